"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total); may raise `Cancelled`, which the work must let through."""


class Cancelled(Exception):
    """The clerk asked a long job to stop; raised through `Progress`."""


def no_progress(_done: int, _total: int) -> None:
    """Ignore the progress of work nobody watches."""
