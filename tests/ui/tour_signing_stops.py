"""The stops of the tour at electronic signatures: waiting, signed, the dialogs, the settings."""

from dataclasses import replace
from datetime import date

from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.proceedings.steps import StepKind
from tests.ui.tour import STAGES, case_of


def _electronic(tour):
    """Give a letter that keeps a box for its signature, issued once for the whole tour."""
    cases, letters = tour.desks.cases, tour.desks.letters
    found = [one for one in letters.agenda(year=2026) if one.signing == Signing.ELECTRONIC.value]
    if found:
        return found[0]
    case_id = case_of(tour.desks, next(iter(STAGES)))
    draft = cases.start(case_id, StepKind.ORDERED)
    draft = replace(draft, detail=replace(draft.detail, exam_on=date(2026, 5, 15)))
    version = cases.view(case_id).case.version
    done = cases.record(case_id, draft, expected_version=version, signing=Signing.ELECTRONIC)
    return letters.line(done.letter_id)


def _shown(tour):
    line = _electronic(tour)
    tour.page("Surat").open_item("letter", line.id)
    tour.settle()
    return tour.window


def _signing(tour):
    _shown(tour)
    dialog = tour.window.page().paper.signing.ask_signature()
    tour.settle()
    return dialog


def _authenticity(tour):
    line = _electronic(tour)
    dialog = tour.page("Surat").ask_authenticity()
    dialog.code.line.setText(line.code)
    dialog.check_code()
    tour.settle()
    return dialog


def _settings(tour):
    tour.page("Kantor").show_section("Kode dan tanda tangan")
    tour.settle()
    return tour.window


SIGNING_STOPS = {
    "tanda-tangan": {
        "surat": _shown,
        "menandatangani": _signing,
        "keaslian": _authenticity,
        "setelan": _settings,
    },
}
