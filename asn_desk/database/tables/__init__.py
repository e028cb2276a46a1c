"""Every table: columns and constraints, no behaviour."""

from asn_desk.database.tables.attendance import (
    AttendanceDayRow,
    AttendanceMonthRow,
    SalaryLetterRow,
)
from asn_desk.database.tables.copies import CopyRow, FrameRow
from asn_desk.database.tables.law import LawChangeRow
from asn_desk.database.tables.office import (
    DeskUserRow,
    HolidayRow,
    OfficeRow,
    ScheduleRow,
    SignatoryRow,
)
from asn_desk.database.tables.papers import (
    AttachmentRow,
    AuditRow,
    CounterRow,
    LetterRow,
    OutsideNumbersRow,
    ReservedNumberRow,
)
from asn_desk.database.tables.people import EmployeeRow, UnitRow
from asn_desk.database.tables.proceedings import CaseRow, DecisionRow, DraftRow, StepRow
from asn_desk.database.tables.reports import EvidenceRow, IncidentRow, PersonRow, ReportRow
from asn_desk.database.tables.signing import HandOverRow, SignedFileRow
from asn_desk.database.tables.wordings import WordingRow

__all__ = [
    "AttachmentRow",
    "AttendanceDayRow",
    "AttendanceMonthRow",
    "AuditRow",
    "CaseRow",
    "CopyRow",
    "CounterRow",
    "DecisionRow",
    "DeskUserRow",
    "DraftRow",
    "EmployeeRow",
    "EvidenceRow",
    "FrameRow",
    "HandOverRow",
    "HolidayRow",
    "IncidentRow",
    "LawChangeRow",
    "LetterRow",
    "OfficeRow",
    "OutsideNumbersRow",
    "PersonRow",
    "ReportRow",
    "ReservedNumberRow",
    "SalaryLetterRow",
    "ScheduleRow",
    "SignatoryRow",
    "SignedFileRow",
    "StepRow",
    "UnitRow",
    "WordingRow",
]
