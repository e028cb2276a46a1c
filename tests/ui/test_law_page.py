"""Aturan: every table in words, settings changed from a day, versions with their decree."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView

from asn_desk.services.administrators import NOBODY_SET
from ui.law import law_table, version_form
from ui.law.law_dialogs import HistoryDialog
from ui.law.page import LawPage
from ui.law.row_form import NumberField, SeveralField
from ui.law.row_panel import NOT_A_SETTING
from ui.office.audit_section import AuditSection
from ui.shared.dialogs import FormDialog

TUKIN = "PP 94/2021 Pasal 8 ayat (3): pemotongan tunjangan kinerja"


@pytest.fixture
def page(qtbot, desks, jobs, notices, settle):
    made = LawPage(desks.law, jobs=jobs, notices=notices, today=desks.cases.today)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    made.reload()
    settle()
    return made


@pytest.fixture
def show(page, settle):
    """A function that shows a table with the cursor on the row of a title."""

    def show_it(name, title=""):
        page.show_table(name)
        settle()
        model, view = page.lines()
        titles = [line.title for line in model.rows]
        view.select_place(titles.index(title) if title else 0)
        return view

    return show_it


@pytest.fixture
def setting(page, show, settle):
    """The dialog over the setting of the medium level of PNS."""
    show("regime", "PNS, sedang")
    page.change_setting()
    settle()
    return page.dialog


def choose_tukin(setting, qtbot, settle):
    form = setting.form
    form.row.fields["regime"].box.setCurrentText(TUKIN)
    form.valid_from.line.setText("1/7/2026")
    form.reason.box.setPlainText("PP Gaji dan Tunjangan berlaku")
    qtbot.waitUntil(lambda: "menjadi" in form.preview.text())
    settle()


def shown(view: QTableView):
    model = view.model()
    return [
        [model.text(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_table_is_in_the_list(page, desks):
    titles = [page._list.item(place).text() for place in range(page._list.count())]
    assert titles == [table.title for table in desks.law.tables()]
    assert len(page.page_actions()) == len(titles)


def test_every_table_shows_its_rows(page, show, desks):
    for table in desks.law.tables():
        view = show(table.name) if table.name != "appointed" else None
        assert view is None or all(any(row) for row in shown(view))


def test_empty_table_has_nothing_to_change(page, settle):
    page.show_table("appointed")
    settle()
    page.change_setting()
    assert page.dialog is None
    assert page.panel.details.text() == page.panel.basis.text() == page.panel.why_not.text() == ""


def test_row_is_told_whole_below_the_table(page, show):
    show("regime", "PNS, sedang")
    assert (
        "Daftar hukuman: PP 53/2010 Pasal 7 ayat (3): peralihan Pasal 42"
        in page.panel.details.text()
    )
    assert page.panel.basis.text() == (
        "PP 94/2021 Pasal 42 dan Pasal 45 · sejak 31 Agu 2021 · setelan kantor"
    )


def test_settled_law_says_why_it_is_no_setting(page, show):
    show("salary_stop")
    assert not page.panel.setting_button.isEnabled()
    assert page.panel.why_not.text() == NOT_A_SETTING
    show("hours_per_day")
    assert page.panel.setting_button.isEnabled()
    assert page.panel.why_not.text() == ""


def test_words_narrow_the_rows_down(page, show, settle):
    show("deadline")
    page.focus_search()
    page.tools.search.setText("batas banding")
    assert all("banding" in " ".join(row).casefold() for row in shown(page.lines()[1]))
    assert page.tools._count.text().endswith("baris")
    assert page.go_back()
    assert not page.go_back()


def test_numbers_are_sorted_as_numbers(page, show):
    view = show("deadline")
    view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    days = [int(row[2]) for row in shown(view)]
    assert days == sorted(days)


def test_day_shows_what_held_then(page, show, settle):
    show("instrument")
    today = len(shown(page.lines()[1]))
    page.tools.line.setText("1/1/2015")
    page.tools.line.editingFinished.emit()
    settle()
    assert len(shown(page.lines()[1])) < today
    page.tools.every.setChecked(True)
    settle()
    assert len(shown(page.lines()[1])) >= today


def test_words_that_are_no_day_are_marked(page, settle):
    page.tools.line.setText("kapan")
    page.tools.line.editingFinished.emit()
    page.reload()
    assert page.tools.line.property("wrong")
    assert "bukan tanggal" in page.tools.line.toolTip()


def test_setting_shows_before_and_after(setting, qtbot, settle):
    choose_tukin(setting, qtbot, settle)
    said = setting.form.preview.text()
    assert (
        f"Daftar hukuman: PP 53/2010 Pasal 7 ayat (3): peralihan Pasal 42 menjadi {TUKIN}" in said
    )
    assert setting.form.row.fields["title"].value() == TUKIN


def test_setting_is_kept_from_its_day(setting, page, desks, qtbot, settle, notices):
    choose_tukin(setting, qtbot, settle)
    setting.accept()
    settle()
    view = desks.law.table("regime", on=date(2026, 7, 1))
    assert TUKIN in [line.cells[2] for line in view.lines]
    assert notices.history[-1].text == "Setelan tersimpan sebagai versi baru."
    assert page.history_button.text() == "Riwayat (2)…"


def test_setting_without_a_reason_is_not_kept(setting, desks, settle):
    setting.form.valid_from.line.setText("")
    setting.accept()
    assert setting.form.reason.problem_shown() == "Isi alasan."
    assert desks.law.version() == 0


def test_setting_that_cannot_be_says_so(page, show, settle, qtbot):
    show("hours_per_day")
    page.change_setting()
    form = page.dialog.form
    form.row.fields["minutes"].line.setText("0")
    qtbot.waitUntil(lambda: "kurang dari 1" in form.preview.text())
    settle()


def test_setting_left_empty_is_cleared(page, show, settle, desks):
    show("regime", "PNS, sedang")
    page.change_setting()
    page.dialog.form.row.fields["note"].set_value("")
    page.dialog.form.reason.box.setPlainText("catatan tidak perlu")
    page.dialog.accept()
    settle()
    (line,) = [one for one in desks.law.table("regime", on=date(2026, 4, 30)).lines
               if one.title == "PNS, sedang"]  # fmt: skip
    assert "note" not in line.values


def test_history_tells_who_when_why_and_what(setting, page, qtbot, settle):
    choose_tukin(setting, qtbot, settle)
    setting.accept()
    settle()
    page.show_history()
    dialog = page.findChild(HistoryDialog)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Versi 1, berlaku sejak 1 Juli 2026" in said
    assert "Alasan: PP Gaji dan Tunjangan berlaku" in said
    assert "Bawaan program" in said
    dialog.reject()


@pytest.fixture
def version(page, show, settle):
    """The dialog over a later version of the table of deadlines."""
    show("deadline")
    page.add_version()
    settle()
    return page.dialog


@pytest.fixture
def answer_row(monkeypatch):
    """A function that lets the row dialog answer: fields filled, or taken back."""

    def answer_with(**filled):
        def answer(dialog):
            for name, value in filled.items():
                dialog.form.row.fields[name].set_value(value)
            return dialog.form.value() if filled else None

        monkeypatch.setattr(FormDialog, "answer", answer)

    return answer_with


def test_version_begins_as_a_copy(version, desks):
    assert tuple(version.form.model.rows) == desks.law.draft("deadline", date(2026, 4, 30))
    assert version.form.preview.text() in ("", "Belum ada yang berubah.")


def test_version_with_its_decree_is_kept(version, answer_row, desks, settle, page):
    form = version.form
    answer_row(days=5)
    form.change_button.click()
    form.decree.line.setText("PP 1/2027")
    form.reason.box.setPlainText("perubahan PP 94/2021")
    version.accept()
    settle()
    assert desks.law.table("deadline").versions[0].decree == "PP 1/2027"
    assert desks.law.table("deadline").lines[-1] is not None
    assert page.history_button.text() == "Riwayat (2)…"


def test_version_of_settled_law_asks_for_its_decree(version, answer_row, settle, desks):
    marks = [row["confidence"] for row in version.form.model.rows]
    version.form.table.select_place(marks.index("P"))
    answer_row(days=5)
    version.form.table.row_activated.emit(None)
    version.form.reason.box.setPlainText("perubahan")
    version.accept()
    settle()
    assert version.form.decree.problem_shown().startswith("Sebut peraturan yang mengubahnya")
    assert desks.law.version() == 0


def test_version_names_the_wrong_row(version, answer_row, settle):
    form = version.form
    form.table.select_place(2)
    answer_row(days=0)
    form.change_row()
    form.reason.box.setPlainText("coba")
    form.table.select_place(0)
    version.accept()
    settle()
    assert form.wrong.text() == "▲ Baris 3: isi kolom “Hari kerja” (0) kurang dari 1."
    assert form.table.currentIndex().row() == 2


def test_version_tells_while_it_is_made(version, answer_row, qtbot, settle):
    form = version.form
    answer_row(days=5)
    form.change_row()
    qtbot.waitUntil(lambda: "Hari kerja: 7 menjadi 5" in form.preview.text())
    answer_row(days=0)
    form.change_row()
    qtbot.waitUntil(lambda: "kurang dari 1" in form.wrong.text())
    settle()


def test_version_takes_rows_added_and_leaves_rows_out(version, answer_row):
    form = version.form
    before = len(form.model.rows)
    answer_row(rule="baru", title="Batas baru")
    form.add_button.click()
    assert form.model.rows[1]["rule"] == "baru"
    assert form.table.currentIndex().row() == 1
    form.remove_button.click()
    assert len(form.model.rows) == before


def test_version_stays_when_the_row_is_taken_back(version, answer_row):
    before = tuple(version.form.model.rows)
    answer_row()
    version.form.change_row()
    version.form.add_row_below()
    assert tuple(version.form.model.rows) == before


def test_version_of_an_empty_table_begins_with_a_row(page, settle, answer_row):
    page.show_table("appointed")
    settle()
    page.add_version()
    settle()
    form = page.dialog.form
    form.change_row()
    form.remove_row()
    assert form.table.currentIndex().row() == -1
    answer_row(rank="JF Ahli Muda", pattern="^analis", acts_as="Pengawas", article="SK Bupati")
    form.add_row_below()
    assert form.model.rows[0]["pattern"] == "^analis"


def test_other_day_takes_other_rows_until_one_is_changed(version, settle, answer_row, desks):
    form = version.form
    form.valid_from.line.setText("1/1/2027")
    settle()
    assert tuple(form.model.rows) == desks.law.draft("deadline", date(2027, 1, 1))
    answer_row(days=5)
    form.change_row()
    form.valid_from.line.setText("1/1/2028")
    settle()
    assert form.model.rows[0]["days"] == 5


def test_version_can_be_loaded(version, desks):
    change = version.form.value()
    version.form.load(change)
    assert version.form.value() == change


def test_other_refusal_is_told_in_words(version, settle):
    version.form._on_wrong(OSError("x"))
    assert version.form.wrong.text().startswith("▲ ")
    version.show_refusal(OSError("x"))
    assert version.problem_shown()


def test_long_lists_of_changes_are_cut(version, settle, qtbot):
    rows = [{**row, "note": "x"} for row in version.form.model.rows]
    version.form.set_rows(rows * 1)
    qtbot.waitUntil(lambda: "lagi" in version.form.preview.text())
    settle()


def test_preview_names_cases_and_replaced_versions(page, show, office, settle, qtbot, desks):
    office.open_case()
    row = next(one for one in desks.law.table("deadline").lines if one.setting).values
    desks.law.change_setting("deadline", row, {"days": 9}, valid_from=date(2027, 1, 1), reason="x")
    show("deadline")
    page.add_version()
    settle()
    form = page.dialog.form
    form.set_rows([{**one, "days": 5} for one in form.model.rows if "valid_to" not in one][:99])
    qtbot.waitUntil(lambda: bool(form.wrong.text() or form.preview.text()))
    settle()
    form.set_rows([{k: v for k, v in one.items() if k not in ("valid_to", "valid_from")}
                   for one in desks.law.draft("deadline", date(2026, 4, 30))
                   if one.get("valid_from", date.min) < date(2027, 1, 1)])  # fmt: skip
    qtbot.waitUntil(lambda: "1 Januari 2027 tidak lagi berlaku" in form.preview.text())
    assert "1 perkara berjalan dapat terpengaruh" in form.preview.text()
    settle()


def test_everyone_may_until_administrators_are_set(page):
    assert page.administrators.text() == NOBODY_SET
    assert page.version_button.isEnabled()


def ask_administrators(page, names):
    page.ask_administrators()
    page.names_dialog.form.administrators.box.setPlainText(names)
    page.names_dialog.accept()


def test_administrators_are_set_in_the_window(page, desks, settle):
    user = desks.database.settings.user
    ask_administrators(page, f"{user}\n\nrahma\n")
    settle()
    assert desks.law.permission().administrators == (user, "rahma")
    assert page.administrators.text().startswith("Administrator: ")


def test_locking_oneself_out_is_told_at_the_field(page, settle):
    ask_administrators(page, "rahma")
    settle()
    field = page.names_dialog.form.administrators
    assert field.problem_shown().startswith("Sertakan nama Anda sendiri")
    page.names_dialog.form.load(("a", "b"))
    assert page.names_dialog.form.value() == ("a", "b")
    page.names_dialog.reject()


def test_who_is_no_administrator_sees_why_he_may_not(page, show, desks, settle):
    with desks.database.unit_of_work() as work:
        office = work.office.office()
        work.office.save_office(type(office)(administrators=("rahma",), version=office.version))
    show("regime", "PNS, sedang")
    page.reload()
    settle()
    assert not page.version_button.isEnabled()
    assert page.version_button.toolTip().startswith("Hanya administrator (rahma)")
    page.add_version()
    page.change_setting()
    assert page.dialog is None


def test_who_may_not_reads_it_beside_the_setting(page, show, desks, settle):
    with desks.database.unit_of_work() as work:
        office = work.office.office()
        work.office.save_office(type(office)(administrators=("rahma",), version=office.version))
    page.reload()
    show("regime", "PNS, sedang")
    assert page.panel.why_not.text().startswith("Hanya administrator (rahma)")


def test_nothing_is_asked_before_the_table_is_there(qtbot, desks, jobs, notices, settle):
    made = LawPage(desks.law, jobs=jobs, notices=notices, today=desks.cases.today)
    qtbot.addWidget(made)
    made.change_setting()
    made.add_version()
    made.show_history()
    made.ask_administrators()
    made._show_lines()
    assert (made.dialog, made.names_dialog) == (None, None)
    settle()


def test_table_left_meanwhile_is_not_shown(page, show, desks):
    view = show("regime", "PNS, sedang")
    before = view.model().rowCount()
    page._show((desks.law.table("deadline"), desks.law.permission()))
    assert view.model().rowCount() == before


def test_whole_number_is_asked_for(qtbot):
    field = NumberField("Hari kerja", required=True)
    qtbot.addWidget(field)
    assert field.problem() == "Isi hari kerja."
    field.line.setText("tujuh")
    assert field.problem() == "“tujuh” bukan bilangan bulat."
    assert field.value() is None
    field.set_value(7)
    assert (field.problem(), field.value()) == ("", 7)
    assert NumberField("Lamanya").problem() == ""


def test_several_choices_are_ticked(qtbot):
    field = SeveralField("Dampak", {"UK": "unit kerja", "INS": "instansi"})
    qtbot.addWidget(field)
    field.set_value(["INS"])
    assert field.value() == ["INS"]
    with qtbot.waitSignal(field.changed):
        field.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert field.value() == ["UK", "INS"]


ROWS = ("provision", "rule", "sanction", "regime", "ladder", "authority", "charge", "transition")


@pytest.mark.parametrize("name", ROWS)
def test_row_form_gives_back_the_row_it_was_made_of(qtbot, desks, name):
    view = desks.law.table(name, on=date(2026, 4, 30))
    for line in view.lines[:5]:
        form = version_form.RowForm(view, line.values, today=desks.cases.today)
        qtbot.addWidget(form)
        form.load(line.values)
        given = {key: one for key, one in line.values.items() if one not in ("", [])}
        assert {key: one for key, one in form.value().items() if one != []} == given


def test_period_of_a_row_that_ended_has_both_days(desks):
    desks.law.change_setting(
        "hours_per_day",
        desks.law.table("hours_per_day").lines[0].values,
        {"minutes": 480},
        valid_from=date(2026, 7, 1),
        reason="Perbup",
    )
    old = desks.law.table("hours_per_day").lines[0]
    assert law_table.period_words(old) == "31 Agu 2021 – 30 Jun 2026"


def test_version_is_in_the_trail_of_the_office(qtbot, desks, jobs, notices, settle):
    row = desks.law.table("hours_per_day").lines[0].values
    asked = {"valid_from": date(2026, 7, 1), "reason": "Perbup"}
    desks.law.change_setting("hours_per_day", row, {"minutes": 480}, **asked)
    section = AuditSection(desks.office, jobs=jobs, notices=notices)
    qtbot.addWidget(section)
    section.reload()
    settle()
    newest = section.model.rows[0]
    assert (newest.about, newest.entry.reason) == ("Aturan: Konversi jam", "Perbup")


def test_law_a_later_program_brings_is_pointed_out(page, show, desks):
    show("regime")
    view, permission = desks.law.table("regime"), desks.law.permission()
    assert not page.left_out.isVisibleTo(page)
    page._show((replace(view, left_out=("PNS, sedang",)), permission))
    assert "1 baris bawaan program yang baru belum ada" in page.left_out.text()
    assert page.left_out.isVisibleTo(page)
