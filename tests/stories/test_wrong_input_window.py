"""Wrong input in the window: a clear message where it arose, and nothing lost or half written."""

import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from asn_desk.database import connection
from asn_desk.database.connection import sqlite_driver
from asn_desk.domain.errors import UnreadableFile
from asn_desk.services.people.employees import Fate
from asn_desk.settings import read_settings
from tests.hostile_files import hostile_package, hostile_workbooks
from tests.sample_input import A_JPEG, employee_workbook, patrol_workbook, write, write_package
from ui import opening, windows
from ui.shared import dialogs

TODAY = date(2026, 4, 30)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(connection, "WAIT_MS", 200)


@pytest.fixture
def window(qtbot, desks, data_folder):
    made, jobs, notices = windows.make_window(
        desks, read_settings(data_folder), today=lambda: TODAY
    )
    made.resize(1280, 720)
    made.show()
    yield made, jobs, notices
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    jobs.close()
    made.deleteLater()


@pytest.fixture
def page(window, qtbot):
    made, jobs, _ = window

    def page(title):
        made.go_to_title(title)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        return made.page()

    return page


@pytest.fixture
def settle(window, qtbot):
    return lambda: qtbot.waitUntil(lambda: not window[1].busy, timeout=20_000)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("terpotong.xlsx", "rusak atau terpotong"),
        ("terkunci.xlsx", "dikunci dengan kata sandi"),
        ("makro.xlsm", "memuat makro"),
        ("tidak-ada.xlsx", "tidak ditemukan"),
        ("map.xlsx", "folder, bukan berkas"),
    ],
)
def test_a_hostile_workbook_is_told_in_the_review(page, settle, held, tmp_path, name, problem):
    file = hostile_workbooks(tmp_path)[name]
    before = held()
    people, reports = page("Pegawai"), page("Laporan")
    people.import_files([file])
    reports.import_file(file)
    settle()
    for shown in (people.review.problem_shown(), reports.review.problem_shown()):
        assert problem in shown
        assert shown.endswith("Data tidak diubah.")
    assert held() == before


def test_a_file_of_the_other_page_is_sent_there(page, settle, tmp_path):
    people, reports = page("Pegawai"), page("Laporan")
    people.import_files([write(tmp_path / "a.xlsx", patrol_workbook())])
    reports.import_file(write(tmp_path / "b.xlsx", employee_workbook()))
    settle()
    assert "halaman Laporan" in people.review.problem_shown()
    assert "halaman Pegawai" in reports.review.problem_shown()


def test_a_package_with_bad_members_is_reviewed_with_their_names(page, settle, tmp_path):
    reports = page("Laporan")
    reports.import_file(hostile_package(tmp_path / "paket.zip"))
    settle()
    assert reports.review.counts()[Fate.NEW] == 1
    assert any("../luar.jpg" in one for one in reports.review.plan.evidence_problems)


def test_a_package_gone_before_it_is_applied_changes_nothing(page, settle, held, tmp_path):
    file = write_package(tmp_path)
    reports = page("Laporan")
    reports.import_file(file)
    settle()
    before = held()
    file.unlink()
    reports.review.arrival.check = lambda: True
    reports.review.apply()
    settle()
    assert "tidak ditemukan" in reports.review.problem_shown()
    assert held() == before


