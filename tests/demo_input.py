"""Writes the fictional input of the demo; run as a program it refreshes `resources/samples`.

python -m tests.demo_input resources/samples
"""

import io
import re
import sys
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from tests.demo_people import DemoOffice, demo_units
from tests.demo_pictures import cafe_picture, stream_picture
from tests.sample_input import (
    employee_workbook,
    package_bytes,
    patrol_cells,
    patrol_workbook,
    unit_workbook,
    write,
)

LETTER_NUMBER = "300.1.1/027/SATPOLPP/2026"
STREAM = "Live streaming saat jam kerja"
CONTENT = "Atribut/pakaian dinas pada konten pribadi"
CAFE = "Nongkrong di warung kopi saat jam kerja"


def write_demo(folder: Path) -> None:
    """Write the two exports, the unit tree and the package; the same ones each time."""
    office = DemoOffice()
    people = _people_of_the_story(office)
    office.fill()
    _add_quirks(office.civil)
    title = [["DATA PEGAWAI NEGERI SIPIL PEMERINTAH KABUPATEN KETAPANG (DATA CONTOH)"], []]
    write(folder / "siasn-pns.xlsx", employee_workbook(*office.civil, above=title))
    write(folder / "siasn-pppk.xlsx", employee_workbook(*office.contract))
    write(folder / "hierarki-unor.xlsx", unit_workbook(*demo_units()))
    write(folder / "satpol-paket.zip", package_bytes(_package(people)))


def _people_of_the_story(office):
    staff = "Pengadministrasi Perkantoran"
    add = office.add
    return {
        "streamer": add("Raka Wirabuana", unit="DISHUB-1-1", post=staff, grade="II/d"),
        "guest 1": add("Galih Purnasakti", unit="DISHUB-2", post="Pengolah Data dan Informasi"),
        "guest 2": add("Melati Anggrahini", unit="DISHUB-2", post=staff, male=False),
        "guest 3": add(
            "Bayu Lintangpati", unit="DISHUB-0", post=staff, contract="PPPK", grade="VII"
        ),
        "nurse": add("Sekar Kinasihayu", unit="DINKES-2", post=staff, male=False, grade="III/a"),
        "break": add("Dimas Prabangkara", unit="DISDUKCAPIL-1", post=staff, grade="II/c"),
        "first name": add("Wulan Citraningrum", unit="DISKOMINFO-1", post=staff, male=False),
        "teacher": add(
            *("Intan Pertiwisari",),
            unit="DISDIK-1",
            post="Guru Ahli Pertama",
            male=False,
            grade="IX",
            kind="2",
            contract="PPPK",
        ),
        "on duty": add("Satria Nagaraja", unit="DISKOMINFO-1", post=staff, grade="III/b"),
        "late": add("Anjani Puspadewi", unit="DINKES-1", post=staff, male=False, grade="III/a"),
        "spelling": add("Mohammad Syarif Gentala", unit="SETDA-1", post=staff, grade="II/d"),
    }


def _add_quirks(civil):
    """Add what real exports have: a NIP twice, one rounded by Excel, one too short."""
    civil.append(civil[80] | {"JABATAN NAMA": "Penelaah Teknis Kebijakan"})
    civil.append(civil[81] | {"NIP BARU": 1.98803142011011e17, "NAMA": "Contoh Nip Terbulatkan"})
    civil.append(civil[82] | {"NIP BARU": "19880314201101", "NAMA": "Contoh Nip Terpotong"})


def _package(people):
    rows, pictures = _incidents(people)
    above = [
        ["LAPORAN HASIL PEMANTAUAN DISIPLIN ASN (DATA CONTOH)"],
        ["Bulan Januari 2026"],
        ["Nomor surat", "", LETTER_NUMBER],
        ["Tanggal surat", "", "30 Januari 2026"],
        [],
    ]
    left = [""] * 12
    below = [[], [*left, "Ketapang, 30 Januari 2026"], [*left, "Kepala Satuan,"]]
    listed = patrol_workbook(*rows, above=above, below=below, merged=("A1:Q1", "A2:Q2"))
    evidence = {f"bukti/{name}": content for name, content in pictures.items()}
    return {"laporan.xlsx": listed, "surat-pengantar.pdf": _letter(), **evidence}


