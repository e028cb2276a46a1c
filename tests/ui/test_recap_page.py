from datetime import date
from pathlib import Path

import pytest

from ui.recaps.page import RecapPage
from ui.shared import dialogs


@pytest.fixture
def page(qtbot, desks, jobs, notices):
    made = RecapPage(desks.recaps, jobs, notices, today=desks.recaps.today)
    qtbot.addWidget(made)
    made.show()
    return made


def test_last_month_is_there_when_the_page_opens(page, settle):
    page.reload()
    settle()
    assert page.month.currentText() == "Maret"
    assert page.recap.month == 3
    assert page.tabs.tabText(0) == "Ringkasan"
    assert page.tabs.tabText(page.tabs.count() - 1) == "Kertas"
    assert page.paper.page_count > 0


def test_an_empty_month_is_nihil(page, settle):
    page.reload()
    settle()
    assert page.summary.text().startswith("NIHIL · Maret 2026, seluruh kabupaten")


def test_another_month_and_unit_are_counted(page, office, settle):
    page.reload()
    settle()
    page.month.setCurrentText("Januari")
    page.unit.set_value(page.unit._choices[1][0])
    page.unit.changed.emit()
    settle()
    assert page.recap.month == 1
    assert page.recap.unit != ""


def test_the_workbook_is_saved_with_a_telling_name(page, settle, monkeypatch, tmp_path, notices):
    asked = []

    def ask(_parent, _title, name, **_):
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr(dialogs, "ask_save_file", ask)
    page.reload()
    settle()
    page.save_workbook.click()
    settle()
    assert asked == ["Rekap disiplin ASN 2026-03 Kabupaten Ketapang.xlsx"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"PK")
    assert "disimpan" in notices.history[-1].text


def test_saving_taken_back_writes_nothing(page, settle, monkeypatch, tmp_path):
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: None)
    page.ask_and_save_workbook()
    page.reload()
    settle()
    page.ask_and_save_workbook()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_past_state_is_counted(page, settle):
    page.reload()
    settle()
    page.as_of.line.setText("10/4/2026")
    page.as_of.line.editingFinished.emit()
    settle()
    assert page.recap.as_of == date(2026, 4, 10)


def test_a_paper_that_cannot_be_saved_is_told(page, settle, notices, tmp_path, qtbot):
    page.reload()
    settle()
    with qtbot.waitSignal(page.paper.failed):
        page.paper.save_to(Path(tmp_path / "tidak" / "ada.pdf"))
    assert notices.history[-1].kind.value == "error"
