"""A report typed by hand: where it came from and what happened."""

from collections.abc import Callable, Sequence
from datetime import date

from typing_extensions import override

from asn_desk.domain.incidents import Clothing, Incident, Kind, Report, Source
from ui.shared.form import (
    ChoiceField,
    DateField,
    Form,
    LongTextField,
    PersonField,
    TextField,
    TimeField,
)
from ui.shared.jobs import Jobs

Found = tuple[int, str, str]
Today = Callable[[], date]


class SourceForm(Form[Report]):
    """Where a report came from; choosing a known letter ties the incident to it."""

    def __init__(
        self, *, jobs: Jobs, reports: Callable[[str], Sequence[Found]], today: Today
    ) -> None:
        super().__init__()
        self._today = today
        self.source = self.add(ChoiceField("Sumber", [(one, one.value) for one in Source]))
        self.known = self.add(
            PersonField(
                "Surat yang sudah tercatat",
                jobs=jobs,
                search=reports,
                hint="Pilih bila kejadian ini bagian dari surat yang sudah ada.",
            )
        )
        self.known.line.setPlaceholderText("Ketik nomor surat, pengirim, atau perihal")
        self.received_on = DateField("Diterima", today=today, required=True)
        self.letter_date = DateField("Tanggal surat", today=today)
        self.add_row(self.received_on, self.letter_date)
        self.number = TextField("Nomor surat")
        self.sent_by = TextField("Pengirim", placeholder="boleh tanpa nama")
        self.add_row(self.number, self.sent_by)
        self.subject = self.add(TextField("Perihal"))
        self.note = self.add(LongTextField("Catatan", lines=2))
        self.known.changed.connect(self._show_known)
        self.source.changed.connect(self._show_known)

    @override
    def load(self, value: Report) -> None:
        self.source.set_value(value.source)
        self.known.set_person(value.id, value.letter_number)
        self.received_on.set_value(value.received_on)
        self.number.set_value(value.letter_number)
        self.letter_date.set_value(value.letter_date)
        self.sent_by.set_value(value.sender)
        self.subject.set_value(value.subject)
        self.note.set_value(value.note)
        self._show_known()

    @override
    def value(self) -> Report:
        return Report(
            id=self.known.value(),
            source=self.source.value() or Source.SATPOL_LETTER,
            received_on=self.received_on.value() or self._today(),
            letter_number=self.number.value(),
            letter_date=self.letter_date.value(),
            sender=self.sent_by.value(),
            subject=self.subject.value(),
            note=self.note.value(),
        )

    def _show_known(self) -> None:
        """Hide what a known letter already tells."""
        new = self.known.value() is None
        for field in (self.received_on, self.number, self.letter_date, self.sent_by):
            field.setVisible(new)
        self.subject.setVisible(new)
        self.note.setVisible(new)


class IncidentForm(Form[Incident]):
    """What happened, when, where, and how it was seen."""

    def __init__(self, *, today: Today) -> None:
        super().__init__()
        self.kind = self.add(ChoiceField("Jenis pelanggaran", [(one, one.value) for one in Kind]))
        self.day = DateField("Tanggal kejadian", today=today, required=True)
        self.start, self.end = TimeField("Dari jam"), TimeField("Sampai jam")
        self.add(self.day)
        self.add_row(self.start, self.end)
        self.place = self.add(TextField("Tempat"))
        self.description = self.add(LongTextField("Uraian", lines=3))
        self.clothing = ChoiceField("Pakaian", [(one, one.value) for one in Clothing])
        self.platform = TextField("Platform", placeholder="TikTok, Facebook")
        self.add_row(self.clothing, self.platform)
        self.account, self.link = TextField("Akun"), TextField("Tautan")
        self.add_row(self.account, self.link)
        self.officer, self.remark = TextField("Petugas"), TextField("Keterangan")
        self.add_row(self.officer, self.remark)

    @override
    def load(self, value: Incident) -> None:
        self.kind.set_value(value.kind)
        self.day.set_value(value.happened_on)
        self.start.set_value(value.started_at)
        self.end.set_value(value.ended_at)
        self.clothing.set_value(value.clothing)
        for field, words in (
            (self.place, value.place),
            (self.description, value.description),
            (self.platform, value.platform),
            (self.account, value.account),
            (self.link, value.link),
            (self.officer, value.officer),
            (self.remark, value.remark),
        ):
            field.set_value(words)

    @override
    def value(self) -> Incident:
        return Incident(
            kind=self.kind.value() or Kind.OTHER,
            happened_on=self.day.value(),
            started_at=self.start.value(),
            ended_at=self.end.value(),
            place=self.place.value(),
            description=self.description.value(),
            clothing=self.clothing.value() or Clothing.UNKNOWN,
            platform=self.platform.value(),
            account=self.account.value(),
            link=self.link.value(),
            officer=self.officer.value(),
            remark=self.remark.value(),
        )


def empty_report(today: date) -> Report:
    """Give the report a new entry begins with."""
    return Report(source=Source.SATPOL_COORDINATION, received_on=today)


def empty_incident() -> Incident:
    """Give the incident a new entry begins with."""
    return Incident(kind=Kind.LIVE_STREAM)
