"""`@dataclass(frozen=True, slots=True)` of the standard library, made in a fifth of the time.

A command loads some hundred classes of values at its start. The standard library writes six
functions for each as source text and compiles them, half a millisecond a class; here only
`__init__` is compiled, and the others are the same few lines for every class. `fields` and
`replace` of the standard library work on these classes as on its own. A type checker sees the
standard library's decorator.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from translate.precompiled import code

__all__ = ["dataclass"]

Class = TypeVar("Class")
Fields = tuple[dataclasses.Field[Any], ...]

_ABSENT: Any = object()
"""What an argument is that was not given, where a default is made anew for each value."""


def _dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, **other: bool
) -> Callable[[type[Class]], type[Class]]:
    """The decorator; a class that is not frozen or has no slots is left to the standard library.

    `kw_only` is known; whoever wants `order` and the like pays for the standard library's.
    """
    if not (frozen and slots) or other.keys() - {"kw_only"}:
        return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, **other)

    def decorate(plain: type[Class]) -> type[Class]:
        if not plain.__doc__:
            plain.__doc__ = plain.__name__  # the standard library would look for a signature
        made: Any
        if _is_simple(plain):
            made = _slotted(plain, other.get("kw_only", False))
        else:
            bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, **other)
            made = bare(plain)
        own = dataclasses.fields(made)
        methods = {"__repr__": _repr(own), "__init__": _init(made, own)} | _FROZEN
        if eq:
            methods |= _comparison(own)
        for name, method in methods.items():
            if name not in made.__dict__ or (name == "__hash__" and made.__hash__ is None):
                setattr(made, name, method)
        return made  # type: ignore[no-any-return]

    return decorate


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _is_simple(plain: Any) -> bool:
    """Whether a class has fields and nothing else that the standard library would look after:
    types as text, no base, no `ClassVar` and the like, no default that can change."""
    body = plain.__dict__
    types = body.get("__annotations__")
    if types is None or plain.__bases__ != (object,) or type(plain) is not type:
        return False
    for name, written in types.items():
        value = body.get(name)
        if isinstance(value, dataclasses.Field):
            value = value.default
        if not isinstance(written, str) or written.startswith(_SPECIAL):
            return False
        if value.__class__.__hash__ is None:
            return False
    fields = {name for name, value in body.items() if isinstance(value, dataclasses.Field)}
    return "__slots__" not in body and fields <= types.keys()


_SPECIAL = ("ClassVar", "InitVar", "KW_ONLY", "typing.", "dataclasses.")


@dataclasses.dataclass(init=False, repr=False, eq=False)
class _Model:
    """What the standard library says of a class with a field."""

    field: int


def _slotted(plain: Any, kw_only: bool) -> Any:
    """`dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)` of a simple class."""
    body = dict(plain.__dict__)
    own: dict[str, Any] = {}
    for name, written in body["__annotations__"].items():
        default = body.pop(name, dataclasses.MISSING)
        made: Any = default
        if not isinstance(default, dataclasses.Field):
            made = dataclasses.field(default=default)
        made.name, made.type, made._field_type = name, written, _FIELD
        if made.kw_only is dataclasses.MISSING:
            made.kw_only = kw_only
        own[name] = made
    del body["__dict__"], body["__weakref__"]
    body["__slots__"] = tuple(own)
    body["__qualname__"] = plain.__qualname__
    body["__dataclass_fields__"] = own
    body["__dataclass_params__"] = _PARAMETERS
    body["__match_args__"] = tuple(name for name, one in own.items() if not one.kw_only)
    return type(plain.__name__, (), body)


_FIELD = dataclasses.fields(_Model)[0]._field_type  # type: ignore[attr-defined]
_PARAMETERS = _Model.__dataclass_params__  # type: ignore[attr-defined]


def _init(made: Any, own: Fields) -> Any:
    """`__init__(self, place, text="", *, note="")` sets each slot, without frozen's own refusal."""
    scope: dict[str, Any] = {"_ABSENT": _ABSENT}
    by_place, by_name = ["self"], list[str]()
    lines = []
    for field in own:
        name, value, argument = field.name, field.name, field.name
        scope[f"_set_{name}"] = getattr(made, name).__set__
        if field.default_factory is not dataclasses.MISSING:
            scope[f"_make_{name}"] = field.default_factory
            argument, value = f"{name}=_ABSENT", f"_make_{name}() if {name} is _ABSENT else {name}"
        elif field.default is not dataclasses.MISSING:
            scope[f"_default_{name}"] = field.default
            argument = f"{name}=_default_{name}"
        (by_name if field.kw_only else by_place).append(argument)
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    arguments = ", ".join([*by_place, "*", *by_name] if by_name else by_place)
    source = "\n".join([f"def __init__({arguments}):", *(lines or [" pass"])])
    exec(code(source, "<dataclass>"), scope)
    init = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in own} | {"return": None}
    return init


def _comparison(own: Fields) -> dict[str, Any]:
    """`__eq__` and `__hash__`, over the fields that are compared."""
    compared = _values(field.name for field in own if field.compare)
    hashed = _values(
        field.name for field in own if (field.compare if field.hash is None else field.hash)
    )

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    return {"__eq__": equal, "__hash__": lambda self: hash(hashed(self))}


def _values(names: Any) -> Callable[[Any], Any]:
    wanted = tuple(names)
    return attrgetter(*wanted) if wanted else lambda _: ()


def _repr(own: Fields) -> Any:
    shown = [field.name for field in own if field.repr]

    def represent(self: Any) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({values})"

    return represent


def _refuse_setting(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_FROZEN = {
    "__setattr__": _refuse_setting,
    "__delattr__": _refuse_deleting,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
"""What a frozen value refuses, and how it is copied and pickled all the same."""
