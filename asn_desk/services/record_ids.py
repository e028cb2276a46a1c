"""The ids of records that are known to be in the register."""


def saved_id(value: int | None) -> int:
    """Return the id of a record read from or written to the register.

    Raises `ValueError` for one that never was: a fault of the program, not of the clerk.
    """
    if value is None:
        raise ValueError("the record was never saved")
    return value
