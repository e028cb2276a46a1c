"""Makes cases from a short list of steps, for tests of the procedure."""

from datetime import date, time, timedelta

from asn_desk.domain.papers.letters import Identity
from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.step_details import DETAIL_OF_STEP, Called, Reported, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline

OPENED_ON = date(2026, 2, 2)
EXAM_ON = date(2026, 2, 13)
USUAL_DETAILS = {
    StepKind.SUMMONED_1: Summoned(examiner_id=2, exam_on=EXAM_ON, exam_at=time(9), place="Aula"),
    StepKind.SUMMONED_2: Summoned(
        examiner_id=2, exam_on=date(2026, 2, 27), exam_at=time(9), place="Aula"
    ),
    StepKind.REPORTED: Reported(
        act="duduk di warung kopi", provisions=("3c",), sanction_code="R1", punisher_id=2
    ),
    StepKind.CALLED: Called(
        before_id=2, meet_on=date(2026, 3, 9), meet_at=time(9), place="Ruang kerja"
    ),
}
USUAL_DAYS = {
    StepKind.OPENED: OPENED_ON,
    StepKind.FORWARDED: date(2026, 2, 2),
    StepKind.SUMMONED_1: date(2026, 2, 3),
    StepKind.ABSENT_1: EXAM_ON,
    StepKind.SUMMONED_2: EXAM_ON,
    StepKind.ABSENT_2: date(2026, 2, 27),
    StepKind.EXAMINED: date(2026, 2, 27),
    StepKind.REPORTED: date(2026, 3, 2),
    StepKind.DECIDED: date(2026, 3, 4),
    StepKind.CALLED: date(2026, 3, 5),
}


def a_step(kind, detail=None, *, on=None, **fields):
    """A recorded step with usual content on a usual day."""
    usual = USUAL_DETAILS.get(kind) or DETAIL_OF_STEP[kind]
    found = detail or (usual() if isinstance(usual, type) else usual)
    day = on or USUAL_DAYS.get(kind, date(2026, 3, 9))
    return Step(sequence=1, kind=kind, on=day, detail=found, **fields)


def a_case(*steps, **fields):
    """A case that went through these steps; a kind alone takes its usual content."""
    every = [a_step(StepKind.OPENED), *(a_step(s) if isinstance(s, StepKind) else s for s in steps)]
    numbered = tuple(
        Step(
            id=fields.get("first_id", 1) + n,
            sequence=n + 1,
            kind=step.kind,
            on=step.on,
            detail=step.detail,
            letter_number=step.letter_number,
        )
        for n, step in enumerate(every)
    )
    return Case(
        id=1,
        number="1/2026",
        employee_id=1,
        subject=Identity(
            name="Rani Kusuma",
            nip="199405142019032001",
            rank="Pengatur",
            grade="II/c",
            position="Pengadministrasi Perkantoran",
            unit="Bidang Umum",
        ),
        act="berada di warung kopi pada jam kerja",
        provisions=("3c", "3f"),
        opened_on=OPENED_ON,
        steps=numbered,
    )


def in_days(rule, since):
    """A deadline rule without a calendar: as many plain days as the rule has working days."""
    days = {
        "berlaku": 15,
        "panggilan": 8,
        "panggilan-2": 7,
        "penyampaian": 14,
        "pengiriman": 3,
        "keberatan": 14,
        "banding": 14,
        "putusan-keberatan": 21,
        "tanggapan-keberatan": 6,
        "tanggapan-banding": 21,
        "putusan-banding": 65,
        "tindak-lanjut-atasan": 7,
        "laporan-kewenangan": 7,
        "penetapan-keputusan": 14,
    }
    return Deadline(
        rule=rule,
        title=rule,
        since=since,
        day=since + timedelta(days=days[rule]),
        counting=(),
        article=f"pasal {rule}",
    )
