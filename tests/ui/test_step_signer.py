"""Who signs the ordinary letter of a step: offered where somebody has a mandate."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.step_details import Forwarded
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import StepDraft
from tests.documents.letter_samples import text_of
from tests.services.test_signer_options import mandate
from ui.cases.signer_choice import StepSigner
from ui.cases.step_forms import form_for

DAY = date(2026, 2, 3)


@pytest.fixture
def options(office):
    mandate(office)
    return office.desks.statements.signers(DAY)


def test_who_usually_signs_leaves_the_step_as_it_was(qtbot, options):
    field = StepSigner(options)
    qtbot.addWidget(field)
    assert (field.value(), field.key(), field.problem()) == ("", "kepala", "")
    field.set_value(options[1].key)
    assert field.value() == options[1].key
    assert "Surat Kuasa" in field.why.words.text()


def test_nothing_is_asked_where_only_one_may_sign(qtbot, options):
    for offered in (options[:1], ()):
        field = StepSigner(offered)
        qtbot.addWidget(field)
        assert (field.isHidden(), field.value()) == (True, "")


def test_the_report_is_forwarded_in_the_name_of_the_head(qtbot, office, tools, options):
    form = form_for(StepKind.FORWARDED, replace(tools, signers=options))
    qtbot.addWidget(form)
    case_id = office.open_case()
    draft = office.draft(case_id, StepKind.FORWARDED, DAY, signer=options[1].key)
    form.load(draft)
    assert form.value().detail.signer == options[1].key
    text = text_of(office.desks.cases.preview(case_id, form.value()))
    assert "a.n." in text
    assert "Yuni, S.Sos." in text
    form.load(StepDraft(kind=StepKind.FORWARDED, on=DAY, detail=Forwarded()))
    assert form.value().detail.signer == ""
