"""Which sanction may be imposed in a case and by whom, never twice, and what a remedy may do."""

from dataclasses import dataclass, replace

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.history import NEVER_TWICE
from asn_desk.domain.law.periods import ATTENDANCE_PROVISIONS
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.proceedings.case_state import proven, proven_codes
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.domain.proceedings.step_details import (
    AuthorityReported,
    Decided,
    RemedyDecided,
    Reported,
)
from asn_desk.services.assessment_values import PunisherChoice
from asn_desk.services.proceedings.assessing import (
    AUTHORITY_ARTICLES,
    Question,
    assess_case,
    counted_absence,
    punishers,
    regent_on,
)
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_people import PeopleCheck
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.proceedings.past_decisions import standing_decisions

_REMEDY_ARTICLE = "PP 79/2021 Pasal 16"


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionCheck:
    """Looks at the sanction of one step; every method raises `NotAuthorised` with the article."""

    work: UnitOfWork
    file: CaseFile
    draft: StepDraft

    @property
    def people(self) -> PeopleCheck:
        """The check of the same step's people."""
        return PeopleCheck(work=self.work, file=self.file, draft=self.draft)

    def finding(self, detail: Reported) -> None:
        """Refuse a recommendation the law does not permit, or an authority it does not name."""
        if not detail.proven:
            return
        self._twice(detail.override_reason)
        self._sanction(detail)
        self._punisher(detail)

    def decision(self, detail: Decided) -> None:
        """Refuse a decision the law does not permit, one of the Presiden, or a second one."""
        self._change(detail)
        recommended = proven(self.file.case) or Reported(provisions=proven_codes(self.file.case))
        self._twice(detail.override_reason)
        self._sanction(replace(recommended, sanction_code=detail.sanction_code))
        self._president(detail)
        self._punisher(detail)

    def authority(self, detail: AuthorityReported) -> None:
        """Refuse a report to another than who may punish, or through the examinee himself."""
        found = proven(self.file.case)
        named = (detail.punisher_id, detail.by_regent)
        if found is not None and named != (found.punisher_id, found.by_regent):
            reason = "bukan pejabat yang berwenang menurut LHP"
            raise NotAuthorised(self.people.name(detail.punisher_id), reason, AUTHORITY_ARTICLES)
        for one in (detail.reporter_id, *detail.through_ids):
            self.people.refuse_himself(one)

    def remedy(self, detail: RemedyDecided) -> None:
        """Refuse a sanction that is not what the result says (PP 79/2021 Pasal 16)."""
        decision = self.file.decided
        if decision is None or not detail.sanction_code:
            return
        law = self.file.rules.law
        old, new = sanction(law, decision.sanction_code), sanction(law, detail.sanction_code)
        wrong = {
            "memperberat": new.weight <= old.weight,
            "memperingan": new.weight >= old.weight,
            "memperkuat": new.code != old.code,
            "membatalkan": True,
        }
        if wrong.get(detail.result, False):
            reason = f"tidak sesuai dengan putusan {detail.result} terhadap {old.name}"
            raise NotAuthorised(new.name, reason, _REMEDY_ARTICLE)

    def _sanction(self, detail: Reported) -> None:
        if not detail.sanction_code:
            return
        view = assess_case(self._question(detail))
        chosen = next((one for one in view.sanctions if one.code == detail.sanction_code), None)
        if chosen is None or not chosen.permitted:
            name = self.file.rules.sanction_name(detail.sanction_code)
            reason = chosen.reason if chosen else "bukan hukuman bagi pegawai ini"
            raise NotAuthorised(name, reason, chosen.article if chosen else "")

    def _question(self, detail: Reported) -> Question:
        """Ask with the absence as the report counted it, else as the register counts it."""
        file, on = self.file, self.draft.on
        counted = Absence(days=detail.absence_days, longest_run=detail.longest_run)
        return Question(
            file=file,
            provisions=detail.provisions,
            impact=detail.impact,
            on=on,
            absence=counted
            if detail.absence_days
            else counted_absence(self.work, file, detail.provisions, on),
        )

    def _twice(self, override: str) -> None:
        """Refuse a second sanction for one violation, naming the decision that punished it."""
        file = self.file
        codes = set(proven_codes(file.case)) - ATTENDANCE_PROVISIONS
        for one in standing_decisions(file.other_decisions):
            same = file.incident_ids & file.punished_incidents.get(one.case_id, frozenset())
            if same or (self._same_day(one, codes) and not override.strip()):
                advice = "" if same else "; bila perbuatannya lain, tulis alasannya"
                reason = f"pelanggaran ini sudah dihukum dengan keputusan Nomor {one.number}"
                raise NotAuthorised(file.employee.full_name, reason + advice, NEVER_TWICE)

    def _same_day(self, one: DecisionLine, codes: set[str]) -> bool:
        """Say whether a decision punished the same provisions on the day of this act."""
        day = self.file.case.happened_on
        return (
            day is not None
            and bool(codes & set(one.provisions))
            and self.work.cases.get(one.case_id).happened_on == day
        )

    def _change(self, detail: Decided) -> None:
        recommended = proven(self.file.case)
        if recommended is None or detail.sanction_code == recommended.sanction_code:
            return
        if not detail.override_reason.strip():
            name = self.file.rules.sanction_name(detail.sanction_code)
            reason = "berbeda dari rekomendasi LHP; tulis alasannya"
            raise NotAuthorised(name, reason, "PP 94/2021 Pasal 27")

    def _president(self, detail: Decided) -> None:
        for one in self._choices(detail.sanction_code):
            if one.by_president:
                reason = (
                    "hukuman ini ditetapkan Presiden; kantor hanya menyiapkan usul Bupati,"
                    " keputusannya tidak dibuat di sini"
                )
                raise NotAuthorised(self.file.office.regent_title, reason, one.article)

    def _punisher(self, detail: Reported | Decided) -> None:
        if not detail.by_regent:
            self.people.refuse_himself(detail.punisher_id)
        if not detail.sanction_code or detail.override_reason.strip():
            return
        if not detail.by_regent and detail.punisher_id is None:
            return
        choices = self._choices(detail.sanction_code)
        chosen = next((one for one in choices if _is(one, detail)), None)
        if chosen is not None and chosen.allowed:
            return
        raise NotAuthorised(
            chosen.title if chosen else "Pejabat yang dipilih",
            f"{chosen.reason if chosen else 'bukan atasan dalam garis pelaporan'};"
            " bila tetap dipilih, tulis alasannya",
            chosen.article if chosen else AUTHORITY_ARTICLES,
        )

    def _choices(self, code: str) -> tuple[PunisherChoice, ...]:
        if not code:
            return ()
        file, on = self.file, self.draft.on
        regent = regent_on(self.work, file.office.regent_title, on)
        return punishers(Question(file=file, provisions=(), impact="", on=on, regent=regent), code)


def _is(choice: PunisherChoice, detail: Reported | Decided) -> bool:
    if detail.by_regent:
        # Where only the Presiden decides, the Bupati proposes.
        return choice.by_regent or choice.by_president
    return choice.employee_id is not None and choice.employee_id == detail.punisher_id
