"""How somebody stands in discipline on a day: questions other offices ask, and what is closed."""

from collections.abc import Sequence
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.consequences import record_on, restrictions
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.services.assessment_values import Answer, Standing
from asn_desk.services.proceedings.past_decisions import examined_since, imposed_sanctions
from asn_desk.services.rules import Rules
from asn_desk.services.whys import blocks_of

_EVERY = 1_000


def standing_of(work: UnitOfWork, rules: Rules, employee_id: int, *, on: date) -> Standing:
    """Answer whether somebody is examined, serves, or was ever punished, and what is closed.

    Only decisions that took effect count as punished; one under a remedy counts as in process.
    """
    decisions = imposed_sanctions(work.cases.decisions(employee_id=employee_id))
    since = _examined_since(work, employee_id)
    found = record_on(rules.law, decisions=decisions, examined_since=since, on=on)
    return Standing(
        employee_id=employee_id,
        on=on,
        answers=(
            _answer("Sedang dalam proses pemeriksaan?", found.in_process),
            _answer("Sedang menjalani hukuman sedang atau berat?", found.serving),
            _answer(
                "Dijatuhi hukuman sedang atau berat dalam 1 tahun terakhir?", found.within_a_year
            ),
            _answer("Pernah dijatuhi hukuman sedang atau berat?", found.ever),
        ),
        blocks=blocks_of(
            rules.law,
            restrictions(rules.law, decisions=decisions, examined_since=since, on=on),
        ),
    )


def _examined_since(work: UnitOfWork, employee_id: int) -> date | None:
    asked = CaseFilter(employee_id=employee_id, running_only=True, limit=_EVERY)
    ids = [line.id for line in work.cases.lines(asked)]
    return examined_since(work.cases.running(ids)) if ids else None


def _answer(question: str, reasons: Sequence[Reason]) -> Answer:
    words = " ".join(one.sentence for one in reasons) or "Tidak."
    return Answer(question=question, yes=bool(reasons), words=words)
