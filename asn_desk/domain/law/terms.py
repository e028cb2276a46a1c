"""The words of the law in the tables: levels, ranks of posts, who punishes, who is punished."""

from enum import StrEnum


class Level(StrEnum):
    """The levels of a sanction (tingkat hukuman disiplin), lightest first."""

    LIGHT = "ringan"
    MEDIUM = "sedang"
    HEAVY = "berat"

    @property
    def weight(self) -> int:
        """Its place among the levels; more is heavier."""
        return list(Level).index(self)


class ProvisionKind(StrEnum):
    """What a provision is: a duty, a prohibition, or another rule with a sanction."""

    DUTY = "kewajiban"
    PROHIBITION = "larangan"
    OTHER = "ketentuan lain"


class PostRank(StrEnum):
    """The rank of a post by which the law says who punishes whom."""

    HEAD_OF_AGENCY = "JPT Pratama"
    ADMINISTRATOR = "Administrator"
    SUPERVISOR = "Pengawas"
    STAFF = "Pelaksana"
    EXPERT_MAIN = "JF Ahli Utama"
    EXPERT_SENIOR = "JF Ahli Madya"
    EXPERT_JUNIOR = "JF Ahli Muda"
    EXPERT_FIRST = "JF Ahli Pertama"
    SKILLED = "JF Keterampilan"
    FUNCTIONAL = "JF"
    """A functional post whose jenjang its title does not tell."""


class Punisher(StrEnum):
    """Who may hold the power to punish (Pejabat yang Berwenang Menghukum)."""

    HEAD_OF_AGENCY = "JPT Pratama"
    ADMINISTRATOR = "Administrator"
    SUPERVISOR = "Pengawas"
    SECRETARY = "Sekretaris Daerah"
    """Not in the shipped tables: what other regions' guides name for an Administrator's sedang."""
    REGENT = "Bupati"
    PRESIDENT = "Presiden"


class TeamRule(StrEnum):
    """Whether a team examines (Pasal 27, 29)."""

    NONE = "tidak"
    OPTIONAL = "boleh"
    MANDATORY = "wajib"


class SubjectGroup(StrEnum):
    """Whose list of sanctions a regime is."""

    PNS = "PNS"
    """PNS, and CPNS by Pasal 43."""
    PPPK = "PPPK"
    PPPK_PART_TIME = "PPPK Paruh Waktu"


class PeriodStart(StrEnum):
    """When a sanction begins to be served (terhitung mulai tanggal)."""

    EFFECTIVE = "tanggal berlaku"
    NEXT_MONTH = "awal bulan berikutnya"


class Circumstance(StrEnum):
    """The circumstance of an employee that closes something to him."""

    IN_PROCESS = "dalam proses"
    """Being examined, or a decision not yet in force or contested."""
    SERVING = "menjalani"
    SERVED = "sesudah menjalani"
    PUNISHED = "pernah dijatuhi"


class Attestation(StrEnum):
    """What a statement says about somebody's discipline (surat pernyataan, surat keterangan)."""

    NOT_IN_PROCESS = "tidak sedang diproses atau menjalani hukuman"
    NEVER_WEIGHTY = "tidak pernah dihukum sedang atau berat"
    NEVER = "tidak pernah dihukum"
