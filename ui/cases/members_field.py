"""The members of a Tim Pemeriksa: who, for which element, in which place, and what is wrong."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from ui.shared import theme
from ui.shared.elements import button, hairline, label, quiet_button
from ui.shared.field import Field
from ui.shared.form import ChoiceField, PersonField
from ui.shared.theme import Meaning, with_sign


class MemberRow(QWidget):
    """One member; what the law has against him stands below."""

    changed = Signal()
    removed = Signal()

    def __init__(self, person: PersonField) -> None:
        super().__init__()
        self.person = person
        self.element: ChoiceField[TeamElement] = ChoiceField(
            "Unsur", [(one, one.value) for one in TeamElement]
        )
        self.role: ChoiceField[TeamRole] = ChoiceField(
            "Kedudukan", [(one, one.value) for one in TeamRole]
        )
        self.remove = quiet_button("", "trash-2")
        self.said = label(look="late", wrap=True)
        self.said.hide()
        self._lay_out()
        for field in (person, self.element, self.role):
            field.changed.connect(self.changed)
        self.remove.clicked.connect(lambda _=False: self.removed.emit())

    def load(self, member: TeamMember) -> None:
        """Fill in a member; the name comes with the form's names."""
        self.person.set_value(member.employee_id)
        self.element.set_value(member.element)
        self.role.set_value(member.role)

    def value(self) -> TeamMember | None:
        """Give the member; None until somebody is chosen."""
        person_id = self.person.value()
        if person_id is None:
            return None
        return TeamMember(
            employee_id=person_id,
            element=self.element.value() or TeamElement.OTHER,
            role=self.role.value() or TeamRole.MEMBER,
        )

    def say(self, problems: Sequence[tuple[Meaning, str]]) -> None:
        """Show what the law has against the member; nothing hides the words."""
        worst = Meaning.LATE if any(one is Meaning.LATE for one, _ in problems) else Meaning.DUE
        theme.set_look(self.said, worst.value)
        self.said.setText("\n".join(with_sign(meaning, words) for meaning, words in problems))
        self.said.setVisible(bool(problems))

    def set_place(self, place: int) -> None:
        """Name the controls by the member's place in the list."""
        number = place + 1
        self.person.line.setAccessibleName(f"Anggota {number}")
        self.element.box.setAccessibleName(f"Unsur anggota {number}")
        self.role.box.setAccessibleName(f"Kedudukan anggota {number}")
        self.remove.setAccessibleName(f"Hapus anggota {number}")
        self.remove.setToolTip(f"Hapus anggota {number}")

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(theme.GRID)
        who.addWidget(self.person, 1)
        who.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        what = QHBoxLayout()
        what.setSpacing(theme.GAP)
        what.addWidget(self.element, 3)
        what.addWidget(self.role, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(who)
        column.addLayout(what)
        column.addWidget(self.said)
        column.addSpacing(theme.GRID)
        column.addWidget(hairline())


class MembersField(Field[tuple[TeamMember, ...]]):
    """All members of a team; `make` gives a field for a person by its words."""

    def __init__(self, words: str, *, make: Callable[[str], PersonField]) -> None:
        self._box = QWidget()
        super().__init__(words, self._box, required=True)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None, the stubs forgot
        self._make = make
        self.rows: list[MemberRow] = []
        self.add_button = button("Tambah anggota", "plus")
        self.add_button.clicked.connect(lambda _=False: self.add_member())
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.add_button)

    @override
    def value(self) -> tuple[TeamMember, ...]:
        every = (row.value() for row in self.rows)
        return tuple(one for one in every if one is not None)

    @override
    def problem(self) -> str:
        if any(row.person.value() is None for row in self.rows):
            return "Ada baris anggota tanpa nama. Pilih namanya, atau hapus barisnya."
        return "" if self.rows else "Pilih anggota Tim Pemeriksa."

    def show_faults(self, faults: Mapping[int, Sequence[tuple[Meaning, str]]]) -> None:
        """Show beside each member, by employee id, what the law has against him."""
        for row in self.rows:
            person_id = row.person.value()
            row.say(faults.get(person_id, ()) if person_id is not None else ())

    def add_member(self) -> None:
        """Add an empty line and put the cursor into it."""
        row = self._add()
        row.element.set_value(TeamElement.OTHER)
        row.role.set_value(TeamRole.MEMBER)
        row.person.setFocus()
        self._tell()

    def focus_first_empty(self) -> None:
        """Put the cursor into the first line without a name."""
        row = next((one for one in self.rows if one.person.value() is None), None)
        if row is not None:
            row.person.setFocus()

    @override
    def _fill(self, value: Sequence[TeamMember]) -> None:
        for row in list(self.rows):
            self._drop(row)
        for member in value:
            self._add().load(member)

    def _add(self) -> MemberRow:
        row = MemberRow(self._make("Nama"))
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._on_removed(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._number()
        return row

    def _on_removed(self, row: MemberRow) -> None:
        self._drop(row)
        self._tell()

    def _drop(self, row: MemberRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.set_place(place)
