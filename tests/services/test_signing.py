"""Electronic signatures of issued letters: here, by a service outside, and what is refused."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from asn_desk.domain.errors import AlreadyExists, CannotPrint, CannotSign, ChangedMeanwhile
from asn_desk.domain.papers.signing import SignedWith, Signing, SigningState
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.batches.rows import IssuedPaper
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.letter_check import Verdict
from asn_desk.services.printing import merged
from asn_desk.services.refusals import refusal_words
from asn_desk.services.signing import SigningDesk
from tests.certificates import PASSPHRASE, YEAR, a_key_file, an_authority
from tests.documents.signed_letters import an_issued_letter, sign


@pytest.fixture
def desk(desks):
    """The desk at the moment the certificates of the tests are of."""
    return replace(desks.signing, now=lambda: datetime.now(UTC))


@pytest.fixture
def letter_id(desks, office):
    """A summons that was issued for an electronic signature."""
    return issue(desks, office).id


@pytest.fixture
def key(tmp_path):
    return key_file(tmp_path)


def key_file(folder, **certificate):
    file = folder / "kunci.p12"
    file.write_bytes(a_key_file(**certificate))
    return file


def issue(desks, office, signing=Signing.ELECTRONIC):
    case_id = office.open_case()
    draft = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    version = desks.cases.view(case_id).case.version
    done = desks.cases.record(case_id, draft, expected_version=version, signing=signing)
    return desks.letters.line(done.letter_id)


def came_back(desks, letter_id, folder, *, content=None):
    """The file a service outside would give back."""
    file = folder / "dari-bsre.pdf"
    file.write_bytes(sign(content or desks.letters.pdf(letter_id)))
    return file


def states(desks):
    return [(one.signed_files, one.handed_over) for one in desks.letters.agenda(year=2026)]


def test_a_letter_is_signed_and_stored_beside_the_issued_one(desk, desks, letter_id, key):
    issued = desks.letters.pdf(letter_id)
    signed = desk.sign(letter_id, key, PASSPHRASE)

    assert (signed.made, signed.signatures) == (SignedWith.OWN_CERTIFICATE, 1)
    assert desks.letters.pdf(letter_id) == issued
    assert desks.letters.file(letter_id).startswith(issued)
    assert sha256(desk.signed_pdf(letter_id)).hexdigest() == signed.sha256
    assert desk.about(letter_id).state is SigningState.SIGNED


def test_what_is_saved_and_printed_is_the_signed_file(desk, desks, letter_id, key, tmp_path):
    desk.sign(letter_id, key, PASSPHRASE)
    signed = desk.signed_pdf(letter_id)
    saver = PaperSaver(letters=desks.letters)
    (agenda,) = saver.save_letters([letter_id], tmp_path)
    issued = IssuedPaper(letter_id=letter_id, number="1", name="A", paper="B")
    (batch,) = saver.save([issued], tmp_path)

    assert agenda.read_bytes() == batch.read_bytes() == signed
    assert saver.merged([letter_id]) == merged([signed])


def test_a_second_signature_is_added_to_the_first(desk, letter_id, key, tmp_path):
    desk.sign(letter_id, key, PASSPHRASE)
    first = desk.signed_pdf(letter_id)
    second = desk.sign(letter_id, key_file(tmp_path, name="Drs. Budi Santoso"), PASSPHRASE)

    assert second.signatures == 2
    assert desk.signed_pdf(letter_id).startswith(first)
    assert [one.signatures for one in desk.about(letter_id).signed] == [1, 2]


def test_a_certificate_of_somebody_else_is_warned_of(desk, letter_id, key):
    offer = desk.key_offer(letter_id, key, PASSPHRASE)

    assert offer.certificate.name == "Dra. Hj. Siti Aminah, M.M."
    assert "milik Dra. Hj. Siti Aminah" in offer.warnings[0]
    assert "menyebut sertifikat BSrE" in offer.warnings[1]


def test_degrees_and_capitals_make_no_other_person(desk, desks, letter_id, tmp_path):
    with desks.database.unit_of_work() as work:
        office = work.office.office()
        work.office.save_office(replace(office, signing=replace(office.signing, note="Ber-TTE.")))
    signer = desks.letters.line(letter_id).signer
    own = key_file(tmp_path, name=signer.upper())

    assert desk.key_offer(letter_id, own, PASSPHRASE).warnings == ()


@pytest.mark.parametrize("passphrase", ["salah", ""])
def test_a_wrong_passphrase_signs_nothing_and_is_told_nowhere(
    desk, desks, letter_id, key, passphrase, caplog
):
    with pytest.raises(CannotSign) as refused:
        desk.sign(letter_id, key, passphrase)
    told = refusal_words(refused.value).text + caplog.text + repr(refused.value)

    assert "tidak cocok" in told
    assert "salah" not in told
    assert states(desks) == [(0, 0)]


def test_an_expired_certificate_signs_nothing(desk, desks, letter_id, tmp_path):
    old = key_file(tmp_path, begins=-2 * YEAR, ends=-YEAR)
    with pytest.raises(CannotSign, match="habis masa berlakunya"):
        desk.sign(letter_id, old, PASSPHRASE)

    assert states(desks) == [(0, 0)]


def test_a_letter_in_ink_is_not_signed_electronically(desk, desks, office, key):
    ink = issue(desks, office, Signing.INK).id
    with pytest.raises(CannotSign, match="tanda tangan basah"):
        desk.sign(ink, key, PASSPHRASE)

    assert desk.about(ink).state is SigningState.NONE


def test_a_voided_letter_is_not_signed(desk, desks, letter_id, key):
    case_id = desks.letters.line(letter_id).case_id
    version = desks.cases.view(case_id).case.version
    desks.cases.withdraw_last(case_id, reason="salah tanggal", expected_version=version)
    with pytest.raises(CannotSign, match="sudah dibatalkan"):
        desk.sign(letter_id, key, PASSPHRASE)


def test_two_who_sign_at_once_lose_no_signature(desk, letter_id, key, monkeypatch):
    from asn_desk.services import signing  # noqa: PLC0415 - its step in the middle is held up

    make = signing.signed_with

    def held_up(*asked, **more):
        monkeypatch.setattr(signing, "signed_with", make)
        desk.sign(letter_id, key, PASSPHRASE)
        return make(*asked, **more)

    monkeypatch.setattr(signing, "signed_with", held_up)
    with pytest.raises(ChangedMeanwhile):
        desk.sign(letter_id, key, PASSPHRASE)
    assert len(desk.about(letter_id).signed) == 1


def test_handing_over_says_where_the_signature_goes(desk, desks, letter_id, tmp_path):
    paper, beside = desk.hand_over(letter_id, tmp_path / desk.suggested_name(letter_id))
    told = json.loads(beside.read_text(encoding="utf-8"))
    box, line = told["kotak_tanda_tangan"], desks.letters.line(letter_id)

    assert paper.read_bytes() == desks.letters.pdf(letter_id)
    assert (told["berkas"], told["nomor"]) == (paper.name, line.number)
    assert (told["sha256"], told["kode_dokumen"]) == (line.sha256, line.code)
    assert box["kanan"] - box["kiri"] == pytest.approx(73.7, abs=0.1)
    assert desk.about(letter_id).state is SigningState.WAITING


def test_a_letter_without_room_for_a_signature_is_not_handed_over(
    desk, letter_id, tmp_path, monkeypatch
):
    monkeypatch.setattr("asn_desk.services.signing.signature_space", lambda _issued: None)
    with pytest.raises(CannotSign) as refused:
        desk.hand_over(letter_id, tmp_path / "surat.pdf")
    assert "kotak tanda tangan" in refusal_words(refused.value).text
    assert not list(tmp_path.glob("surat*"))


def test_what_comes_back_is_proven_and_stored(desk, desks, letter_id, tmp_path):
    desk.hand_over(letter_id, tmp_path / "surat.pdf")
    file = came_back(desks, letter_id, tmp_path)
    signed = desk.take_back(letter_id, file)

    assert (signed.made, signed.trusted) == (SignedWith.OUTSIDE, False)
    assert desk.signed_pdf(letter_id) == file.read_bytes()
    assert desk.about(letter_id).state is SigningState.SIGNED
    assert states(desks) == [(1, 1)]


def test_the_same_file_is_stored_once(desk, desks, letter_id, tmp_path):
    file = came_back(desks, letter_id, tmp_path)
    desk.take_back(letter_id, file)
    with pytest.raises(AlreadyExists):
        desk.take_back(letter_id, file)


def refused_file(desk, letter_id, folder, content):
    file = folder / "kembali.pdf"
    file.write_bytes(content)
    with pytest.raises(CannotSign) as refused:
        desk.take_back(letter_id, file)
    return refused.value.problem


def test_what_is_not_the_signed_letter_is_refused(desk, desks, letter_id, tmp_path):
    issued = desks.letters.pdf(letter_id)
    signed = sign(issued)
    broken = bytearray(signed)
    broken[signed.index(b"/Title") + 8] ^= 1

    def refused(content):
        return refused_file(desk, letter_id, tmp_path, content)

    assert "belum memuat tanda tangan" in refused(issued)
    assert "rusak atau isinya berubah" in refused(bytes(broken))
    assert "ditambahkan setelah" in refused(signed + b"\n%lagi\n")
    assert "bukan surat ini" in refused(sign(an_issued_letter()))
    assert "tidak dapat dibaca" in refused(b"bukan pdf")
    assert states(desks) == [(0, 0)]


def test_a_certificate_that_had_ended_when_it_signed_is_refused(
    desk, desks, letter_id, tmp_path, monkeypatch
):
    from asn_desk.documents import signing_key  # noqa: PLC0415 - a service that does not look

    monkeypatch.setattr(signing_key, "_refuse_unusable", lambda *_, **__: None)
    ended = a_key_file(begins=-2 * YEAR, ends=-YEAR)
    key = signing_key.open_key(ended, PASSPHRASE, now=datetime.now(UTC))
    content = sign(desks.letters.pdf(letter_id), key=key)

    assert "tidak berlaku saat" in refused_file(desk, letter_id, tmp_path, content)


def test_a_trusted_issuer_is_known_from_then_on(desk, desks, letter_id, tmp_path):
    root = tmp_path / "induk.cer"
    root.write_bytes(an_authority().root)
    desk.take_back(letter_id, came_back(desks, letter_id, tmp_path))
    trusted = desk.trust(root)

    assert [one.certificate.name for one in desk.roots()] == ["Penerbit Uji"]
    assert [one.words for one in desk.check_again(letter_id)] == [
        "utuh, penerbit sertifikat dikenal"
    ]
    with pytest.raises(AlreadyExists):
        desk.trust(root)
    desk.distrust(trusted.sha256)
    assert desk.roots() == ()


def test_a_letter_without_a_signed_file_has_nothing_to_check(desk, letter_id):
    assert desk.check_again(letter_id) == ()
    assert desk.signed_pdf(letter_id) is None


def test_minutes_are_never_issued_for_an_electronic_signature(desks, office):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    draft = office.draft(case_id, StepKind.ABSENT_1, date(2026, 2, 13))
    version = desks.cases.view(case_id).case.version
    with pytest.raises(CannotPrint, match="kotak tanda tangan"):
        desks.cases.record(case_id, draft, expected_version=version, signing=Signing.ELECTRONIC)


def test_the_office_sets_which_kinds_are_signed_electronically(desks, office):
    with desks.database.unit_of_work() as work:
        now = work.office.office()
        usual = replace(now.signing, electronic_kinds=("surat_panggilan_1",))
        work.office.save_office(replace(now, signing=usual))
    line = issue(desks, office, None)

    assert Signing(line.signing) is Signing.ELECTRONIC
    assert desks.cases.usual_signing(StepKind.SUMMONED_1) is Signing.ELECTRONIC
    assert desks.cases.usual_signing(StepKind.DECIDED) is Signing.INK
    assert desks.cases.usual_signing(StepKind.ABSENT_1) is None
    assert desks.cases.usual_signing(StepKind.FINISHED) is None


def test_a_signed_file_is_known_again(desk, desks, letter_id, tmp_path):
    file = came_back(desks, letter_id, tmp_path)
    before = desks.letters.check_file(file)
    desk.take_back(letter_id, file)
    after = desks.letters.check_file(file)

    assert (before.verdict, before.may_be_taken_back) == (Verdict.SIGNED_ELSEWHERE, True)
    assert "belum disimpan di agenda" in before.words
    assert (after.verdict, after.may_be_taken_back) == (Verdict.SIGNED, False)
    assert "tanda tangan elektronik Dra. Hj. Siti Aminah, M.M." in after.words


def test_a_forged_signed_file_says_why_it_is_none(desks, letter_id, tmp_path):
    file = came_back(desks, letter_id, tmp_path)
    file.write_bytes(file.read_bytes() + b"%lagi")
    found = desks.letters.check_file(file)

    assert found.verdict is Verdict.ALTERED
    assert "ditambahkan setelah" in found.words
    assert found.letter.id == letter_id


def test_the_desk_is_among_the_desks(desks):
    assert isinstance(desks.signing, SigningDesk)
