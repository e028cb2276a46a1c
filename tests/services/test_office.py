from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PIL import Image

from asn_desk.domain.errors import Incomplete, NotFound, UnreadableFile
from asn_desk.domain.office import Book, Capacity, Signatory
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import (
    DayHours,
    HoursPeriod,
    HoursResult,
    Schedule,
)

S = StepKind


def a_schedule(**hours):
    usual = {"start": time(7), "end": time(14), "break_start": time(12), "break_end": time(12, 30)}
    day = DayHours(**usual | hours)
    period = HoursPeriod(label="Enam hari kerja", valid_from=date(2026, 1, 1), days={5: day})
    return Schedule(name="Sekolah", periods=[period])


def a_signatory(**fields):
    usual = {
        "post": "Kepala Badan",
        "name": "Rosalia Gani",
        "valid_from": date(2026, 1, 1),
        "valid_to": date(2026, 6, 30),
    }
    return Signatory(**usual | fields)


def test_the_settings_of_the_office_are_kept_in_versions(desks):
    office = desks.office.office()
    desks.office.save_office(replace(office, short_name="BKD"), reason="nama baru")
    assert desks.office.office().short_name == "BKD"
    assert desks.office.office().version == office.version + 1


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{kode}/{tahun}", "harus memuat {urut}"),
        ("{kode}/{urut}", "harus memuat {tahun}"),
        ("{kode}/{urut}/{bagian}/{tahun}", "tidak dikenal"),
        ("{kode}/{urut:03d}/KEP/{unit}/{tahun}", "sama dengan buku keputusan"),
    ],
)
def test_a_number_pattern_that_cannot_work_is_refused_in_words(desks, pattern, words):
    office = desks.office.office()
    wrong = replace(office, patterns={**office.patterns, Book.LETTERS: pattern})
    with pytest.raises(Incomplete) as refused:
        desks.office.save_office(wrong)
    assert words in refused.value.fields[0][1]
    assert words in desks.office.example_number(wrong, Book.LETTERS)


def test_a_pattern_shows_what_its_first_number_looks_like(desks):
    office = desks.office.office()
    roman = replace(
        office, patterns={**office.patterns, Book.LETTERS: "{urut}/{bulan_romawi}/{tahun}"}
    )
    assert desks.office.example_number(roman, Book.LETTERS) == "1/IV/2026"


def test_an_emblem_is_loaded_and_taken_off(desks, tmp_path):
    picture = tmp_path / "lambang.png"
    Image.new("RGB", (600, 750), "navy").save(picture)
    desks.office.load_emblem(picture)
    assert desks.office.emblem().startswith(b"\x89PNG")
    desks.office.remove_emblem()
    assert desks.office.emblem() is None


@pytest.mark.parametrize("size", [(40, 40), (7000, 300)])
def test_an_emblem_of_the_wrong_size_is_refused(desks, tmp_path, size):
    picture = tmp_path / "lambang.png"
    Image.new("1", size).save(picture)
    with pytest.raises(UnreadableFile):
        desks.office.load_emblem(picture)


@pytest.mark.parametrize("content", [b"bukan gambar", b"\x89PNG\r\n\x1a\n", b"x" * 8_000_001])
def test_what_is_no_picture_is_refused_as_an_emblem(desks, tmp_path, content):
    file = tmp_path / "lambang.png"
    file.write_bytes(content)
    with pytest.raises(UnreadableFile):
        desks.office.load_emblem(file)
    assert desks.office.emblem() is None


def test_a_sample_letter_follows_settings_that_are_not_kept_yet(desks):
    office = desks.office.office()
    changed = replace(office, profile=replace(office.profile, letter_size=11.0))
    assert desks.office.sample_letter(changed) != desks.office.sample_letter(office)


def test_a_copy_has_no_sample_of_its_own(desks):
    with pytest.raises(ValueError, match="salinan"):
        desks.office.sample_letter(desks.office.office(), LetterKind.CERTIFIED_COPY)


def test_a_signatory_is_added_and_changed(desks):
    desks.office.save_signatory(a_signatory())
    (kept,) = desks.office.signatories()
    desks.office.save_signatory(replace(kept, capacity=Capacity.ACTING), reason="keliru")
    assert desks.office.signatories()[0].capacity is Capacity.ACTING


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"post": " "}, "post"),
        ({"name": ""}, "name"),
        ({"valid_to": date(2025, 12, 31)}, "valid_to"),
    ],
)
def test_a_signatory_without_what_it_needs_is_refused(desks, fields, field):
    with pytest.raises(Incomplete) as refused:
        desks.office.save_signatory(a_signatory(**fields))
    assert [name for name, _ in refused.value.fields] == [field]


