"""Takes in a patrol list or package: a dry run first, then all or nothing."""

from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from asn_desk.database.unit_of_work import Database
from asn_desk.documents.intake_package import open_package
from asn_desk.documents.outside_files import cannot_open
from asn_desk.domain.errors import ChangedMeanwhile, UnreadableFile
from asn_desk.domain.incidents import Report, Source
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.reports.intake_import import plan_rows
from asn_desk.services.reports.intake_plan import IntakePlan, evidence_problems
from asn_desk.services.reports.intake_writing import keep_package, known_report, write_rows

_AGAIN = "Impor ulang berkas itu agar setiap barisnya diperiksa lagi."


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """With which letter, when and from where a list came."""

    source: Source
    letter_number: str
    letter_date: date | None
    received_on: date


def plan_intake(
    database: Database, file: Path, arrival: Arrival, *, progress: Progress
) -> IntakePlan:
    """Read the file and say what becomes of each row; raises `UnreadableFile`."""
    sha256 = _digest(file) if file.is_file() else ""
    package = open_package(file)
    number = arrival.letter_number.strip() or package.listed.letter_number
    with database.reading() as work:
        rows, fates, missing = plan_rows(
            work, package, path=file, letter_number=number, progress=progress
        )
    return IntakePlan(
        file=file.name,
        fates=fates,
        evidence_problems=evidence_problems(package, missing),
        covering_letter=package.letter is not None,
        letter_number=number,
        letter_date=arrival.letter_date or package.listed.letter_date,
        source=arrival.source,
        path=file,
        sha256=sha256,
        package=package,
        rows=rows,
    )


def apply_intake(
    database: Database, plan: IntakePlan, arrival: Arrival, *, progress: Progress
) -> IntakePlan:
    """Keep the evidence, then write the plan in one transaction; raises `ChangedMeanwhile`."""
    if _digest(plan.path) != plan.sha256:
        raise UnreadableFile(plan.file, "isinya berubah sejak diperiksa", _AGAIN)
    kept = keep_package(database.evidence, plan, progress=progress)
    with database.unit_of_work() as work:
        fresh = plan_rows(
            work,
            plan.package,
            path=plan.path,
            letter_number=plan.letter_number,
            progress=no_progress,
        )
        if fresh[:2] != (plan.rows, plan.fates):
            raise ChangedMeanwhile("data laporan", _AGAIN)
        number = arrival.letter_number.strip()
        report = known_report(work, number=number, sha256=plan.sha256) or Report(
            source=arrival.source,
            received_on=arrival.received_on,
            letter_number=number,
            letter_date=arrival.letter_date,
            file_name=plan.file,
            file_sha256=plan.sha256,
        )
        write_rows(work, plan.rows, kept, report=report, progress=progress)
    return plan


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise cannot_open(error, file) from error
