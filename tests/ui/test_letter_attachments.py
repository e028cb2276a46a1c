"""Scans and receipts attached to issued letters."""

from datetime import date

import pytest

from asn_desk.domain.errors import AlreadyExists, UnreadableFile
from asn_desk.domain.papers.attachments import AttachmentKind
from asn_desk.domain.proceedings.steps import StepKind
from ui.letters import attachments_panel
from ui.letters.attachments_panel import AttachmentsPanel
from ui.shared import dialogs

SCAN = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture
def letter(desks, office):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    return next(one for one in desks.letters.agenda(year=2026) if one.case_id == case_id)


@pytest.fixture
def scan(tmp_path):
    file = tmp_path / "pindaian panggilan.pdf"
    file.write_bytes(SCAN)
    return file


@pytest.fixture
def panel(qtbot, desks, jobs, notices, letter, settle):
    made = AttachmentsPanel(desks.letters, jobs, notices)
    qtbot.addWidget(made)
    made.show()
    made.show_line(letter)
    settle()
    return made


def test_a_scan_is_kept_with_its_letter(desks, letter, scan):
    desks.letters.attach(letter.id, scan, kind=AttachmentKind.SIGNED)
    (kept,) = desks.letters.attachments(letter.id)

    assert (kept.kind, kept.file_name) == (AttachmentKind.SIGNED, "pindaian panggilan.pdf")
    assert desks.letters.attachment(kept.sha256) == SCAN
    assert kept.recorded_by


def test_a_scan_is_attached_once(desks, letter, scan):
    desks.letters.attach(letter.id, scan, kind=AttachmentKind.SIGNED)
    with pytest.raises(AlreadyExists):
        desks.letters.attach(letter.id, scan, kind=AttachmentKind.RECEIPT)


def test_a_program_is_not_attached(desks, letter, tmp_path):
    file = tmp_path / "surat.exe"
    file.write_bytes(b"MZ")
    with pytest.raises(UnreadableFile):
        desks.letters.attach(letter.id, file, kind=AttachmentKind.OTHER)


def test_the_panel_attaches_and_lists(panel, scan, settle, notices, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [scan])
    panel.add_button.menu().actions()[1].trigger()
    settle()

    assert [one.text() for one in panel.links] == ["Tanda terima: pindaian panggilan.pdf"]
    assert "terlampir pada nomor" in notices.history[-1].text


def test_a_click_opens_the_file_itself(panel, scan, settle, monkeypatch):
    opened = []
    monkeypatch.setattr(attachments_panel, "open_outside", opened.append)
    panel.attach(AttachmentKind.SIGNED, scan)
    settle()
    panel.links[0].click()
    settle()

    assert opened[0].read_bytes() == SCAN
    assert opened[0].name == "pindaian panggilan.pdf"


def test_without_a_letter_nothing_is_attached(panel, scan, settle):
    panel.show_line(None)
    panel.attach(AttachmentKind.SIGNED, scan)
    settle()

    assert panel.links == []
