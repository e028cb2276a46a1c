"""Whatever of a sanction's terms is known: a draft can be read, a paper with a number is whole."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from asn_desk.documents.blocks import Dictum
from asn_desk.documents.term_values import BLANK
from asn_desk.documents.wording import compose, load_wording
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.sanction_fields import missing_terms
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.documents.letter_samples import RESOURCES, a_frame, refused
from tests.documents.letter_variants import SANCTIONS, sentenced

WORDING = load_wording(RESOURCES / "letters", LetterKind.DECISION)
days = st.none() | st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))
amounts = st.none() | st.integers(min_value=0, max_value=10**9)
names = st.sampled_from(["", "Penata (III/c)", "Kepala Seksi Contoh"])
classes = st.none() | st.integers(min_value=1, max_value=17)
TERMS = st.builds(
    SanctionTerms,
    start_on=days,
    end_on=days,
    allowance=amounts,
    allowance_cut=amounts,
    raise_due_on=days,
    raise_moved_to=days,
    promotion_due_on=days,
    promotion_moved_to=days,
    old_rank=names,
    new_rank=names,
    base_salary=amounts,
    old_position=names,
    new_position=names,
    old_class=classes,
    new_class=classes,
)


def dicta(code, terms, **frame):
    facts = sentenced(code, terms=terms).facts
    blocks = compose(LetterKind.DECISION, a_frame(**frame), facts, WORDING, PaperProfile())
    return [block for block in blocks if isinstance(block, Dictum)]


@given(st.sampled_from(sorted(SANCTIONS)), TERMS)
def test_a_draft_is_always_whole_sentences(code, terms):
    for one in dicta(code, terms, number=None):
        text = one.after or one.text
        assert text.endswith((".", ":"))
        assert "None" not in text
        assert "  " not in text


@given(st.sampled_from(sorted(SANCTIONS)), TERMS)
def test_a_paper_with_a_number_has_no_gap_or_is_refused(code, terms):
    if missing_terms(code, terms):
        with refused("masih kosong"):
            dicta(code, terms)
    else:
        assert not [one for one in dicta(code, terms) if BLANK in one.text]
