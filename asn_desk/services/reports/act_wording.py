"""The alleged act in office Indonesian, proposed from what the report says."""

from asn_desk.domain.dates import clock, day_date
from asn_desk.domain.incidents import Clothing, Incident, Kind
from asn_desk.domain.working_time import HoursCheck, HoursResult

_NOT_DUTY = "tanpa kaitan dengan tugas kedinasan"
_HOURS_WORDS = {
    HoursResult.IN_HOURS: "pada jam kerja",
    HoursResult.BREAK: "pada jam istirahat",
    HoursResult.OUTSIDE: "di luar jam kerja",
    HoursResult.WEEKEND: "di luar hari kerja",
    HoursResult.HOLIDAY: "pada hari libur",
    HoursResult.COLLECTIVE_LEAVE: "pada hari cuti bersama",
}
"""What cannot be told from the calendar (shifts) is left out of the act."""


def act_text(incident: Incident, hours: HoursCheck | None) -> str:
    """Return the act as a clause for letters: `melakukan siaran langsung … pada hari …`."""
    parts = (_deed(incident), _moment(incident), _hours_words(hours), _ending(incident))
    return " ".join(part for part in parts if part)


def deed_text(incident: Incident, hours: HoursCheck | None) -> str:
    """Return the act without its day and time, for letters that print them by themselves."""
    parts = (_deed(incident), _hours_words(hours), _ending(incident))
    return " ".join(part for part in parts if part)


def place_of(incident: Incident) -> str:
    """Return where it happened: the place, or the social medium of a broadcast."""
    if incident.place or not incident.platform:
        return incident.place
    return f"media sosial {incident.platform}"


def _hours_words(hours: HoursCheck | None) -> str:
    return _HOURS_WORDS.get(hours.result, "") if hours else ""


def _deed(incident: Incident) -> str:
    uniform = incident.clothing is Clothing.UNIFORM
    match incident.kind:
        case Kind.LIVE_STREAM:
            dressed = " dengan mengenakan pakaian dinas" if uniform else ""
            return f"melakukan siaran langsung (live streaming){_medium(incident)}{dressed}"
        case Kind.ATTRIBUTES:
            shown = "pakaian dinas" if uniform else "pakaian dinas, atribut, atau identitas ASN"
            return f"menampilkan {shown} dalam konten pribadi{_medium(incident)}"
        case Kind.CAFE:
            dressed = " dengan mengenakan pakaian dinas" if uniform else ""
            return f"berada di {incident.place or 'kafe/warung kopi'}{dressed}"
        case _:
            told = " ".join(incident.description.split()).rstrip(".")
            return told[:1].lower() + told[1:]


def _medium(incident: Incident) -> str:
    account = f" akun {incident.account}" if incident.account else ""
    if incident.platform:
        return f" pada media sosial {incident.platform}{account}"
    return f" pada media sosial{account}"


def _moment(incident: Incident) -> str:
    if incident.happened_on is None:
        return ""
    at = f" pukul {clock(incident.started_at)} WIB" if incident.started_at else ""
    return f"pada hari {day_date(incident.happened_on)}{at}"


def _ending(incident: Incident) -> str:
    match incident.kind:
        case Kind.LIVE_STREAM | Kind.ATTRIBUTES:
            return _NOT_DUTY
        case Kind.CAFE:
            return "tanpa surat tugas atau kepentingan kedinasan"
        case _:
            return ""
