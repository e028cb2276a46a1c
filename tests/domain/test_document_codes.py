"""The signs of a code: read back whatever way it is typed, refused when one is wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.papers.document_codes import (
    code_from,
    looks_like_code,
    printed_code,
    read_code,
)

DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
SIGNS = "34679ACDEFGHJKMNPQRTWXY"


@given(DIGESTS)
def test_a_code_is_read_back_in_any_spelling(digest):
    code = code_from(digest)
    bare = code.replace("-", "")

    for typed in (code, code.lower(), bare, code[3:], code.replace("-", " "), f" {code}\n"):
        assert read_code(typed) == code


@given(DIGESTS, st.integers(min_value=3, max_value=16), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_found(digest, place, sign):
    code = code_from(digest)
    wrong = code[:place] + sign + code[place + 1 :]

    if code[place] not in {"-", sign}:
        assert read_code(wrong) == ""


@given(DIGESTS, st.integers(min_value=3, max_value=15))
def test_two_signs_swapped_are_found(digest, place):
    code = code_from(digest)
    one, two = code[place], code[place + 1]
    swapped = code[:place] + two + one + code[place + 2 :]

    if "-" not in (one, two) and one != two:
        assert read_code(swapped) == ""


def test_a_code_has_no_sign_that_looks_like_another():
    code = code_from("ab" * 32)

    assert not set(code.removeprefix("KT")) & set("01258BILOSUVZ")


def test_the_qr_holds_number_date_and_code_only():
    printed = printed_code("800/012/2026", date(2026, 2, 3), "KT-3479-ACDE-FGHJ")

    assert printed.payload == "800/012/2026|2026-02-03|KT-3479-ACDE-FGHJ"
    assert printed.text == "KT-3479-ACDE-FGHJ"


@pytest.mark.parametrize("text", ["", "800/012/2026", "KT-", "KT-0O1I-LS58-BZ2U", "Rani Kusuma"])
def test_other_words_are_no_code(text):
    assert read_code(text) == ""


def test_what_is_meant_as_a_code_is_told_from_a_search():
    assert looks_like_code("kt-3479")
    assert looks_like_code("800/012/2026|2026-02-03|KT-x")
    assert not looks_like_code("Ktut Rani")
