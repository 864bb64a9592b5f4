"""`typing.NamedTuple`, made in a third of the time.

The standard library compiles the type of each field that is written as text, and each class's
`__new__`: 0.1 ms a class, and a command loads forty. Here `__new__` alone is compiled, and kept
between commands; types stay text. A type checker sees the standard library's class.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translate.precompiled import code

__all__ = ["NamedTuple"]


class _Making(type):
    """Makes a subclass of tuple of a class that is written as one of `NamedTuple`."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            raise TypeError(f"{name}: a field without a default stands behind one with a default")
        body |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
        body |= {"__slots__": (), "_fields": fields, "__match_args__": fields}
        body |= {"_field_defaults": defaults, "__new__": _new(name, fields, defaults)}
        return type(name, (tuple,), _METHODS | body)


def _new(name: str, fields: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """`__new__(_cls, place, text="")` as the tuple of its arguments."""
    values = "".join(f"{field}, " for field in fields)
    source = f"def __new__(_cls, {values}): return _tuple_new(_cls, ({values}))"
    scope: dict[str, Any] = {"_tuple_new": tuple.__new__}
    exec(code(source, "<named tuple>"), scope)
    made = scope["__new__"]
    made.__defaults__ = tuple(defaults.values())
    made.__qualname__ = f"{name}.__new__"
    return made


def _make(cls: Any, values: Iterable[Any]) -> Any:
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **changed: Any) -> Any:
    made = self._make(map(changed.pop, self._fields, self))
    if changed:
        raise ValueError(f"Got unexpected field names: {list(changed)!r}")
    return made


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _getnewargs(self: Any) -> tuple[Any, ...]:
    return tuple(self)


def _repr(self: Any) -> str:
    values = zip(self._fields, self, strict=True)
    return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"


_METHODS: dict[str, Any] = {
    "_make": classmethod(_make),
    "_replace": _replace,
    "_asdict": _asdict,
    "__getnewargs__": _getnewargs,
    "__repr__": _repr,
}

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Making, "NamedTuple", (), {})
