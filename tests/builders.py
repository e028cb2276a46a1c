"""Makes the things a test needs, with sensible values for all that it does not name."""

from datetime import date, time
from itertools import count

from asn_desk.domain.employees import Employee, PositionKind, Sex, Status, Unit
from asn_desk.domain.incidents import Clothing, Incident, Kind, Report, ReportedPerson, Source

_serials = count(1)


def a_nip(**fields):
    """An 18-digit NIP nobody else has: born 12 May 1990, appointed March 2015, female."""
    serial = next(_serials)
    parts = {"birth": "19900512", "year": "2015", "month": "03", "sex": "2"} | fields
    year = int(parts["birth"][:4]) + serial // 999
    head = f"{year}{parts['birth'][4:]}{parts['year']}{parts['month']}{parts['sex']}"
    return f"{head}{serial % 999 + 1:03d}"


def a_unit(name="Dinas Pendidikan", **fields):
    """A perangkat daerah without a unit above it."""
    return Unit(**{"name": name} | fields)


def an_employee(**fields):
    """A PNS of grade III/a in a staff post."""
    usual = {
        "nip": fields.get("nip") or a_nip(),
        "name": "Siti Aminah",
        "back_title": "S.Pd.",
        "status": Status.PNS,
        "birth_date": date(1990, 5, 12),
        "sex": Sex.FEMALE,
        "grade": "III/a",
        "position": "Penelaah Teknis Kebijakan",
        "position_kind": PositionKind.STAFF,
        "position_since": date(2023, 1, 2),
        "legal_standing": "Aktif",
    }
    return Employee(**usual | fields)


def an_official(position="Kepala Dinas Pendidikan", *, echelon="II.b", **fields):
    """A PNS in a structural post, head of a perangkat daerah unless told otherwise."""
    usual = {
        "name": "Hartono Wibowo",
        "sex": Sex.MALE,
        "grade": "IV/b",
        "position": position,
        "position_kind": PositionKind.STRUCTURAL,
        "echelon": echelon,
    }
    return an_employee(**usual | fields)


def a_report(**fields):
    """A letter of Satpol PP of 30 January 2026, received three days later."""
    usual = {
        "source": Source.SATPOL_LETTER,
        "received_on": date(2026, 2, 2),
        "letter_number": "300.1.1/001/SATPOLPP/2026",
        "letter_date": date(2026, 1, 30),
        "sender": "Kepala Satuan Polisi Pamong Praja",
        "subject": "Laporan hasil pemantauan disiplin ASN",
    }
    return Report(**usual | fields)


def an_incident(**fields):
    """A live stream on TikTok on Thursday 29 January 2026 at 10.15."""
    usual = {
        "kind": Kind.LIVE_STREAM,
        "happened_on": date(2026, 1, 29),
        "started_at": time(10, 15),
        "clothing": Clothing.UNIFORM,
        "platform": "TikTok",
        "account": "@siti",
        "link": "https://contoh.test/1",
        "description": "Siaran langsung berjualan daring",
        "officer": "Regu II",
    }
    return Incident(**usual | fields)


def a_person(**fields):
    """A reported person, named with a unit, not identified yet."""
    usual = {"name": "Siti Aminah", "unit": "Dinas Pendidikan"}
    return ReportedPerson(**usual | fields)
