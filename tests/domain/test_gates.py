from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.proceedings.case_state import primary_step
from asn_desk.domain.proceedings.gates import requirements
from asn_desk.domain.proceedings.procedure import actions
from asn_desk.domain.proceedings.step_details import HandedOver, RemedyDecided, Reported, Withdrawn
from asn_desk.domain.proceedings.steps import StepKind
from tests.case_builders import EXAM_ON, a_case, a_step

S = StepKind
TODAY = date(2026, 4, 30)
EXAMINED = (S.SUMMONED_1, S.EXAMINED)
DECIDED = (*EXAMINED, S.REPORTED, S.DECIDED)
HANDED = (*DECIDED, S.CALLED, S.HANDED_OVER)
REFUSED = a_step(S.HANDED_OVER, HandedOver(refused=True))
UNPROVEN = a_step(S.REPORTED, Reported(proven=False))


def missing(kind, *steps, today=TODAY, effective_on=None):
    found = requirements(a_case(*steps), kind, today=today, effective_on=effective_on)
    return [(one.what, one.article) for one in found]


LAWFUL = [
    (S.FORWARDED, ()),
    (S.SUMMONED_1, ()),
    (S.SUMMONED_1, (S.FORWARDED,)),
    (S.ABSENT_1, (S.SUMMONED_1,)),
    (S.SUMMONED_2, (S.SUMMONED_1, S.ABSENT_1)),
    (S.ABSENT_2, (S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2)),
    (S.EXAMINED, (S.SUMMONED_1,)),
    (S.EXAMINED, (S.SUMMONED_1, S.ABSENT_1)),
    (S.EXAMINED, EXAMINED),
    (S.REPORTED, EXAMINED),
    (S.REPORTED, (S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2, S.ABSENT_2)),
    (S.DECIDED, (*EXAMINED, S.REPORTED)),
    (S.CALLED, DECIDED),
    (S.HANDED_OVER, DECIDED),
    (S.HANDED_OVER, (*DECIDED, S.CALLED)),
    (S.MISSED_HANDOVER, (*DECIDED, S.CALLED)),
    (S.SENT, (*DECIDED, S.CALLED, S.MISSED_HANDOVER)),
    (S.SENT, (*DECIDED, S.CALLED, REFUSED)),
    (S.ARRIVED, (*DECIDED, S.CALLED, S.MISSED_HANDOVER, S.SENT)),
    (S.CONTESTED, HANDED),
    (S.REMEDY_DECIDED, (*HANDED, S.CONTESTED)),
    (S.CLOSED, ()),
    (S.CLOSED, (*EXAMINED, UNPROVEN)),
]


@pytest.mark.parametrize(("kind", "steps"), LAWFUL)
def test_what_the_law_allows_passes_the_gate(kind, steps):
    assert missing(kind, *steps) == []


REFUSALS = [
    (S.ABSENT_1, (), "Panggilan I belum dicatat", "Pasal 26"),
    (S.SUMMONED_2, (S.SUMMONED_1,), "Tidak hadir pada panggilan I belum dicatat", "ayat (3)"),
    (S.EXAMINED, (), "Panggilan I belum dicatat", "ayat (1)"),
    (S.REPORTED, (S.SUMMONED_1,), "BAP belum dibuat", "Pasal 27"),
    (S.REPORTED, (S.SUMMONED_1, S.ABSENT_1), "panggilan II dan ketidakhadirannya", "ayat (4)"),
    (S.DECIDED, EXAMINED, "Laporan hasil pemeriksaan (LHP) belum dicatat", "Pasal 27 ayat (3)"),
    (S.DECIDED, (*EXAMINED, UNPROVEN), "tidak terbukti", ""),
    (S.CALLED, EXAMINED, "Keputusan hukuman disiplin belum dicatat", "Pasal 37"),
    (S.HANDED_OVER, EXAMINED, "Keputusan hukuman disiplin belum dicatat", "Pasal 37"),
    (S.MISSED_HANDOVER, DECIDED, "Panggilan menerima keputusan belum dicatat", "ayat (4)"),
    (S.SENT, (*DECIDED, S.CALLED), "Tidak hadir menerima keputusan belum dicatat", "ayat (4)"),
    (S.SENT, HANDED, "sudah diterima langsung", ""),
    (S.ARRIVED, DECIDED, "Keputusan dikirim belum dicatat", "ayat (4)"),
    (S.CONTESTED, DECIDED, "belum diterima pegawai", "PP 79/2021"),
    (S.REMEDY_DECIDED, HANDED, "Upaya administratif diajukan belum dicatat", "PP 79/2021"),
    (S.FINISHED, DECIDED, "belum diterima pegawai", "Pasal 38 ayat (1)"),
    (S.FINISHED, (*HANDED, S.CONTESTED), "belum diputus", "Pasal 38 ayat (2)"),
    (S.FINISHED, HANDED, "belum dapat dihitung", ""),
    (S.CLOSED, (*EXAMINED, S.REPORTED), "wajib menjatuhkan hukuman", "Pasal 24 ayat (1)"),
    (S.CLOSED, DECIDED, "sudah dicatat", ""),
    (S.FORWARDED, (S.SUMMONED_1,), "sudah dicatat", ""),
    (S.REPORTED, (*EXAMINED, S.REPORTED), "sudah dicatat", ""),
    (S.SENT, (*DECIDED, S.CALLED, S.MISSED_HANDOVER, S.SENT), "sudah dicatat", ""),
    (S.CONTESTED, (*HANDED, S.CONTESTED), "sudah dicatat", ""),
    (S.DECIDED, DECIDED, "sudah dicatat", ""),
    (S.MISSED_HANDOVER, HANDED, "sudah dicatat", ""),
]


