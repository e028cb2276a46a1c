"""Single values as a wording names them: people, charges, meetings, earlier letters, dates."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.documents.filters import above, money, tight, weekday
from asn_desk.domain.dates import clock, long_date
from asn_desk.domain.employees import Sex, Status, spaced_nip
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letter_facts import (
    EvidenceItem,
)
from asn_desk.domain.papers.letters import Charge, Identity, Meeting, Reference
from asn_desk.domain.papers.team_facts import (
    TeamSeat,
)
from asn_desk.domain.team import TeamRole

BLANK = "………………………"
"""What a draft shows where a value is still missing."""
PP_94 = "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil"
PP_53 = "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil"

_CONTRACT = ("PPPK", "Pegawai Pemerintah dengan Perjanjian Kerja")
_CALLED: Mapping[Status, tuple[str, str]] = {
    Status.PNS: ("PNS", "Pegawai Negeri Sipil"),
    Status.CPNS: ("CPNS", "Calon Pegawai Negeri Sipil"),
    Status.PPPK: _CONTRACT,
    Status.PPPK_PART_TIME: _CONTRACT,
}
_GREETINGS = {Sex.MALE: "Sdr.", Sex.FEMALE: "Sdri.", None: "Saudara"}
_SHORT_ACT = re.compile(r"\b(PP|UU|Perpres) (?:Nomor )?(\d+)/(\d{4})")
_LONG_ACT = {
    "PP": "Peraturan Pemerintah",
    "UU": "Undang-Undang",
    "Perpres": "Peraturan Presiden",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Writes people and their numbers the way the profile asks."""

    profile: PaperProfile

    def nip(self, nip: str) -> str:
        """Write a NIP as the profile asks: grouped, or whole."""
        return spaced_nip(nip) if self.profile.nip_spaced else nip

    def label(self, one: Identity) -> str:
        """Name the number of a person: NIP, or what the profile calls that of a PPPK."""
        contract = _status(one) in {Status.PPPK, Status.PPPK_PART_TIME}
        return self.profile.contract_nip_label if contract else self.profile.nip_label

    def person(self, one: Identity) -> dict[str, str]:
        """Return a person's terms; `sapaan` is Saudara when the sex is not known."""
        called = _CALLED[_status(one)]
        label, nip = self.label(one), self.nip(one.nip)
        numbered = f"{tight(label)} {tight(nip)}" if nip else ""
        return {
            "nama": one.name,
            "nip": nip,
            "sebutan_nip": label,
            "bernip": numbered,
            "nama_nip": above(one.name, numbered),
            "pangkat": self._rank(one),
            "golongan": one.grade,
            "jabatan": one.position,
            "unit_kerja": one.unit,
            "perangkat_daerah": one.agency or one.unit,
            "sapaan": _GREETINGS[one.sex],
            "sebutan": called[0],
            "sebutan_lengkap": called[1],
        }

    def _rank(self, one: Identity) -> str:
        """Write a rank as the profile asks: with its golongan ruang in brackets, or alone."""
        told = self.profile.grade_with_rank and one.rank and one.grade
        return f"{one.rank} ({one.grade})" if told else one.rank

    def seats(self, seats: Sequence[TeamSeat]) -> list[dict[str, str]]:
        """Return the members of a team, the chair first, with their place and element."""
        order = list(TeamRole)
        return [
            {
                **self.person(seat.person),
                "unsur": seat.element.value,
                "kedudukan": seat.role.value,
            }
            for seat in sorted(seats, key=lambda seat: order.index(seat.role))
        ]

    def examiners(
        self, people: Sequence[Identity], team: Sequence[TeamSeat]
    ) -> list[dict[str, str]]:
        """Return who examines: the members of the team when there is one, else the people."""
        return self.seats(team) if team else [self.person(one) for one in people]


def meeting_terms(meeting: Meeting) -> dict[str, object]:
    """Return day, hour and place of a meeting."""
    return {"tanggal_temu": meeting.on, "jam": clock(meeting.at), "tempat": meeting.place}


def charge_terms(charge: Charge, regulation: str = "") -> dict[str, object]:
    """Return the act, its provisions and their regulation, PP 94/2021 unless another is named.

    `waktu_perbuatan` and `tempat_kejadian` are empty where the act itself tells them.
    """
    full = regulation or charge.regulation or PP_94
    day, act = charge.happened_on, charge.act
    when = f"hari {weekday(day)}, tanggal {long_date(day)}" if day else ""
    return {
        "perbuatan": act.strip().rstrip("."),
        "waktu_perbuatan": "" if day and long_date(day) in act else when,
        "tempat_kejadian": "" if charge.place in act else charge.place,
        "ketentuan": charge.provisions,
        "tanggal_perbuatan": charge.happened_on,
        "tempat_perbuatan": charge.place,
        "peraturan": full,
        "peraturan_pendek": full.partition(" tentang ")[0],
    }


def reference_terms(reference: Reference | None) -> dict[str, object] | None:
    """Return number, date and subject of an earlier letter."""
    if reference is None:
        return None
    return {"nomor": reference.number, "tanggal": reference.on, "hal": reference.subject}


def summons_terms(
    summons: Sequence[Reference], received: Sequence[date | None] = ()
) -> list[dict[str, object]]:
    """Return the summonses with the day each was received."""
    dates = [*received, *[None] * (len(summons) - len(received))]
    names = ("I", "II", "III", "IV")
    return [
        {"sebutan": name, "nomor": one.number, "tanggal": one.on, "diterima": day}
        for name, one, day in zip(names, summons, dates, strict=False)
    ]


def evidence_terms(items: Sequence[EvidenceItem]) -> list[dict[str, str]]:
    """Return the pieces of evidence with their hashes, short and whole."""
    return [
        {"nama": one.file_name, "sidik": one.sha256[:16], "sidik_penuh": _grouped(one.sha256)}
        for one in items
    ]


def date_or_blank(day: date | None) -> str:
    """Write a date, or the gap a draft shows for one that is missing."""
    return long_date(day) if day else BLANK


def money_or_blank(amount: int | None) -> str:
    """Write an amount in figures and words, or the gap a draft shows."""
    return money(amount) if amount is not None else f"Rp{BLANK}"


def article_in_full(article: str) -> str:
    """Write the regulation an article names in full: `PP 94/2021 Pasal 16` is turned round.

    An article that names no regulation is of PP 94/2021.
    """
    found = _SHORT_ACT.search(article)
    if found is None:
        named = "Peraturan" in article or "Undang-Undang" in article
        short = PP_94.partition(" tentang ")[0]
        return article if named or not article else f"{article} {short}"
    act = f"{_LONG_ACT[found[1]]} Nomor {found[2]} Tahun {found[3]}"
    rest = _SHORT_ACT.sub("", article, count=1).strip(" ,")
    return f"{rest} {act}".strip()


def _status(one: Identity) -> Status:
    return one.status or (Status.PNS if one.rank else Status.PPPK)


def _grouped(sha256: str) -> str:
    """Write a hash in groups of eight: it can be compared by eye and wraps between them."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
