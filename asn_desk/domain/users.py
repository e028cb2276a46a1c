"""Who works with the program: the account of a computer, and whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from asn_desk.domain.audit import AuditEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskUser:
    """Somebody of the desk; the account says who he is, the name is what others read."""

    id: int | None = None
    login: str
    """The account he signs in to the computer with, as the audit trail keeps it."""
    name: str = ""
    active: bool = True
    """Whether he still works here; who does not stays on the list, for what he recorded."""
    version: int = 1


class UserNames:
    """Words an account for the clerk: the name of its user, with the account behind it."""

    def __init__(self, users: Iterable[DeskUser] = ()) -> None:
        self._names = {one.login.casefold(): one.name for one in users if one.name}

    def words(self, login: str) -> str:
        """Say whose account it is; the account itself where nobody is known for it."""
        name = self._names.get(login.casefold(), "")
        return f"{name} ({login})" if name and name != login else login

    def name(self, login: str) -> str:
        """Say it shorter: the name alone, or the account where nobody is known for it."""
        return self._names.get(login.casefold(), "") or login

    def of_entries(self, entries: Iterable[AuditEntry]) -> tuple[AuditEntry, ...]:
        """Return recorded changes with the names of who made them."""
        return tuple(replace(one, who=self.words(one.who)) for one in entries)
