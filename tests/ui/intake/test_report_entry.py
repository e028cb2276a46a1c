import pytest
from PySide6.QtGui import QGuiApplication, QImage

from asn_desk.domain.incidents import IncidentFilter, Kind, Source
from tests.ui.intake.conftest import SAMPLES, drop
from ui.shared import dialogs


@pytest.fixture
def page(incidents_page, settle):
    incidents_page.enter_report()
    settle()
    return incidents_page


@pytest.fixture
def entry(page):
    page.entry.incident.day.line.setText("10/2/2026")
    return page.entry


@pytest.mark.parametrize("source", list(Source))
def test_a_report_of_each_source_is_taken_for_somebody_unknown(page, entry, desks, settle, source):
    entry.source.source.set_value(source)
    entry.save()
    settle()
    settle()
    view = page.list.panel.view
    assert view.report.source is source
    assert view.person.employee_id is None


def test_several_people_are_taken_in_one_incident(page, entry, desks, settle):
    known = desks.employees.search("")[2]
    entry.people.forms[0].employee.set_person(known.id, known.name)
    entry.people.add_person().name.set_value("Budi")
    entry.save()
    settle()
    settle()
    assert len(page.list.panel.view.everyone) == 2
    assert page.list.panel.view.employee.id == known.id


def test_a_person_can_be_taken_off_but_not_the_last(entry):
    entry.people.add_person()
    entry.people._on_remove(entry.people._frames[0])
    entry.people._on_remove(entry.people._frames[0])
    assert len(entry.people.forms) == 1


def test_choosing_an_employee_fills_the_name(entry):
    form = entry.people.forms[0]
    form.employee.set_person(1, "Rani")
    form.employee.changed.emit()
    assert form.name.value() == "Rani"


def test_evidence_is_chosen_dropped_and_pasted(page, entry, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [SAMPLES / "README.md"])
    entry.evidence.choose_button.click()
    drop(entry.evidence, [SAMPLES / "siasn-pppk.xlsx", SAMPLES / "README.md"])
    picture = QImage(6, 6, QImage.Format.Format_RGB32)
    picture.fill(0x00FF00)
    QGuiApplication.clipboard().setImage(picture)
    entry.evidence.paste_button.click()
    entry.save()
    settle()
    settle()
    names = {one.file_name for one in page.list.panel.view.evidence}
    assert names == {"README.md", "siasn-pppk.xlsx", "tempelan-1.png"}


def test_evidence_can_be_taken_off_again(entry):
    entry.evidence.add_files([SAMPLES / "README.md"])
    entry.evidence.pasted.append(("tempelan-1.png", b""))
    entry.evidence._show()
    for _ in range(2):
        entry.evidence._list.setCurrentRow(entry.evidence._list.count() - 1)
        entry.evidence.remove_selected()
    assert not entry.evidence.files
    assert not entry.evidence.pasted


def test_a_day_is_asked_for_at_its_field(page):
    page.entry.save()
    assert page.entry.incident.day.problem_shown() == "Isi tanggal kejadian."


def test_a_day_to_come_is_refused_at_its_field(entry, settle):
    entry.incident.day.line.setText("10/3/2026")
    entry.save()
    settle()
    assert "belum tiba" in entry.incident.day.problem_shown()


def test_other_violations_need_a_description_at_its_field(entry, settle):
    entry.incident.kind.set_value(Kind.OTHER)
    entry.save()
    settle()
    assert "uraikan" in entry.incident.description.problem_shown().casefold()


def test_an_empty_evidence_file_is_refused_and_nothing_is_taken(entry, desks, settle, tmp_path):
    before = len(desks.incidents.lines(IncidentFilter()))
    empty = tmp_path / "kosong.jpg"
    empty.touch()
    entry.evidence.add_files([empty])
    entry.save()
    settle()
    assert "kosong.jpg" in entry.problem.text()
    assert len(desks.incidents.lines(IncidentFilter())) == before
    assert entry.evidence.files == [empty]


def test_an_incident_is_tied_to_a_letter_that_is_known(page, entry, desks, settle):
    report = desks.incidents.reports()[0]
    entry.source.known.set_person(report.id, report.letter_number)
    entry.source._show_known()
    assert entry.source.number.isHidden()
    entry.save()
    settle()
    settle()
    assert page.list.panel.view.report.id == report.id


def test_a_second_incident_of_the_same_letter_follows_at_once(entry, settle, desks):
    entry.source.number.set_value("300/77/2026")
    entry.again_button.click()
    settle()
    settle()
    settle()
    assert entry.source.known.value() is not None
    assert entry.incident.day.value() is None


def test_letters_are_found_by_number(entry, desks):
    found = entry.source.known._search("001/SATPOLPP")
    assert found[0][1] == "300.1.1/001/SATPOLPP/2026"


def test_typed_words_are_kept_when_the_page_is_left(page, entry, notices):
    entry.incident.place.line.setText("Warkop")
    assert page.may_leave()
    page.go_back()
    assert page._stack.currentWidget() is page.list
    notices.history[-1].do()
    assert page._stack.currentWidget() is entry
    assert entry.incident.place.value() == "Warkop"


def test_an_untouched_page_is_left_without_asking(page):
    page.entry.begin()
    assert page.go_back()
    assert page._stack.currentWidget() is page.list


def test_the_key_for_pasting_takes_a_picture_into_the_entry(page, entry, settle):
    picture = QImage(6, 6, QImage.Format.Format_RGB32)
    QGuiApplication.clipboard().setImage(picture)
    page.paste()
    settle()
    assert [name for name, _ in entry.evidence.pasted] == ["tempelan-1.png"]


def test_a_pasted_picture_never_takes_the_name_of_another(page, entry, settle):
    QGuiApplication.clipboard().setImage(QImage(6, 6, QImage.Format.Format_RGB32))
    for _ in range(2):
        page.paste()
    settle()
    entry.evidence._list.setCurrentRow(0)
    entry.evidence.remove_selected()
    page.paste()
    settle()
    assert [name for name, _ in entry.evidence.pasted] == ["tempelan-2.png", "tempelan-1.png"]
