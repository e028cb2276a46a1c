"""Which sanction may be imposed in a case and by whom, never twice, and what a remedy may do."""

from dataclasses import dataclass, replace

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import proven, proven_codes
from asn_desk.domain.cases import DecisionLine
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.law.attendance import ATTENDANCE, Absence
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.terms import TeamRule
from asn_desk.domain.step_details import AuthorityReported, Decided, RemedyDecided, Reported
from asn_desk.services.assessing import (
    AUTHORITY_ARTICLES,
    Question,
    assess_case,
    counted_absence,
    punishers,
    regent_on,
    team_ruling,
)
from asn_desk.services.assessment_values import PunisherChoice
from asn_desk.services.case_file import CaseFile
from asn_desk.services.case_people import PeopleCheck
from asn_desk.services.case_values import StepDraft
from asn_desk.services.past_decisions import standing_decisions

_TWICE_ARTICLE = "PP 94/2021 Pasal 35 ayat (3)"
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
        self._sanction(detail)
        self._team_for(detail.sanction_code)
        self._twice(detail.override_reason)
        self._punisher(detail)

    def decision(self, detail: Decided) -> None:
        """Refuse a decision the law does not permit, one of the Presiden, or a second one."""
        self._change(detail)
        recommended = proven(self.file.case) or Reported(provisions=proven_codes(self.file.case))
        self._sanction(replace(recommended, sanction_code=detail.sanction_code))
        self._team_for(detail.sanction_code)
        self._twice(detail.override_reason)
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
            earlier=self._earlier(),
            absence=counted
            if detail.absence_days
            else counted_absence(self.work, file, detail.provisions, on),
        )

    def _earlier(self) -> tuple[DecisionLine, ...]:
        return self.work.cases.decisions(employee_id=self.file.case.employee_id)

    def _team_for(self, code: str) -> None:
        """Refuse a heavy sanction without the examination of a team (Pasal 29 ayat (2))."""
        if not code or self.file.team is not None:
            return
        kind = sanction(self.file.rules.law, code)
        ruling = team_ruling(self.file.rules.law, kind.level, self.draft.on)
        if ruling.rule == str(TeamRule.MANDATORY):
            reason = f"hukuman {kind.level} memerlukan pemeriksaan oleh Tim Pemeriksa"
            raise NotAuthorised(kind.name, reason, ruling.why.article)

    def _twice(self, override: str) -> None:
        """Refuse a second sanction for one violation, naming the decision that punished it."""
        file = self.file
        ours = {one.incident.id for one in file.incidents}
        codes = set(proven_codes(file.case)) - {ATTENDANCE}
        for one in standing_decisions(self._earlier()):
            if one.case_id == file.case.id:
                continue
            theirs = {
                person.incident_id for person in self.work.incidents.people_of_case(one.case_id)
            }
            same_day = (
                file.case.happened_on is not None
                and self.work.cases.get(one.case_id).happened_on == file.case.happened_on
                and bool(codes & set(one.provisions))
            )
            if ours & theirs or (same_day and not override.strip()):
                advice = "" if ours & theirs else "; bila perbuatannya lain, tulis alasannya"
                reason = f"pelanggaran ini sudah dihukum dengan keputusan Nomor {one.number}"
                raise NotAuthorised(file.employee.full_name, reason + advice, _TWICE_ARTICLE)

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
