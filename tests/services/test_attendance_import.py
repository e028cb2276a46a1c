"""Importing attendance workbooks: every row's fate, then all or nothing."""

from datetime import date

import pytest

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.errors import ChangedMeanwhile, UnreadableFile
from asn_desk.services.attendance.attendance import AttendanceShape, DayEntryDraft, MonthEntryDraft
from asn_desk.services.fates import Fate
from asn_desk.services.progress import Cancelled
from tests.attendance_input import daily, jan, matrix, monthly, write
from tests.sample_input import patrol_workbook
from tests.services.test_attendance import shift


@pytest.fixture
def desk(office):
    return office.desks.attendance


@pytest.fixture
def nip(office):
    return office.desks.employees.card(office.staff_id).employee.nip


@pytest.fixture
def plan(desk, tmp_path):
    """A function that writes a workbook and plans its import."""

    def run(content, name="kehadiran.xlsx"):
        return desk.plan_import([write(tmp_path / name, content)])

    return run


@pytest.fixture
def imported(desk, plan):
    return lambda content, name="kehadiran.xlsx": desk.apply_import(plan(content, name))


def fates(plan, fate):
    return [one for one in plan.fates if one.fate is fate]


def test_days_are_recorded_with_their_file(imported, desk, office, nip):
    done = imported(
        daily((nip, "Joko Prasetyo", jan(5), "TK"), (nip, "Joko Prasetyo", jan(6), "H", 500))
    )
    assert done.count(Fate.NEW) == 2
    seen = desk.view(office.staff_id, 2026)
    assert (seen.found.total, seen.found.minutes_left) == (2, 50)
    assert {one.source for one in seen.records} == {"kehadiran.xlsx"}


def test_the_same_file_again_changes_nothing(imported, plan, nip):
    content = daily((nip, "Joko", jan(5), "TK"), (nip, "Joko", jan(6), "S"))
    imported(content)
    again = plan(content)
    assert {one.fate for one in again.fates} == {Fate.SAME}
    assert (again.days, again.months) == ((), ())


def test_presence_is_counted_not_recorded(plan, nip):
    found = plan(daily((nip, "Joko", jan(5), "H"), (nip, "Joko", jan(6), "H")))
    assert found.days == ()
    (same,) = found.fates
    assert (same.fate, same.subject) == (Fate.SAME, "2 baris")


def test_a_later_file_corrects_an_earlier_one(imported, desk, office, nip):
    imported(daily((nip, "Joko", jan(5), "TK")))
    done = imported(daily((nip, "Joko", jan(5), "S")), name="perbaikan.xlsx")
    (changed,) = fates(done, Fate.CHANGED)
    assert changed.reason == "tanpa keterangan → sakit"
    seen = desk.view(office.staff_id, 2026)
    assert (seen.found.total, [one.turn for one in seen.records]) == (0, [2, 1])
    imported(daily((nip, "Joko", jan(5), "H")), name="lagi.xlsx")
    assert desk.view(office.staff_id, 2026).records[0].kind is AbsenceKind.PRESENT


def test_what_the_desk_recorded_is_kept(imported, desk, office, nip):
    desk.record(DayEntryDraft(employee_id=office.staff_id, first=jan(5)))
    done = imported(daily((nip, "Joko", jan(5), "H")))
    (warning,) = fates(done, Fate.WARNING)
    assert "dicatat di meja: tanpa keterangan; berkas berbeda: hadir" in warning.reason
    assert desk.view(office.staff_id, 2026).found.total == 1


def test_days_off_are_no_absence_and_say_why(plan, nip):
    found = plan(
        daily(
            (nip, "Joko", jan(3), "TK"), (nip, "Joko", jan(16), "H", 10), (nip, "Joko", jan(4), "")
        )
    )
    assert found.days == ()
    reasons = [one.reason.partition(":")[0] for one in fates(found, Fate.WARNING)]
    assert reasons[0].startswith("akhir pekan; bukan hari kerja")
    assert reasons[1] == "libur nasional"
    assert found.count(Fate.SAME) == 1


def test_by_shifts_the_clerk_is_asked_to_look_at_the_roster(plan, office, nip):
    shift(office)
    found = plan(daily((nip, "Joko", jan(3), "TK"), (nip, "Joko", jan(5), "TK")))
    (warning,) = fates(found, Fate.WARNING)
    assert "pastikan ia dijadwalkan" in warning.reason
    assert len(found.days) == 2


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("199912122020121009", "Joko", jan(5), "TK"), "NIP"),
        ((None, "Joko", date(2026, 5, 4), "TK"), "Tanggal"),
        ((None, "Joko", jan(5), ""), "Status"),
        ((None, "Joko", jan(5), "H", 1500), "Menit"),
    ],
)
def test_a_rejected_row_is_saved_with_its_reason(plan, desk, nip, row, column):
    found = plan(daily((row[0] or nip, *row[1:])))
    (rejected,) = fates(found, Fate.REJECTED)
    assert (rejected.column, rejected.row, rejected.subject) == (column, 2, "Joko")
    assert len(found.rejected) == 1
    assert desk.rejected_workbook(found).startswith(b"PK")


def test_a_row_the_reader_rejects_is_a_fate_too(plan, nip):
    found = plan(daily((nip, "Joko", "kapan", "TK"), (nip, "Joko", jan(6), "TK")))
    assert (found.count(Fate.REJECTED), found.count(Fate.NEW), found.rows) == (1, 1, 2)


def test_a_name_of_somebody_else_is_told_once(plan, nip):
    found = plan(daily((nip, "Maria Goreti", jan(5), "TK"), (nip, "Maria Goreti", jan(6), "TK")))
    (warning,) = fates(found, Fate.WARNING)
    assert "padahal NIP ini milik Joko Prasetyo" in warning.reason


