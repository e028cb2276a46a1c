"""One case of the demo, taken step by step as a clerk would, each on its earliest lawful day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.step_details import Called, Examined, Reported, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.desks import Desks
from asn_desk.services.proceedings.case_values import RecordedStep, StepDraft

ANSWERS: Mapping[int, str] = {
    0: "Ya, saya sehat jasmani dan rohani serta bersedia diperiksa.",
    1: "Ya, surat panggilan sudah saya terima dan saya pahami.",
    2: "Ya, sehubungan dengan laporan Satuan Polisi Pamong Praja.",
    3: "Ya, saya bersedia memberikan keterangan yang sebenarnya.",
    4: "Saya bertugas di unit kerja saya sekarang sejak diangkat, melayani administrasi harian.",
    5: "Saya mengakui perbuatan tersebut sebagaimana dilaporkan, sekitar empat puluh menit.",
    6: "Tidak, saya tidak membawa surat tugas dan tidak meminta izin atasan.",
    7: "Tidak ada maksud buruk; saya lalai bahwa waktu itu masih jam kerja.",
    8: "Ada seorang warga yang menunggu pelayanan karena saya tidak di tempat.",
    9: "Ya, saya mengenali foto tersebut.",
    10: "Saya mengetahui surat edaran Bupati dari apel pagi.",
    11: "Belum pernah.",
    12: "Ya, saya menyesal dan tidak akan mengulanginya.",
    13: "Tidak ada.",
    14: "Ya, tanpa paksaan dari siapa pun.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSteps:
    """Takes the steps of one case."""

    desks: Desks
    case_id: int

    def draft(self, kind: StepKind, on: date, **changed: Any) -> StepDraft:
        """Return the proposed form of a step on a day, with some fields filled in."""
        proposed = self.desks.cases.start(self.case_id, kind)
        return replace(proposed, on=on, detail=replace(proposed.detail, **changed))

    def take(self, kind: StepKind, on: date, **changed: Any) -> RecordedStep:
        """Record a step as proposed, with some fields filled in."""
        return self.record(self.draft(kind, on, **changed))

    def record(self, draft: StepDraft) -> RecordedStep:
        """Record a step as filled in."""
        version = self.desks.cases.view(self.case_id).case.version
        return self.desks.cases.record(self.case_id, draft, expected_version=version)

    def next_day(self, day: date) -> date:
        """Return the working day after a day."""
        return self.desks.office.working_day_after(day, 1)

    def summon(self, kind: StepKind, on: date) -> date:
        """Summon for the earliest safe day, and return it."""
        draft = self.draft(kind, on)
        assert isinstance(draft.detail, Summoned)  # noqa: S101 - the step's own class
        exam_on = self.desks.office.deadline("panggilan", on).day
        self.record(replace(draft, detail=replace(draft.detail, exam_on=exam_on)))
        return exam_on

    def examine(self, on: date, answers: Mapping[int, str] = ANSWERS) -> None:
        """Put the standard questions and write down the answers."""
        exam = self.draft(StepKind.EXAMINED, on)
        assert isinstance(exam.detail, Examined)  # noqa: S101 - the step's own class
        answered = tuple(
            QuestionAnswer(question=one.question, answer=answers.get(n, "Ya."))
            for n, one in enumerate(exam.detail.questions)
        )
        self.record(replace(exam, detail=replace(exam.detail, questions=answered)))

    def report(self, on: date, **found: Any) -> None:
        """Report the result with the sanction and the authority the law proposes."""
        draft = self.draft(StepKind.REPORTED, on, **found)
        detail = draft.detail
        assert isinstance(detail, Reported)  # noqa: S101 - the step's own class
        law = self.desks.cases.assessment(
            self.case_id, provisions=detail.provisions, impact=detail.impact
        )
        code = detail.sanction_code or next(one.code for one in law.options if one.proposed)
        choices = self.desks.cases.punishers(self.case_id, code, on=on)
        punisher = next(one for one in choices if one.proposed)
        chosen = replace(
            detail,
            sanction_code=code,
            punisher_id=punisher.employee_id,
            by_regent=punisher.by_regent,
        )
        self.record(replace(draft, detail=chosen))

    def deliver(self, after: date) -> date:
        """Call to receive, hand the decision over, and return the day it takes effect."""
        called = self.draft(StepKind.CALLED, self.next_day(after))
        assert isinstance(called.detail, Called)  # noqa: S101 - the step's own class
        meet_on = self.next_day(called.on)
        self.record(replace(called, detail=replace(called.detail, meet_on=meet_on)))
        self.take(StepKind.HANDED_OVER, meet_on)
        return self.desks.office.deadline("berlaku", meet_on).day
