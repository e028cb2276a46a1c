"""What an attendance count says in words: the reasons on the screen, the act in a letter."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from asn_desk.domain.attendance.attendance_year import YearAttendance
from asn_desk.domain.dates import MONTHS, long_date
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.tables import LadderRow, Law
from asn_desk.domain.numerals import spell

CUMULATIVE = "PP 94/2021 Pasal 15 ayat (1)"
_DUTY = "PP 94/2021 Pasal 4 huruf f"


def reasons_of(law: Law, found: YearAttendance) -> tuple[Reason, ...]:
    """Say how a count came about: days, minutes, ladder, what is next, what does not count."""
    parts = (
        _days_reason(found),
        *_undated_reasons(found),
        *_minutes_reasons(law, found),
        found.step.reason,
        *_next_reasons(found),
        *((found.stop,) if found.stop else ()),
        *_ignored_reasons(found),
    )
    return tuple(parts)


def dates_text(days: Iterable[date]) -> str:
    """Write days as papers do: `2, 3, dan 4 Maret 2026, serta 6 April 2026`."""
    groups = [
        (key, [day.day for day in group])
        for key, group in groupby(sorted(days), key=lambda day: (day.year, day.month))
    ]
    texts = [
        f"{listed([str(one) for one in numbers])} {MONTHS[month - 1]} {year}"
        for (year, month), numbers in groups
    ]
    return listed(texts, last="serta")


def listed(texts: Sequence[str], *, last: str = "dan") -> str:
    """Join texts as Indonesian does: `a`, `a dan b`, `a, b, dan c`."""
    if len(texts) < 3:  # noqa: PLR2004 - two are joined without a comma
        return f" {last} ".join(texts)
    return f"{', '.join(texts[:-1])}, {last} {texts[-1]}"


def counted(number: int, noun: str = "hari kerja") -> str:
    """Write an amount as papers do: `5 (lima) hari kerja`."""
    return f"{number} ({spell(number)}) {noun}"


def act_words(found: YearAttendance) -> str:
    """Propose the act of a charge under Pasal 4 huruf f, naming every day."""
    parts = []
    if found.days:
        parts.append(f"tanggal {dates_text(found.days)}")
    for month, days in found.undated.items():
        parts.append(f"{counted(days)} dalam bulan {MONTHS[month - 1]} {found.year}")
    if found.minute_days:
        parts.append(
            "terlambat, pulang sebelum waktunya, dan/atau meninggalkan tugas selama"
            f" {found.minutes} menit yang setara dengan {counted(found.minute_days)}"
        )
    total = counted(found.total)
    within = f"dalam tahun {found.year}"
    return f"tidak Masuk Kerja tanpa alasan yang sah selama {total} {within}, yaitu " + listed(
        parts, last="serta"
    )


def row_words(row: LadderRow) -> str:
    """Name a row of the ladder by its days: `4–6 hari`, `28 hari atau lebih`."""
    if row.consecutive:
        return f"{row.first} hari berturut-turut"
    if row.last is None:
        return f"{row.first} hari atau lebih"
    if row.first == row.last:
        return f"{row.first} hari"
    return f"{row.first}–{row.last} hari"


def _days_reason(found: YearAttendance) -> Reason:
    text = f": {dates_text(found.days)}" if found.days else ""
    return Reason(
        article=CUMULATIVE,
        sentence=(
            f"Hari tidak Masuk Kerja dijumlahkan dari 1 Januari sampai dengan"
            f" {long_date(found.on)}, termasuk yang sudah pernah dihukum; bertanggal"
            f" {len(found.days)} hari{text}."
        ),
        inputs=(("hari bertanggal", str(len(found.days))), ("jumlah", str(found.total))),
    )


def _undated_reasons(found: YearAttendance) -> Iterable[Reason]:
    if found.undated:
        months = listed(
            [f"{MONTHS[month - 1]} {days} hari" for month, days in found.undated.items()]
        )
        yield Reason(
            article=CUMULATIVE,
            sentence=(
                f"Dari rekap bulanan tanpa tanggal: {months}. Hari-hari ini ikut dijumlahkan,"
                " tetapi tidak dapat dinilai berturut-turut."
            ),
            inputs=(("hari dari rekap bulanan", str(sum(found.undated.values()))),),
        )


def _minutes_reasons(law: Law, found: YearAttendance) -> Iterable[Reason]:
    setting = next(iter(in_force(law.hours_per_day, found.on)), None)
    if not found.minutes or setting is None:
        return
    if setting.active:
        sentence = (
            f"{found.minutes} menit dibagi {setting.minutes} menit sehari menjadi"
            f" {found.minute_days} hari, sisa {found.minutes_left} menit."
        )
    else:
        sentence = f"{found.minutes} menit tidak dijadikan hari; konversinya tidak dipakai."
    inputs = (("menit", str(found.minutes)), ("menit sehari", str(setting.minutes)))
    yield Reason(article=setting.basis.cited, sentence=sentence, inputs=inputs)


def _next_reasons(found: YearAttendance) -> Iterable[Reason]:
    following, days = found.step.next_row, found.step.days_to_next
    if following is not None and days is not None:
        yield Reason(
            article=following.basis.cited,
            sentence=(
                f"{days} hari lagi mencapai baris berikutnya, {row_words(following)}"
                f" (tingkat {following.level})."
            ),
            inputs=(("hari sampai baris berikutnya", str(days)),),
        )


def _ignored_reasons(found: YearAttendance) -> Iterable[Reason]:
    for day, reason in found.ignored:
        yield Reason(
            article=_DUTY,
            sentence=f"{long_date(day)} tercatat tetapi tidak dihitung: {reason}.",
            inputs=(("tanggal", day.isoformat()),),
        )
