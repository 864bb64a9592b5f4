"""`typing.NamedTuple`, made in a fifth of the time.

A command loads some eighty classes of tuples at its start. The standard library compiles each name
of a type, and writes eight functions a class; here one is written, `__new__`, and its compiled form
is kept. A type checker sees the standard library's class.
"""

from __future__ import annotations

from importlib import import_module
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from translate.precompiled import code

__all__ = ["NamedTuple"]


class _Tuple(tuple[Any, ...]):
    """What all of them can do, under the names that the standard library gives it."""

    __slots__ = ()
    _fields = tuple[str, ...]()

    @classmethod
    def _make(cls, values: Any) -> Any:
        """One of so many values in their order; TypeError for another number of them."""
        return cls(*values)

    def _replace(self, /, **changes: Any) -> Any:
        """The same with other values; ValueError for a name that it has not."""
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{self.__class__.__name__}({values})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Written(type):
    """Makes the class that is written under `NamedTuple`."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        names = tuple(body.get("__annotations__", ()))
        defaults = {one: body.pop(one) for one in names if one in body}
        body |= {one: _attribute(place) for place, one in enumerate(names)}
        body |= {
            "__new__": _new(body["__qualname__"], names, defaults),
            "__slots__": (),
            "__match_args__": names,
            "_fields": names,
            "_field_defaults": defaults,
        }
        return type(name, (_Tuple,), body)


def _new(owner: str, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """`__new__(_cls, place, text=_default_text)`."""
    scope = {"_new": tuple.__new__} | {f"_default_{one}": defaults[one] for one in defaults}
    taken = [f"{one}=_default_{one}" if one in defaults else one for one in names]
    source = (
        f"def __new__({', '.join(['_cls', *taken])}):\n"
        f" return _new(_cls, ({''.join(f'{one}, ' for one in names)}))"
    )
    exec(code(source, "<namedtuple>"), scope)
    made: Any = scope["__new__"]
    made.__qualname__ = f"{owner}.__new__"
    return made


def _attribute(place: int) -> Any:
    """Reads the value at a place; as the standard library's, which the interpreter knows."""
    return _getter(place, None) if _getter else property(itemgetter(place))


_getter: Any = getattr(import_module("_collections"), "_tuplegetter", None)

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Written, "NamedTuple", (), {})
