"""The register of the desk's users."""

from dataclasses import replace

from sqlalchemy import func, select

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, columns_of, to_value
from asn_desk.database.tables import DeskUserRow
from asn_desk.domain.users import DeskUser, UserNames

_USER = "pengguna"
_users = table_of(DeskUserRow)


class UserRegister(Register):
    """Who works with the program; nobody is ever taken off the list."""

    def every(self) -> tuple[DeskUser, ...]:
        """Return every user, those still here first, by name."""
        order = (_users.c.active.desc(), func.lower(_users.c.name), _users.c.id)
        rows = self._connection.execute(select(_users).order_by(*order)).mappings()
        return tuple(to_value(DeskUser, row) for row in rows)

    def names(self) -> UserNames:
        """Return what words accounts with the names known for them."""
        return UserNames(self.every())

    def save(self, user: DeskUser, reason: str = "") -> DeskUser:
        """Add a user without id, or change one.

        Raises `AlreadyExists` for an account that is taken, `ChangedMeanwhile` or `NotFound`.
        """
        values = columns_of(DeskUserRow, user)
        if user.id is None:
            added = self._insert(DeskUserRow, {**values, "version": 1}, reason=reason)
            return replace(user, id=added, version=1)
        version = self._save(DeskUserRow, user, values, what=_USER, reason=reason)
        return replace(user, version=version)
