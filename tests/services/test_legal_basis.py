"""The legal basis of a decision answers each question of a lawyer, with its article."""

from datetime import date

import pikepdf
import pytest

from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.steps import StepKind
from tests.documents.letter_samples import pages, text_of

S = StepKind


@pytest.fixture
def case_id(office):
    return office.open_case()


@pytest.fixture
def decided(office, case_id):
    """A case with its decision received on 24 February 2026."""
    office.to_receipt(case_id)
    return office


def lines(office, case_id, title):
    basis = office.desks.legal_basis.view(case_id)
    (section,) = [one for one in basis.sections if one.title.startswith(title)]
    return [(one.label, one.text, one.article) for one in section.lines]


def texts(office, case_id, title, label):
    return [text for named, text, _ in lines(office, case_id, title) if named == label]


def test_before_a_decision_there_is_no_basis(office, case_id):
    with pytest.raises(NotYetLawful):
        office.desks.legal_basis.view(case_id)


def test_it_says_whose_decision_it_is(decided, case_id):
    basis = decided.desks.legal_basis.view(case_id)
    assert (basis.case_number, basis.name, basis.sanction) == (
        "1/2026",
        "Joko Prasetyo, S.Pd.",
        "teguran lisan",
    )
    assert basis.decided_on == date(2026, 2, 19)
    assert "KEP" in basis.decision_number


def test_the_act_leads_to_provisions_with_their_text_and_level(decided, case_id):
    found = lines(decided, case_id, "Perbuatan")
    assert found[0][1].startswith("Berada di warung kopi pada jam kerja")
    cited = {label: (text, article) for label, text, article in found}
    text, article = cited["Pasal 3 huruf c"]
    assert "Melaksanakan kebijakan yang ditetapkan" in text
    assert "Tingkat ringan" in text
    assert article.startswith("PP 94/2021 Pasal 9 ayat (1)")


def test_the_sanction_chosen_and_every_other_say_why(decided, case_id):
    assert texts(decided, case_id, "Tingkat", "Dijatuhkan")[0].startswith("Teguran lisan: ")
    others = " ".join(texts(decided, case_id, "Tingkat", "Tidak dipilih"))
    for name in ("eguran tertulis", "ernyataan tidak puas", "emberhentian dengan hormat"):
        assert name in others
    assert "boleh, tetapi pejabat tidak memilihnya" in others


def test_it_says_who_examined_and_why(decided, case_id):
    (line,) = texts(decided, case_id, "Pemeriksa", "Diperiksa oleh")
    assert "Kepala Seksi Angkutan Orang (atasan langsung), 13 Februari 2026, berita acara" in line


def test_it_says_who_signed_and_why_nobody_else(decided, case_id):
    found = lines(decided, case_id, "Pejabat")
    assert found[0][0] == "Ditandatangani"
    assert found[0][1].startswith("Lidia Nyangkai, S.Pd., Kepala Seksi Angkutan Orang: ")
    assert found[0][2].startswith("PP 94/2021 Pasal")
    assert any(
        label == "Tidak berwenang" and "Kepala Bidang Angkutan" in text for label, text, _ in found
    )


def test_another_signer_is_there_with_his_written_reason(office, case_id):
    office.to_report(case_id)
    reason = "atasan langsung berhalangan tetap"
    office.record(
        case_id,
        S.DECIDED,
        date(2026, 2, 19),
        punisher_id=office.administrator_id,
        override_reason=reason,
    )
    assert reason in texts(office, case_id, "Pejabat", "Alasan penyimpangan")
    (signed,) = texts(office, case_id, "Pejabat", "Ditandatangani")
    assert "Kepala Bidang Angkutan; menyimpang dari aturan karena " in signed


def test_dates_stand_with_their_count_and_article(decided, case_id):
    found = {label: (text, article) for label, text, article in lines(decided, case_id, "Tanggal")}
    assert found["Panggilan I"][0].startswith("Selasa, 3 Februari 2026, nomor ")
    text, article = found["Keputusan mulai berlaku"]
    assert text == (
        "Selasa, 17 Maret 2026 = hari kerja ke-15 sejak tanggal keputusan diterima "
        "24 Februari 2026; 6 hari tidak dihitung"
    )
    assert article.startswith("PP 94/2021 Pasal 38 ayat (1)")


def test_remedies_filed_and_decided_are_told(decided, case_id):
    assert "Tidak ada upaya administratif tercatat." in texts(decided, case_id, "Upaya", "Keadaan")
    decided.record(case_id, S.CONTESTED, date(2026, 3, 2), remedy="keberatan", number="1/K/2026")
    (filed,) = texts(decided, case_id, "Upaya", "Diajukan")
    assert filed == "Keberatan diajukan 2 Maret 2026, nomor 1/K/2026; keputusan belum berlaku."
    decided.record(
        case_id, S.REMEDY_DECIDED, date(2026, 3, 20), result="memperkuat", number="2/P/2026"
    )
    (result,) = texts(decided, case_id, "Upaya", "Diputus")
    assert result == "Putusan memperkuat keputusan, 20 Maret 2026, nomor 2/P/2026."


def test_rows_that_are_settings_are_named_as_such(decided, case_id):
    (settings,) = texts(decided, case_id, "Versi", "Setelan kantor")
    assert "PP 79/2021 (setelan kantor, belum diverifikasi)" in settings
    (version,) = texts(decided, case_id, "Versi", "Versi hukum")
    assert version.startswith("Tabel hukum bawaan program; ketentuan yang berlaku pada 29 Januari")


def test_a_decision_without_examination_rests_on_two_absences(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 13))
    office.record(case_id, S.SUMMONED_2, date(2026, 2, 18), exam_on=date(2026, 3, 2))
    office.record(case_id, S.ABSENT_2, date(2026, 3, 2))
    office.record(
        case_id,
        S.REPORTED,
        date(2026, 3, 4),
        impact_text="Pelayanan terganggu",
        sanction_code="R1",
        punisher_id=office.supervisor_id,
        aggravating="Dua kali tidak hadir",
        mitigating="",
    )
    office.record(case_id, S.DECIDED, date(2026, 3, 5))
    (words,) = texts(office, case_id, "Pemeriksa", "Tanpa pemeriksaan")
    assert words.startswith("Dua kali dipanggil tidak hadir")
    (weighed,) = texts(office, case_id, "Tingkat", "Pertimbangan")
    assert weighed == "Memberatkan: Dua kali tidak hadir."


def test_a_year_without_holidays_leaves_the_counts_out(office, case_id, clock):
    office.to_report(case_id)
    clock.day = date(2026, 12, 21)
    office.record(case_id, S.DECIDED, date(2026, 12, 21))
    labels = [label for label, *_ in lines(office, case_id, "Tanggal")]
    assert "Keputusan hukuman disiplin" in labels
    assert "Batas menyampaikan keputusan" not in labels


def test_it_is_one_page_for_a_lawyer(decided, case_id, tmp_path):
    content = decided.desks.legal_basis.pdf(case_id)
    assert len(pages(content)) == 1
    text = text_of(content)
    for words in ("DASAR HUKUM KEPUTUSAN HUKUMAN DISIPLIN", "RAHASIA", "Joko Prasetyo"):
        assert words in text
    path = tmp_path / "dasar.pdf"
    path.write_bytes(content)
    with pikepdf.open(path) as pdf:
        assert "Joko" not in str(pdf.docinfo)
    assert decided.desks.legal_basis.name(case_id) == "Dasar hukum 1-2026.pdf"
