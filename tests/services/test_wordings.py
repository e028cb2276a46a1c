"""The desk of wordings: free parts change in versions, locked ones stay, wrong ones are refused."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import ChangedMeanwhile, Incomplete, NotFound, WrongWording
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wording_differences import Mark
from asn_desk.domain.papers.wordings import AddedParagraph, WordingChanges
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.samples.letters import sample_letter
from asn_desk.services.wording_choice import wording_for
from tests.documents.letter_samples import text_of

COACHING, DECISION = LetterKind.COACHING, LetterKind.DECISION
CLOSING = WordingChanges(texts={"penutup.teks": "Demikian agar [nama pegawai] maklum."})


@pytest.fixture
def desk(desks):
    return desks.wordings


def saved(desk, changes=CLOSING, kind=COACHING, made_from=0):
    return desk.save(kind, changes, reason="gaya kantor", made_from=made_from)


def problems(desk, text, kind=COACHING, key="penutup.teks"):
    found = desk.check(kind, WordingChanges(texts={key: text}))
    return " ".join(one.problem for one in found)


def test_every_kind_starts_with_the_shipped_wording(desk):
    lines = desk.kinds()
    assert [one.kind for one in lines] == list(LetterKind)
    assert not any(one.version or one.changed or one.behind for one in lines)


@pytest.mark.parametrize("kind", LetterKind)
def test_every_shipped_part_is_locked_with_its_reason_or_free(desk, kind):
    for part in desk.view(kind).shipped:
        assert part.id
        texts = [one for one in part.texts if one.text]
        if any(not one.free for one in texts) and part.title != "Tanda tangan saksi":
            assert part.lock, part.id


@pytest.mark.parametrize("kind", LetterKind)
def test_shipped_free_texts_pass_their_own_check(desk, kind):
    view = desk.view(kind)
    texts = {
        one.key: f"{one.text} "
        for part in view.shipped
        for one in part.texts
        if one.free and one.text
    }
    assert desk.check(kind, WordingChanges(texts=texts)) == ()


def test_texts_are_shown_with_names_instead_of_code(desk):
    texts = {one.key: one for part in desk.view(COACHING).shipped for one in part.texts}
    assert "[batas waktu]" in texts["pernyataan.teks"].text
    assert texts["pernyataan.teks"].needed == ("batas waktu",)
    assert texts["perbuatan.teks"].needed == ("uraian perbuatan",)


def test_a_saved_text_is_printed_from_then_on(desk):
    version = saved(desk)
    assert version.version == 1
    assert version.changes.texts["penutup.teks"] == "Demikian agar {{ pegawai.nama }} maklum."
    view = desk.view(COACHING)
    assert (view.version, view.reason) == (1, "gaya kantor")
    assert "Demikian agar Contoh Pegawai" in text_of(desk.sample(COACHING, view.changes))


def test_a_sample_shows_texts_that_are_not_kept(desk):
    content = desk.sample(COACHING, CLOSING, size=SampleSize.SHORT)
    assert "Demikian agar Contoh Pegawai" in text_of(content)
    assert desk.view(COACHING).version == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[nama pegawe]",
            "Isian [nama pegawe] tidak dikenal dalam surat ini. Maksudnya [nama pegawai]?",
        ),
        ("[xyzzy qq]", "Pilih dari daftar isian"),
        ("{{ pegawai.namma }}", "Maksudnya [nama pegawai]?"),
        ("{{ zzzzzzzz }}", "Isian «zzzzzzzz» tidak dikenal"),
        ("{{ pegawai.nama", "di dekat «{{ pegawai.nama»"),
        ("{% if tautan %}x", "Tanda isian tidak lengkap"),
        ("{{ pegawai.nama | tangal }}", "Maksudnya «tanggal»?"),
        ("{{ pegawai.nama | xqzwv }}", "Cara menulis «xqzwv» tidak dikenal."),
        ("{{ pegawai.nama.split(' ') }}", "Perintah ini tidak dipakai"),
        ("{{ pegawai['nama'] }}", "Perintah ini tidak dipakai"),
        ("{% set x = 1 %}y", "Perintah ini tidak dipakai"),
        ("{{ ('a' | kapital).x }}", "Isian ditulis dengan namanya saja"),
        ("{{ pegawai.nama | tanggal }}", "tidak cocok dengan isinya"),
        ("{{ tanggal_perbuatan | tanggal }}", "[tanggal perbuatan] bisa kosong (contoh ringkas)"),
        ("  ", "Teks ini kosong."),
        ("x" * 3001, "terlalu panjang"),
        ("Hukuman disiplin menanti.", "Jangan memakai kata «hukuman»"),
        ("Terima kasih \U0001f600", "huruf"),
    ],
)
def test_a_wrong_text_is_refused_with_the_reason(desk, text, said):
    assert said in problems(desk, text)


@pytest.mark.parametrize(
    "text",
    [
        "{% if tautan %}Hapus {{ tautan }}.{% else %}Baik.{% endif %}",
        "{{ batas | hari }}, [batas waktu]",
        "[batas waktu, hari]",
        "{% for satu in tembusan %}{{ satu }}{% if not loop.last %}, {% endif %}{% endfor %}x",
    ],
)
def test_conditions_lists_and_ways_of_writing_are_allowed(desk, text):
    assert problems(desk, text) == ""


def test_a_needed_field_may_not_go(desk):
    said = problems(desk, "membuat surat pernyataan;", key="pernyataan.teks")
    assert said == "Isian [batas waktu] tidak boleh hilang dari teks ini."


def test_a_locked_text_cannot_be_changed(desk):
    changes = WordingChanges(texts={"diktum_berlaku.teks": "Berlaku besok."})
    (problem,) = desk.check(DECISION, changes)
    assert problem.key == "diktum_berlaku.teks"
    assert "terkunci" in problem.problem


def test_a_wrong_wording_is_not_kept(desk):
    changes = WordingChanges(texts={"penutup.teks": "{{ pegawai.namma }}"})
    with pytest.raises(WrongWording) as refusal:
        saved(desk, changes)
    assert refusal.value.problems[0][0] == "penutup.teks"
    assert desk.history(COACHING) == ()


def test_wrong_structure_is_refused(desk):
    changes = WordingChanges(
        removed=("perbuatan", "entah"),
        added=(
            AddedParagraph(id="tujuan", after="tujuan", text="x"),
            AddedParagraph(id="k2", after="penutup", text="x"),
        ),
        items={"penutup": ("x",)},
    )
    found = {(one.key, one.problem[:26]) for one in desk.check(COACHING, changes)}
    assert found == {
        ("tujuan", "Alinea tidak dapat ditamba"),
        ("tujuan", "Nama alinea tambahan ini s"),
        ("penutup", "Butir tidak dapat ditambah"),
        ("perbuatan", "Bagian ini tidak boleh dih"),
        ("entah", "Bagian ini tidak boleh dih"),
    }


def test_a_version_needs_a_reason_and_a_change(desk):
    with pytest.raises(Incomplete) as refusal:
        desk.save(COACHING, WordingChanges(), reason=" ", made_from=0)
    assert [name for name, _ in refusal.value.fields] == ["changes", "reason"]


def test_somebody_elses_version_is_not_lost(desk):
    saved(desk)
    with pytest.raises(ChangedMeanwhile):
        saved(desk, WordingChanges(texts={"penutup.teks": "Lain."}))


def test_going_back_is_a_further_version(desk):
    saved(desk)
    back = desk.restore(COACHING, reason="kembali", made_from=1)
    assert (back.version, back.changes.empty) == (2, True)
    line = next(one for one in desk.kinds() if one.kind is COACHING)
    assert (line.version, line.changed) == (2, False)
    assert [one.version for one in desk.history(COACHING)] == [2, 1]
    assert desk.view(COACHING, version=1).changes == CLOSING


def test_a_version_that_is_not_there_is_refused(desk):
    with pytest.raises(NotFound):
        desk.view(COACHING, version=4)


def test_differences_are_told_word_by_word(desk):
    (one,) = desk.against_shipped(COACHING, CLOSING)
    assert one.mark is Mark.CHANGED
    added = "".join(piece.text for piece in one.pieces if piece.mark is Mark.ADDED)
    assert "[nama pegawai]" in added
    saved(desk)
    assert [each.mark for each in desk.between(COACHING, 0, 1)] == [Mark.CHANGED]
    assert desk.between(COACHING, 1, 1) == ()


def test_grounds_of_the_office_stand_in_the_order_of_the_law(desk):
    item = "Peraturan Bupati Ketapang Nomor 7 Tahun 2024 tentang Tambahan Penghasilan Pegawai"
    changes = WordingChanges(items={"mengingat": (item,), "menimbang": ("bahwa contoh kantor;",)})
    saved(desk, changes, kind=DECISION)
    text = text_of(desk.sample(DECISION, desk.view(DECISION).changes))
    assert text.index("Peraturan Badan Kepegawaian") < text.index(item) < text.index("MEMUTUSKAN")
    assert "d. bahwa contoh kantor;" in text
    assert "huruf a sampai dengan huruf d" in text


def test_a_consideration_begins_with_bahwa(desk):
    (problem,) = desk.check(DECISION, WordingChanges(items={"menimbang": ("karena;",)}))
    assert (problem.key, "bahwa" in problem.problem) == ("menimbang+0", True)


def test_paragraphs_are_added_removed_and_moved(desk):
    changes = WordingChanges(
        removed=("akibat",),
        added=(AddedParagraph(id="k1", after="penutup", text="Terima kasih banyak."),),
        order=("k1", "penutup"),
    )
    text = text_of(desk.sample(COACHING, changes))
    assert text.index("Terima kasih banyak.") < text.index("Demikian untuk menjadi perhatian")
    assert "Apabila perbuatan tersebut diulangi" not in text


def test_tembusan_of_the_office_join_every_letter(desk):
    changes = WordingChanges(items={"tembusan": ("Arsip kantor",)})
    assert "Arsip kantor" in text_of(desk.sample(COACHING, changes))
    assert desk.check(COACHING, changes) == ()


def test_says_when_the_shipped_text_moved_on(desk, desks):
    version = saved(desk)
    older = replace(
        version,
        base={"penutup.teks": "Dahulu begini.", "hilang.teks": "Bagian yang hilang."},
        locked="x",
    )
    with desks.database.unit_of_work() as work:
        work.wordings.add(older)
    told = " ".join(desk.view(COACHING).behind)
    assert "berubah dalam naskah bawaan" in told
    assert "«Bagian yang hilang.» tidak ada lagi" in told
    assert "Bagian terkunci diperbarui" in told
    assert next(one for one in desk.kinds() if one.kind is COACHING).behind


def issued(desks, kind, **more):
    """Issue a letter on sample facts and return its line of the agenda."""
    with desks.database.unit_of_work() as work:
        sample = sample_letter(kind, work.office.office(), date(2026, 2, 13))
        order = LetterOrder(
            kind=kind,
            facts=sample.facts,
            signer=sample.frame.signer,
            on=sample.frame.on,
            subject="Contoh",
            addressee="Contoh",
            **more,
        )
        letter = desks.cases.issuing.issue(work, order)
        return work.letters.line(letter.letter_id)


def test_a_letter_knows_the_version_of_its_wording(desk, desks):
    before = issued(desks, COACHING)
    saved(desk)
    after = issued(desks, COACHING)
    assert (before.wording_version, after.wording_version) == (0, 1)
    assert desk.of_letter(after.id) == (COACHING, 1)
    with desks.database.reading() as work:
        pdf, _ = work.letters.get_pdf(after.id)
    assert "Demikian agar Contoh Pegawai" in text_of(pdf)


def test_a_copy_repeats_the_wording_its_decision_was_issued_in(desk, desks):
    item = "Peraturan Bupati Contoh Nomor 1 Tahun 2020"
    changes = WordingChanges(items={"mengingat": (item,)})
    desk.save(DECISION, changes, reason="dasar", made_from=0)
    decision = issued(desks, DECISION)
    desk.restore(DECISION, reason="kembali", made_from=1)
    copy = LetterKind.CERTIFIED_COPY
    with desks.database.reading() as work:
        wording = wording_for(work, copy, source_id=decision.id)
        assert wording == work.wordings.version(DECISION, 1)
        assert wording_for(work, copy) is None
    plain = issued(desks, COACHING)
    with desks.database.reading() as work:
        assert wording_for(work, copy, source_id=plain.id) is None
