"""The form of a Tim Pemeriksa: who forms it, who sits in it, and what the law says of each."""

from typing_extensions import override

from asn_desk.services.proceedings.case_values import StepCheck, StepDraft
from ui.cases.members_field import MembersField
from ui.cases.step_form import StepForm
from ui.shared.elements import label
from ui.shared.form import ChoiceField, TextField
from ui.shared.theme import Meaning

ARTICLE = "PP 94/2021 Pasal 29 ayat (5)"


class TeamForm(StepForm):
    """A team is formed by the Bupati, or by an official he designates (Pasal 29 ayat (5))."""

    on_words = "Tanggal keputusan"

    @override
    def build(self) -> None:
        self.add_widget(
            label(
                "Diusulkan dari data pegawai; setiap anggota dapat diganti. Yang tidak boleh duduk "
                "dalam tim diberi tahu di bawah namanya.",
                "small",
                wrap=True,
            )
        )
        self.members = self.ask("members", MembersField("Anggota tim", make=self.person))
        formers = [(True, "Bupati"), (False, "Pejabat yang ditunjuk Bupati")]
        self.by_regent = self.ask("by_regent", ChoiceField("Dibentuk oleh", formers))
        self.former = self.ask("former_id", self.person("Pejabat yang membentuk"))
        self.designation = self.ask(
            "designation",
            TextField(
                "Surat penunjukannya",
                required=True,
                placeholder="misalnya Surat Perintah Nomor …",
                hint=f"Pejabat lain membentuk tim hanya bila ditunjuk ({ARTICLE}).",
            ),
        )
        self.by_regent.changed.connect(self.settle)

    @override
    def settle(self) -> None:
        designated = self.by_regent.value() is False
        self.former.setVisible(designated)
        self.designation.setVisible(designated)

    @override
    def focus_first_empty(self) -> None:
        self.members.focus_first_empty()

    @override
    def show_check(self, check: StepCheck, draft: StepDraft) -> None:
        super().show_check(check, draft)
        faults: dict[int, list[tuple[Meaning, str]]] = {}
        for one in check.people:
            if one.employee_id is not None:
                words = f"{one.words} ({one.article})" if one.article else one.words
                meaning = Meaning.LATE if one.blocks else Meaning.DUE
                faults.setdefault(one.employee_id, []).append((meaning, words))
        self.members.show_faults(faults)
