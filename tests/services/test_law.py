"""The desk of the law: tables in words, settings and versions, who may, and what then holds."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import AdministratorOnly, Incomplete, NotFound, WrongLawTable
from asn_desk.domain.law.changes import LawChange
from asn_desk.domain.law.sanctions import sanctions_for
from asn_desk.services.administrators import NOBODY_SET
from asn_desk.services.desks import open_desks
from asn_desk.services.law import LawDesk
from asn_desk.services.rules import law_as_of, law_in, law_version, rules_for
from asn_desk.settings import read_settings

START = date(2026, 7, 1)
BEFORE = date(2026, 6, 30)


@pytest.fixture
def law(desks):
    return desks.law


def line(law, table, title, on=date(2026, 4, 30)):
    return next(one for one in law.table(table, on=on).lines if one.title == title)


def use_tukin(law, **more):
    asked = {"valid_from": START, "reason": "PP gaji berlaku", **more}
    row = line(law, "regime", "PNS, sedang").values
    return law.change_setting("regime", row, {"regime": "PP94_TUKIN"}, **asked)


def medium_codes(desks, on):
    with desks.database.reading() as work:
        law = rules_for(work, desks.law.law).law
    found = sanctions_for(law, Status.PNS, on=on)
    return [one.code for one in found if one.level == "sedang"]


def version(law, table, **changed):
    rows = [{**row, **changed} for row in law.draft(table, START)]
    return LawChange(table=table, valid_from=START, rows=tuple(rows), reason="diubah")


def test_every_table_is_shown_in_words(law):
    for table in law.tables():
        view = law.table(table.name, on=date(2026, 4, 30))
        shown = [one for one in table.columns if not one.hidden]
        assert all(len(row.cells) == len(shown) and row.title for row in view.lines)


def test_row_tells_its_article_mark_and_period(law):
    row = line(law, "regime", "PNS, sedang")
    assert row.cells[2] == "PP 53/2010 Pasal 7 ayat (3): peralihan Pasal 42"
    assert row.article == "PP 94/2021 Pasal 42 dan Pasal 45"
    assert (row.mark, row.setting) == ("setelan kantor", True)
    assert (row.valid_from, row.valid_to) == (date(2021, 8, 31), None)


def test_cells_name_what_they_refer_to(law):
    row = law.table("rule", on=START).lines[0]
    assert row.cells[:3] == (
        "Pasal 3 huruf a",
        "berat",
        (
            "berdampak negatif pada Unit Kerja, berdampak negatif pada instansi yang bersangkutan,"
            " berdampak negatif pada negara"
        ),
    )


def test_pattern_is_shown_in_plainer_words(law):
    cells = {row.cells[0] for row in law.table("position").lines}
    assert "direktur [uptd/upt/blud] rsud/rumah sakit" in cells


def test_day_in_a_cell_is_spelled_out(law):
    assert law.table("transition").lines[0].cells[1:3] == ("31 Agustus 2021", "tidak")


def test_shipped_table_has_one_version(law):
    view = law.table("regime", on=START)
    assert [one.id for one in view.versions] == [0]
    assert view.in_force.reason == "bawaan program"


def test_setting_holds_from_its_day_and_not_before(desks, law):
    use_tukin(law)
    assert medium_codes(desks, BEFORE) == ["ST1", "ST2", "ST3"]
    assert medium_codes(desks, START) == ["S1", "S2", "S3"]


def test_version_tells_who_when_why_and_what(law):
    use_tukin(law)
    newest, shipped = law.table("regime", on=START).versions
    assert (newest.id, newest.reason, newest.valid_from) == (1, "PP gaji berlaku", START)
    assert newest.recorded_by
    assert newest.recorded_at is not None
    assert newest.changes == (
        (
            "PNS, sedang — Daftar hukuman: PP 53/2010 Pasal 7 ayat (3): peralihan Pasal 42 menjadi"
            " PP 94/2021 Pasal 8 ayat (3): pemotongan tunjangan kinerja"
        ),
    )
    assert shipped.changes == ()


def test_version_in_force_depends_on_the_day(law):
    use_tukin(law)
    assert law.table("regime", on=BEFORE).in_force.id == 0
    assert law.table("regime", on=START).in_force.id == 1
    assert law.table("regime").in_force.id == 0
    assert {row.version for row in law.table("regime").lines} == {0, 1}


def test_later_change_tells_only_what_it_changed(law):
    use_tukin(law)
    law.record(replace(version(law, "salary_stop", days=12), decree="PP 1/2026"))
    row = line(law, "regime", "PPPK, sedang", on=START).values
    asked = {"valid_from": date(2026, 9, 1), "reason": "Perbup terbit"}
    law.change_setting("regime", row, {"note": "", "title": "PPPK B"}, **asked)
    said = law.table("regime").versions[0].changes
    assert [one.split(" — ")[0] for one in said] == ["PPPK, sedang", "PPPK, sedang"]
    assert said[1].endswith("menjadi kosong")


def test_setting_keeps_a_version_recorded_for_later(desks, law):
    use_tukin(law, valid_from=date(2027, 1, 1))
    row = line(law, "regime", "PPPK, ringan").values
    law.change_setting("regime", row, {"title": "PPPK"}, valid_from=START, reason="sebutan")
    assert medium_codes(desks, date(2027, 1, 1)) == ["S1", "S2", "S3"]
    assert medium_codes(desks, date(2026, 12, 31)) == ["ST1", "ST2", "ST3"]


def test_setting_changes_no_mark_and_no_article(law):
    row = line(law, "regime", "PNS, sedang").values
    asked = {"confidence": "P", "article": "lain", "title": "x"}
    law.change_setting("regime", row, asked, valid_from=START, reason="coba")
    after = line(law, "regime", "PNS, sedang", on=START)
    assert (after.mark, after.article) == ("setelan kantor", "PP 94/2021 Pasal 42 dan Pasal 45")


def test_settled_law_is_no_setting(law):
    row = law.table("salary_stop", on=START).lines[0]
    with pytest.raises(Incomplete) as refused:
        law.change_setting("salary_stop", row.values, {"days": 12}, valid_from=START, reason="coba")
    assert [field for field, _ in refused.value.fields] == ["decree"]
    assert law.version() == 0


def test_row_not_in_force_that_day_is_no_setting_of_it(law):
    row = {**line(law, "regime", "PNS, sedang").values, "title": "lain"}
    with pytest.raises(NotFound):
        law.change_setting("regime", row, {"regime": "PP94"}, valid_from=START, reason="x")


def test_version_of_settled_law_rests_on_a_decree(law):
    law.record(replace(version(law, "salary_stop", days=12), decree="PP 1/2026"))
    newest = law.table("salary_stop", on=START).in_force
    assert (newest.decree, newest.reason) == ("PP 1/2026", "diubah")


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"reason": " "}, "reason"), ({"decree": " "}, "decree"), ({}, "rows")],
)
def test_version_without_reason_decree_or_change_is_refused(law, changed, field):
    days = 10 if field == "rows" else 12
    change = replace(version(law, "salary_stop", days=days), decree="PP 1/2026")
    with pytest.raises(Incomplete) as refused:
        law.record(replace(change, **changed))
    assert [name for name, _ in refused.value.fields] == [field]


def test_wrong_version_writes_nothing(law):
    with pytest.raises(WrongLawTable):
        law.record(version(law, "salary_stop", days=0))
    assert law.version() == 0
    assert law.table("salary_stop").lines[0].cells == ("10",)


def test_decision_keeps_the_law_it_was_made_under(desks, law):
    base = law.law
    with desks.database.reading() as work:
        made_under = law_version(work)
    use_tukin(law)
    with desks.database.reading() as work:
        assert law_as_of(work, base, made_under).regimes is base.regimes
        assert law_as_of(work, base, law_version(work)) == law_in(work, base)
        assert law_in(work, base).regimes != base.regimes


def test_every_desk_asks_the_law_in_force(desks, law, clock):
    rows = [{**row, "text": "bunyi baru"} for row in law.draft("provision", START)]
    change = LawChange(table="provision", valid_from=START, rows=tuple(rows), reason="x")
    law.record(replace(change, decree="PP 1/2026"))
    assert "bunyi baru" not in desks.office.provisions()[0][1]
    clock.day = START
    assert desks.office.provisions()[0] == ("3a", "Pasal 3 huruf a — bunyi baru")
    assert len(desks.office.provisions()) == len({code for code, _ in desks.office.provisions()})
    assert len(desks.office.impacts()) == 3
    assert ("R1", "teguran lisan") in desks.office.sanctions()


def test_preview_tells_changes_and_the_need_of_a_decree(law):
    seen = law.preview(version(law, "salary_stop", days=12))
    assert seen.needs_decree
    assert seen.changes == ("10 — Hari kerja: 10 menjadi 12",)
    assert (seen.replaced, seen.touched) == ((), ())


def test_preview_of_a_setting_needs_no_decree(law):
    row = line(law, "regime", "PNS, sedang").values
    seen = law.setting_preview("regime", row, {"regime": "PP94_TUKIN"}, valid_from=START)
    assert not seen.needs_decree
    assert len(seen.changes) == 1


def test_preview_tells_rows_added_and_taken_away(law):
    rows = law.draft("ladder", START)
    new = {**rows[0], "regime": "PPPK_C"}
    change = LawChange(table="ladder", valid_from=START, rows=(*rows[1:-1], new))
    said = law.preview(change).changes
    assert said[-1].startswith("Baris baru: PPPK C")
    assert any(one.startswith("Baris dihapus: PPPK B") for one in said)


def test_preview_tells_versions_it_would_replace(law):
    use_tukin(law, valid_from=date(2027, 1, 1))
    rows = [row for row in law.draft("regime", START) if row.get("valid_to") is not None]
    kept = [row for row in law.draft("regime", START) if row["regime"] != "PP53_TRANSITION"]
    ended = [{key: one for key, one in row.items() if key != "valid_to"} for row in rows]
    change = LawChange(table="regime", valid_from=START, rows=tuple(ended))
    assert law.preview(change).replaced == (date(2027, 1, 1),)
    assert law.preview(replace(change, rows=tuple(kept))).replaced == ()


def test_preview_names_the_running_cases_it_touches(office):
    law = office.desks.law
    office.open_case()
    early = replace(version(law, "regime", note="x"), valid_from=date(2026, 1, 1))
    assert len(law.preview(early).touched) == 1
    assert law.preview(version(law, "regime", note="x")).touched == ()
    assert len(law.preview(version(law, "salary_stop", days=12)).touched) == 1


@pytest.fixture
def other_clerk(desks, data_folder, clock):
    """Return the desks of somebody else at the same data."""
    settings = replace(read_settings(data_folder), user="orang lain")
    opened = open_desks(settings, today=clock.today, clock=clock.now)
    yield opened
    opened.database.close()


def me(desks):
    return desks.database.settings.user


def test_everyone_may_until_administrators_are_set(law, desks):
    assert law.permission().given
    assert law.permission().words == NOBODY_SET
    assert law.permission().user == me(desks)


def test_only_administrators_may_once_they_are_set(desks, other_clerk):
    desks.law.save_administrators([me(desks).upper(), " ", "rahma"], reason="SK Kepala Badan")
    use_tukin(desks.law)
    assert desks.law.permission().given
    assert desks.law.permission().words.startswith("Administrator: ")
    with pytest.raises(AdministratorOnly) as refused:
        use_tukin(other_clerk.law)
    assert refused.value.administrators == (me(desks).upper(), "rahma")
    assert other_clerk.law.permission().words.startswith("Hanya administrator (")


def test_nobody_locks_himself_out(desks):
    with pytest.raises(Incomplete) as refused:
        desks.law.save_administrators(["rahma"])
    assert refused.value.fields[0][0] == "administrators"
    assert desks.law.permission().administrators == ()


def test_only_an_administrator_sets_administrators(desks, other_clerk):
    desks.law.save_administrators([me(desks)])
    with pytest.raises(AdministratorOnly):
        other_clerk.law.save_administrators(["orang lain"])


def test_administrators_set_twice_are_kept_once(desks):
    desks.law.save_administrators([me(desks)])
    version = desks.office.office().version
    desks.law.save_administrators([me(desks), me(desks)])
    assert desks.office.office().version == version


def test_office_settings_do_not_change_who_is_administrator(desks):
    desks.law.save_administrators([me(desks)])
    office = desks.office.office()
    with suppress(Incomplete):
        desks.office.save_office(replace(office, administrators=(), town="Delta"))
    assert desks.office.office().town == "Delta"
    assert desks.law.permission().administrators == (me(desks),)


def test_row_that_a_version_left_alone_keeps_its_period(law):
    use_tukin(law)
    view = law.table("regime", on=START)
    same = next(one for one in view.lines if one.title == "PNS, ringan")
    assert (same.version, same.valid_from, same.valid_to) == (1, date(2021, 8, 31), None)
    assert line(law, "regime", "PNS, sedang", on=START).valid_from == START
    assert line(law, "regime", "PNS, ringan", on=BEFORE).valid_to is None
    assert line(law, "regime", "PNS, sedang", on=BEFORE).valid_to == BEFORE


def test_rows_of_all_periods_are_told_once_while_they_say_the_same(law):
    before = len(law.table("regime").lines)
    use_tukin(law)
    assert len(law.table("regime").lines) == before + 1


def test_law_a_later_program_brings_waits_for_a_version(desks, law):
    row = law.table("reminder").lines[0].values
    law.change_setting("reminder", row, {"days": 60}, valid_from=START, reason="kebijakan")
    shipped = law.law.reminders[0]
    basis = replace(shipped.basis, valid_from=date(2028, 1, 1), article="PP 1/2028")
    newer = replace(law.law, reminders=(shipped, replace(shipped, basis=basis)))
    later = LawDesk(database=desks.database, law=newer, today=law.today)
    assert later.table("reminder", on=date(2028, 6, 1)).lines[0].cells[0] == "60"
    assert later.table("reminder").left_out == ("Hukuman akan berakhir",)
    rows = later.draft("reminder", date(2028, 1, 1))
    assert [one["article"] for one in rows][-1] == "PP 1/2028"
    later.record(LawChange(table="reminder", valid_from=date(2028, 1, 1), rows=rows[1:],
                           decree="PP 1/2028", reason="peraturan baru"))  # fmt: skip
    assert later.table("reminder").left_out == ()


def medium_proposed(office, case_id):
    asked = {"provisions": ["3c"], "impact": "INS"}
    found = office.desks.cases.assessment(case_id, **asked)
    return [one.code for one in found.sanctions if one.permitted and one.level == "sedang"]


@pytest.mark.parametrize(
    ("since", "codes"),
    [(date(2026, 1, 29), ["S1", "S2", "S3"]), (date(2026, 1, 30), ["ST1", "ST2", "ST3"])],
)
def test_case_is_judged_by_the_setting_of_the_day_of_its_act(office, since, codes):
    case_id = office.open_case()
    use_tukin(office.desks.law, valid_from=since)
    assert medium_proposed(office, case_id) == codes


def test_rows_stand_in_the_order_of_the_version_shown(law):
    before = [one.title for one in law.table("regime", on=BEFORE).lines]
    use_tukin(law)
    assert [one.title for one in law.table("regime", on=START).lines] == before
    assert [one.title for one in law.table("regime", on=BEFORE).lines] == before


def test_no_row_is_named_by_a_bare_yes_or_no(law):
    titles = {one.title for table in law.tables() for one in law.table(table.name).lines}
    assert not titles & {"ya", "tidak"}
    assert any(title.endswith(": ya") for title in titles)


def test_administrators_are_called_by_name(desks, other_clerk):
    mine = desks.users.mine().user
    desks.users.save(replace(mine, name="Siti Contoh"), administrator=True)
    assert desks.law.permission().words == (
        f"Administrator: Siti Contoh. Anda masuk sebagai Siti Contoh ({mine.login})."
    )
    with pytest.raises(AdministratorOnly) as refused:
        use_tukin(other_clerk.law)
    assert refused.value.administrators == ("Siti Contoh",)
    assert "(Siti Contoh)" in other_clerk.law.permission().words
