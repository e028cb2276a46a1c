"""The alleged act in office Indonesian."""

import pytest

from asn_desk.domain.incidents import Clothing, Kind
from asn_desk.domain.working_time import HoursCheck, HoursResult
from asn_desk.services.reports.act_wording import act_text, deed_text, place_of
from tests.builders import an_incident

MOMENT = "pada hari Kamis, 29 Januari 2026 pukul 10.15 WIB"
ONLINE = "pada media sosial"
CONTENT = "dalam konten pribadi"
PLAIN = {"clothing": Clothing.CIVILIAN, "account": ""}


def hours(result):
    return HoursCheck(result=result, reason="")


@pytest.mark.parametrize(
    ("incident", "words"),
    [
        (
            an_incident(**PLAIN),
            (
                f"melakukan siaran langsung (live streaming) pada media sosial TikTok {MOMENT}"
                " pada jam kerja tanpa kaitan dengan tugas kedinasan"
            ),
        ),
        (
            an_incident(kind=Kind.ATTRIBUTES, platform=""),
            (
                f"menampilkan pakaian dinas {CONTENT} {ONLINE} akun @siti {MOMENT}"
                " pada jam kerja tanpa kaitan dengan tugas kedinasan"
            ),
        ),
        (
            an_incident(kind=Kind.ATTRIBUTES, **PLAIN),
            (
                f"menampilkan pakaian dinas, atribut, atau identitas ASN {CONTENT}"
                f" {ONLINE} TikTok {MOMENT} pada jam kerja tanpa kaitan dengan tugas kedinasan"
            ),
        ),
        (
            an_incident(kind=Kind.CAFE, place="Kafe Contoh"),
            (
                f"berada di Kafe Contoh dengan mengenakan pakaian dinas {MOMENT} pada jam kerja"
                " tanpa surat tugas atau kepentingan kedinasan"
            ),
        ),
        (
            an_incident(kind=Kind.CAFE, **PLAIN),
            (
                f"berada di kafe/warung kopi {MOMENT} pada jam kerja"
                " tanpa surat tugas atau kepentingan kedinasan"
            ),
        ),
        (
            an_incident(kind=Kind.OTHER, description="Bermain gim\ndi kantor."),
            f"bermain gim di kantor {MOMENT} pada jam kerja",
        ),
    ],
)
def test_each_kind_is_worded(incident, words):
    assert act_text(incident, hours(HoursResult.IN_HOURS)) == words


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (HoursResult.OUTSIDE, "WIB di luar jam kerja tanpa"),
        (HoursResult.BREAK, "WIB pada jam istirahat tanpa"),
        (HoursResult.HOLIDAY, "WIB pada hari libur tanpa"),
        (HoursResult.SHIFT, "WIB tanpa"),
    ],
)
def test_the_hours_are_said_as_they_were(result, words):
    assert words in act_text(an_incident(), hours(result))


def test_what_is_not_known_is_left_out():
    assert "WIB" not in act_text(an_incident(started_at=None), None)
    assert "hari" not in act_text(an_incident(happened_on=None), None)


def test_the_deed_alone_has_no_day():
    text = deed_text(an_incident(**PLAIN), hours(HoursResult.IN_HOURS))
    assert text.startswith("melakukan siaran langsung")
    assert "Januari" not in text
    assert "pada jam kerja tanpa kaitan" in text


def test_a_broadcast_has_its_medium_as_place():
    assert place_of(an_incident()) == "media sosial TikTok"
    assert place_of(an_incident(place="Kantor")) == "Kantor"
    assert place_of(an_incident(platform="")) == ""
