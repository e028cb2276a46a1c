"""The forms around the examination: order, temporary release, and the report of authority."""

from typing_extensions import override

from ui.cases.people_field import PeopleField
from ui.cases.step_form import StepForm
from ui.shared.form import DateField, TextField, TimeField


class OrderForm(StepForm):
    """An order to examine is given."""

    @override
    def build(self) -> None:
        self.ask_official("signer_id", "Pemberi perintah", regent="Diperintahkan oleh Bupati")
        self.ask(
            "examiner_ids",
            PeopleField(
                "Yang diperintah memeriksa", one="Pemeriksa", make=self.person, required=True
            ),
        )
        self.ask_row(
            exam_on=DateField("Tanggal pemeriksaan", today=self.tools.today, required=True),
            exam_at=TimeField("Jam (WIB)", required=True),
        )
        self.ask("place", TextField("Tempat", required=True))


class ReleaseForm(StepForm):
    """Somebody is released from the duties of his post while he is examined (Pasal 31)."""

    on_words = "Tanggal keputusan"

    @override
    def build(self) -> None:
        self.ask_official(
            "signer_id",
            "Atasan langsung yang membebaskan",
            regent="Oleh Bupati, sebagai atasan langsung",
        )
        self.ask(
            "acting_id",
            self.person(
                "Pelaksana harian (Plh.)", hint="Yang menjalankan tugas jabatan itu sementara."
            ),
        )


class AuthorityForm(StepForm):
    """The result goes up the line to the official who may punish (Pasal 27 ayat (4))."""

    @override
    def build(self) -> None:
        self.ask("reporter_id", self.person("Yang melapor"))
        self.ask_official(
            "punisher_id",
            "Pejabat yang berwenang menghukum",
            regent="Bupati yang berwenang menghukum",
        )
        self.ask(
            "through_ids",
            PeopleField(
                "Melalui",
                one="Atasan",
                make=self.person,
                hint="Secara hierarki, dari yang terdekat.",
            ),
        )