def _incidents(people):
    """The story of one week, and the pictures it names; `foto-10.jpg` is missing on purpose."""
    kopi = "Warkop Simpang Pawan, Jl. Contoh Raya"
    pictures = {
        "siaran-01a.jpg": stream_picture(
            caption="27-01-2026 09.42", account="@raka.jualan", viewers=37, uniform=True
        ),
        "siaran-01b.jpg": stream_picture(
            caption="27-01-2026 10.20", account="@raka.jualan", viewers=52, uniform=True
        ),
    }
    rows = [
        _row(
            1,
            people["streamer"],
            **{"Hari/Tanggal": "Selasa, 27 Januari 2026", "Jam": "09.40-10.35", "Lokasi": ""},
            Jenis=STREAM,
            Uraian="Siaran langsung berjualan di TikTok dengan pakaian dinas dari ruang kerja",
            Platform="TikTok",
            Akun="@raka.jualan",
            Tautan="https://contoh.test/siaran/1",
            Dokumentasi="siaran-01a.jpg, siaran-01b.jpg",
        )
    ]
    guests = [people[f"guest {at}"] for at in (1, 2, 3)]
    rows.append(
        _row(2, guests[0], Tanggal=date(2026, 1, 27), Jam="10:15", Lokasi=kopi)
        | {
            "Nama": "\n".join(f"{at}. {_name(one)}" for at, one in enumerate(guests, start=1)),
            "NIP": "\n".join(_nip(one) for one in guests),
            "Jabatan": "",
            "Uraian": "Tiga orang duduk bersama lebih dari satu jam tanpa surat tugas",
        }
    )
    pictures["foto-02.jpg"] = cafe_picture(caption="27-01-2026 10.15", uniforms=(True, True, False))
    rows += [
        _row(3, people["nurse"], Tanggal="28/1/26", Jam="pukul 14.05 s/d selesai", Lokasi=kopi),
        _row(
            4, people["break"], Tanggal="28-01-2026", Jam="12.20 WIB", Lokasi=kopi, Pakaian="Bebas"
        ),
        _row(5, people["first name"], Tanggal="Kamis, 29 Januari 2026", Lokasi="Kafe Tepian Contoh")
        | {
            "Nama": "Wulan",
            "NIP": "",
            "Jabatan": "",
            "Unit Kerja": "Dinas Komunikasi dan Informatika",
        },
        _row(6, people["nurse"], Tanggal="Kamis, 29 Januari 2026", Jam="08.50 WIB", Lokasi=kopi)
        | {"Nama": "belum diketahui (pakaian dinas, sepeda motor merah)", "NIP": "", "Jabatan": ""}
        | {"Unit Kerja": "", "Keterangan": "Nomor kendaraan tidak terbaca"},
        _row(
            7,
            people["teacher"],
            **{"Hari/Tanggal": date(2026, 1, 30), "Jam": "09.10", "Lokasi": ""},
            Jenis=CONTENT,
            Uraian="Video promosi pribadi dengan pakaian dinas dan tanda pengenal",
            Platform="Instagram",
            Akun="@intan.contoh",
            Tautan="https://contoh.test/video/7",
        ),
        _row(8, people["on duty"], Tanggal="30/1/26", Jam="14.30 WIB", Lokasi="Kafe Tepian Contoh")
        | {"Keterangan": "Mengaku bertugas; surat tugas menyusul"},
        _row(9, people["late"], Tanggal="Rabu, 28 Januari 2026", Jam="16.45 WIB", Lokasi=kopi),
        _row(
            10,
            people["spelling"],
            **{"Hari/Tanggal": "Kamis, 29 Januari 2026", "Jam": "13.35-14.00", "Lokasi": ""},
            Jenis=STREAM,
            Uraian="Siaran langsung di Facebook dari lobi kantor",
            Platform="Facebook",
            Akun="Syarif Contoh",
            Tautan="https://contoh.test/siaran/10",
        )
        | {"Nama": "Muh. Sarif Gentala", "NIP": "", "Jabatan": ""},
    ]
    for number, uniforms in ((3, (True,)), (4, (False,)), (5, (True, False)), (6, (True,))):
        caption = f"{28 + number // 5}-01-2026"
        name = f"foto-{number:02d}.jpg"
        pictures[name] = cafe_picture(caption=caption, uniforms=uniforms, tone=number)
    pictures["foto-07.jpg"] = stream_picture(
        caption="30-01-2026 09.10", account="@intan.contoh", viewers=11, uniform=True
    )
    for number, day in ((8, 30), (9, 28)):
        name = f"foto-{number:02d}.jpg"
        pictures[name] = cafe_picture(caption=f"{day}-01-2026", uniforms=(False, True), tone=number)
    return rows, pictures


def _row(number, person, **changes):
    """One row of the list about one person of the office."""
    about = {
        "No": number,
        "Nama": _name(person),
        "NIP": _nip(person),
        "Jabatan": person["JABATAN NAMA"],
        "Unit Kerja": person["SATUAN KERJA KERJA NAMA"],
        "Dokumentasi": f"foto-{number:02d}.jpg",
    }
    return patrol_cells(**(about | changes))


def _name(person):
    return person["NAMA"].title()


def _nip(person):
    return re.sub(r"\D", "", person["NIP BARU"])


def _letter():
    """A covering letter of one page."""
    data = io.BytesIO()
    page = canvas.Canvas(data, pagesize=A4, invariant=1)
    lines = (
        "PEMERINTAH KABUPATEN KETAPANG (CONTOH)",
        "SATUAN POLISI PAMONG PRAJA",
        "",
        f"Nomor    : {LETTER_NUMBER}",
        "Tanggal  : 30 Januari 2026",
        "Hal      : Laporan hasil pemantauan disiplin ASN",
        "",
        "Yth. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "",
        "Bersama ini disampaikan hasil pemantauan tanggal 27 sampai dengan 30 Januari 2026",
        "beserta bukti, untuk ditindaklanjuti sesuai ketentuan.",
    )
    for at, line in enumerate(lines):
        page.drawString(60, 780 - 18 * at, line)
    page.save()
    return data.getvalue()


if __name__ == "__main__":
    write_demo(Path(sys.argv[1]))