@pytest.mark.parametrize(("kind", "steps", "what", "article"), REFUSALS)
def test_a_gate_says_what_is_missing_and_which_article_asks_for_it(kind, steps, what, article):
    ((found, cited),) = missing(kind, *steps)
    assert what in found
    assert article in cited


def test_absence_cannot_be_recorded_before_the_day_of_the_examination():
    ((what, _),) = missing(S.ABSENT_1, S.SUMMONED_1, today=date(2026, 2, 12))
    assert what == "Tanggal pemeriksaan 13 Februari 2026 belum tiba"
    assert missing(S.ABSENT_1, S.SUMMONED_1, today=EXAM_ON) == []


def test_missing_a_handover_waits_for_its_day():
    ((what, _),) = missing(S.MISSED_HANDOVER, *DECIDED, S.CALLED, today=date(2026, 3, 6))
    assert what == "Tanggal penyampaian 9 Maret 2026 belum tiba"


def test_a_light_sanction_is_finished_on_the_day_it_takes_effect():
    day = date(2026, 4, 1)
    ((what, _),) = missing(S.FINISHED, *HANDED, today=date(2026, 3, 31), effective_on=day)
    assert what == "Keputusan baru berlaku tanggal 1 April 2026"
    assert missing(S.FINISHED, *HANDED, today=day, effective_on=day) == []


@pytest.mark.parametrize(
    "ending",
    [S.FINISHED, S.CLOSED, a_step(S.REMEDY_DECIDED, RemedyDecided(result="membatalkan"))],
)
def test_nothing_is_lawful_once_a_case_is_over(ending):
    for kind in (S.SUMMONED_1, S.DECIDED, S.FINISHED):
        assert missing(kind, *HANDED, ending) == [("Perkara sudah ditutup", "")]


def test_an_upheld_decision_can_be_finished():
    upheld = a_step(S.REMEDY_DECIDED, RemedyDecided(result="memperkuat"))
    assert missing(S.FINISHED, *HANDED, S.CONTESTED, upheld, effective_on=TODAY) == []


def test_a_withdrawn_step_no_longer_counts():
    case = a_case(S.SUMMONED_1, a_step(S.WITHDRAWN, Withdrawn(step_id=2, reason="salah tanggal")))
    assert requirements(case, S.SUMMONED_1, today=TODAY) == ()
    assert requirements(case, S.EXAMINED, today=TODAY) != ()


PATH = [
    ((), S.FORWARDED),
    ((S.FORWARDED,), S.SUMMONED_1),
    ((S.SUMMONED_1,), S.EXAMINED),
    ((S.SUMMONED_1, S.ABSENT_1), S.SUMMONED_2),
    ((S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2), S.EXAMINED),
    ((S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2, S.ABSENT_2), S.REPORTED),
    (EXAMINED, S.REPORTED),
    ((*EXAMINED, S.REPORTED), S.DECIDED),
    ((*EXAMINED, UNPROVEN), S.CLOSED),
    (DECIDED, S.CALLED),
    ((*DECIDED, S.CALLED), S.HANDED_OVER),
    ((*DECIDED, S.CALLED, S.MISSED_HANDOVER), S.SENT),
    ((*DECIDED, S.CALLED, REFUSED), S.SENT),
    ((*DECIDED, S.CALLED, REFUSED, S.SENT), S.ARRIVED),
    (HANDED, S.FINISHED),
    ((*HANDED, S.CONTESTED), S.REMEDY_DECIDED),
    ((*HANDED, S.FINISHED), None),
]


@pytest.mark.parametrize(("steps", "following"), PATH)
def test_the_path_of_the_law_leads_on(steps, following):
    assert primary_step(a_case(*steps)) is following


def test_every_step_is_listed_lawful_or_with_what_it_lacks():
    found = actions(a_case(S.SUMMONED_1), today=TODAY, effective_on=None)
    assert [one.kind for one in found if one.primary] == [S.EXAMINED]
    assert {one.title for one in found if not one.missing} == {
        "Bentuk Tim Pemeriksa",
        "Buat surat perintah pemeriksaan",
        "Catat tidak hadir (panggilan I)",
        "Bebaskan sementara dari tugas jabatan",
        "Periksa dan buat BAP",
        "Catat pindah instansi",
        "Catat pegawai tidak lagi bekerja",
        "Tutup tanpa hukuman",
    }


@given(st.lists(st.sampled_from([k for k in S if k not in {S.OPENED, S.WITHDRAWN}]), max_size=30))
def test_whatever_is_tried_only_lawful_steps_get_in_and_the_next_one_is_known(tries):
    steps = []
    for kind in tries:
        if not missing(kind, *steps, effective_on=TODAY):
            steps.append(kind)
    case = a_case(*steps)
    following = primary_step(case)
    if following is not None:
        assert requirements(case, following, today=TODAY, effective_on=TODAY) == ()
