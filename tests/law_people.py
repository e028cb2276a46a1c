"""A small kabupaten for tests of the law: who is above whom, from a clerk to the secretary."""

from asn_desk.domain.employees import Employee, PositionKind, Status, Structure, Unit

UNITS = {
    1: Unit(id=1, name="Pemerintah Kabupaten Ketapang"),
    2: Unit(id=2, name="Sekretariat Daerah", parent_id=1),
    3: Unit(id=3, name="Dinas Pendidikan", parent_id=1),
    4: Unit(id=4, name="Bidang Guru", parent_id=3),
    5: Unit(id=5, name="Seksi Data", parent_id=4),
    6: Unit(id=6, name="Kecamatan Sandai", parent_id=1),
    7: Unit(id=7, name="Inspektorat", parent_id=1),
    8: Unit(id=8, name="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", parent_id=1),
}


def person(number, position, echelon="", unit_id=5, kind=PositionKind.STRUCTURAL, **more):
    """An employee with this id, in the section unless told otherwise."""
    usual = {
        "id": number,
        "nip": f"{number:018d}",
        "name": f"Pegawai {number}",
        "status": Status.PNS,
        "position": position,
        "position_kind": kind,
        "echelon": echelon,
        "unit_id": unit_id,
    }
    return Employee(**usual | more)


SECRETARY = person(1, "Sekretaris Daerah", "II.a", 2)
HEAD = person(2, "Kepala Dinas Pendidikan", "II.b", 3)
FIELD = person(3, "Kepala Bidang Guru", "III.b", 4)
SECTION = person(4, "Kepala Seksi Data", "IV.a", 5)
CAMAT = person(5, "Camat Sandai", "III.a", 6)
INSPECTOR = person(11, "Inspektur", "II.b", 7)
ASSISTANT_INSPECTOR = person(12, "Inspektur Pembantu I", "III.a", 7)
PERSONNEL_HEAD = person(13, f"Kepala {UNITS[8].name}", "II.b", 8)
PERSONNEL_FIELD = person(14, "Kepala Bidang Disiplin", "III.b", 8)
PERSONNEL_SECTION = person(15, "Kepala Subbidang Disiplin", "IV.a", 8)
OFFICIALS = (SECRETARY, HEAD, FIELD, SECTION, CAMAT)
OVERSEERS = (INSPECTOR, ASSISTANT_INSPECTOR)
PERSONNEL = (PERSONNEL_HEAD, PERSONNEL_FIELD, PERSONNEL_SECTION)
EVERYBODY = (*OFFICIALS, *OVERSEERS, *PERSONNEL)


def structure(*officials):
    """The unit tree with these officials, or the five of the reporting lines."""
    return Structure(units=UNITS, officials=officials or OFFICIALS)


def a_clerk(position="Pengadministrasi Perkantoran", kind=PositionKind.STAFF, **more):
    """A pelaksana of the section."""
    return person(9, position, kind=kind, **more)
