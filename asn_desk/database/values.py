"""Writes frozen values of the domain as JSON and reads them back, by their type hints.

Dates and times are ISO text, enumerations their value, sequences become tuples, mappings keep
text keys; where several classes are possible the class name is kept under `_`.
"""

import types
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from asn_desk.domain.paper_profile import FORMERLY

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

_TAG = "_"
_MOMENTS = (datetime, date, time)
_PLAIN = (bool, int, float, str)


def encode(value: Any, hint: Any) -> Json:
    """Write a value of the hinted type as JSON; raises `TypeError` for a type it does not know."""
    members = _members(hint)
    if value is None:
        return None
    if len(members) > 1:
        coded = encode(value, type(value))
        if not isinstance(coded, dict):
            raise TypeError(hint)
        return {_TAG: type(value).__name__, **coded}
    return _encode_one(value, members[0])


def decode(data: Any, hint: Any) -> Any:
    """Read a value of the hinted type; a field the data lacks is read under its former name.

    One that was never kept takes its default.
    """
    members = _members(hint)
    if data is None:
        return None
    if len(members) > 1:
        kind = next(member for member in members if member.__name__ == data[_TAG])
        return _decode_dataclass(data, kind)
    return _decode_one(data, members[0])


def plain(value: Any) -> Json:
    """Write any value for the audit trail, to be read by people and hashed, never decoded."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, _MOMENTS):
        return value.isoformat()
    return _plain_group(value)


def _plain_group(value: Any) -> Json:
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [plain(one) for one in value]
    raise TypeError(type(value))


def _members(hint: Any) -> tuple[Any, ...]:
    """Return the classes a hint allows, without None."""
    if get_origin(hint) in {Union, types.UnionType}:
        return tuple(each for each in get_args(hint) if each is not types.NoneType)
    return (hint,)


def _encode_one(value: Any, hint: Any) -> Json:
    origin = get_origin(hint)
    if origin is None:
        return _encode_simple(value, hint)
    if issubclass(origin, Mapping):
        key_hint, value_hint = get_args(hint)
        return {str(encode(key, key_hint)): encode(one, value_hint) for key, one in value.items()}
    return [encode(one, get_args(hint)[0]) for one in value]


def _encode_simple(value: Any, hint: Any) -> Json:
    if issubclass(hint, Enum):
        return hint(value).value  # type: ignore[no-any-return] # enumerations here are of text
    if is_dataclass(hint):
        hints = _hints(cast("Any", hint))
        return {name: encode(getattr(value, name), each) for name, each in hints.items()}
    if hint in _MOMENTS:
        return value.isoformat()  # type: ignore[no-any-return] # the hint says it is a moment
    if hint in _PLAIN:
        return value  # type: ignore[no-any-return] # the hint says it is plain
    raise TypeError(hint)


def _decode_one(data: Any, hint: Any) -> Any:
    origin = get_origin(hint)
    if origin is None:
        return _decode_simple(data, hint)
    if issubclass(origin, Mapping):
        key_hint, value_hint = get_args(hint)
        return {key_hint(key): decode(one, value_hint) for key, one in data.items()}
    return tuple(decode(one, get_args(hint)[0]) for one in data)


def _decode_simple(data: Any, hint: Any) -> Any:
    if is_dataclass(hint):
        return _decode_dataclass(data, hint)
    if hint in _MOMENTS:
        return hint.fromisoformat(data)
    return hint(data)


def _decode_dataclass(data: Mapping[str, Any], kind: Any) -> Any:
    hints, former = _hints(kind), _former_names(kind)
    kept = {name: name if name in data else former.get(name, "") for name in hints}
    return kind(
        **{
            name: decode(data[kept[name]], each)
            for name, each in hints.items()
            if kept[name] in data
        }
    )


@cache
def _former_names(kind: Any) -> Mapping[str, str]:
    """Return what fields were called before, by their name today."""
    return {
        each.name: each.metadata[FORMERLY] for each in fields(kind) if FORMERLY in each.metadata
    }


@cache
def _hints(kind: Hashable) -> Mapping[str, Any]:
    return get_type_hints(kind)
