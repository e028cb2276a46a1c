"""Letters as PDF: what each kind says, and what every file of ours is like."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from asn_desk.documents.letters import LetterPrinter
from asn_desk.documents.merging import merge
from asn_desk.domain.employees import Status
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import Charge, Identity, LetterKind, Signer
from asn_desk.domain.papers.stationery import Stationery
from tests.documents.letter_people import (
    CHARGE,
    FIRST,
    HEAD,
    OFFICE,
    RANI,
    REGENT,
    SECOND,
)
from tests.documents.letter_samples import (
    RESOURCES,
    TYPICAL,
    a_coaching,
    a_decision,
    a_frame,
    a_handover,
    a_reply,
    a_report,
    a_summons,
    an_absence,
    an_examination,
    fonts_of,
    pages,
    printed,
    refused,
    text_of,
)
from tests.documents.letter_words import KIND_WORDS


@pytest.mark.parametrize("kind", LetterKind)
def test_says_what_its_kind_says(kind):
    text = text_of(printed(kind))
    for words in KIND_WORDS[kind]:
        assert words in text


@pytest.mark.parametrize("kind", LetterKind)
def test_typical_letters_take_one_or_two_pages(kind):
    annex = kind is LetterKind.TEAM_DECISION
    assert len(pages(printed(kind))) - annex in {1, 2}


@pytest.mark.parametrize("kind", LetterKind)
def test_embeds_every_font(kind):
    fonts = fonts_of(printed(kind, number=None))
    assert fonts
    assert all(fonts.values())
    assert not [name for name in fonts if "Helvetica" in name]


@pytest.mark.parametrize("kind", LetterKind)
def test_prints_the_same_bytes_twice(kind):
    again = LetterPrinter(RESOURCES)
    first = printed(kind)
    assert first == printed(kind)
    assert first == again.render(kind, a_frame(), TYPICAL[kind], Stationery(office=OFFICE))


def test_prints_the_same_bytes_in_another_process():
    script = (
        "import sys; from tests.documents.letter_samples import LetterKind, printed;"
        "sys.stdout.buffer.write(printed(LetterKind.DECISION))"
    )
    root = RESOURCES.parent
    command = [sys.executable, "-c", script]
    other = subprocess.run(command, cwd=root, capture_output=True, check=True)
    assert other.stdout == printed(LetterKind.DECISION)


def test_a_draft_says_so_on_every_page_and_has_no_number():
    texts = pages(printed(LetterKind.DECISION, number=None))
    assert all("DRAF" in text for text in texts)
    assert "800.1.6.2/ /BKPSDM/2026" in texts[0]
    assert "DRAF" not in text_of(printed(LetterKind.DECISION))


def test_a_draft_without_a_shape_of_number_leaves_room():
    assert "NOMOR …" in text_of(printed(LetterKind.SUMMONS_1, number=None, draft_number=""))


def test_metadata_name_kind_number_and_office_only():
    with pikepdf.open(BytesIO(printed(LetterKind.DECISION))) as document:
        about = {key: str(value) for key, value in document.docinfo.items()}
        language = str(document.Root.Lang)
    assert about["/Title"] == "Keputusan Hukuman Disiplin – Nomor 800.1.6.2/012/BKPSDM/2026"
    assert about["/Author"] == OFFICE.name
    assert language == "id-ID"
    assert "Rani" not in str(about)


def test_names_print_letter_for_letter():
    person = Identity(
        name="O'Brien <b>&amp; {{x}}",
        nip=RANI.nip,
        rank="Juru",
        grade="I/c",
        position="<S.H.>",
        unit="A & B",
    )
    text = text_of(printed(LetterKind.SUMMONS_1, a_summons(subject=person)))
    assert "O'Brien <b>&amp; {{x}}" in text
    assert "<S.H.>" in text
    assert "A & B" in text


@pytest.mark.parametrize("name", ["李明", "محمد"])
def test_a_name_in_another_script_is_refused_with_advice(name):
    person = Identity(name=name, nip="1" * 18, rank="", grade="IX", position="x", unit="y")
    with refused("tidak ada dalam huruf cetak"):
        printed(LetterKind.SUMMONS_1, a_summons(subject=person))


def test_a_decision_without_examination_cites_the_two_summonses():
    facts = a_decision(examined_on=None, summons=[FIRST, SECOND])
    text = text_of(printed(LetterKind.DECISION, facts))
    assert "Surat Panggilan I Nomor 800.1.6.2/012/DISKOMINFO/2026" in text
    assert "Pasal 26 ayat (4)" in text
    assert "huruf a sampai dengan huruf e" in text
    assert "hasil pemeriksaan" not in text


def test_a_report_on_somebody_who_did_not_come():
    facts = a_report(examined_on=None, summons=[FIRST, SECOND])
    text = text_of(printed(LetterKind.EXAMINATION_REPORT, facts))
    assert "tanpa dilakukan pemeriksaan" in text
    assert "disampaikan Berita Acara Ketidakhadiran" in text


def test_a_report_that_proves_nothing_names_no_sanction():
    facts = a_report(proven=False, sanction="")
    text = text_of(printed(LetterKind.EXAMINATION_REPORT, facts))
    assert "tidak terbukti melakukan pelanggaran" in text
    assert "kewenangan" not in text


def test_long_findings_leave_the_narrow_table():
    facts = a_report(aggravating="Tidak hadir tanpa keterangan. " * 30)
    text = text_of(printed(LetterKind.EXAMINATION_REPORT, facts))
    assert "BENTUK PELANGGARAN" not in text
    assert "Faktor memberatkan : Tidak hadir" in text


def test_minutes_that_were_not_signed_stay_valid():
    facts = an_examination(refused=True, refusal_reason="lelah", virtual=True, remark="Menangis.")
    text = text_of(printed(LetterKind.EXAMINATION_MINUTES, facts))
    assert "tidak bersedia menandatangani Berita Acara Pemeriksaan dengan alasan lelah" in text
    assert "Pasal 32 ayat (2)" in text
    assert "secara virtual" in text
    assert "Catatan pemeriksa: Menangis." in text


def test_a_decision_that_was_refused_at_handover():
    facts = a_handover(refused=True, refusal_reason="malu", sanction_code="R2", as_authority=False)
    text = text_of(printed(LetterKind.HANDOVER_MINUTES, facts))
    assert "menolak menerima keputusan tersebut dengan alasan malu" in text
    assert "teguran lisan itu" not in text
    assert "pejabat yang ditunjuk" in text


def test_handover_says_when_the_decision_takes_effect():
    facts = a_handover(effective_on=date(2026, 3, 31), remedy_until=date(2026, 3, 30))
    text = text_of(printed(LetterKind.HANDOVER_MINUTES, facts))
    assert "yaitu hari Selasa, tanggal 31 Maret 2026" in text
    assert "paling lambat hari Senin, tanggal 30 Maret 2026" in text


def test_a_team_signs_together():
    facts = an_absence(examiners=[RANI, RANI], witnesses=[], absence_reason="sakit")
    text = text_of(printed(LetterKind.ABSENCE_MINUTES, facts))
    assert "Tim Pemeriksa, No. Nama Jabatan Tanda tangan 1. Rani" in text
    assert "dengan alasan sakit" in text
    assert "Saksi-saksi" not in text


def test_coaching_without_circular_time_and_place():
    facts = a_coaching(circular="", at=None, charge=Charge(act="berada di kafe", provisions=""))
    text = text_of(printed(LetterKind.COACHING, facts))
    assert "Hal : Pembinaan Yth." in text
    assert "Saudara telah berada di kafe." in text
    assert "kewajiban Saudara sebagai Aparatur Sipil Negara" in text


def test_day_and_place_are_not_said_twice():
    act = "berada di Kafe X pada hari Selasa, 10 Februari 2026 pukul 09.20 WIB"
    charge = Charge(act=act, provisions="x", happened_on=date(2026, 2, 10), place="Kafe X")
    facts = a_coaching(charge=charge)
    assert f"Saudara telah {act}." in text_of(printed(LetterKind.COACHING, facts))


def test_the_reply_asks_for_missing_evidence():
    facts = a_reply(missing_evidence="foto temuan", answer_by=date(2026, 2, 27))
    text = text_of(printed(LetterKind.SATPOL_REPLY, facts))
    assert "menyampaikan foto temuan paling lambat tanggal 27 Februari 2026" in text


def test_somebody_unknown_still_has_a_row_in_the_reply():
    row = a_reply().rows[0]
    unknown = replace(row, nip="", agency="", name="belum diketahui", found_on=None)
    text = text_of(printed(LetterKind.SATPOL_REPLY, a_reply(rows=[row, unknown])))
    assert "2 belum diketahui - - Diteruskan" in text


def test_a_letter_without_copies_has_no_heading_for_them():
    assert "Tembusan" not in text_of(printed(LetterKind.COACHING, copies=()))


def test_minutes_and_report_of_examination_carry_no_kop():
    for kind in (LetterKind.EXAMINATION_MINUTES, LetterKind.EXAMINATION_REPORT):
        assert "PEMERINTAH KABUPATEN" not in text_of(printed(kind))


def test_the_regents_kop_has_his_title_and_the_province_on_decisions():
    behalf = Signer(post="Sekretaris Daerah", name="A", nip="1", rank="B", on_behalf_of="Bupati X")
    for signer in (REGENT, behalf):
        text = pages(printed(LetterKind.DECISION, signer=signer))[0]
        assert "BUPATI KETAPANG PROVINSI KALIMANTAN BARAT" in text
    letter = text_of(printed(LetterKind.COACHING, signer=REGENT))
    assert "PROVINSI" not in letter


def test_a_signers_name_can_be_bold_and_underlined():
    office = Office(
        profile=PaperProfile(signer_bold=True, signer_underlined=True, double_rule=False)
    )
    assert HEAD.name in text_of(printed(LetterKind.COACHING, office=office))


def _picture(kind="PNG", size=(800, 1000)):
    target = BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", size, "red").save(target, kind)
    return target.getvalue()


def test_the_emblem_replaces_the_placeholder():
    plain, own = (printed(LetterKind.COACHING, emblem=e) for e in (None, _picture()))
    assert "LOGO" in text_of(plain)
    assert "LOGO" not in text_of(own)
    assert own == printed(LetterKind.COACHING, emblem=_picture())


def test_the_regional_emblem_never_stands_in_the_regents_kop():
    letter = printed(LetterKind.DECISION, emblem=_picture(), signer=REGENT)
    assert "LAMBANG NEGARA" in text_of(letter)


def test_a_file_that_is_no_picture_is_refused():
    with refused("Gambar lambang tidak dapat dibaca"):
        printed(LetterKind.COACHING, emblem=b"%PDF-1.7")


def test_a_monstrous_picture_is_refused():
    with refused("Gambar lambang terlalu besar"):
        printed(LetterKind.COACHING, emblem=_picture(size=(7000, 6000)))


def test_merges_letters_in_order():
    one, two = printed(LetterKind.COACHING), printed(LetterKind.SUMMONS_1)
    joined = merge([one, two])
    assert pages(joined) == [*pages(one), *pages(two)]
    assert joined == merge([one, two])
    assert CHARGE.act in text_of(joined)


@pytest.mark.parametrize(
    ("status", "rank", "called"),
    [(Status.CPNS, "Penata Muda", "CPNS"), (Status.PNS, "", "PNS"), (None, "Pengatur", "PNS")],
)
def test_a_decision_calls_the_employee_what_he_is(status, rank, called):
    subject = replace(RANI, status=status, rank=rank)
    text = text_of(printed(LetterKind.DECISION, a_decision(subject=subject)))
    assert f"tanggal {called} yang bersangkutan menerima keputusan" in text
