"""The invented office of the demo: its units, their heads, and about 150 employees."""

import random
from datetime import date

from tests.sample_input import employee_cells

ROOT = ("UNOR-000", "Pemerintah Kabupaten Ketapang", "")
_AGENCIES = (
    ("SETDA", "Sekretariat Daerah", "Sekretaris Daerah", ("Bagian Umum", "Bagian Hukum")),
    (
        "BKPSDM",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "",
        ("Bidang Penilaian Kinerja dan Disiplin Aparatur", "Bidang Pengadaan dan Mutasi"),
    ),
    ("SATPOLPP", "Satuan Polisi Pamong Praja", "", ("Bidang Penegakan Peraturan Daerah",)),
    ("DISHUB", "Dinas Perhubungan", "", ("Bidang Lalu Lintas", "Bidang Angkutan")),
    ("DINKES", "Dinas Kesehatan", "", ("Bidang Kesehatan Masyarakat", "Bidang Pelayanan Medik")),
    ("DISDIK", "Dinas Pendidikan", "", ("Bidang Pembinaan Sekolah Dasar",)),
    ("DISKOMINFO", "Dinas Komunikasi dan Informatika", "", ("Bidang Aplikasi Informatika",)),
    ("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "", ("Bidang Data Penduduk",)),
    ("INSPEKTORAT", "Inspektorat", "Inspektur", ()),
)
_SECTION = ("DISHUB-1-1", "Seksi Rekayasa Lalu Lintas", "DISHUB-1")
_MALE = (
    "Agus Bambang Dedi Eko Fajar Gunawan Heru Iwan Joko Lukas Nikodemus Rahmat Slamet Tomas Yusuf"
)
_FEMALE = (
    "Agnes Desi Endang Fitri Ida Kartini Lidia Maria Nurul Paulina Ratna Sri Theresia Utin Yuliana"
)
_LAST = (
    "Adiwangsa Baskara Candrawan Dirgantoro Embunsari Firdausi Gempita Halimun Indrakila Jatmika"
)
_MORE_LAST = "Kertawana Lesmanaputra Mandalika Nirwana Oktavian Palapa Rinjanita Samudera Tirtayasa"
_STAFF = (
    "Pengadministrasi Perkantoran",
    "Penelaah Teknis Kebijakan",
    "Pengolah Data dan Informasi",
)
_SKILLED = ("Analis Kebijakan Ahli Pertama", "Pranata Komputer Ahli Pertama", "Arsiparis Terampil")
_TITLES = ("", "", "S.E.", "S.Sos.", "S.Kom.", "S.H.", "A.Md.", "S.IP., M.A.P.")
_USUAL = {"male": True, "grade": "II/d", "kind": "4", "echelon": "", "contract": ""}
_GRADE_IDS = {"I": 1, "II": 2, "III": 3, "IV": 4}


def demo_units():
    """The unit tree as (ID, NAMA_UNOR, ID_ATASAN)."""
    units = [ROOT]
    for code, name, _, parts in _AGENCIES:
        units.append((code, name, ROOT[0]))
        if code != "SETDA":
            units.append((f"{code}-0", f"Sekretariat {name}", code))
        units += [(f"{code}-{at}", part, code) for at, part in enumerate(parts, start=1)]
    return [*units, _SECTION]


class DemoOffice:
    """Makes employees one after the other; the same ones each time."""

    def __init__(self):
        self.civil, self.contract = [], []
        self._rng = random.Random(2026)
        self._names = iter(self._all_names())
        self._serials = {}
        self._units = {code: name for code, name, _ in demo_units()}

    def fill(self):
        """Fill every post, then add staff until the office has 150 people."""
        for code, name, post, parts in _AGENCIES:
            top = "II.a" if code == "SETDA" else "II.b"
            self._head(code, post or f"Kepala {name}", top, "IV/c" if top == "II.a" else "IV/b")
            if code != "SETDA":
                self._head(f"{code}-0", f"Sekretaris {name}", "III.a", "IV/a")
            for at, part in enumerate(parts, start=1):
                self._head(f"{code}-{at}", f"Kepala {part}", "III.b", "III/d")
        self._head(_SECTION[0], f"Kepala {_SECTION[1]}", "IV.a", "III/c")
        units = [code for code in self._units if "-" in code and code != ROOT[0]]
        while len(self.civil) < 108:
            self._staff(self._rng.choice(units))
        while len(self.contract) < 36:
            self._staff(self._rng.choice(units), contract=True)
        return self

    def add(self, name, *, unit, post, **about):
        """Add one person and return the cells; a male PNS of II/d in a staff post unless said.

        `contract` is `PPPK` or `PPPK Paruh Waktu`; `kind` is the id of the jenis jabatan.
        """
        person = {"name": name, "unit": unit, "post": post} | _USUAL | about
        contract = person["contract"]
        people = self.contract if contract else self.civil
        years = (1970, 1982) if person["echelon"] else (1972, 1996)
        birth = date(self._rng.randint(*years), self._rng.randint(1, 12), self._rng.randint(1, 28))
        start = (
            self._rng.randint(2021, 2024) if contract else birth.year + self._rng.randint(22, 29)
        )
        month = "21" if contract else f"{self._rng.randint(1, 12):02d}"
        stem = f"{birth:%Y%m%d}{start}{month}{1 if person['male'] else 2}"
        self._serials[stem] = self._serials.get(stem, 0) + 1
        cells = self._cells(person, birth, len(people))
        cells["NIP BARU"] = self._written(f"{stem}{self._serials[stem]:03d}", len(people))
        people.append(cells)
        return cells

    def _cells(self, person, birth, at):
        name, unit, grade, contract = (person[x] for x in ("name", "unit", "grade", "contract"))
        sexes = (("M", "F"), ("L", "P"), ("Laki-laki", "Perempuan"))
        agency = next(n for c, n, *_ in _AGENCIES if unit == c or unit.startswith(f"{c}-"))
        kinds = {"1": "Jabatan Struktural", "2": "Jabatan Fungsional Tertentu"}
        level, _, step = grade.partition("/")
        civil = {"GOL AKHIR ID": f"{_GRADE_IDS[level]}{' abcde'.index(step)}" if step else ""}
        return employee_cells(
            **{
                "PNS ID": f"DEMO{at:04d}{contract[:1]}",
                "NAMA": name.upper() if at % 6 == 5 else name,
                "GELAR BELAKANG": self._rng.choice(_TITLES),
                "TANGGAL LAHIR": (f"{birth:%d-%m-%Y}", f"{birth:%Y-%m-%d}", birth)[at % 3],
                "JENIS KELAMIN": sexes[at % 3][not person["male"]],
                "NIK": "",
                "NOMOR HP": "",
                "ALAMAT": "",
                "JENIS PEGAWAI NAMA": contract or "PNS Daerah Kab./Kota",
                "KEDUDUKAN HUKUM NAMA": "PPPK Aktif" if contract else "Aktif",
                "STATUS CPNS PNS": "PPPK" if contract else "P",
                "GOL AKHIR NAMA": grade,
                "JENIS JABATAN ID": person["kind"],
                "JENIS JABATAN NAMA": kinds.get(person["kind"], "Jabatan Fungsional Umum"),
                "JABATAN NAMA": person["post"],
                "TMT JABATAN": f"{1 + at % 9:02d}-0{1 + at % 8}-2023",
                "UNOR ID": unit,
                "UNOR NAMA": self._units[unit],
                "INSTANSI INDUK NAMA": ROOT[1],
                "INSTANSI KERJA NAMA": ROOT[1],
                "SATUAN KERJA INDUK NAMA": agency,
                "SATUAN KERJA KERJA NAMA": agency,
                "ESELON ID": "",
                "ESELON NAMA": person["echelon"] or "NON",
            }
            | ({} if contract else civil)
        )

    def _head(self, unit, post, echelon, grade):
        name, male = next(self._names)
        self.add(name, unit=unit, post=post, male=male, grade=grade, kind="1", echelon=echelon)

    def _staff(self, unit, *, contract=False):
        name, male = next(self._names)
        kind = self._rng.choice("244")
        post = self._rng.choice(_SKILLED if kind == "2" else _STAFF)
        grade = self._rng.choice(
            ("V", "VII", "IX") if contract else ("II/b", "II/d", "III/a", "III/b")
        )
        status = "" if not contract else "PPPK Paruh Waktu" if grade == "V" else "PPPK"
        self.add(name, unit=unit, post=post, male=male, grade=grade, kind=kind, contract=status)

    def _all_names(self):
        lasts = f"{_LAST} {_MORE_LAST}".split()
        names = [(f"{one} {last}", True) for one in _MALE.split() for last in lasts]
        names += [(f"{one} {last}", False) for one in _FEMALE.split() for last in lasts]
        self._rng.shuffle(names)
        return names

    @staticmethod
    def _written(nip, at):
        """The NIP as exports write it: plain, with an apostrophe, or in groups."""
        return (nip, "'" + nip, f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}")[at % 3]
