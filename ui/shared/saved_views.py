"""Views of a table a clerk saved under a name: filters, columns and what the page was asked."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ui.shared.preferences import Preferences
from ui.shared.table_filters import ColumnFilter, from_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """What a name brings back."""

    filters: tuple[ColumnFilter, ...] = ()
    columns: str = ""
    """The state of the table's head, in base 64."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """What the page itself was asked: its search and its choosers."""


class SavedViews:
    """The views of one list, in the order they were saved; written at once."""

    def __init__(self, title: str, preferences: Preferences) -> None:
        self._key = f"tampilan/{title}"
        self._preferences = preferences
        self._views = _read(preferences.text(self._key))

    @property
    def names(self) -> Sequence[str]:
        """The names, the oldest first."""
        return tuple(self._views)

    def get(self, name: str) -> SavedView:
        """Give a view by its name; an empty one for a name nobody saved."""
        return self._views.get(name, SavedView())

    def keep(self, name: str, view: SavedView) -> None:
        """Save a view, over an earlier one of its name."""
        self._views[name] = view
        self._write()

    def drop(self, name: str) -> None:
        """Forget a view."""
        self._views.pop(name, None)
        self._write()

    def _write(self) -> None:
        plain = {
            name: {
                "saringan": [dict(one.as_plain()) for one in view.filters],
                "kolom": view.columns,
                "halaman": dict(view.asked),
            }
            for name, view in self._views.items()
        }
        self._preferences.keep_text(self._key, json.dumps(plain, ensure_ascii=False))
        self._preferences.save()


def _read(text: str) -> dict[str, SavedView]:
    """Read kept views; what an editor spoiled is left out, never a reason not to open."""
    try:
        kept = json.loads(text) if text else {}
    except json.JSONDecodeError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: _view(one) for name, one in kept.items() if isinstance(one, dict)}


def _view(kept: Mapping[str, object]) -> SavedView:
    filters, asked, columns = kept.get("saringan"), kept.get("halaman"), kept.get("kolom")
    read = [from_plain(one) for one in filters] if isinstance(filters, list) else []
    return SavedView(
        filters=tuple(one for one in read if one is not None),
        columns=columns if isinstance(columns, str) else "",
        asked={str(key): str(one) for key, one in asked.items()} if isinstance(asked, dict) else {},
    )
