from io import BytesIO

import pytest
from PIL import Image

from asn_desk.domain.office import Book, Emblem
from ui.shared import dialogs

DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='100'>"
    "<circle cx='40' cy='50' r='30' fill='green'/></svg>"
)


@pytest.fixture
def open_section(office_page, settle):
    """A function that shows a section by its title."""

    def find(title):
        office_page.show_section(title)
        settle()
        settle()
        return office_page.section()

    return find


@pytest.fixture
def letterhead(open_section):
    return open_section("Kop surat dan lambang")


def test_the_letterhead_is_shown_with_a_sample_page(letterhead, settle):
    letterhead.reload()
    settle()
    settle()
    assert letterhead.form.government.value() == "PEMERINTAH KABUPATEN KETAPANG"
    assert letterhead.paper.page_count > 0
    assert not letterhead.save_button.isEnabled()


def test_a_changed_letterhead_is_saved(letterhead, desks, settle, said):
    letterhead.form.address.box.setPlainText("Jalan Baru Nomor 1")
    letterhead.save_button.click()
    settle()
    settle()
    assert desks.office.office().letterhead.address == "Jalan Baru Nomor 1"
    assert said() == "Kop surat dan lambang tersimpan."


def test_an_empty_name_is_refused_at_its_field(letterhead):
    letterhead.form.government.line.setText("")
    letterhead.save()
    assert letterhead.form.government.problem_shown() == "Isi pemerintah daerah."


def test_the_sample_follows_the_typing(letterhead, settle):
    letterhead.form.government.line.setText("PEMERINTAH KABUPATEN CONTOH")
    letterhead.paper.clear()
    letterhead.show_sample()
    settle()
    assert letterhead.paper.page_count > 0


def test_a_change_can_be_taken_back_before_saving(letterhead, settle):
    letterhead.form.town.line.setText("Sukadana")
    letterhead.undo_button.click()
    settle()
    assert letterhead.form.town.value() == "Ketapang"
    assert not letterhead.unsaved()


@pytest.fixture
def region(letterhead):
    return letterhead.emblems[Emblem.REGION]


def test_an_emblem_is_loaded_and_taken_off(region, desks, settle, tmp_path, monkeypatch):
    file = tmp_path / "lambang.png"
    Image.new("RGB", (300, 360), "green").save(file)
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [file])
    region.load_button.click()
    settle()
    settle()
    assert desks.office.office().emblem_sha256
    assert not region.picture.pixmap().isNull()
    region.remove_button.click()
    settle()
    assert not desks.office.office().emblem_sha256


def test_the_state_emblem_is_loaded_beside_the_regional_one(letterhead, desks, settle, tmp_path):
    file = tmp_path / "garuda.png"
    Image.new("RGB", (300, 360), "gold").save(file)
    letterhead.emblems[Emblem.STATE].load(file)
    settle()
    assert desks.office.office().state_emblem_sha256
    assert not desks.office.office().emblem_sha256


def test_a_drawing_is_kept_as_a_fine_picture(region, desks, settle, tmp_path):
    file = tmp_path / "lambang.svg"
    file.write_text(DRAWING, encoding="utf-8")
    region.load(file)
    settle()
    with Image.open(BytesIO(desks.office.emblem())) as picture:
        assert picture.size == (960, 1200)
        assert picture.getpixel((480, 600)) == (0, 128, 0, 255)
        assert picture.getpixel((5, 5))[3] == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [("lambang.png", "bukan gambar"), ("lambang.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")],
)
def test_a_file_that_is_no_picture_is_refused_below_the_emblem(
    region, settle, tmp_path, name, content
):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    region.load(file)
    settle()
    assert name in region.problem.text()


def test_an_emblem_does_not_undo_what_is_typed(letterhead, region, desks, settle, tmp_path):
    file = tmp_path / "lambang.png"
    Image.new("RGB", (300, 360), "green").save(file)
    letterhead.form.town.line.setText("Sukadana")
    region.load(file)
    settle()
    letterhead.save()
    settle()
    assert desks.office.office().town == "Sukadana"
    assert desks.office.office().emblem_sha256


def test_each_number_pattern_shows_an_example(open_section):
    section = open_section("Penomoran")
    section.form.patterns[Book.LETTERS].line.setText("{urut}/{unit}/{bulan_romawi}/{tahun}")
    assert section.form.examples[Book.LETTERS].text() == "Contoh: 1/BKPSDM/II/2026"


def test_a_pattern_that_cannot_number_is_refused_in_words(open_section, settle):
    section = open_section("Penomoran")
    section.form.patterns[Book.LETTERS].line.setText("{kode}/surat")
    section.save()
    settle()
    assert "urut" in section.problem.text()
    assert section.unsaved()


def test_margins_are_millimetres_within_reason(open_section):
    section = open_section("Profil naskah")
    margins = section.form.letter_margins
    margins.left.line.setText("300")
    section.save()
    assert margins.left.problem_shown() == "Isi angka 15 sampai 60."
    margins.left.line.setText("32,5")
    assert margins.value().left == 32.5


def test_the_profile_is_saved(open_section, desks, settle):
    section = open_section("Profil naskah")
    section.form.bold.box.setChecked(True)
    section.form.letter_size.line.setText("11,5")
    section.save()
    settle()
    profile = desks.office.office().profile
    assert (profile.signer_bold, profile.signer_underlined) == (True, False)
    assert profile.letter_size == 11.5


def test_one_section_saving_does_not_make_another_stale(office_page, open_section, desks, settle):
    numbering = open_section("Penomoran")
    numbering.form.classification.line.setText("800.1.6.9")
    profile = open_section("Profil naskah")
    profile.form.double.box.setChecked(False)
    profile.save()
    settle()
    numbering.save()
    settle()
    assert desks.office.office().classification == "800.1.6.9"
    assert not desks.office.office().profile.double_rule


def test_a_change_made_elsewhere_is_told_and_not_overwritten(open_section, desks, settle):
    section = open_section("Penomoran")
    section.form.classification.line.setText("800.1.6.9")
    desks.office.remove_emblem()
    section.save()
    settle()
    assert "diubah di tempat lain" in section.problem.text()


def test_the_page_is_not_left_with_unsaved_settings_without_asking(
    office_page, letterhead, settle, monkeypatch
):
    answers = [False, True]
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: answers.pop(0))
    letterhead.form.town.line.setText("Sukadana")
    assert not office_page.may_leave()
    assert office_page.may_leave()
    settle()
    assert office_page.may_leave()
    assert letterhead.form.town.value() == "Ketapang"


def test_changes_are_listed_with_who_and_what(open_section, desks, settle):
    letterhead = open_section("Kop surat dan lambang")
    letterhead.form.town.line.setText("Sukadana")
    letterhead.save()
    settle()
    section = open_section("Jejak perubahan")
    newest = [section.model.text(0, column) for column in range(5)]
    assert newest[1] == "Siti Rahma"
    assert "kota dari Ketapang menjadi Sukadana" in newest[3]
