from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from asn_desk.domain.employees import EmployeeLine, Status
from asn_desk.domain.incidents import IncidentFilter
from ui.employees.columns import UNLISTED, employee_columns


@pytest.fixture
def page(employees_page):
    return employees_page


def words_of(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_lists_every_employee_with_the_count(page, desks):
    assert len(page.list.model.rows) == desks.employees.count()
    assert page.list._count.text() == f"{desks.employees.count()} pegawai"


def test_a_search_narrows_the_list_while_typing(page, settle, qtbot):
    wanted = page.list.model.rows[3]
    page.list.search_field.setText(wanted.nip[:12])
    qtbot.waitUntil(lambda: len(page.list.model.rows) < 5)
    assert wanted.nip in [row.nip for row in page.list.model.rows]


def test_an_unlisted_employee_is_marked_in_words(page):
    line = replace(page.list.model.rows[0], listed=False)
    page.list.model.set_rows([line])
    assert UNLISTED in page.list.model.text(0, len(employee_columns()) - 1)


def test_the_card_beside_the_list_names_the_superior_and_why(page, settle):
    rows = page.list.model.rows
    page.list.table.select_place(
        next(at for at, row in enumerate(rows) if "Penelaah" in row.position)
    )
    settle()
    assert any("diturunkan dari jabatan" in text for text in words_of(page.list.facts))


def test_enter_opens_the_full_card_and_back_returns(page, settle):
    page.list.activated.emit(page.list.model.rows[0])
    settle()
    assert page._stack.currentWidget() is page.card_view
    assert page.card_view.facts.card.employee.id == page.list.model.rows[0].id
    assert page.go_back()
    assert page._stack.currentWidget() is page.list


def test_the_full_card_counts_what_happened(page, desks, settle):
    line = next(one for one in desks.incidents.lines(_all()) if one.identified)
    person = desks.incidents.view(line.person_id).person
    page.open_item("employee", person.employee_id)
    settle()
    assert page.card_view.tabs.tabText(0) != "Laporan · 0"
    assert page.card_view.reports.rows


def test_a_report_in_the_full_card_is_opened_where_reports_are(page, desks, settle, qtbot):
    line = next(one for one in desks.incidents.lines(_all()) if one.identified)
    person = desks.incidents.view(line.person_id).person
    page.open_item("employee", person.employee_id)
    settle()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.card_view.tabs.widget(0).widget(0).row_activated.emit(page.card_view.reports.rows[0])
    assert asked.args[0] == "report"


def test_a_correction_needs_a_reason(page, settle):
    page.changes.correct(page.list.facts.card)
    page.changes.dialog.accept()
    assert page.changes.dialog.form.reason.problem_shown() == "Isi alasan."
    page.changes.dialog.reject()


def test_a_correction_is_saved_and_shown(page, settle, said):
    card = page.list.facts.card
    page.changes.correct(card)
    page.changes.dialog.form.position.set_value("Analis Kebijakan")
    page.changes.dialog.form.reason.set_value("SK terbaru")
    page.changes.dialog.accept()
    settle()
    settle()
    assert page.list.facts.card.employee.position == "Analis Kebijakan"
    assert said().startswith("Koreksi tersimpan")


def test_a_nip_of_somebody_else_is_refused_in_the_dialog(page, settle):
    rows = page.list.model.rows
    page.changes.correct(page.list.facts.card)
    page.changes.dialog.form.nip.set_value(rows[5].nip)
    page.changes.dialog.form.reason.set_value("salah ketik")
    page.changes.dialog.accept()
    settle()
    assert "sudah ada" in page.changes.dialog.problem_shown()
    page.changes.dialog.reject()


def test_a_new_employee_gets_birth_date_and_sex_from_the_nip(page, desks, settle):
    page.changes.add_employee()
    form = page.changes.dialog.form
    form.nip.line.setText("199105122015032099")
    assert form.born.value().isoformat() == "1991-05-12"
    form.name.set_value("Baru Sekali")
    form.position.set_value("Arsiparis")
    form.unit.set_person(desks.employees.units()[0].unit.id, "Unit")
    form.reason.set_value("pindahan")
    page.changes.dialog.accept()
    settle()
    assert desks.employees.search("Baru Sekali")[0].status is Status.PNS


def test_units_are_found_by_typing(page):
    found = page.changes._find_units("dinas")
    assert found
    assert all("dinas" in path.casefold() for _, _, path in found)


def test_nobody_is_his_own_superior(page, settle):
    card = page.list.facts.card
    page.changes.set_superior(card)
    page.changes.dialog.form.person.set_person(card.employee.id, card.employee.name)
    page.changes.dialog.form.reason.set_value("uji")
    page.changes.dialog.accept()
    settle()
    assert "bukan dirinya" in page.changes.dialog.form.person.problem_shown()
    page.changes.dialog.reject()


def test_a_superior_can_be_set(page, settle):
    other = page.list.model.rows[9]
    page.changes.set_superior(page.list.facts.card)
    page.changes.dialog.form.person.set_person(other.id, other.name)
    page.changes.dialog.form.reason.set_value("surat perintah")
    page.changes.dialog.accept()
    settle()
    settle()
    assert page.list.facts.card.superior.id == other.id
    assert not page.list.facts.card.superior_derived


def test_an_open_case_is_one_click_away(page, desks, settle, qtbot):
    card = page.list.facts.card
    running = type("Line", (), {"id": 7, "number": "P/1", "ended": False})()
    page.list.facts.show_card(replace(card, cases=(running,)))
    with qtbot.waitSignal(page.open_requested) as asked:
        page.list.facts.case_button.click()
    assert asked.args == ["case", 7]


def test_long_histories_point_to_the_full_card(page, desks):
    card = page.list.facts.card
    line = desks.incidents.lines(_all())[0]
    page.list.facts.show_card(replace(card, reports=(line,) * 8))
    assert any("3 lagi" in text for text in words_of(page.list.facts))
    assert page.list.facts.findChildren(QPushButton)


def test_the_search_field_is_reached_from_anywhere(page, settle):
    page.open_item("employee", page.list.model.rows[0].id)
    settle()
    page.focus_search()
    assert page._stack.currentWidget() is page.list


def test_a_line_without_unit_shows_its_agency():
    line = EmployeeLine(
        id=1, nip="", name="A", full_name="A", status=Status.PNS, grade="", position="",
        unit="", agency="Dinas Sosial", listed=True,
    )  # fmt: skip
    assert employee_columns()[4].text(line) == "Dinas Sosial"


def _all():
    return IncidentFilter()
