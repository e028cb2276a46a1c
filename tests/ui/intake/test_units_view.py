import pytest


@pytest.fixture
def view(employees_page, settle):
    employees_page._show_units()
    settle()
    return employees_page.units_view


def test_units_stand_under_their_agency_with_their_head(view):
    assert view.model.rows
    assert any(line.head is not None for line in view.model.rows)
    assert any(view.model.text(row, 0).startswith(" ") for row in range(len(view.model.rows)))


def test_units_are_filtered_while_typing(view):
    view.search_field.setText("dinas kesehatan")
    assert view.model.rows
    assert all("kesehatan" in line.path.casefold() for line in view.model.rows)
    view.search_field.setText("tidak ada unit begini")
    assert not view.head_button.isEnabled()


def test_a_head_is_set_with_a_reason(view, desks, settle, said):
    person = desks.employees.search("")[0]
    unit_id = view._current().unit.id
    view.set_head()
    view.dialog.form.person.set_person(person.id, person.name)
    view.dialog.form.reason.set_value("surat perintah")
    view.dialog.accept()
    settle()
    line = next(one for one in desks.employees.units() if one.unit.id == unit_id)
    assert line.head.id == person.id
    assert "ditetapkan" in said()


def test_a_schedule_is_set_with_a_reason(view, desks, settle):
    schedule = desks.office.schedules()[-1]
    unit_id = view._current().unit.id
    view.set_schedule()
    view.dialog.form.schedule.set_value(schedule.id)
    view.dialog.form.reason.set_value("kerja bergilir")
    view.dialog.accept()
    settle()
    settle()
    line = next(one for one in view.model.rows if one.unit.id == unit_id)
    assert line.unit.schedule_id == schedule.id
    assert view._schedule_words(line) == schedule.name


def test_a_set_head_is_offered_again_for_change(view, desks, settle):
    person = desks.employees.search("")[0]
    desks.employees.set_head(view._current().unit.id, person.id, reason="uji")
    view.reload()
    settle()
    view.set_head()
    assert view.dialog.form.person.value() == person.id
    view.dialog.reject()


def test_back_goes_to_the_list(employees_page, view):
    assert employees_page.go_back()
    assert employees_page._stack.currentWidget() is employees_page.list
