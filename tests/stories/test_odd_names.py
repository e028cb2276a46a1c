"""Names no program expects: kept as written, never run, and never half printed."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pypdfium2
import pytest

from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.proceedings.steps import StepKind
from tests.sample_input import (
    employee_cells,
    employee_workbook,
    patrol_cells,
    patrol_workbook,
    write,
)

PRINTED = ("O'Brien <b>&", "<script>x</script>", "=1+CMD()", "Ni Luh Ayu Ñandú", "N" * 300)
UNPRINTABLE = ("王小明", "محمد علي", "Budi 😀", "राम")
NAMES = (*PRINTED, *UNPRINTABLE)


def renamed(office, name):
    card = office.desks.employees.card(office.staff_id)
    office.desks.employees.correct(replace(card.employee, name=name), reason="uji nama")
    return office.open_case()


def words_of(pdf):
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join("".join(page.get_textpage().get_text_bounded() for page in pages).split())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_kept_as_written_in_list_and_card(desks, tmp_path, name):
    file = write(tmp_path / "pegawai.xlsx", employee_workbook(employee_cells(NAMA=name)))
    desks.employees.apply_import(desks.employees.plan_import([file]))
    (line,) = desks.employees.search()
    assert line.name.casefold() == name.casefold()
    assert desks.employees.card(line.id).employee.name == line.name


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_kept_as_written_in_reports(desks, tmp_path, name):
    file = write(tmp_path / "laporan.xlsx", patrol_workbook(patrol_cells(Nama=name, NIP="")))
    desks.incidents.apply_import(desks.incidents.plan_import(file))
    (line,) = desks.incidents.lines(IncidentFilter())
    assert line.name.casefold() == name.casefold()


def test_marks_that_turn_text_round_and_line_breaks_are_taken_out(desks, tmp_path):
    file = write(
        tmp_path / "pegawai.xlsx",
        employee_workbook(employee_cells(NAMA="Joko\u202e\nPrasetyo\u200b")),
    )
    desks.employees.apply_import(desks.employees.plan_import([file]))
    (line,) = desks.employees.search()
    assert line.name == "Joko Prasetyo"


@pytest.mark.parametrize("name", PRINTED[:4])
def test_a_name_like_markup_is_printed_as_it_is(office, name):
    case_id = renamed(office, name)
    draft = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    assert name in words_of(office.desks.cases.preview(case_id, draft))


@pytest.mark.parametrize("name", UNPRINTABLE)
def test_a_script_no_font_has_is_refused_with_advice_and_no_number(office, name):
    case_id = renamed(office, name)
    draft = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    with pytest.raises(CannotPrint) as refused:
        office.desks.cases.preview(case_id, draft)
    assert name in refused.value.problem or "huruf" in refused.value.problem
    assert refused.value.advice
    with pytest.raises(CannotPrint):
        office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    assert office.desks.letters.agenda(year=2026) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_recap_holds_every_name_and_never_a_formula(office, name):
    renamed(office, name)
    recap = office.desks.recaps.recap(year=2026, month=2)
    book = openpyxl.load_workbook(io.BytesIO(office.desks.recaps.workbook(recap)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" and name in cell.value]
    assert any(name in str(cell.value) for cell in cells)


@pytest.mark.parametrize("name", PRINTED)
def test_a_recap_on_paper_holds_every_name(office, name):
    renamed(office, name)
    recap = office.desks.recaps.recap(year=2026, month=2)
    printed = words_of(office.desks.recaps.paper(recap)).replace(" ", "")
    assert name[:60].replace(" ", "") in printed


@pytest.mark.parametrize("name", UNPRINTABLE)
def test_a_recap_on_paper_refuses_a_script_no_font_has(office, name):
    renamed(office, name)
    recap = office.desks.recaps.recap(year=2026, month=2)
    with pytest.raises(CannotPrint) as refused:
        office.desks.recaps.paper(recap)
    assert refused.value.advice
