"""The legal basis of a decision answers each question of a lawyer, with its article."""

from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from asn_desk.documents.legal_basis import legal_basis_pdf
from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.proceedings.step_details import Examined, TeamFormed
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from asn_desk.services.assessment_values import Why
from asn_desk.services.proceedings.basis_sections import sections_of
from tests.case_builders import a_step
from tests.documents.letter_samples import RESOURCES, pages, text_of

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


def sections(office, case_id, **changed):
    """The sections of a matter some of whose facts are changed."""
    desk = office.desks.legal_basis
    with office.desks.database.reading() as work:
        matter = desk._matter(work, case_id)
        case = replace(matter.file.case, **changed.pop("case", {}))
        file = replace(matter.file, case=case, **changed.pop("file", {}))
        found = sections_of(replace(matter, file=file, **changed))
    return {(line.label, line.text) for section in found for line in section.lines}


def with_steps(office, case_id, *steps, without=()):
    case = office.desks.cases.view(case_id).case
    kept = [one for one in case.steps if one.kind not in without]
    return {"case": {"steps": (*kept[:3], *steps, *kept[3:])}}


def test_a_team_is_named_with_the_places_of_its_members(decided, case_id):
    member = TeamMember(
        employee_id=decided.supervisor_id, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR
    )
    formed = a_step(S.TEAM_FORMED, TeamFormed(members=(member,)), id=90)
    found = dict(sections(decided, case_id, **with_steps(decided, case_id, formed)))
    named = found.get("Diperiksa oleh") or found["Dipanggil oleh"]
    assert "Tim Pemeriksa: Lidia Nyangkai, S.Pd., Kepala Seksi Angkutan Orang (ketua)" in named


def test_the_regent_examines_who_answers_to_him_alone(decided, case_id):
    examined = a_step(S.EXAMINED, Examined(by_regent=True), id=90)
    changed = with_steps(decided, case_id, examined, without=(S.EXAMINED,))
    words = dict(sections(decided, case_id, **changed))["Diperiksa oleh"]
    assert words.startswith("Bupati Ketapang sendiri, sebagai atasan langsung")


def test_an_examiner_who_is_no_longer_known_is_said(decided, case_id):
    examined = a_step(S.EXAMINED, Examined(examiner_id=None), id=90)
    changed = with_steps(decided, case_id, examined, without=(S.EXAMINED,))
    words = dict(sections(decided, case_id, **changed))["Diperiksa oleh"]
    assert words.startswith("pejabat yang tidak tercatat (bukan atasan langsung menurut data")


def test_a_file_without_report_or_result_still_has_its_basis(decided, case_id):
    changed = with_steps(decided, case_id, without=(S.REPORTED,))
    labels = {label for label, _ in sections(decided, case_id, file={"incidents": ()}, **changed)}
    assert "Sumber" not in labels
    assert "Dampak" not in labels
    assert "Dijatuhkan" in labels


def test_a_signer_outside_the_reporting_line_is_named_as_such(decided, case_id):
    found = dict(sections(decided, case_id, punishers=()))
    assert found["Ditandatangani"].endswith("bukan salah satu pejabat dalam garis atasan")
    found = dict(sections(decided, case_id, punishers=(), decision=None))
    assert found["Ditandatangani"].startswith("Lidia Nyangkai, S.Pd.")


def test_an_older_decision_is_named_by_the_law(decided, case_id):
    found = sections(decided, case_id, decision=None)
    assert any(text.startswith("Teguran lisan") for label, text in found if label == "Dijatuhkan")


def test_sanctions_that_run_beside_it_are_told(decided, case_id):
    with decided.desks.database.reading() as work:
        view = decided.desks.legal_basis._matter(work, case_id).view
    beside = Why(article="Peraturan BKN 6/2022", sentence="Hukuman lama dianggap selesai.")
    found = sections(decided, case_id, view=replace(view, concurrency=(beside,), team=None))
    assert ("Bersamaan", "Hukuman lama dianggap selesai.") in found


def test_a_date_kept_by_the_register_says_why_it_is_not_counted(decided, case_id):
    kept = replace(
        decided.desks.calendar.deadline("berlaku", date(2026, 2, 24)),
        counting=(),
        note="Sudah berlaku.",
    )
    found = dict(sections(decided, case_id, counts=(kept,)))
    assert found["Keputusan mulai berlaku"] == "Selasa, 17 Maret 2026. Sudah berlaku."


def test_a_basis_too_long_for_a_page_goes_on_to_a_second(decided, case_id):
    basis = decided.desks.legal_basis.view(case_id)
    long = replace(basis, sections=basis.sections * 3)
    content = legal_basis_pdf(long, decided.desks.office.office(), RESOURCES)
    assert len(pages(content)) > 1
