"""What the law says about a case, as the clerk chooses by it, and who is refused as signer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import proven, proven_codes
from asn_desk.domain.cases import DecisionLine
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.law.assessment import Act, Assessment, PastSanction, Subject, assess
from asn_desk.domain.law.authority import Candidate, punisher
from asn_desk.domain.law.options import Option
from asn_desk.domain.law.ranks import rank_of
from asn_desk.domain.law.terms import Level
from asn_desk.domain.office import Signatory
from asn_desk.domain.step_details import (
    Called,
    Decided,
    Examined,
    Forwarded,
    HandedOver,
    Reported,
    Summoned,
)
from asn_desk.domain.steps import StepKind
from asn_desk.services.case_file import CaseFile
from asn_desk.services.case_values import (
    AssessmentView,
    PunisherChoice,
    SanctionChoice,
    StepDraft,
)

_ONLY_LIGHT = "hukuman sedang dan berat belum dapat diproses di sini; teruskan secara manual"
_NOT_BY_A_PARTY = "terlibat dalam kejadian yang diperiksa; pilih atasan yang lebih tinggi"
_NOT_TO_A_PARTY = "terlibat dalam kejadian yang dilaporkan; teruskan ke atasan yang lebih tinggi"
_NOT_BY_HIMSELF = "pegawai yang diperiksa itu sendiri; pilih pejabat lain"


def regent_on(work: UnitOfWork, title: str, on: date) -> Signatory | None:
    """Return who signs as Bupati on a day, from the table of signatories."""
    rows = [one for one in work.office.signatories() if one.post.casefold() == title.casefold()]
    in_post = [one for one in rows if one.signs_on(on)]
    return max(in_post, key=lambda one: one.valid_from, default=None)


def assess_case(
    file: CaseFile,
    earlier: Sequence[DecisionLine],
    regent: Signatory | None,
    *,
    provisions: Sequence[str],
    impact: str,
    on: date,
) -> AssessmentView:
    """Say which level and sanctions the law gives the acts, and who may punish, each with why.

    `earlier` are the decisions against the same employee; those of this case do not count.
    """
    day = file.case.happened_on or on
    found = assess(
        file.rules.law,
        [Act(provisions=tuple(provisions), impact=impact)],
        on=day,
        history=_history(file, earlier),
        subject=Subject(
            status=file.employee.status, rank=rank_of(file.rules.law, file.employee, on=on)[0]
        ),
    )
    sanctions = tuple(_sanction(one, found.proposed) for one in found.options)
    code = next((one.code for one in sanctions if one.proposed), "")
    punishers = _punishers(file, code, regent, on) if code else ()
    return AssessmentView(
        level=str(found.level) if found.level is not None else "tidak ada ketentuan",
        reasons=_reasons(found),
        sanctions=sanctions,
        punishers=punishers,
    )


def check_authority(
    file: CaseFile, draft: StepDraft, earlier: Sequence[DecisionLine], regent: Signatory | None
) -> None:
    """Refuse who is a party, and a sanction or signer the law does not permit.

    Somebody else than the proposed authority is taken only with a written reason. Raises
    `NotAuthorised` with the article.
    """
    detail = draft.detail
    if isinstance(detail, Forwarded):
        _refuse_party(file, detail.superior_id, parties_of(file), _NOT_TO_A_PARTY)
    if isinstance(detail, Summoned | Examined):
        _refuse_party(file, detail.examiner_id, parties_of(file), _NOT_BY_A_PARTY)
    if isinstance(detail, Called | HandedOver):
        official = detail.before_id if isinstance(detail, Called) else detail.deliverer_id
        _refuse_party(file, official, frozenset({file.case.employee_id}), _NOT_BY_HIMSELF)
    if isinstance(detail, Reported) and detail.proven:
        _refuse_sanction(file, draft, detail, earlier, regent)
        _refuse_punisher(file, draft, detail, regent)
    if isinstance(detail, Decided):
        _refuse_change(file, detail)
        recommended = proven(file.case) or Reported(provisions=proven_codes(file.case))
        taken = replace(recommended, sanction_code=detail.sanction_code)
        _refuse_sanction(file, draft, taken, earlier, regent)
        _refuse_punisher(file, draft, detail, regent)


def parties_of(file: CaseFile) -> frozenset[int]:
    """Return the ids of the examinee and everybody reported in the same incidents."""
    others = {one.employee_id for incident in file.incidents for one in incident.everyone}
    return frozenset(one for one in {*others, file.case.employee_id} if one is not None)


def _refuse_party(
    file: CaseFile, official_id: int | None, parties: frozenset[int], reason: str
) -> None:
    """Nobody judges himself, or an incident he is reported in (Pasal 29 ayat (6))."""
    if official_id is not None and official_id in parties:
        official = next((o for o in file.structure.officials if o.id == official_id), None)
        name = official.full_name if official else file.employee.full_name
        raise NotAuthorised(name, reason, "PP 94/2021 Pasal 29 ayat (6)")


def _refuse_sanction(
    file: CaseFile,
    draft: StepDraft,
    detail: Reported,
    earlier: Sequence[DecisionLine],
    regent: Signatory | None,
) -> None:
    view = assess_case(
        file,
        earlier,
        regent,
        provisions=detail.provisions,
        impact=detail.impact,
        on=draft.on,
    )
    chosen = next((one for one in view.sanctions if one.code == detail.sanction_code), None)
    if detail.sanction_code and (chosen is None or not chosen.permitted):
        name = file.rules.sanction_name(detail.sanction_code)
        reason = chosen.reason if chosen else "bukan hukuman bagi pegawai ini"
        raise NotAuthorised(name, reason, chosen.article if chosen else "")


def _refuse_change(file: CaseFile, detail: Decided) -> None:
    reported = file.case.last(StepKind.REPORTED)
    recommended = reported.detail if reported else None
    if (
        isinstance(recommended, Reported)
        and detail.sanction_code != recommended.sanction_code
        and not detail.override_reason.strip()
    ):
        raise NotAuthorised(
            file.rules.sanction_name(detail.sanction_code),
            "berbeda dari rekomendasi LHP; tulis alasannya",
            "PP 94/2021 Pasal 27",
        )


def _refuse_punisher(
    file: CaseFile, draft: StepDraft, detail: Reported | Decided, regent: Signatory | None
) -> None:
    if not detail.by_regent:
        himself = frozenset({file.case.employee_id})
        _refuse_party(file, detail.punisher_id, himself, _NOT_BY_HIMSELF)
    if not detail.sanction_code or detail.override_reason.strip():
        return
    choices = _punishers(file, detail.sanction_code, regent, draft.on)
    chosen = next((one for one in choices if _is(one, detail)), None)
    if chosen is not None and chosen.allowed:
        return
    if not detail.by_regent and detail.punisher_id is None:
        return
    raise NotAuthorised(
        chosen.title if chosen else "Pejabat yang dipilih",
        f"{chosen.reason if chosen else 'bukan atasan dalam garis pelaporan'};"
        " bila tetap dipilih, tulis alasannya",
        chosen.article if chosen else "PP 94/2021 Pasal 18 sampai dengan Pasal 25",
    )


def _is(choice: PunisherChoice, detail: Reported | Decided) -> bool:
    if detail.by_regent:
        return choice.by_regent
    return choice.employee_id is not None and choice.employee_id == detail.punisher_id


def _history(file: CaseFile, earlier: Sequence[DecisionLine]) -> list[PastSanction]:
    return [
        PastSanction(
            sanction_code=one.sanction_code,
            provisions=one.provisions,
            effective_on=None if one.cancelled or one.contested else one.effective_on,
        )
        for one in earlier
        if one.case_id != file.case.id
    ]


def _sanction(option: Option, proposed: str) -> SanctionChoice:
    light = option.sanction.level is Level.LIGHT
    permitted = option.allowed and light
    reason = option.reason.sentence if permitted or not option.allowed else _ONLY_LIGHT
    return SanctionChoice(
        code=option.sanction.code,
        name=option.sanction.name,
        permitted=permitted,
        proposed=permitted and option.sanction.code == proposed,
        reason=reason,
        article=option.reason.article,
    )


def _punishers(
    file: CaseFile, sanction_code: str, regent: Signatory | None, on: date
) -> tuple[PunisherChoice, ...]:
    result = punisher(
        file.rules.law,
        file.employee,
        file.structure,
        sanction_code=sanction_code,
        on=on,
        regent=regent,
        involved=parties_of(file),
    )
    return tuple(
        _punisher(one, proposed=n == result.chosen) for n, one in enumerate(result.candidates)
    )


def _punisher(candidate: Candidate, *, proposed: bool) -> PunisherChoice:
    employee = candidate.employee
    name = f"{candidate.name}, " if candidate.name else ""
    caution = f" {candidate.caution}" if candidate.caution else ""
    return PunisherChoice(
        employee_id=employee.id if employee else None,
        by_regent=employee is None,
        title=f"{name}{candidate.post}",
        allowed=candidate.allowed,
        proposed=proposed,
        reason=f"{candidate.reason}{caution}",
        article=candidate.article,
    )


def _reasons(found: Assessment) -> tuple[tuple[str, str], ...]:
    every = [*found.reasons, *found.warnings]
    if found.coaching is not None:
        every.append(found.coaching)
    return tuple((one.article, one.sentence) for one in every)
