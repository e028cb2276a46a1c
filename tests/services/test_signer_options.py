"""Who may sign ordinary letters: the head, or who has a written mandate; and with which kop."""

from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotFound
from asn_desk.domain.office import Capacity, Signatory
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.signer_options import chosen_signer, signer_options
from asn_desk.services.signers import correspondent, head_of_office, regent, signer_of
from tests.documents.letter_samples import text_of
from tests.services.test_recap_letters import memo

DAY = date(2026, 4, 30)
HEAD_POST = "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


def mandate(office, **changed):
    """Keep a mandate: the secretary of the office signs for its head."""
    usual = {
        "post": "Sekretaris", "name": "Yuni, S.Sos.", "nip": "197605052003121004",
        "rank": "Pembina Tingkat I", "on_behalf_of": HEAD_POST, "valid_from": date(2026, 1, 1),
        "basis": "Surat Kuasa Nomor 800/1/2026 tanggal 2 Januari 2026",
    }  # fmt: skip
    office.desks.office.save_signatory(Signatory(**usual | changed))


def options(office, kind=LetterKind.RECAP_MEMO, on=DAY):
    with office.desks.database.reading() as work:
        return signer_options(work, kind, on)


def test_the_head_is_proposed_and_a_mandate_offered(office):
    mandate(office)
    head, secretary = options(office)
    assert (head.key, head.signer.on_behalf_of) == ("kepala", "")
    assert secretary.words == "Yuni, S.Sos. – a.n. Kepala BKPSDM"
    assert "Surat Kuasa Nomor 800/1/2026" in secretary.why.sentence
    assert ("kop", "kantor penanda tangan") in secretary.why.inputs


def test_only_ordinary_letters_are_signed_in_anothers_name(office):
    mandate(office)
    for kind in (LetterKind.DECISION, LetterKind.SUMMONS_1, LetterKind.SALARY_STOP_DECISION):
        assert len(options(office, kind)) == 1


def test_a_mandate_has_its_time(office):
    mandate(office, valid_to=date(2026, 3, 31))
    assert len(options(office)) == 1
    assert len(options(office, on=date(2026, 3, 31))) == 2


def test_the_secretary_of_the_region_signs_under_his_own_kop(office):
    mandate(office, post="Sekretaris Daerah", name="Drs. Contoh", on_behalf_of="Bupati Ketapang")
    option = options(office)[1]
    assert option.signer.letterhead.lines == ("SEKRETARIAT DAERAH",)
    text = text_of(office.desks.recaps.preview_letter(_recap(office), memo(signer=option.key)))
    assert "SEKRETARIAT DAERAH" in text
    assert "a.n. BUPATI KETAPANG SEKRETARIS DAERAH, Drs. Contoh" in text


def test_through_another_the_kop_is_his(office):
    mandate(office, post=HEAD_POST, on_behalf_of="Bupati Ketapang", through="Sekretaris Daerah")
    option = options(office)[1]
    assert option.words.endswith("a.n. Bupati Ketapang, Sekretaris Daerah, u.b.")
    text = text_of(office.desks.recaps.preview_letter(_recap(office), memo(signer=option.key)))
    assert "a.n. BUPATI KETAPANG SEKRETARIS DAERAH u.b. KEPALA BADAN KEPEGAWAIAN" in text
    assert "SEKRETARIAT DAERAH" in text


def test_the_deputy_regent_signs_under_the_state_emblem(office):
    mandate(office, post="Wakil Bupati Ketapang", on_behalf_of="Bupati Ketapang", nip="", rank="")
    option = options(office)[1]
    assert option.signer.is_regent
    text = text_of(office.desks.recaps.preview_letter(_recap(office), memo(signer=option.key)))
    assert "a.n. BUPATI KETAPANG WAKIL BUPATI KETAPANG, YUNI, S.Sos." in text


def test_who_acts_for_the_head_is_named_so(office):
    head = Signatory(
        post=HEAD_POST, name="Darius", nip="1", capacity=Capacity.ACTING,
        valid_from=date(2026, 4, 1),
    )  # fmt: skip
    office.desks.office.save_signatory(head)
    assert options(office)[0].words == "Darius – Plt. Kepala BKPSDM"


def test_without_a_head_the_mandate_signs(desks):
    day = Signatory(
        post="Sekretaris", name="Yuni", on_behalf_of=HEAD_POST, basis="Surat Kuasa 1",
        valid_from=date(2026, 1, 1),
    )  # fmt: skip
    with desks.database.reading() as work, pytest.raises(NotFound):
        correspondent(work, DAY)
    with desks.database.reading() as work, pytest.raises(NotFound):
        chosen_signer(work, LetterKind.RECAP_MEMO, DAY, "kepala")
    desks.office.save_signatory(day)
    with desks.database.reading() as work:
        assert correspondent(work, DAY).on_behalf_of == HEAD_POST
        assert chosen_signer(work, LetterKind.RECAP_MEMO, DAY, "kepala").name == "Yuni"
        with pytest.raises(NotFound):
            head_of_office(work, DAY)


def test_a_mandate_never_stands_for_the_post_itself(office):
    mandate(office, employee_id=office.administrator_id, post="Sekretaris Contoh")
    mandate(office, post="Bupati Ketapang", on_behalf_of="Gubernur", valid_to=date(2026, 12, 31))
    with office.desks.database.reading() as work:
        assert signer_of(work, office.administrator_id, DAY).post == "Kepala Bidang Angkutan"
        assert regent(work, DAY).name == "ALEXANDER WILYO"


def test_a_gone_option_gives_the_one_proposed(office):
    with office.desks.database.reading() as work:
        assert chosen_signer(work, LetterKind.RECAP_MEMO, DAY, "penanda-9").on_behalf_of == ""


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"basis": " "}, "basis"),
        ({"on_behalf_of": "sekretaris"}, "on_behalf_of"),
        ({"on_behalf_of": "", "through": "Sekretaris Daerah"}, "through"),
    ],
)
def test_what_is_wrong_with_a_mandate_is_named(office, changed, field):
    with pytest.raises(Incomplete) as refused:
        mandate(office, **changed)
    assert refused.value.fields[0][0] == field


def test_one_post_may_sign_in_two_names_but_not_twice_in_one(office):
    mandate(office)
    mandate(office, on_behalf_of="Bupati Ketapang")
    with pytest.raises(Incomplete):
        mandate(office, name="Orang lain")


def _recap(office):
    return office.desks.recaps.recap(year=2026, month=1)
