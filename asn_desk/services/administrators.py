"""Who may change the law's tables and the office's own rules: its administrators."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import AdministratorOnly, Incomplete
from asn_desk.domain.users import UserNames

NOBODY_SET = "Belum ada administrator ditetapkan; semua pengguna dapat mengubah."


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether this user may change the tables, and who else may."""

    user: str
    """The login name of who asks, as the audit trail names him."""
    administrators: tuple[str, ...]
    """Login names; empty while everyone may."""
    names: UserNames = field(default_factory=UserNames)
    """Whose the accounts are."""

    @property
    def given(self) -> bool:
        """Whether the user may."""
        return not self.administrators or _among(self.user, self.administrators)

    @property
    def words(self) -> str:
        """Say who may, and whether that is the one who asks."""
        if not self.administrators:
            return NOBODY_SET
        named, me = ", ".join(self.called), self.names.words(self.user)
        if self.given:
            return f"Administrator: {named}. Anda masuk sebagai {me}."
        return f"Hanya administrator ({named}) yang dapat mengubah; Anda masuk sebagai {me}."

    @property
    def called(self) -> tuple[str, ...]:
        """Name the administrators as others know them."""
        return tuple(self.names.name(one) for one in self.administrators)


def permission_of(work: UnitOfWork) -> Permission:
    """Return what the user of this unit of work may do."""
    return Permission(
        user=work.audit.user,
        administrators=work.office.office().administrators,
        names=work.users.names(),
    )


def require_administrator(work: UnitOfWork, action: str) -> None:
    """Refuse who is no administrator of the office; raises `AdministratorOnly`."""
    found = permission_of(work)
    if not found.given:
        raise AdministratorOnly(action, found.called)


def save_administrators(work: UnitOfWork, names: Sequence[str], *, reason: str) -> None:
    """Set who is an administrator; no names let everyone change the tables again.

    Raises `AdministratorOnly`, and `Incomplete` where who sets them would lock himself out.
    """
    require_administrator(work, "menetapkan administrator")
    kept = tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
    if kept and not _among(work.audit.user, kept):
        todo = f"sertakan nama Anda sendiri ({work.audit.user}) agar Anda tidak terkunci"
        raise Incomplete((("administrators", todo),))
    office = work.office.office()
    if kept != office.administrators:
        work.office.save_office(replace(office, administrators=kept), reason)


def _among(user: str, names: Sequence[str]) -> bool:
    return user.casefold() in {name.casefold() for name in names}
