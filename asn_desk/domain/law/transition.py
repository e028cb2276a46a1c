"""Which day's law governs an act done before the regulation that is in force now."""

from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.tables import Law


def law_day(
    law: Law, happened_on: date, *, examined_on: date | None = None
) -> tuple[date, Reason | None]:
    """Return the day whose tables govern an act, with the reason where it is not its own day's.

    An act before PP 94/2021 that had not been examined by then is judged by PP 94/2021 (Pasal 40
    ayat (3)); one examined before keeps the law of its day (ayat (4)). `examined_on` is the day of
    the examination; None where it is still to come. Without such a row the day of the act rules.
    """
    for row in law.transitions:
        if happened_on >= row.since:
            continue
        before = examined_on is not None and examined_on < row.since
        if row.examined_before is before:
            inputs = (
                ("tanggal perbuatan", long_date(happened_on)),
                ("diperiksa", long_date(examined_on) if examined_on else "belum diperiksa"),
            )
            reason = Reason(article=row.basis.cited, sentence=row.sentence, inputs=inputs)
            return row.since if row.governs else happened_on, reason
    return happened_on, None
