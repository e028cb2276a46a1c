"""Penanda tangan: who signs for which post, in what capacity, from when until when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.office import Capacity, Signatory
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeCard, EmployeeDesk
from ui.office.section import Section
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, primary_button
from ui.shared.form import (
    ChoiceField,
    DateField,
    Form,
    LongTextField,
    NipField,
    PersonField,
    TextField,
)
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_or_words import TableOrWords
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

CAPACITIES = (
    (Capacity.DEFINITIVE, "Definitif"),
    (Capacity.ACTING, "Plt. (pelaksana tugas)"),
    (Capacity.DAILY_ACTING, "Plh. (pelaksana harian)"),
    (Capacity.CARETAKER, "Pj. (penjabat)"),
)


NOBODY = (
    "Belum ada penanda tangan. Kepala kantor diambil dari data pegawai; "
    "Bupati serta Plt. dan Plh. perlu ditambahkan di sini."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryChange:
    """A signatory as the clerk wants it, and why."""

    signatory: Signatory
    reason: str = ""


class SignatoryForm(Form[SignatoryChange]):
    """One person who signs for one post in one period."""

    def __init__(self, employees: EmployeeDesk, *, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self._given = Signatory(post="", name="", valid_from=today())
        self._employees = employees
        self._jobs = jobs
        self.post = self.add(TextField("Jabatan", required=True, hint="Seperti dicetak di surat."))
        self.capacity = self.add(ChoiceField("Kedudukan", CAPACITIES))
        self.person = self.add(
            PersonField(
                "Pegawai",
                jobs=jobs,
                search=employees.choices,
                hint="Mengisi nama, NIP, dan pangkat di bawah. Kosongkan untuk Bupati.",
            )
        )
        self.name = self.add(TextField("Nama dengan gelar", required=True))
        self.nip = NipField("NIP penanda tangan")
        self.rank = TextField("Pangkat")
        self.add_row(self.nip, self.rank)
        self.valid_from = DateField("Mulai", today=today, required=True)
        self.valid_to = DateField("Sampai", today=today)
        self.valid_to.line.set_hints("kosong: masih berlaku", "masih berlaku")
        self.add_row(self.valid_from, self.valid_to)
        self.on_behalf_of = self.add(
            TextField(
                "Atas nama (a.n.)",
                hint="Jabatan yang surat biasanya ditandatangani orang ini; kosong bila hanya"
                " jabatannya sendiri. Keputusan tidak dapat a.n.",
            )
        )
        self.through = TextField("Untuk beliau (u.b.)")
        self.basis = TextField("Surat kuasa atau mandat")
        self.add_row(self.through, self.basis)
        self.reason = self.add(
            LongTextField("Dasar atau alasan", lines=2, hint="Misalnya nomor surat perintah.")
        )
        self.person.changed.connect(self._fetch_person)

    @override
    def load(self, value: SignatoryChange) -> None:
        one = value.signatory
        self._given = one
        self.post.set_value(one.post)
        self.capacity.set_value(one.capacity)
        self.person.set_person(one.employee_id, one.name if one.employee_id else "")
        self.name.set_value(one.name)
        self.nip.set_value(one.nip)
        self.rank.set_value(one.rank)
        self.valid_from.set_value(one.valid_from)
        self.valid_to.set_value(one.valid_to)
        self.on_behalf_of.set_value(one.on_behalf_of)
        self.through.set_value(one.through)
        self.basis.set_value(one.basis)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> SignatoryChange:
        changed = replace(
            self._given,
            post=self.post.value(),
            capacity=self.capacity.value() or self._given.capacity,
            employee_id=self.person.value(),
            name=self.name.value(),
            nip=self.nip.value(),
            rank=self.rank.value(),
            valid_from=self.valid_from.value() or self._given.valid_from,
            valid_to=self.valid_to.value(),
            on_behalf_of=self.on_behalf_of.value().strip(),
            through=self.through.value().strip(),
            basis=self.basis.value().strip(),
        )
        return SignatoryChange(signatory=changed, reason=self.reason.value())

    def _fetch_person(self) -> None:
        employee_id = self.person.value()
        if employee_id is not None:
            self._jobs.run(
                lambda: self._employees.card(employee_id),
                done=self._fill_person,
                latest=f"penanda-{id(self)}",
            )

    def _fill_person(self, card: EmployeeCard) -> None:
        self.name.set_value(card.employee.full_name)
        self.nip.set_value(card.employee.nip)
        self.rank.set_value(card.employee.rank)
        if not self.post.value():
            self.post.set_value(card.employee.position)


class SignatoriesSection(Section):
    """The table of signatories; Enter changes one."""

    title = "Penanda tangan"

    def __init__(
        self,
        office: OfficeDesk,
        employees: EmployeeDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        today: Callable[[], date],
    ) -> None:
        super().__init__(
            "Siapa yang menandatangani untuk suatu jabatan pada suatu masa. Jabatan yang tidak "
            "ada di sini ditandatangani pejabatnya menurut data pegawai."
        )
        self._office = office
        self._employees = employees
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self.dialog: DeskDialog[SignatoryChange] | None = None
        self.model: TableModel[Signatory] = TableModel(self._columns(), self)
        self.table = TableView(self.model, "Penanda tangan")
        self.add_button = primary_button("Tambah penanda tangan…", "plus")
        self.change_button = button("Ubah…", "pencil")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.change_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(TableOrWords(self.table, "stamp", NOBODY), 1)
        self.add_button.clicked.connect(lambda _=False: self.add())
        self.change_button.clicked.connect(lambda _=False: self.change())
        self.table.row_activated.connect(lambda _: self.change())

    def add(self) -> None:
        """Ask for a new signatory."""
        self._ask(Signatory(post="", name="", valid_from=self._today()), "Tambah penanda tangan")

    def change(self) -> None:
        """Ask for changes of the selected signatory."""
        row = self.table.current_row()
        if isinstance(row, Signatory):
            self._ask(row, f"Ubah {row.name}")

    @override
    def reload(self) -> None:
        self._jobs.run(self._office.signatories, done=self._show, latest=f"ttd-{id(self)}")

    def _ask(self, signatory: Signatory, title: str) -> None:
        form = SignatoryForm(self._employees, jobs=self._jobs, today=self._today)
        form.load(SignatoryChange(signatory=signatory))
        self.dialog = DeskDialog(
            self, title, form, "Simpan penanda tangan", jobs=self._jobs, work=self._save
        )
        self.dialog.succeeded.connect(lambda _: self._on_saved())
        self.dialog.open()

    def _save(self, change: SignatoryChange) -> None:
        self._office.save_signatory(change.signatory, reason=change.reason)

    def _on_saved(self) -> None:
        self._notices.success("Penanda tangan tersimpan.")
        self.reload()

    def _show(self, rows: Sequence[Signatory]) -> None:
        self.model.set_rows(rows)
        self.change_button.setEnabled(bool(rows))
        if rows:
            self.table.select_place(0)

    def _columns(self) -> tuple[Column[Signatory], ...]:
        return (
            Column("Jabatan", _post),
            Column("Kedudukan", lambda one: one.capacity.value, width=90),
            Column("Nama", lambda one: one.name, width=190, most=280),
            Column("NIP", lambda one: spaced_nip(one.nip), width=164),
            Column("Masa", _period, sort=lambda one: one.valid_from, width=184),
            Column("Kini", self._now_words, meaning=self._now_meaning, width=90),
        )

    def _now_words(self, one: Signatory) -> str:
        if one.signs_on(self._today()):
            return "berlaku"
        return "belum" if one.valid_from > self._today() else "berakhir"

    def _now_meaning(self, one: Signatory) -> Meaning | None:
        return Meaning.DONE if one.signs_on(self._today()) else Meaning.WAITING


def _post(one: Signatory) -> str:
    """Write the post with whose name it signs in, if any."""
    under = f"{one.through}, u.b. " if one.through else ""
    return f"a.n. {one.on_behalf_of}, {under}{one.post}" if one.on_behalf_of else one.post


def _period(one: Signatory) -> str:
    until = short_day_date(one.valid_to)[5:] if one.valid_to else "sekarang"
    return f"{short_day_date(one.valid_from)[5:]} – {until}"
