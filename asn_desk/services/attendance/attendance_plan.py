"""What a dry run of attendance workbooks says, and what applying it will write."""

from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.documents.attendance_rows import AttendanceFile, AttendanceShape
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.attendance.absences import AbsenceRecord, MonthlyAbsence
from asn_desk.services.fates import Fate, RowFate, count_of
from asn_desk.services.people.employee_plan import state_of

SHAPE_WORDS = {
    AttendanceShape.DAILY: "harian, satu baris per orang per hari",
    AttendanceShape.MONTHLY: "bulanan, jumlah per orang",
    AttendanceShape.MATRIX: "matriks, satu kolom per tanggal",
}
FIELD_WORDS = {
    "nip": "NIP",
    "name": "nama",
    "unit": "unit",
    "date": "tanggal",
    "status": "status",
    "late": "terlambat",
    "early": "pulang cepat",
    "away": "meninggalkan tugas",
    "remark": "keterangan",
    "year": "tahun",
    "month": "bulan",
    "days": "jumlah hari",
    "minutes": "jumlah menit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """How one file was understood, for the clerk to check."""

    file: str
    sheet: str
    shape: AttendanceShape
    columns: tuple[tuple[str, str], ...]
    """(what it was taken for, the heading as written)."""

    @property
    def words(self) -> str:
        """The reading in one line: shape, sheet, and each column."""
        said = ", ".join(f"{meant} ← “{heading}”" for meant, heading in self.columns)
        return f"{self.file} (lembar {self.sheet}): bentuk {SHAPE_WORDS[self.shape]}. {said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendancePlan:
    """What an import would do with each row; applying it does exactly this."""

    files: tuple[str, ...]
    readings: tuple[FileReading, ...]
    fates: tuple[RowFate, ...]
    rejected: tuple[RejectedRow, ...]
    days: tuple[AbsenceRecord, ...]
    """To be added."""
    months: tuple[MonthlyAbsence, ...]
    rows: int
    """How many rows or cells of people were read."""
    state: int
    """What the register held when the plan was made; see `attendance_state`."""

    def count(self, fate: Fate) -> int:
        """Count the rows with a fate."""
        return count_of(self.fates, fate)


def reading_of(file: AttendanceFile) -> FileReading:
    """Return how a file was understood."""
    columns = tuple((FIELD_WORDS[name], heading) for name, heading in file.mapping.items())
    return FileReading(file=file.file_name, sheet=file.sheet, shape=file.shape, columns=columns)


def attendance_state(work: UnitOfWork) -> int:
    """Return a number that changes with anything a plan was compared with."""
    people = state_of(work.employees.all(), work.employees.units())
    holidays = tuple(one.day for one in work.office.holidays())
    schedules = tuple((one.id, one.version) for one in work.office.schedules())
    return hash((work.attendance.state(), people, holidays, schedules))
