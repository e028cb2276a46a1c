"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with (done, total); may raise `Cancelled`, which the work must let through."""


class Cancelled(Exception):
    """The clerk asked a long job to stop; raised through `Progress`."""


def no_progress(_done: int, _total: int) -> None:
    """Ignore the progress of work nobody watches."""


def told(items: Sequence[T], progress: Progress) -> Iterator[T]:
    """Give things one after the other, telling before each how many are done."""
    for done, item in enumerate(items):
        progress(done, len(items))
        yield item
    progress(len(items), len(items))