def test_locked_data_are_told_and_a_second_try_works(page, settle, desks, data_folder, tmp_path):
    people = page("Pegawai")
    people.import_files([write(tmp_path / "pegawai.xlsx", employee_workbook())])
    settle()
    other = sqlite_driver.connect(data_folder / "asn-desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    people.review.apply()
    settle()
    assert people.review.problem_shown().startswith("Jendela atau komputer lain sedang menulis")
    other.execute("ROLLBACK")
    other.close()
    people.review._back.click()
    people.review.apply()
    settle()
    assert desks.employees.count() == 1


def test_a_form_keeps_what_was_typed_while_data_are_locked(page, settle, office, data_folder):
    changes = page("Pegawai").changes
    changes.correct(office.desks.employees.card(office.staff_id))
    form = changes.dialog.form
    form.name.set_value("O'Brien <b>&")
    form.reason.set_value("ejaan KTP")
    other = sqlite_driver.connect(data_folder / "asn-desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    changes.dialog.accept()
    settle()
    other.execute("ROLLBACK")
    other.close()
    assert changes.dialog.problem_shown().startswith("Data sedang dipakai. ")
    assert (form.name.value(), form.reason.value()) == ("O'Brien <b>&", "ejaan KTP")
    changes.dialog.accept()
    settle()
    assert office.desks.employees.card(office.staff_id).employee.name == "O'Brien <b>&"


@pytest.mark.parametrize("typed", ["31/02/2026", "0/0", "kapan-kapan", "99999999", "29/2/2027"])
def test_a_date_that_is_none_is_marked_at_its_field(page, office, typed):
    changes = page("Pegawai").changes
    changes.correct(office.desks.employees.card(office.staff_id))
    form = changes.dialog.form
    form.since.line.setText(typed)
    changes.dialog.accept()
    assert form.since.problem()
    assert form.since.line.text() == typed
    changes.dialog.reject()


@pytest.mark.parametrize(
    ("pasted", "problem"),
    [
        ("199405142019032", "NIP ini 15 angka, seharusnya 18"),
        ("1,99405E+17", "Excel memotong NIP ini"),
    ],
)
def test_a_nip_that_is_none_is_marked_at_its_field(page, office, pasted, problem):
    changes = page("Pegawai").changes
    changes.correct(office.desks.employees.card(office.staff_id))
    changes.dialog.form.nip.set_value(pasted)
    changes.dialog.accept()
    assert problem in changes.dialog.form.nip.problem()
    changes.dialog.reject()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("foto.jpg", b"", "kosong (0 byte)"),
        ("foto.jpg", b"\0\1\2rusak", "rusak, atau isinya bukan"),
        ("foto.jpg", b"MZ\x90\0", "ini program"),
        ("pasang.bat", b"echo halo", "ini program"),
        ("surat.docm", b"PK", "memuat makro"),
    ],
)
def test_evidence_that_is_none_is_refused(office, held, tmp_path, name, content, problem):
    incident = office.desks.incidents.view(office.person_id).incident.id
    before = held()
    files = [write(tmp_path / "baik.jpg", A_JPEG), write(tmp_path / name, content)]
    with pytest.raises(UnreadableFile, match=problem.replace("(", r"\(").replace(")", r"\)")):
        office.desks.incidents.attach(incident, files)
    assert held()[0] == before[0]


@pytest.mark.parametrize("content", [b"", b"MZ\x90\0", b"<svg/>", b"\x89PNG\r\n\x1a\nrusak"])
def test_an_emblem_that_is_no_picture_is_refused(desks, tmp_path, content):
    with pytest.raises(UnreadableFile, match="bukan gambar yang dapat dibaca"):
        desks.office.load_emblem(write(tmp_path / "lambang.png", content))
    assert desks.office.emblem() is None


def test_a_file_that_cannot_be_saved_is_told(page, window, settle, tmp_path, monkeypatch):
    (tmp_path / "formulir.xlsx").mkdir()
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: tmp_path / "formulir.xlsx")
    page("Laporan").save_blank_form()
    settle()
    notice = window[2].history[-1]
    assert notice.title == "Berkas formulir.xlsx tidak dapat dipakai"
    assert notice.text == "Sudah ada folder dengan nama ini. Pilih nama lain."


@pytest.fixture
def box(qapp, monkeypatch):
    """The words of the boxes that were shown; each is closed at once."""
    said = []

    def closed(one):
        said.append((one.text(), one.informativeText()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", closed)
    return said


def opened(folder):
    return opening.open_window(folder, today=lambda: TODAY)


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("asn-desk.db", b"halo", "Berkas data asn-desk.db rusak"),
        ("asn-desk.toml", b"user = ", "Berkas asn-desk.toml tidak dapat dipakai"),
        ("asn-desk.toml", b'database_url = "postgresql://u@h:x/y"', "Berkas asn-desk.toml"),
    ],
)
def test_data_that_cannot_be_opened_are_said_in_a_box(
    data_folder, box, capsys, name, content, title
):
    write(data_folder / name, content)
    assert opened(data_folder) == 1
    ((said, text),) = box
    assert said.startswith(title)
    assert text.endswith(".")
    assert capsys.readouterr().err.count("\n") == 1


HOLDER = """
import sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
lock.setStaleLockTime(0)
print(lock.tryLock(100), flush=True)
sys.stdin.read()
"""


def holder(data_folder):
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, data_folder / opening.LOCK_FILE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_window_says_so_and_leaves(qapp, data_folder, box, held):
    before = held()
    with holder(data_folder) as first:
        assert first.stdout.readline() == "True\n"
        assert opened(data_folder) == 1
        first.kill()
    ((title, text),) = box
    assert title == "ASN Desk sudah terbuka pada data ini"
    assert "Tidak ada data yang diubah" in text
    assert held() == before


def test_after_a_crash_the_window_opens_again(qapp, qtbot, data_folder, box, monkeypatch):
    with holder(data_folder) as first:
        assert first.stdout.readline() == "True\n"
        first.kill()
    assert (data_folder / opening.LOCK_FILE).exists()
    shown = []
    monkeypatch.setattr(opening, "_stay_open", lambda *_, **__: shown.append("terbuka") or 0)
    assert opened(data_folder) == 0
    assert (shown, box) == (["terbuka"], [])
    assert isinstance(qapp, QApplication)
