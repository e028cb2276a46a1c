"""Pengguna: whose the accounts are that record things here, and who is administrator."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout
from typing_extensions import override

from asn_desk.domain.users import DeskUser
from asn_desk.services.users import UserDesk, UserLine
from ui.office.section import Section
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, primary_button
from ui.shared.form import Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_or_words import TableOrWords
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

NOBODY = (
    "Belum ada pengguna. Tambahkan diri Anda dahulu: catatan Anda lalu tampil dengan nama Anda."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UserChange:
    """A user as the clerk wants him, and why."""

    user: DeskUser
    administrator: bool
    reason: str = ""


class UserForm(Form[UserChange]):
    """One account, whose it is, and what he may."""

    def __init__(self) -> None:
        super().__init__()
        self._given = DeskUser(login="")
        self.name = self.add(TextField("Nama dengan gelar", required=True))
        self.login = self.add(
            TextField(
                "Akun komputer",
                required=True,
                hint="Nama yang dipakai untuk masuk ke Windows atau Linux di komputernya.",
            )
        )
        self.administrator = QCheckBox("Administrator: boleh mengubah aturan dan daftar pengguna")
        self.active = QCheckBox("Masih bekerja di sini")
        for box in (self.administrator, self.active):
            self.add_widget(box)
            box.toggled.connect(lambda _: self.changed.emit())
        self.reason = self.add(LongTextField("Alasan", lines=2))

    @override
    def load(self, value: UserChange) -> None:
        self._given = value.user
        self.name.set_value(value.user.name)
        self.login.set_value(value.user.login)
        self.administrator.setChecked(value.administrator)
        self.active.setChecked(value.user.active)
        self.active.setVisible(value.user.id is not None)
        self.reason.setVisible(value.user.id is not None)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> UserChange:
        user = replace(
            self._given,
            name=self.name.value(),
            login=self.login.value(),
            active=self.active.isChecked(),
        )
        return UserChange(
            user=user, administrator=self.administrator.isChecked(), reason=self.reason.value()
        )


class UsersSection(Section):
    """The list of users; Enter changes one."""

    title = "Pengguna"
    saved = Signal()

    def __init__(self, users: UserDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(
            "Siapa yang bekerja dengan ASN Desk. Tidak ada kata sandi tersendiri: akun komputer "
            "yang dipakai masuk menentukan siapa yang mencatat. Yang tidak ada dalam daftar tetap "
            "dapat bekerja, tetapi hanya tampil dengan nama akunnya."
        )
        self._users = users
        self._jobs = jobs
        self._notices = notices
        self.dialog: DeskDialog[UserChange] | None = None
        self.model: TableModel[UserLine] = TableModel(COLUMNS, self)
        self.table = TableView(self.model, "Pengguna")
        self.mine_button = primary_button("Tambahkan saya…", "user")
        self.add_button = button("Tambah pengguna…", "plus")
        self.change_button = button("Ubah…", "pencil")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        for one in (self.mine_button, self.add_button, self.change_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(TableOrWords(self.table, "users", NOBODY), 1)
        self.change_button.setEnabled(False)
        self.mine_button.clicked.connect(lambda _=False: self.add_mine())
        self.add_button.clicked.connect(lambda _=False: self.add())
        self.change_button.clicked.connect(lambda _=False: self.change())
        self.table.row_activated.connect(lambda _: self.change())

    def add_mine(self) -> None:
        """Ask for the name of who works here now, with his account filled in."""
        self._jobs.run(self._users.mine, done=self._ask_mine)

    def add(self) -> None:
        """Ask for another user."""
        self._ask(UserChange(user=DeskUser(login=""), administrator=False), "Tambah pengguna")

    def change(self) -> None:
        """Ask for changes of the selected user."""
        row = self.table.current_row()
        if isinstance(row, UserLine):
            change = UserChange(user=row.user, administrator=row.administrator)
            self._ask(change, f"Ubah {row.user.name}")

    @override
    def reload(self) -> None:
        self._jobs.run(self._users.lines, done=self._show, latest=f"pengguna-{id(self)}")

    def _ask_mine(self, mine: UserLine) -> None:
        # Who sets the office up is its first administrator, unless he takes the tick away.
        change = UserChange(user=mine.user, administrator=not self.model.rowCount())
        self._ask(change, "Tambahkan saya")

    def _ask(self, change: UserChange, title: str) -> None:
        form = UserForm()
        form.load(change)
        self.dialog = DeskDialog(
            self, title, form, "Simpan pengguna", jobs=self._jobs, work=self._save
        )
        self.dialog.succeeded.connect(lambda _: self._on_saved())
        self.dialog.open()

    def _save(self, change: UserChange) -> None:
        self._users.save(change.user, administrator=change.administrator, reason=change.reason)

    def _on_saved(self) -> None:
        self._notices.success("Pengguna tersimpan.")
        self.saved.emit()
        self.reload()

    def _show(self, rows: Sequence[UserLine]) -> None:
        self.model.set_rows(rows)
        self.change_button.setEnabled(bool(rows))
        self.mine_button.setVisible(not any(one.mine for one in rows))
        if rows:
            self.table.select_place(0)


def _name(line: UserLine) -> str:
    return f"{line.user.name} (Anda)" if line.mine else line.user.name


COLUMNS: tuple[Column[UserLine], ...] = (
    Column("Nama", _name),
    Column("Akun komputer", lambda line: line.user.login, width=190),
    Column("Peran", lambda line: "administrator" if line.administrator else "petugas", width=130),
    Column(
        "Kini",
        lambda line: "bekerja di sini" if line.user.active else "tidak lagi",
        meaning=lambda line: Meaning.DONE if line.user.active else Meaning.WAITING,
        width=150,
    ),
)
