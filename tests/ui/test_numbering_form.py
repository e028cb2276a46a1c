"""Kantor, Penomoran: books, patterns with examples, codes, and who numbers what."""

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import LetterKind
from ui.office.form_sections import NumberingSection

ORDER = LetterKind.EXAMINATION_ORDER


@pytest.fixture
def section(qtbot, desks, jobs, notices, settle):
    made = NumberingSection(desks.office, jobs=jobs, notices=notices)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    settle()
    return made


@pytest.fixture
def saved(section, desks, settle):
    """Save what is filled in; return the settings kept."""

    def saved():
        section.save_button.click()
        settle()
        assert not section.problem.isVisible(), section.problem.text()
        return desks.office.office()

    return saved


def test_only_the_books_that_are_kept_have_a_pattern(section):
    shown = [book for book, field in section.form.patterns.items() if field.isVisible()]
    assert shown == [Book.LETTERS, Book.DECISIONS, Book.MINUTES]
    assert not section.save_button.isEnabled()


def test_a_further_book_takes_its_kinds(section, saved):
    section.form.extra[Book.ORDERS].box.setChecked(True)
    assert section.form.examples[Book.ORDERS].text() == "Contoh: 800.1.6.2/001/SP/BKPSDM/2026"
    assert section.form.kinds.books[ORDER].currentText() == "Surat perintah"
    kept = saved()
    assert (kept.extra_books, kept.books) == ((Book.ORDERS,), {})
    section.form.extra[Book.ORDERS].box.setChecked(False)
    assert section.form.kinds.books[ORDER].currentText() == "Surat keluar"


def test_a_kind_is_moved_to_another_book_with_a_code_of_its_own(section, saved):
    form = section.form
    form.kinds.books[LetterKind.EXAMINATION_REPORT].setCurrentText("Berita acara")
    form.kinds.codes[LetterKind.EXAMINATION_REPORT].setText("800.1.10.5")
    kept = saved()
    kind = LetterKind.EXAMINATION_REPORT.value
    assert (kept.books, kept.codes) == ({kind: Book.MINUTES}, {kind: "800.1.10.5"})
    assert form.value() == kept


def test_an_empty_code_says_what_the_kind_has(section):
    codes = section.form.kinds.codes
    assert codes[ORDER].placeholderText() == "800.1.11.1"
    section.form.classification.line.setText("862")
    assert codes[LetterKind.SUMMONS_1].placeholderText() == "862"


def test_suffix_bidang_and_other_agencies_are_kept(section, saved):
    form = section.form
    form.section.line.setText("C")
    form.patterns[Book.LETTERS].line.setText("{sifat}.{kode}/{urut}/{unit}-{bidang}/{tahun}")
    assert form.examples[Book.LETTERS].text() == "Contoh: R.800.1.6.2/1/BKPSDM-C/2026"
    form.suffix.box.setCurrentIndex(2)
    form.agencies.box.setChecked(True)
    kept = saved()
    assert (kept.section, kept.suffix_mark, kept.agencies_number) == ("C", "", True)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{kode}/{urut}/{nomor}/{tahun}", "memuat bagian yang tidak dikenal: {nomor}"),
        ("{kode/{urut}/{tahun}", "tidak dapat dibaca"),
        ("{urut}/{urut}/{tahun}", "satu kali"),
        ("{urut}/{bidang}/{tahun}", "isi dahulu kode bidang"),
    ],
)
def test_a_pattern_that_cannot_be_is_not_kept(section, desks, settle, pattern, said):
    section.form.patterns[Book.LETTERS].line.setText(pattern)
    assert said in section.form.examples[Book.LETTERS].text()
    section.save_button.click()
    settle()
    assert said in section.problem.text()


def test_a_code_that_is_none_is_not_kept(section, settle):
    section.form.kinds.codes[ORDER].setText("kode baru")
    section.form.classification.line.setText("x")
    section.save_button.click()
    settle()
    assert section.problem.text().count("tulis kode klasifikasi") == 2
