"""What a paper profile may not be: margins, measures and words that no letter can be set in."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.errors import Incomplete
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import Margins, PaperProfile
from asn_desk.services.paper_checks import paper_problems

WRONG = (
    ("letter_size", 24.0, "Ukuran huruf surat harus 10 sampai 14"),
    ("decision_size", 6.0, "Ukuran huruf keputusan harus 10 sampai 14"),
    ("letter_spacing", 2.0, "Jarak baris surat harus 1 sampai 1,5"),
    ("decision_spacing", 0.5, "Jarak baris keputusan harus 1 sampai 1,5"),
    ("signature_space", 5.0, "Ruang tanda tangan harus 10 sampai 60"),
    ("kop_ratio", 1.2, "Perbandingan baris pertama kop harus 0,5 sampai 1"),
    ("emblem_width", 60.0, "Lebar lambang harus 12 sampai 30"),
    ("emblem_height", 60.0, "Tinggi lambang harus 15 sampai 35"),
    ("letter_font", "Papyrus", "Huruf Papyrus tidak ada; pilih Arial atau Bookman"),
    ("nip_label", " ", "Tulis sebutan NIP"),
    ("contract_nip_label", "", "Tulis sebutan nomor PPPK"),
    ("table_size", 12.0, "Ukuran huruf tabel rekap harus 7 sampai 10"),
    ("secret_spacing", 9.0, "Jarak huruf RAHASIA harus 0 sampai 8"),
    ("table_font", "Papyrus", "Huruf Papyrus tidak ada; pilih Arial atau Bookman"),
    ("hour_label", "Waktu", "Pilih sebutan waktu yang ada"),
    ("page_number", "{0}", "Pilih bentuk nomor halaman yang ada"),
)
MARGINS = ("letter_margins", "decision_margins", "statement_margins")


def test_the_shipped_profile_is_right():
    assert paper_problems(PaperProfile()) == ()


@pytest.mark.parametrize(("field", "value", "words"), WRONG)
def test_a_wrong_value_is_named_with_what_is_allowed(field, value, words):
    assert paper_problems(replace(PaperProfile(), **{field: value})) == ((field, words),)


@pytest.mark.parametrize("name", MARGINS)
def test_a_margin_under_15_mm_is_refused(name):
    margins = Margins(top=20, bottom=14.9, left=30, right=20)
    ((field, words),) = paper_problems(replace(PaperProfile(), **{name: margins}))
    assert field == f"{name} bawah"
    assert words.startswith("Tepi bawah")
    assert words.endswith("harus 15 sampai 60 mm")


@pytest.mark.parametrize("name", MARGINS)
def test_margins_that_leave_no_room_for_text_are_refused(name):
    margins = Margins(left=55, right=55)
    ((field, words),) = paper_problems(replace(PaperProfile(), **{name: margins}))
    assert field == name
    assert "untuk tulisan" in words


@given(margin=st.floats(min_value=15, max_value=45))
def test_every_margin_in_bounds_is_taken(margin):
    margins = Margins(top=margin, bottom=margin, left=margin, right=margin)
    assert paper_problems(PaperProfile(letter_margins=margins)) == ()


def test_a_wrong_profile_is_not_saved(desks):
    office = desks.office.office()
    wrong = replace(office, profile=PaperProfile(letter_margins=Margins(top=3)))
    with pytest.raises(Incomplete) as refusal:
        desks.office.save_office(wrong)
    named = ("letter_margins atas", "Tepi atas surat harus 15 sampai 60 mm")
    assert list(refusal.value.fields) == [named]
    assert desks.office.office().profile == Office().profile
