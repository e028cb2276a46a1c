"""Forms of attendance records: a day or a span, a correction, the totals of a month."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from typing_extensions import override

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.dates import MONTHS
from asn_desk.services.attendance.attendance import (
    DayEntryDraft,
    MonthEntryDraft,
)
from ui.attendance.amount_field import AmountField
from ui.shared.elements import muted_label
from ui.shared.form import (
    ChoiceField,
    DateField,
    Form,
    LongTextField,
    PersonField,
)
from ui.shared.jobs import Jobs

Found = tuple[int, str, str]
MOST_MINUTES = 24 * 60
KIND_WORDS = (
    (AbsenceKind.ABSENT, "Tidak masuk tanpa keterangan"),
    (AbsenceKind.PRESENT, "Hadir, tetapi kurang jam kerja"),
    (AbsenceKind.SICK, "Sakit"),
    (AbsenceKind.PERMIT, "Izin"),
    (AbsenceKind.LEAVE, "Cuti"),
    (AbsenceKind.DUTY, "Dinas luar"),
    (AbsenceKind.SHIFT_OFF, "Lepas sif"),
)
CORRECTED_WORDS = tuple(
    (kind, "Hadir (isi menitnya bila kurang jam kerja)" if kind is AbsenceKind.PRESENT else words)
    for kind, words in KIND_WORDS
)


class _DayForm(Form[DayEntryDraft]):
    """What happened on a day, with the minutes where they matter."""

    def __init__(self) -> None:
        super().__init__()
        self._draft = DayEntryDraft(employee_id=None, first=None)
        self.late = AmountField("Terlambat (menit)", most=MOST_MINUTES)
        self.early = AmountField("Pulang cepat (menit)", most=MOST_MINUTES)
        self.away = AmountField("Meninggalkan tugas (menit)", most=MOST_MINUTES)

    def add_what(self, choices: Sequence[tuple[AbsenceKind, str]]) -> None:
        """Add the choice of what happened, and the minutes below it."""
        self.kind = self.add(ChoiceField("Yang terjadi", choices))
        self.add_row(self.late, self.early, self.away)
        self.kind.changed.connect(self._show_minutes)

    @override
    def load(self, value: DayEntryDraft) -> None:
        self._draft = value
        self.kind.set_value(value.kind)
        self.late.set_value(value.late)
        self.early.set_value(value.early)
        self.away.set_value(value.away)
        self._show_minutes()

    @override
    def value(self) -> DayEntryDraft:
        present = self.kind.value() is AbsenceKind.PRESENT
        return replace(
            self._draft,
            kind=self.kind.value() or AbsenceKind.ABSENT,
            late=self.late.value() if present else 0,
            early=self.early.value() if present else 0,
            away=self.away.value() if present else 0,
        )

    def _show_minutes(self) -> None:
        present = self.kind.value() is AbsenceKind.PRESENT
        for field in (self.late, self.early, self.away):
            field.setVisible(present)


class AbsenceForm(_DayForm):
    """A new record of one day, or of every working day of a span."""

    def __init__(
        self, *, jobs: Jobs, search: Callable[[str], Sequence[Found]], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.employee = self.add(PersonField("Pegawai", jobs=jobs, search=search, required=True))
        self.first = DateField("Tanggal", today=today, required=True)
        self.last = DateField("Sampai", today=today)
        self.add_row(self.first, self.last)
        self.add_widget(
            muted_label(
                "Setiap hari kerja di antaranya dicatat; hari libur dan akhir pekan dilewati"
                " menurut jadwal unitnya.",
                wrap=True,
            )
        )
        self.add_what(KIND_WORDS)
        self.note = self.add(LongTextField("Keterangan", lines=2))

    def load_for(self, draft: DayEntryDraft, name: str) -> None:
        """Fill the form for somebody."""
        self.load(draft)
        self.employee.set_person(draft.employee_id, name)

    @override
    def load(self, value: DayEntryDraft) -> None:
        super().load(value)
        self.first.set_value(value.first)
        self.last.set_value(value.last)
        self.note.set_value(value.reason)

    @override
    def value(self) -> DayEntryDraft:
        return replace(
            super().value(),
            employee_id=self.employee.value(),
            first=self.first.value(),
            last=self.last.value(),
            reason=self.note.value(),
        )


class CorrectionForm(_DayForm):
    """What a recorded day really was, with the reason."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.add_widget(muted_label(told, wrap=True))
        self.add_what(CORRECTED_WORDS)
        self.reason = self.add(
            LongTextField(
                "Alasan",
                required=True,
                lines=3,
                hint="Misalnya: surat dokter diserahkan 4 Februari. Catatan lama tetap tersimpan.",
            )
        )

    @override
    def value(self) -> DayEntryDraft:
        return replace(super().value(), reason=self.reason.value())


class MonthForm(Form[MonthEntryDraft]):
    """The totals of a month of somebody."""

    def __init__(
        self, *, jobs: Jobs, search: Callable[[str], Sequence[Found]], years: Sequence[int]
    ) -> None:
        super().__init__()
        self.employee = self.add(PersonField("Pegawai", jobs=jobs, search=search, required=True))
        months = tuple(enumerate(MONTHS, start=1))
        self.month = ChoiceField("Bulan", months)
        self.year = ChoiceField("Tahun", [(year, str(year)) for year in years])
        self.add_row(self.month, self.year)
        self.days = AmountField("Jumlah hari", most=31)
        self.minutes = AmountField("Jumlah menit", most=31 * MOST_MINUTES)
        self.add_row(self.days, self.minutes)
        self.add_widget(
            muted_label(
                "Jumlah tanpa tanggal ikut dihitung, tetapi tidak dapat dinilai berturut-turut."
                " Hari yang sudah tercatat per tanggal tidak dihitung dua kali.",
                wrap=True,
            )
        )
        self.reason = self.add(
            LongTextField("Alasan", lines=2, hint="Wajib bila bulan ini sudah pernah dicatat.")
        )

    def load_for(self, draft: MonthEntryDraft, name: str) -> None:
        """Fill the form for somebody."""
        self.load(draft)
        self.employee.set_person(draft.employee_id, name)

    @override
    def load(self, value: MonthEntryDraft) -> None:
        self.month.set_value(value.month)
        self.year.set_value(value.year)
        self.days.set_value(value.days)
        self.minutes.set_value(value.minutes)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> MonthEntryDraft:
        return MonthEntryDraft(
            employee_id=self.employee.value(),
            year=self.year.value() or 0,
            month=self.month.value() or 0,
            days=self.days.value(),
            minutes=self.minutes.value(),
            reason=self.reason.value(),
        )