def test_what_the_reader_warns_of_is_told(plan, nip):
    (warning,) = fates(plan(daily((nip, "Joko", jan(5), "TK", 30))), Fate.WARNING)
    assert warning.reason == "menit diabaikan karena harinya tidak hadir"


def test_a_warned_row_that_is_not_used_is_told_once(plan, desk, office, nip):
    desk.record(DayEntryDraft(employee_id=office.staff_id, first=jan(6)))
    found = plan(daily((nip, "Joko", jan(6), "S", 30)))
    assert len(fates(found, Fate.WARNING)) == 1


def test_the_last_row_of_a_day_counts(imported, desk, office, nip):
    done = imported(daily((nip, "Joko", jan(5), "TK"), (nip, "Joko", jan(5), "S")))
    (warning,) = fates(done, Fate.WARNING)
    assert (warning.row, warning.reason) == (2, "ada lagi di baris 3; baris terakhir yang dipakai")
    assert desk.view(office.staff_id, 2026).found.total == 0


def test_two_files_of_one_day_make_one_record(desk, office, nip, tmp_path):
    one = write(tmp_path / "satu.xlsx", daily((nip, "Joko", jan(5), "TK")))
    two = write(tmp_path / "dua.xlsx", daily((nip, "Joko", jan(5), "S")))
    done = desk.apply_import(desk.plan_import([one, two]))
    assert (done.count(Fate.NEW), done.count(Fate.CHANGED)) == (1, 1)
    (record,) = desk.view(office.staff_id, 2026).records
    assert (record.turn, record.kind) == (1, AbsenceKind.SICK)


def test_totals_are_recorded_compared_and_corrected(imported, desk, office, nip):
    content = monthly((nip, "Joko", 2026, "Januari", 3, 45))
    assert imported(content).count(Fate.NEW) == 1
    assert imported(content).count(Fate.SAME) == 1
    (changed,) = fates(imported(monthly((nip, "Joko", 2026, 1, 2, 45))), Fate.CHANGED)
    assert changed.reason == "3 hari dan 45 menit → 2 hari dan 45 menit"
    assert desk.view(office.staff_id, 2026).found.total == 2


def test_totals_of_the_desk_are_kept(imported, desk, office, nip):
    desk.record_month(MonthEntryDraft(employee_id=office.staff_id, year=2026, month=1, days=2))
    done = imported(monthly((nip, "Joko", 2026, 1, 4, 0)))
    assert "dicatat di meja" in fates(done, Fate.WARNING)[0].reason


def test_totals_that_are_nothing_or_cannot_be(plan, nip):
    rows = [
        (nip, "Joko", 2026, 1, 0, 0), (nip, "Joko", 2026, 2, 25, 0), (nip, "Joko", 2026, 6, 1, 0),
        (nip, "Joko", 1990, 3, 1, 0), ("199912122020121009", "X", 2026, 1, 1, 0),
        (nip, "Joko", 2026, 3, 1, 0), (nip, "Joko", 2026, 3, 2, 0),
    ]  # fmt: skip
    found = plan(monthly(*rows))
    assert [(one.month, one.days) for one in found.months] == [(3, 2)]
    assert [one.reason[:12] for one in fates(found, Fate.REJECTED)] == [
        "25 hari mele", "bulan ini be", "bulan 3 tahu", "NIP ini tida",
    ]  # fmt: skip
    assert "baris terakhir" in fates(found, Fate.WARNING)[0].reason


def test_totals_of_several_people_are_recorded(imported, office, nip):
    other = office.desks.employees.card(office.head_id).employee.nip
    done = imported(monthly((nip, "Joko", 2026, 3, 1, 0), (other, "", 2026, 3, 2, 0)))
    assert done.count(Fate.NEW) == 2


def test_a_matrix_is_imported_by_day(imported, desk, office, nip):
    imported(matrix((nip, "Joko", {5: "TK", 6: "TK", 7: "H"})))
    assert desk.view(office.staff_id, 2026).found.total == 2


def test_how_a_file_was_understood_is_told(plan, nip):
    (reading,) = plan(daily((nip, "Joko", jan(5), "TK"))).readings
    assert reading.words.startswith("kehadiran.xlsx (lembar Kehadiran): bentuk harian")
    assert "terlambat ← “Terlambat (menit)”" in reading.words


def test_a_plan_on_data_that_changed_is_refused(plan, desk, office, nip):
    found = plan(daily((nip, "Joko", jan(5), "TK")))
    desk.record(DayEntryDraft(employee_id=office.staff_id, first=jan(6)))
    with pytest.raises(ChangedMeanwhile):
        desk.apply_import(found)


def test_cancelling_undoes_everything(plan, desk, nip):
    found = plan(daily((nip, "Joko", jan(5), "TK")))

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.apply_import(found, progress=stop)
    assert desk.lines(2026) == ()


def test_progress_reaches_its_total(desk, nip, tmp_path):
    days = write(tmp_path / "hari.xlsx", daily((nip, "Joko", jan(5), "TK")))
    months = write(tmp_path / "bulan.xlsx", monthly((nip, "Joko", 2026, 2, 1, 0)))
    seen = []
    plan = desk.plan_import([days, months])
    desk.apply_import(plan, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_file_of_another_page_is_refused(plan):
    with pytest.raises(UnreadableFile) as refused:
        plan(patrol_workbook())
    assert "halaman Laporan" in refused.value.advice


@pytest.mark.parametrize("shape", AttendanceShape)
def test_a_blank_form_is_given_out(desk, shape):
    assert desk.blank_form(shape).startswith(b"PK")
