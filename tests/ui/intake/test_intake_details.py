"""The small parts: words of changes, files saved whole, fields of their own."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.errors import Incomplete, NotFound, UnreadableFile
from asn_desk.domain.incidents import Report, ReportedPerson, Source
from tests.ui.intake.conftest import TODAY
from ui.incidents.forms import Duty, DutyForm, LinkedLetter, LinkedLetterForm, ReasonForm
from ui.incidents.people_editor import PersonForm
from ui.incidents.words import letter_words, written_words
from ui.office.number_field import NumberField
from ui.shared.audit_words import change_words
from ui.shared.desk_dialog import DeskDialog
from ui.shared.saving import open_outside, write_whole


def entry(before, after, action="ubah"):
    return AuditEntry(
        sequence=1,
        at=datetime(2026, 2, 13, tzinfo=UTC),
        who="Siti",
        noun="employees",
        noun_id=1,
        action=action,
        reason="",
        before=before,
        after=after,
    )


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"listed": True}, {"listed": False}, "Diubah: tercatat di SIASN dari ya menjadi tidak"),
        ({"grade": ""}, {"grade": "III/b"}, "Diubah: golongan dari kosong menjadi III/b"),
        ({"unit_id": 1}, {"unit_id": 2}, "Diubah: unit kerja"),
        ({"emblem_sha256": ""}, {"emblem_sha256": "ab"}, "Diubah: lambang"),
        ({"search_text": "a"}, {"search_text": "b"}, "Diubah"),
    ],
)
def test_changes_are_told_without_programmers_words(before, after, words):
    assert change_words(entry(before, after)) == words


def test_an_added_record_is_named():
    added = entry(None, {"day": "2026-01-01", "name": "Tahun Baru"}, "tambah")
    assert change_words(added) == "Ditambahkan: Kam, 1 Jan 2026, Tahun Baru"


def test_a_record_without_a_name_is_only_said_to_be_removed():
    assert change_words(entry({"version": 1}, None, "hapus")) == "Dihapus"


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "rekap.xlsx"
    target.write_bytes(b"lama")
    write_whole(target, b"baru")
    assert target.read_bytes() == b"baru"
    with pytest.raises(UnreadableFile):
        write_whole(tmp_path / "tak-ada" / "rekap.xlsx", b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["rekap.xlsx"]


def test_a_saved_file_is_opened_by_the_system(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.shared.saving.QDesktopServices.openUrl", asked.append)
    open_outside(tmp_path / "rekap.xlsx")
    assert asked[0].toLocalFile().endswith("rekap.xlsx")


def test_a_report_without_letter_says_so():
    report = Report(source=Source.PUBLIC, received_on=TODAY)
    assert letter_words(report) == "Pengaduan masyarakat, tanpa surat"


def test_a_person_of_whom_nothing_is_known_is_said_so():
    assert written_words(ReportedPerson()) == "Tidak ada keterangan tentang orangnya"


def test_a_number_needs_to_be_one(qtbot):
    field = NumberField("Tepi", lowest=5, highest=60)
    qtbot.addWidget(field)
    field.line.setText("dua")
    assert field.problem() == "Isi angka 5 sampai 60."
    assert field.value() == 5


def test_forms_show_what_they_are_given(qtbot):
    duty, letter = DutyForm(today=lambda: TODAY), LinkedLetterForm(today=lambda: TODAY)
    for form, value in (
        (duty, Duty(letter_number="1", letter_date=TODAY, verified_by="Siti")),
        (letter, LinkedLetter(number="1", on=TODAY, reason="menyusul")),
    ):
        qtbot.addWidget(form)
        form.load(value)
        assert form.value() == value


def test_a_person_shows_what_was_typed(qtbot, jobs):
    form = PersonForm(jobs=jobs, search=lambda _: ())
    qtbot.addWidget(form)
    person = ReportedPerson(name="Budi", nip="", position="Guru", unit="SDN 1")
    form.load(person)
    assert form.value() == person


@pytest.fixture
def ask(qtbot, jobs):
    """A function that opens a dialog whose work refuses."""

    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()

    def with_refusal(error):
        def refuse(_value):
            raise error

        dialog = DeskDialog(
            holder, "Uji", ReasonForm("Alasan", ""), "Simpan", jobs=jobs, work=refuse
        )
        dialog.open()
        dialog.form.load("sebab")
        return dialog

    return with_refusal


def test_a_refusal_about_a_field_is_shown_there(ask, settle):
    dialog = ask(Incomplete([("reason", "tulis lebih jelas")]))
    dialog.accept()
    settle()
    assert dialog.form.reason.problem_shown() == "Tulis lebih jelas."


def test_a_refusal_about_something_else_is_shown_below(ask, settle):
    dialog = ask(Incomplete([("Pangkat", "isi pangkat")]))
    dialog.accept()
    settle()
    assert "Pangkat" in dialog.problem_shown()


def test_the_dialog_stays_while_the_desk_works(ask, settle):
    dialog = ask(NotFound("pegawai", "9"))
    dialog.accept()
    dialog.reject()
    dialog.accept()
    assert dialog.isVisible()
    settle()
    dialog.reject()
