"""The check list inside a backup: what is in it, with hash and size, and when it was made."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime

LIST_NAME = "daftar.json"
FORMAT = 1
_NAMES = re.compile(r"asn-desk\.db|bukti/[0-9a-f]{2}/[0-9a-f]{64}")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file of a backup."""

    name: str
    sha256: str
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupList:
    """Everything a backup holds."""

    made_at: datetime
    """In WIB."""
    pieces: tuple[Piece, ...]


def write_list(listed: BackupList) -> bytes:
    """Write the list as it stands in the backup."""
    words = {
        "format": FORMAT,
        "made_at": listed.made_at.isoformat(),
        "pieces": [asdict(one) for one in listed.pieces],
    }
    return json.dumps(words, ensure_ascii=False, indent=1).encode()


def read_list(content: bytes) -> BackupList:
    """Read the list; raises `ValueError` for anything this program did not write itself."""
    try:
        words = json.loads(content)
        pieces = tuple(_piece(one) for one in words["pieces"])
        made_at = datetime.fromisoformat(words["made_at"])
    except (KeyError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(content[:40]) from error
    names = {one.name for one in pieces}
    if words.get("format") != FORMAT or len(names) != len(pieces) or made_at.tzinfo is None:
        raise ValueError(content[:40])
    return BackupList(made_at=made_at, pieces=pieces)


def _piece(words: dict[str, object]) -> Piece:
    name, found, size = words["name"], words["sha256"], words["size"]
    right = isinstance(name, str) and isinstance(found, str) and isinstance(size, int)
    if not right or not _NAMES.fullmatch(str(name)) or not _HASH.fullmatch(str(found)):
        raise ValueError(name)
    return Piece(name=str(name), sha256=str(found), size=int(str(size)))
