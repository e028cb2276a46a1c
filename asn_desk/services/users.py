"""The desk of the users: whose the accounts are that record things, and who is administrator."""

from collections.abc import Sequence
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
            _check(work, kept)
            # The register of the office tells accounts apart without regard to capitals.
            others = [one for one in work.users.every() if one.id != kept.id]
            if any(_same(one.login, kept.login) for one in others):
                raise Incomplete((("login", "nama akun ini sudah ada dalam daftar"),))
            work.users.save(kept, reason)
            _appoint(work, kept.login, wanted=administrator and kept.active, reason=reason)


def _check(work: UnitOfWork, user: DeskUser) -> None:
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
    before = next((one for one in work.users.every() if one.id == user.id), None)
    own = _same(user.login, work.audit.user)
    renamed_only = before is None or replace(before, name=user.name) == user
    if not (own and renamed_only):
        require_administrator(work, _SAVE)


def _appoint(work: UnitOfWork, login: str, *, wanted: bool, reason: str) -> None:
    now = permission_of(work).administrators
    others = [one for one in now if not _same(one, login)]
    if wanted != (len(others) < len(now)):
        save_administrators(work, [*others, login] if wanted else others, reason=reason)


def _line(work: UnitOfWork, user: DeskUser) -> UserLine:
    administrators = permission_of(work).administrators
    return UserLine(
        user=user,
        administrator=any(_same(one, user.login) for one in administrators),
        mine=_same(user.login, work.audit.user),
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
