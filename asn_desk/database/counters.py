"""Running numbers without gaps or duplicates: a counter's row moves in the same transaction."""

from sqlalchemy import Connection, text

_RESERVE = text(
    "INSERT INTO number_counters (book, year, next) VALUES (:book, :year, 1 + :many) "
    "ON CONFLICT (book, year) DO UPDATE SET next = number_counters.next + :many "
    "RETURNING next"
)


def reserve(connection: Connection, book: str, year: int, *, many: int = 1) -> int:
    """Take the next `many` numbers of a book in a year and return the first, from 1.

    The row stays locked until the transaction ends; rolled back, the numbers are free again.
    """
    reached: int = connection.execute(
        _RESERVE, {"book": book, "year": year, "many": many}
    ).scalar_one()
    return reached - many
