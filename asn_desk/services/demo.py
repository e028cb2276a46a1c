"""The demo: fictional input carried from report to decision, with every paper on the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from asn_desk.domain.employees import Employee, PositionKind, Status
from asn_desk.domain.errors import AlreadyExists, NotFound
from asn_desk.domain.incidents import IncidentFilter, IncidentLine
from asn_desk.domain.proceedings.step_details import Forwarded
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import HoursResult
from asn_desk.services.demo_heavier import HeavierDemo
from asn_desk.services.demo_steps import DemoSteps
from asn_desk.services.desks import Desks
from asn_desk.services.outputs import write_file
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.reports.incidents import CoachingDraft, ReplyDraft
from asn_desk.settings import Settings

PARTS = 9
"""What `Demo.run` counts: three of the import, three of the light case, two more, the files."""
CHOSEN = 3
"""One is charged, one coached, one case is left waiting for the superior."""
LETTER_NUMBER = "300.1.1/001/SATPOLPP/2026"
RECEIVED = date(2026, 1, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoResult:
    """Where the demo left its data and papers."""

    data_folder: Path
    output_folder: Path
    files: tuple[Path, ...]
    case_number: str


class _Parts:
    """Counts the parts of the story as they are done."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        progress(0, PARTS)

    def tell(self) -> None:
        """Tell that one more is done."""
        self._done += 1
        self._progress(self._done, PARTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """Does what a clerk would do, step by step, on the shipped fictional input."""

    desks: Desks
    settings: Settings

    def run(self, output_folder: Path, progress: Progress = no_progress) -> DemoResult:
        """Import, carry a light, a medium and a heavy case on, coach, answer Satpol PP, write all.

        `progress` counts the parts of the story that are done. Raises `AlreadyExists` when the
        data folder already holds employees: the demo never mixes invented people with real ones.
        """
        if self.desks.employees.count():
            raise AlreadyExists("data dalam folder ini", str(self.settings.data_folder))
        tell = _Parts(progress).tell
        self._import(tell)
        accused, coached, waiting = self._people()
        walk = _Walk(desks=self.desks, case_id=self._open_case(accused))
        missed = walk.begin()
        tell()
        self._coach(coached)
        self._reply(accused.report_id)
        tell()
        walk.after_absence(missed)
        walk.decide()
        tell()
        busy = frozenset(self._employee_id(one) for one in (accused, coached, waiting))
        HeavierDemo(desks=self.desks, avoid=busy).run(tell)
        self._leave_waiting(waiting)
        files = self._write(output_folder, walk.case_id)
        tell()
        return DemoResult(
            data_folder=self.settings.data_folder,
            output_folder=output_folder.absolute(),
            files=files,
            case_number=self.desks.cases.view(walk.case_id).case.number,
        )

    def _import(self, tell: Callable[[], None]) -> None:
        samples = self.settings.resources / "samples"
        names = ("hierarki-unor.xlsx", "siasn-pns.xlsx", "siasn-pppk.xlsx")
        people = self.desks.employees.plan_import([samples / name for name in names])
        tell()
        self.desks.employees.apply_import(people)
        tell()
        package = self.desks.incidents.plan_import(samples / "satpol-paket.zip")
        self.desks.incidents.apply_import(
            package, letter_number=LETTER_NUMBER, letter_date=RECEIVED, received_on=RECEIVED
        )
        tell()

    def _people(self) -> Sequence[IncidentLine]:
        """Choose who is charged, coached and waits: PNS, identified, seen in working hours."""
        found: list[IncidentLine] = []
        for line in self.desks.incidents.lines(IncidentFilter(limit=1000)):
            employee = self.desks.incidents.view(line.person_id).employee
            in_hours = line.hours is not None and line.hours.result is HoursResult.IN_HOURS
            if employee is not None and in_hours and self._can_be_charged(employee):
                found.append(line)
        people = list({one.nip: one for one in found}.values())
        if len(people) < CHOSEN:
            raise NotFound("laporan contoh yang dapat diproses", "satpol-paket.zip")
        return people[:CHOSEN]

    def _can_be_charged(self, employee: Employee) -> bool:
        superior = self.desks.employees.card(employee.id or 0).superior
        pns = employee.status is Status.PNS and employee.position_kind is PositionKind.STAFF
        return pns and superior is not None

    def _open_case(self, accused: IncidentLine) -> int:
        proposal = self.desks.incidents.proposed_case(accused.person_id)
        return self.desks.incidents.open_case(
            [accused.person_id],
            act=proposal.act,
            provisions=proposal.provisions,
            happened_on=accused.happened_on,
            place=proposal.place,
            on=date(2026, 2, 2),
        )

    def _leave_waiting(self, line: IncidentLine) -> None:
        """Open a case today and forward it, so that the start page has something to show."""
        proposal = self.desks.incidents.proposed_case(line.person_id)
        case_id = self.desks.incidents.open_case(
            [line.person_id],
            act=proposal.act,
            provisions=proposal.provisions,
            happened_on=line.happened_on,
            place=proposal.place,
        )
        draft = self.desks.cases.start(case_id, StepKind.FORWARDED)
        assert isinstance(draft.detail, Forwarded)  # noqa: S101 - the step's own class
        answer_by = replace(draft.detail, answer_by=draft.on + timedelta(days=9))
        version = self.desks.cases.view(case_id).case.version
        self.desks.cases.record(case_id, replace(draft, detail=answer_by), expected_version=version)

    def _coach(self, coached: IncidentLine) -> None:
        proposal = self.desks.incidents.proposed_case(coached.person_id)
        superior = self.desks.employees.card(self._employee_id(coached)).superior
        draft = CoachingDraft(
            signer_id=superior.id if superior else None,
            act=proposal.coaching_act,
            deadline=date(2026, 2, 13),
            statement_to="Kepala perangkat daerah",
            coaching="pada apel pagi berikutnya oleh atasan langsung",
        )
        self.desks.incidents.coach(coached.person_id, draft, on=date(2026, 2, 4))

    def _employee_id(self, line: IncidentLine) -> int:
        return self.desks.incidents.view(line.person_id).person.employee_id or 0

    def _reply(self, report_id: int) -> None:
        draft = ReplyDraft(
            missing_evidence="foto atau video, waktu, lokasi, dan berita acara temuan",
            answer_by=date(2026, 2, 20),
        )
        self.desks.incidents.reply(report_id, draft, on=date(2026, 2, 6))

    def _write(self, folder: Path, case_id: int) -> tuple[Path, ...]:
        letters = self.desks.letters
        files = [
            write_file(folder / letters.file_name(line.id), letters.file(line.id))
            for line in reversed(tuple(letters.agenda(year=2026)))
        ]
        decided = self.desks.cases.view(case_id).case.last(StepKind.DECIDED)
        months = {(2026, 1), (decided.on.year, decided.on.month) if decided else (2026, 1)}
        for year, month in sorted(months):
            recap = self.desks.recaps.recap(year=year, month=month)
            name = f"Rekap {year}-{month:02d}"
            files.append(write_file(folder / f"{name}.xlsx", self.desks.recaps.workbook(recap)))
            files.append(write_file(folder / f"{name}.pdf", self.desks.recaps.paper(recap)))
        return tuple(files)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk(DemoSteps):
    """Carries one light case along the path of the law."""

    def begin(self) -> date:
        """Forward to the superior and summon; return the day of the examination."""
        self.take(StepKind.FORWARDED, date(2026, 2, 2), answer_by=date(2026, 2, 11))
        return self.summon(StepKind.SUMMONED_1, date(2026, 2, 3))

    def after_absence(self, first: date) -> None:
        """Record the absence, summon again, examine, report."""
        self.take(StepKind.ABSENT_1, first, received_on=date(2026, 2, 4))
        second = self.summon(StepKind.SUMMONED_2, first)
        self.examine(second)
        self.report(
            self.next_day(second + timedelta(days=1)),
            impact_text="Mengganggu kelancaran pelayanan pada unit kerja",
            aggravating="Tidak hadir pada panggilan pertama",
            mitigating="Mengakui perbuatan, menyesal, belum pernah dijatuhi hukuman",
        )

    def decide(self) -> None:
        """Decide, call, hand over, and finish once the decision is in force."""
        reported = self.desks.cases.view(self.case_id).case.last(StepKind.REPORTED)
        day = self.next_day(reported.on if reported else date(2026, 3, 2))
        self.take(StepKind.DECIDED, day)
        self.take(StepKind.FINISHED, self.deliver(day))
