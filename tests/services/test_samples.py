"""Every kind of letter has samples in the program, and all of them can be printed."""

from datetime import date
from pathlib import Path

import pytest

from asn_desk.documents.letters import LetterPrinter
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.samples.letters import SAMPLES, sample_letter
from tests.documents.letter_samples import text_of

RESOURCES = Path(__file__).parents[2] / "resources"
ON = date(2026, 2, 13)


@pytest.fixture(scope="module")
def printer():
    return LetterPrinter(RESOURCES)


def test_no_kind_is_forgotten():
    assert set(SAMPLES) == set(LetterKind)


@pytest.mark.parametrize("size", SampleSize)
@pytest.mark.parametrize("kind", LetterKind)
def test_every_sample_prints(printer, kind, size):
    sample = sample_letter(kind, Office(), ON, size=size)
    content = printer.render(kind, sample.frame, sample.facts, Stationery(office=Office()))
    assert "DRAF" in text_of(content)


def test_a_short_sample_is_shorter_than_an_extreme_one(printer):
    def length(size):
        sample = sample_letter(LetterKind.COACHING, Office(), ON, size=size)
        stationery = Stationery(office=Office())
        return len(text_of(printer.render(sample.kind, sample.frame, sample.facts, stationery)))

    assert length(SampleSize.SHORT) < length(SampleSize.USUAL) < length(SampleSize.EXTREME)
