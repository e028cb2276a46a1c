"""The desk of the users: whose the accounts are that record things, and who is administrator."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import Incomplete
from asn_desk.domain.users import DeskUser
from asn_desk.services.administrators import (
    permission_of,
    require_administrator,
    save_administrators,
)

_SAVE = "mengubah daftar pengguna"


@dataclass(frozen=True, slots=True, kw_only=True)
class UserLine:
    """A user as the list shows him."""

    user: DeskUser
    administrator: bool
    mine: bool
    """Whether it is who asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserDesk:
    """Names the people behind the accounts; the account of the computer says who somebody is."""

    database: Database

    def lines(self) -> Sequence[UserLine]:
        """Return every user, those still here first."""
        with self.database.reading() as work:
            return [_line(work, one) for one in work.users.every()]

    def mine(self) -> UserLine:
        """Return who asks, without a name while he is not on the list."""
        with self.database.reading() as work:
            login = work.audit.user
            known = [one for one in work.users.every() if _same(one.login, login)]
            return _line(work, known[0] if known else DeskUser(login=login))

    def save(self, user: DeskUser, *, administrator: bool, reason: str = "") -> None:
        """Add or change a user, and whether he is an administrator; one not here any more is none.

        Everybody may give himself a name; the rest is for the administrators, once there are any.
        Raises `Incomplete`, `AlreadyExists`, `AdministratorOnly` or `ChangedMeanwhile`.
        """
        kept = replace(user, login=user.login.strip(), name=" ".join(user.name.split()))
        with self.database.unit_of_work() as work:
            before = next((one for one in work.users.every() if one.id == kept.id), None)
            _check(work, kept, before)
            # The register of the office tells accounts apart without regard to capitals.
            others = [one for one in work.users.every() if one.id != kept.id]
            if any(_same(one.login, kept.login) for one in others):
                raise Incomplete((("login", "nama akun ini sudah ada dalam daftar"),))
            work.users.save(kept, reason)
            logins = {one.login.casefold() for one in (kept, before) if one is not None}
            _appoint(work, kept.login if administrator and kept.active else "", logins, reason)


def _check(work: UnitOfWork, user: DeskUser, before: DeskUser | None) -> None:
    missing = [
        (name, todo)
        for name, todo, value in (
            ("login", "isi nama akun komputernya", user.login),
            ("name", "isi nama orangnya", user.name),
        )
        if not value
    ]
    if missing:
        raise Incomplete(missing)
    own = _same(user.login, work.audit.user)
    renamed_only = before is None or replace(before, name=user.name) == user
    if not (own and renamed_only):
        require_administrator(work, _SAVE)


def _appoint(work: UnitOfWork, login: str, logins: Collection[str], reason: str) -> None:
    """Make an account an administrator, or none of those its user has or had.

    Raises `Incomplete` where nobody would be left, which would let everyone change the tables.
    """
    now = permission_of(work).administrators
    others = [one for one in now if one.casefold() not in logins]
    wanted = [*others, login] if login else others
    if {one.casefold() for one in wanted} == {one.casefold() for one in now}:
        return
    if not wanted:
        todo = "tetapkan administrator lain lebih dahulu; ini satu-satunya"
        raise Incomplete((("administrator", todo),))
    save_administrators(work, wanted, reason=reason)


def _line(work: UnitOfWork, user: DeskUser) -> UserLine:
    administrators = permission_of(work).administrators
    return UserLine(
        user=user,
        administrator=any(_same(one, user.login) for one in administrators),
        mine=_same(user.login, work.audit.user),
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
