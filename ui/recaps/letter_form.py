"""The letter that sends a recap: to whom, who signs, who gets copies; its draft beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.office import RecapAddressee
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.domain.recaps import Recap
from asn_desk.services.recap_letters import RecapLetterChoices, RecapLetterDraft
from asn_desk.services.recaps import RecapDesk
from ui.shared.desk_dialog import LetterDialog
from ui.shared.form import ChoiceField, DateField, Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.signer_field import SignerField

OTHER = RecapAddressee(post="")
"""Stands for an addressee that is typed."""
LETTER_FORMS = {
    LetterKind.RECAP_MEMO: "Nota dinas…",
    LetterKind.RECAP_COVER: "Surat pengantar…",
}
"""The letters a recap is sent with, as buttons name them."""


class RecapLetterForm(Form[RecapLetterDraft]):
    """Addressee from the office's settings or typed, day, signer, tembusan."""

    def __init__(self, kind: LetterKind, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._draft = RecapLetterDraft(kind=kind, on=today(), addressee="")
        outside = kind is LetterKind.RECAP_COVER
        self.addressee = self.add(ChoiceField[RecapAddressee]("Tujuan"))
        self.other = self.add(
            TextField("Tujuan surat", required=True, hint="Jabatan, bukan nama orang.")
        )
        self.town = self.add(TextField("Tempat tujuan"))
        self.town.setVisible(outside)
        self.on = self.add(DateField("Tanggal surat", today=today, required=True))
        self.signer = self.add(SignerField())
        self.add_widget(self.signer.why)
        self.copies = self.add(LongTextField("Tembusan", lines=3, hint="Satu baris satu jabatan."))
        self.addressee.changed.connect(self._on_addressee)

    def offer(self, choices: RecapLetterChoices) -> None:
        """Offer whom the office sends recaps to, and who may sign; the first of each is chosen."""
        known = [(one, one.post) for one in choices.addressees]
        self.addressee.set_choices([*known, (OTHER, "Tujuan lain…")])
        self.addressee.set_value(known[0][0] if known else OTHER)
        self.copies.set_value("\n".join(choices.copies))
        self.signer.offer(choices.signers)
        self._on_addressee()

    @override
    def load(self, value: RecapLetterDraft) -> None:
        self._draft = value
        self.on.set_value(value.on)
        self.other.set_value(value.addressee)
        self.town.set_value(value.town)
        self.copies.set_value("\n".join(value.copies))

    @override
    def value(self) -> RecapLetterDraft:
        return replace(
            self._draft,
            on=self.on.value() or self._draft.on,
            addressee=self.other.value(),
            town=self.town.value(),
            copies=tuple(line for line in self.copies.value().splitlines() if line.strip()),
            signer=self.signer.key(),
        )

    def _on_addressee(self) -> None:
        chosen = self.addressee.value() or OTHER
        self.other.set_value(chosen.post)
        self.town.set_value(chosen.town)
        self.other.setVisible(chosen == OTHER)
        self.changed.emit()


class RecapLetterDialog(LetterDialog[RecapLetterDraft]):
    """Issues a letter with the recap shown; the recap's paper becomes its annex."""

    def __init__(
        self,
        parent: QWidget | None,
        recaps: RecapDesk,
        recap: Recap,
        kind: LetterKind,
        *,
        jobs: Jobs,
    ) -> None:
        form = RecapLetterForm(kind, today=recaps.today)
        form.load(RecapLetterDraft(kind=kind, on=recaps.today(), addressee=""))
        super().__init__(
            parent,
            LETTER_TITLES[kind],
            form,
            "Terbitkan surat",
            jobs=jobs,
            work=lambda draft: recaps.issue_letter(
                recap, replace(draft, numbering=self.numbering(), signing=self.signature())
            ),
            preview=lambda draft: recaps.preview_letter(
                recap, replace(draft, signing=self.signature())
            ),
            number=recaps.letter_number_offer,
        )
        self.letter_form = form
        jobs.run(lambda: recaps.letter_choices(kind, recaps.today()), done=self._on_choices)

    def _on_choices(self, choices: RecapLetterChoices) -> None:
        self.letter_form.offer(choices)
        self.show_paper()


class AddresseesForm(Form[Sequence[RecapAddressee]]):
    """Whom the recap is sent to, as a setting of the office: a line for each."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = self.add(
            LongTextField(
                "Tujuan di dalam kabupaten (nota dinas)", lines=4, hint="Satu baris satu jabatan."
            )
        )
        self.outside = self.add(
            LongTextField(
                "Tujuan di luar (surat pengantar)",
                lines=4,
                hint="Satu baris satu jabatan; kotanya sesudah titik koma.",
            )
        )

    @override
    def load(self, value: Sequence[RecapAddressee]) -> None:
        lines: dict[bool, list[str]] = {False: [], True: []}
        for one in value:
            lines[one.outside].append(f"{one.post}; {one.town}" if one.town else one.post)
        self.inside.set_value("\n".join(lines[False]))
        self.outside.set_value("\n".join(lines[True]))

    @override
    def value(self) -> Sequence[RecapAddressee]:
        return (
            *_read(self.inside.value(), outside=False),
            *_read(self.outside.value(), outside=True),
        )


def _read(text: str, *, outside: bool) -> list[RecapAddressee]:
    found = []
    for line in text.splitlines():
        post, _, town = line.partition(";")
        if post.strip():
            found.append(RecapAddressee(post=post.strip(), town=town.strip(), outside=outside))
    return found
