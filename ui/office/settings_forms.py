"""Forms over the office's settings, and the one of the letterhead."""

from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.office import Letterhead, Office
from ui.shared.form import Form, LongTextField, TextField


class OfficeForm(Form[Office]):
    """A form over a part of the office's settings."""

    def __init__(self) -> None:
        super().__init__()
        self._given = Office()

    def rebase(self, office: Office) -> None:
        """Take newer settings below what is typed here."""
        self._given = office


class LetterheadForm(OfficeForm):
    """The kop of this office and how the office calls itself."""

    def __init__(self) -> None:
        super().__init__()
        self.add_heading("Kop surat")
        self.government = self.add(TextField("Pemerintah daerah", required=True))
        self.lines = self.add(
            LongTextField(
                "Nama kantor di kop",
                required=True,
                lines=2,
                hint="Satu baris di kop, satu baris di sini.",
            )
        )
        self.address = self.add(LongTextField("Alamat", lines=2))
        self.contacts = self.add(TextField("Telepon, pos-el, laman"))
        self.add_heading("Kantor")
        self.office_name = self.add(TextField("Nama kantor", required=True))
        self.short_name = TextField("Singkatan", required=True)
        self.town = TextField("Kota surat", required=True)
        self.add_row(self.short_name, self.town)
        self.region = TextField("Daerah", required=True)
        self.regent_title = TextField("Sebutan kepala daerah", required=True)
        self.add_row(self.region, self.regent_title)
        self.head_post = self.add(TextField("Jabatan kepala kantor", required=True))
        self.circular = self.add(LongTextField("Surat edaran yang diawasi", required=True, lines=2))

    @override
    def load(self, value: Office) -> None:
        self._given = value
        head = value.letterhead
        self.government.set_value(head.government)
        self.lines.set_value("\n".join(head.lines))
        self.address.set_value(head.address)
        self.contacts.set_value(head.contacts)
        self.office_name.set_value(value.name)
        self.short_name.set_value(value.short_name)
        self.town.set_value(value.town)
        self.region.set_value(value.region)
        self.regent_title.set_value(value.regent_title)
        self.head_post.set_value(value.head_post)
        self.circular.set_value(value.circular)

    @override
    def value(self) -> Office:
        lines = tuple(line.strip() for line in self.lines.value().splitlines() if line.strip())
        return replace(
            self._given,
            letterhead=Letterhead(
                government=self.government.value(),
                lines=lines,
                address=self.address.value(),
                contacts=self.contacts.value(),
            ),
            name=self.office_name.value(),
            short_name=self.short_name.value(),
            town=self.town.value(),
            region=self.region.value(),
            regent_title=self.regent_title.value(),
            head_post=self.head_post.value(),
            circular=self.circular.value(),
        )
