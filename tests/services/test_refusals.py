"""Every refusal has words a clerk understands."""

import errno
from datetime import date

import pytest

from asn_desk.domain import errors
from asn_desk.services.refusals import IS_A_BUG, refusal_words

REFUSALS = (
    errors.NotFound(what="pegawai", asked="Rani", similar=("Rini Kusuma",)),
    errors.ChangedMeanwhile(what="perkara"),
    errors.AlreadyExists(what="NIP", value="199405142019032001"),
    errors.Incomplete(fields=(("tempat", "isi ruang pemeriksaan"),)),
    errors.HolidaysMissing(year=2028),
    errors.NotYetLawful(action="terbit", missing=(("panggilan II belum ada", "Pasal 26"),)),
    errors.NotAuthorised(name="Budi", reason="bukan atasan", article="Pasal 16"),
    errors.UnreadableFile(file_name="a.xlsx", problem="terkunci sandi", advice="buka sandinya"),
    errors.DatabaseNewer(found="0007", known="0003"),
    errors.DatabaseBusy(),
    errors.DatabaseUnreachable(server="basisdata.kantor"),
    errors.DatabaseDamaged(file_name="asn.db"),
    errors.UnsafeFolder(folder="Z:", reason="folder jaringan"),
    errors.DiskFull(folder="C:"),
    errors.CannotPrint(problem="huruf 龍 tidak ada", advice="ganti hurufnya"),
    errors.CannotSign(problem="Kata sandi salah", advice="Ketik ulang kata sandi."),
    errors.WrongDate(what="tanggal panggilan", day=date(2026, 1, 1), reason="hari libur"),
    errors.WrongWording("Surat Pembinaan", (("penutup.teks", "Teks ini kosong."),)),
    errors.WrongLawTable("Rezim", (errors.RowProblem(row=2, problem="kolom “Bagi” kosong"),)),
    errors.AdministratorOnly("mengubah tabel hukum", ("rahma", "budi")),
)


def test_every_class_of_refusal_is_worded():
    worded = {type(refusal) for refusal in REFUSALS}
    general = refusal_words(errors.Refusal()).title

    assert set(errors.Refusal.__subclasses__()) <= worded
    assert all(refusal_words(refusal).title != general for refusal in REFUSALS)


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: type(refusal).__name__)
def test_words_start_large_and_end_with_a_stop(refusal):
    message = refusal_words(refusal)

    assert message.title[0] == message.title[0].upper()
    assert not message.title.endswith(".")
    assert message.text.endswith((".", ")"))
    assert "  " not in message.text


def test_a_missing_thing_cites_its_rule():
    message = refusal_words(REFUSALS[5])

    assert message.title == "Belum bisa terbit"
    assert message.text == "Panggilan II belum ada. (Pasal 26)"


def test_a_wrong_row_is_told_by_its_place():
    whole = errors.WrongLawTable("Rezim", (errors.RowProblem(problem="satu baris hilang"),))

    assert refusal_words(REFUSALS[-2]).text == "Baris 2: kolom “Bagi” kosong."
    assert refusal_words(whole).text == "Satu baris hilang."


def test_an_unknown_name_proposes_similar_ones():
    assert refusal_words(REFUSALS[0]).text.endswith("Mungkin maksud Anda: Rini Kusuma.")
    assert refusal_words(errors.NotFound(what="surat", asked="9")).text.endswith("ejaannya.")


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (OSError(errno.ENOSPC, "full"), "Ruang simpan penuh"),
        (
            PermissionError(errno.EACCES, "held", "/x/rekap.xlsx"),
            "Berkas rekap.xlsx tidak dapat ditulis",
        ),
        (FileNotFoundError(errno.ENOENT, "gone"), "Berkas tidak ditemukan"),
        (OSError(errno.EIO, "io"), "Berkas tidak dapat dibaca atau ditulis"),
        (MemoryError(), "Memori komputer tidak cukup"),
        (KeyError("x"), IS_A_BUG),
    ],
)
def test_errors_of_the_computer_are_worded_too(error, title):
    assert refusal_words(error).title == title


def test_an_unworded_refusal_is_no_fault_of_the_program():
    assert refusal_words(errors.Refusal()).title == "Belum bisa dilakukan"


def test_a_refusal_without_a_rule_cites_none():
    refusal = errors.NotAuthorised(name="Budi", reason="", article="")

    assert refusal_words(refusal).text == "Pilih pejabat lain."