def test_two_people_cannot_sign_for_one_post_at_once(desks):
    desks.office.save_signatory(a_signatory())
    desks.office.save_signatory(a_signatory(name="B", valid_from=date(2026, 7, 1), valid_to=None))
    desks.office.save_signatory(a_signatory(name="C", post="Sekretaris"))
    with pytest.raises(Incomplete) as refused:
        desks.office.save_signatory(a_signatory(name="D", valid_from=date(2026, 6, 30)))
    assert "Rosalia Gani" in refused.value.fields[0][1]


def test_a_schedule_is_kept(desks):
    desks.office.save_schedule(a_schedule(), reason="sekolah")
    assert [one.name for one in desks.office.schedules()][-1] == "Sekolah"


@pytest.mark.parametrize(
    "schedule",
    [
        a_schedule(start=time(15)),
        a_schedule(break_end=None),
        replace(a_schedule(), name=""),
        Schedule(name="Kosong"),
        replace(
            a_schedule(), periods=[replace(a_schedule().periods[0], valid_to=date(2025, 1, 1))]
        ),
    ],
)
def test_hours_that_cannot_be_are_refused(desks, schedule):
    with pytest.raises(Incomplete):
        desks.office.save_schedule(schedule)


def test_the_desk_counts_for_scripts_too(desks):
    assert desks.office.deadline("berlaku", date(2026, 7, 14)).day == date(2026, 8, 4)
    assert desks.office.working_day_after(date(2026, 7, 14), 1) == date(2026, 7, 15)


def test_hours_are_checked_by_the_unit_of_a_person(office):
    employee = office.desks.employees.card(office.staff_id).employee
    found = office.desks.office.check_hours(
        nip=employee.nip,
        moment=datetime(2026, 2, 10, 9, 20),  # noqa: DTZ001 - WIB
    )
    assert found.result is HoursResult.IN_HOURS


def test_hours_are_checked_by_the_name_of_a_unit_or_a_part_of_it(office):
    moment = datetime(2026, 2, 10, 12, 20)  # noqa: DTZ001 - WIB
    for name in ("dinas perhubungan", "angkutan orang"):
        assert office.desks.office.check_hours(unit=name, moment=moment).result is HoursResult.BREAK


@pytest.mark.parametrize(
    ("name", "similar"),
    [("Dinas Perhubngan", "Dinas Perhubungan"), ("angkutan", "Bidang Angkutan")],
)
def test_an_unknown_or_ambiguous_unit_is_answered_with_similar_names(office, name, similar):
    with pytest.raises(NotFound) as refused:
        office.desks.office.unit_named(name)
    assert similar in refused.value.similar


def test_the_words_of_the_law_are_offered(desks):
    assert "3c" in dict(desks.office.provisions())
    assert "UK" in dict(desks.office.impacts())
    assert dict(desks.office.sanctions())["R1"] == "teguran lisan"


def test_the_trail_of_a_record_says_who_changed_what(desks):
    desks.office.save_signatory(a_signatory(), reason="awal")
    (kept,) = desks.office.signatories()
    (entry,) = desks.office.audit("signatories", kept.id)
    assert (entry.action, entry.reason) == ("tambah", "awal")


SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 10'>{}</svg>"
HOSTILE = (
    SVG.format("<script>1</script>"),
    SVG.format("<image href='file:///etc/passwd'/>"),
    SVG.format("<image xmlns:x='http://www.w3.org/1999/xlink' x:href='http://a.b/c.png'/>"),
    SVG.format("<rect onload='x()'/>"),
    SVG.format("<rect fill='url(http://a.b/c)'/>"),
    "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("&a;"),
    "<html/>",
    "bukan gambar",
)


@pytest.mark.parametrize("content", HOSTILE)
def test_a_drawing_that_is_more_than_a_drawing_is_refused(desks, tmp_path, content):
    file = tmp_path / "lambang.svg"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFile):
        desks.office.read_drawing(file)


def test_a_still_drawing_is_read_whole(desks, tmp_path):
    drawing = SVG.format("<g id='a'><use href='#a'/></g>")
    file = tmp_path / "lambang.svg"
    file.write_text(drawing, encoding="utf-8")
    assert desks.office.read_drawing(file) == drawing.encode()
