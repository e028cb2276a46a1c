import pytest

from asn_desk.services.outputs import file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("800.1/001/BKPSDM Surat Panggilan I", "800.1-001-BKPSDM Surat Panggilan I.pdf"),
        ("Kepala \\ Dinas: <A>", "Kepala - Dinas- -A-.pdf"),
        ("CON", "_CON.pdf"),
        ("com1.foto", "_com1.foto.pdf"),
        ("Konsul Rahmat", "Konsul Rahmat.pdf"),
        (" . ", "berkas.pdf"),
    ],
)
def test_a_file_name_is_one_every_system_accepts(words, name):
    assert file_name(words, ".pdf") == name


def test_a_very_long_name_is_cut_without_a_loose_end():
    assert file_name("a" * 119 + " b", ".pdf") == "a" * 119 + ".pdf"
