"""The terms of statements about somebody's discipline, and of those an employee signs himself."""

from asn_desk.documents.term_values import BLANK, Spelling, charge_terms, reference_terms
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.numerals import spell
from asn_desk.domain.papers.statement_facts import EmployeeStatementFacts, StatementFacts

_VARIANTS = {
    Attestation.NOT_IN_PROCESS: "A",
    Attestation.NEVER_WEIGHTY: "B",
    Attestation.NEVER: "C",
}
"""What a wording calls each thing that may be stated."""
_YEAR = 12
_NOBODY = {"nama": BLANK, "nip": "", "sebutan_nip": ""}
"""Room to write who countersigns."""


def statement(facts: StatementFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a statement by the office."""
    return {
        "pegawai": spelling.person(facts.subject),
        "penanda": spelling.person(facts.signer),
        "instansi": facts.government,
        "kantor": facts.office,
        "varian": _VARIANTS[facts.attestation],
        "periode": period_words(facts.months) if facts.months else "",
        "keperluan": facts.purpose.strip().rstrip("."),
        "data_sampai": facts.data_until,
        "masa_pakai": _counted(facts.valid_months, "bulan") if facts.valid_months else "",
    }


def employee_statement(facts: EmployeeStatementFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of what an employee signs after coaching."""
    return {
        "pegawai": spelling.person(facts.subject),
        "atasan": spelling.person(facts.superior) if facts.superior else dict(_NOBODY),
        "surat_edaran": facts.circular,
        "pembinaan": reference_terms(facts.coaching),
        "janji": [one.strip().rstrip(".;") for one in facts.promises],
        "meterai": facts.stamp,
        **charge_terms(facts.charge),
    }


def period_words(months: int) -> str:
    """Write how far back a statement looks: `satu tahun`, `enam bulan`."""
    years, rest = divmod(months, _YEAR)
    return f"{spell(months)} bulan" if rest else f"{spell(years)} tahun"


def _counted(number: int, unit: str) -> str:
    return f"{number} ({spell(number)}) {unit}"
