"""Words and meanings of a report on screens."""

from asn_desk.domain.dates import clock, day_date
from asn_desk.domain.incidents import (
    Incident,
    IncidentLine,
    Kind,
    Outcome,
    Report,
    ReportedPerson,
    Source,
)
from asn_desk.domain.working_time import HoursCheck, HoursResult
from ui.shared.theme import Meaning

KINDS = {
    Kind.LIVE_STREAM: "Siaran langsung",
    Kind.ATTRIBUTES: "Atribut ASN",
    Kind.CAFE: "Di kafe/warkop",
    Kind.OTHER: "Lainnya",
}
"""Short, for lists."""
SOURCES = {
    Source.SATPOL_LETTER: "Surat Satpol PP",
    Source.SATPOL_COORDINATION: "Koordinasi Satpol PP",
    Source.SUPERIOR: "Atasan",
    Source.PUBLIC: "Masyarakat",
    Source.SOCIAL_MEDIA: "Media sosial",
}
_HOURS = {
    HoursResult.IN_HOURS: (Meaning.DUE, "dalam jam kerja"),
    HoursResult.BREAK: (Meaning.WAITING, "jam istirahat"),
    HoursResult.OUTSIDE: (Meaning.WAITING, "di luar jam kerja"),
    HoursResult.WEEKEND: (Meaning.WAITING, "akhir pekan"),
    HoursResult.HOLIDAY: (Meaning.WAITING, "hari libur"),
    HoursResult.COLLECTIVE_LEAVE: (Meaning.WAITING, "cuti bersama"),
    HoursResult.SHIFT: (None, "jadwal sif"),
    HoursResult.UNDETERMINED: (None, "belum pasti"),
}
_OUTCOMES = {
    Outcome.PENDING: Meaning.DUE,
    Outcome.CASE: Meaning.DONE,
    Outcome.COACHING: Meaning.DONE,
    Outcome.DUTY: Meaning.DONE,
    Outcome.NOT_PROVEN: Meaning.DONE,
    Outcome.REFERRED: Meaning.DONE,
}
OUTCOMES = {
    Outcome.PENDING: "menunggu",
    Outcome.CASE: "perkara",
    Outcome.COACHING: "pembinaan",
    Outcome.DUTY: "kedinasan",
    Outcome.NOT_PROVEN: "tidak terbukti",
    Outcome.REFERRED: "diteruskan",
}
"""Short, for lists."""
NOBODY = "Belum teridentifikasi"


def hours_meaning(check: HoursCheck | None) -> Meaning | None:
    """Give the meaning of a working-hours check."""
    return _HOURS[check.result][0] if check else None


def hours_words(check: HoursCheck | None) -> str:
    """Say what a working-hours check found."""
    return _HOURS[check.result][1] if check else "belum diperiksa"


def outcome_meaning(outcome: Outcome) -> Meaning:
    """Give the meaning of how verification ended."""
    return _OUTCOMES[outcome]


def name_words(line: IncidentLine) -> str:
    """Name the person of a list row; somebody not identified is marked so."""
    if line.identified:
        return line.name
    return f"{line.name} (?)" if line.name else NOBODY


def when_words(incident: Incident) -> str:
    """Write day and time of an incident: `Kamis, 29 Januari 2026, pukul 10.15–11.00 WIB`."""
    if incident.happened_on is None:
        return "Tanggal tidak diketahui"
    words = day_date(incident.happened_on)
    if incident.started_at is None:
        return f"{words}, jam tidak diketahui"
    end = f"–{clock(incident.ended_at)}" if incident.ended_at else ""
    return f"{words}, pukul {clock(incident.started_at)}{end} WIB"


def letter_words(report: Report) -> str:
    """Say by what a report came: its letter, or that there is none yet."""
    if not report.letter_number:
        return f"{report.source.value}, tanpa surat"
    on = f" tanggal {day_date(report.letter_date)}" if report.letter_date else ""
    return f"{report.source.value}, surat {report.letter_number}{on}"


def written_words(person: ReportedPerson) -> str:
    """Write a person as the report wrote him: name, NIP, post, unit."""
    parts = (person.name, f"NIP {person.nip}" if person.nip else "", person.position, person.unit)
    return " · ".join(part for part in parts if part) or "Tidak ada keterangan tentang orangnya"
