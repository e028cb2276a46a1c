"""The demo's medium and heavy case: fictional people, every further paper the law asks for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from asn_desk.domain.employees import Employee, PositionKind, Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.incidents import Incident, Kind, Report, ReportedPerson, Source
from asn_desk.domain.office import Signatory
from asn_desk.domain.proceedings.step_details import FollowUp
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.demo_steps import ANSWERS, DemoSteps
from asn_desk.services.desks import Desks

OPENED = date(2026, 2, 5)
REGENT_NAME = "RAHADI CONTOHWIJAYA"
_ANSWERS = {
    **ANSWERS,
    5: "Saya mengakui perbuatan tersebut sebagaimana dilaporkan.",
    7: "Saya khilaf; saat itu saya memerlukan uang.",
    8: "Pemohon mengeluh kepada pimpinan dan kepada wartawan.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """What one case is about."""

    act: str
    provisions: tuple[str, ...]
    happened_on: date
    place: str


_MEDIUM = _Story(
    act="meninggalkan loket pelayanan pada jam kerja sehingga pelayanan terhenti dan diberitakan",
    provisions=("3e", "3f"),
    happened_on=date(2026, 1, 28),
    place="Loket pelayanan",
)
_HEAVY = _Story(
    act="menerima uang dari pemohon untuk mempercepat pelayanan",
    provisions=("5k",),
    happened_on=date(2026, 1, 27),
    place="Ruang pelayanan",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeavierDemo:
    """Carries a medium and a heavy case to a decision in force."""

    desks: Desks
    avoid: frozenset[int]
    """Employees the other stories of the demo are about."""

    def run(self, tell: Callable[[], None]) -> None:
        """Take both cases to the day their decisions take effect; tells after each."""
        self._name_regent()
        medium, heavy = self._people()
        self._medium(self._open(medium, _MEDIUM))
        tell()
        self._heavy(self._open(heavy, _HEAVY), heavy)
        tell()

    def _name_regent(self) -> None:
        office = self.desks.office.office()
        signatory = Signatory(
            post=office.regent_title, name=REGENT_NAME, valid_from=date(2025, 2, 20)
        )
        self.desks.office.save_signatory(signatory, reason="contoh")

    def _people(self) -> tuple[Employee, Employee]:
        """Choose two PNS in staff posts whose superior is known, each of another agency."""
        found: dict[str, Employee] = {}
        for line in self.desks.employees.search("", limit=500):
            if line.id in self.avoid or line.status is not Status.PNS:
                continue
            card = self.desks.employees.card(line.id)
            staff = card.employee.position_kind is PositionKind.STAFF
            if staff and card.superior is not None and card.superior.echelon:
                found.setdefault(card.agency, card.employee)
        if len(found) < 2:  # noqa: PLR2004 - one for each case
            raise NotFound("pegawai contoh yang dapat diproses", "siasn-pns.xlsx")
        first, second, *_ = found.values()
        return first, second

    def _open(self, employee: Employee, story: _Story) -> DemoSteps:
        person_id = self.desks.incidents.add(
            Report(source=Source.SUPERIOR, received_on=OPENED, subject="Laporan atasan (contoh)"),
            Incident(
                kind=Kind.OTHER,
                happened_on=story.happened_on,
                started_at=time(10),
                place=story.place,
                description=story.act,
            ),
            [ReportedPerson(name=employee.full_name, nip=employee.nip)],
        )
        self.desks.incidents.identify(person_id, employee.id)
        case_id = self.desks.incidents.open_case(
            [person_id],
            act=story.act,
            provisions=story.provisions,
            happened_on=story.happened_on,
            place=story.place,
            on=OPENED,
        )
        return DemoSteps(desks=self.desks, case_id=case_id)

    def _medium(self, steps: DemoSteps) -> None:
        steps.take(StepKind.FORWARDED, OPENED, answer_by=date(2026, 2, 16))
        exam_on = steps.summon(StepKind.SUMMONED_1, steps.next_day(OPENED))
        steps.examine(exam_on)
        after = steps.next_day(exam_on)
        steps.report(
            after,
            impact="INS",
            impact_text="Menurunkan kepercayaan masyarakat kepada perangkat daerah",
            aggravating="Diberitakan media setempat",
            mitigating="Mengakui perbuatan dan menyesal",
        )
        decided_on = steps.next_day(after)
        raise_due = {"raise_due_on": date(2026, 5, 1), "raise_moved_to": date(2027, 5, 1)}
        self._decide(steps, decided_on, "ST1", **raise_due)
        steps.deliver(decided_on)

    def _heavy(self, steps: DemoSteps, employee: Employee) -> None:
        steps.take(StepKind.FORWARDED, OPENED, answer_by=date(2026, 2, 16))
        day = steps.next_day(OPENED)
        steps.take(StepKind.TEAM_FORMED, day)
        exam_on = self.desks.office.deadline("panggilan", day).day
        steps.take(StepKind.ORDERED, day, exam_on=exam_on)
        steps.summon(StepKind.SUMMONED_1, day)
        acting = self.desks.employees.card(employee.id or 0).superior
        steps.take(StepKind.RELEASED, day, acting_id=acting.id if acting else None)
        steps.examine(exam_on, _ANSWERS)
        after = steps.next_day(exam_on)
        steps.report(
            after,
            impact="INS",
            impact_text="Merusak nama baik Pemerintah Kabupaten Ketapang",
            aggravating="Menerima uang dari pemohon",
            mitigating="Mengembalikan uang",
            sanction_code="B2",
        )
        steps.take(StepKind.AUTHORITY_REPORTED, after)
        decided_on = steps.next_day(after)
        self._decide(steps, decided_on, "B2", old_class=5, new_class=3)
        effect = steps.deliver(decided_on)
        steps.take(StepKind.FOLLOWED_UP, effect, what=FollowUp.APPOINTMENT, number="821/001/2026")

    def _decide(self, steps: DemoSteps, on: date, code: str, **terms: Any) -> None:
        proposed = self.desks.cases.terms(steps.case_id, code, on=on) or SanctionTerms()
        steps.take(StepKind.DECIDED, on, terms=replace(proposed, **terms))
