"""Mengingat in the order of legal drafting: hierarchy, then age; nothing named twice."""

from hypothesis import given
from hypothesis import strategies as st

from asn_desk.documents.grounds import in_legal_order

KINDS = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Bupati Ketapang", "Surat Edaran")
named = st.builds(
    "{} Nomor {} Tahun {} tentang Contoh;".format,
    st.sampled_from(KINDS),
    st.integers(min_value=1, max_value=99),
    st.integers(min_value=1945, max_value=2030),
)


def test_a_law_stands_before_a_government_regulation_however_young():
    grounds = (
        "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin;",
        "Undang-Undang Nomor 20 Tahun 2023 tentang ASN;",
    )
    assert in_legal_order(grounds) == grounds[::-1]


def test_of_one_kind_the_older_stands_first():
    grounds = (
        "Peraturan Pemerintah Nomor 94 Tahun 2021;",
        "Peraturan Pemerintah Nomor 53 Tahun 2010;",
    )
    assert in_legal_order(grounds) == grounds[::-1]


def test_the_constitution_has_no_number_and_stands_first():
    grounds = (
        "Undang-Undang Nomor 20 Tahun 2023;",
        "Undang-Undang Dasar Negara Republik Indonesia;",
    )
    assert in_legal_order(grounds) == grounds[::-1]


def test_the_first_naming_of_a_regulation_counts():
    full = "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin (Lembaran Negara);"
    again = "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin;"
    assert in_legal_order((full, again)) == (full,)


@given(st.lists(named, max_size=20))
def test_ordering_again_changes_nothing_and_loses_nothing(grounds):
    once = in_legal_order(grounds)
    assert in_legal_order(once) == once
    assert {text.partition(" tentang")[0] for text in once} == {
        text.partition(" tentang")[0] for text in grounds
    }
