"""Our decorator makes the same classes as the standard library's."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from translate.dataclass import _is_simple, dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A line, and what stands in it."""

    line: int
    text: str = ""
    remark: str = dataclasses.field(default="", compare=False, repr=False)
    notes: list[str] = dataclasses.field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Column(Place):
    """A place in a line."""

    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Arguments by name alone."""

    name: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Checked:
    """Refuses what it can't be."""

    line: int

    def __post_init__(self) -> None:
        if self.line < 1:
            raise ValueError("lines count from 1")

    def __repr__(self) -> str:
        return "its own"


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


def _twin(ours: type[Any]) -> Any:
    """The same class by the standard library."""
    body = {
        "__annotations__": ours.__annotations__,
        "__module__": ours.__module__,
        "remark": dataclasses.field(default="", compare=False, repr=False),
        "notes": dataclasses.field(default_factory=list, compare=False),
        "text": "",
    }
    return dataclasses.dataclass(frozen=True, slots=True)(type(ours.__name__, (), body))


def test_a_value_is_what_the_standard_library_makes_of_it() -> None:
    theirs = _twin(Place)
    cases: list[tuple[Any, ...]] = [(1,), (1, "a"), (2, "a", "seen")]
    for arguments in cases:
        mine, its = Place(*arguments), theirs(*arguments)
        assert repr(mine) == repr(its).replace(theirs.__qualname__, "Place")
        assert hash(mine) == hash(its)
        assert dataclasses.asdict(mine) == dataclasses.asdict(its)
    assert Place.__match_args__ == theirs.__match_args__
    assert Place.__slots__ == theirs.__slots__


def test_what_is_not_compared_makes_no_difference() -> None:
    assert Place(1, "a", "one") == Place(1, "a", "two", ["three"])
    assert Place(1, "a") != Place(1, "b")
    assert Place(1) != Column(1)
    assert len({Place(1), Place(1, remark="x"), Column(1)}) == 2
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())


def test_a_default_that_can_change_is_made_for_each_value() -> None:
    assert Place(1).notes is not Place(1).notes
    assert Place(1, notes=["a"]).notes == ["a"]


@pytest.mark.parametrize("ours", [Place, Named, Checked])
def test_only_simple_classes_are_made_without_the_standard_library(ours: type[Any]) -> None:
    bare = {"__module__": __name__, "__annotations__": ours.__annotations__}
    assert _is_simple(type("Bare", (), bare))
    assert not _is_simple(type("Bare", (Named,), bare))
    assert not _is_simple(type("Bare", (), bare | {"other": dataclasses.field()}))
    assert not _is_simple(type("Bare", (), bare | {"line": []}))
    assert not _is_simple(type("Bare", (), bare | {"__annotations__": {"line": int}}))
    assert not _is_simple(type("Bare", (), bare | {"__annotations__": {"line": "ClassVar[int]"}}))


@pytest.mark.parametrize("kw_only", [False, True])
def test_a_field_is_what_the_standard_library_makes_of_it(kw_only: bool) -> None:
    def plain() -> type[Any]:
        class Plain:
            line: int
            text: str = ""
            notes: list[str] = dataclasses.field(default_factory=list, compare=False)

        return Plain

    ours: Any = dataclass(frozen=True, slots=True, kw_only=kw_only)(plain())
    theirs: Any = dataclasses.dataclass(frozen=True, slots=True, kw_only=kw_only)(plain())
    assert repr(dataclasses.fields(ours)) == repr(dataclasses.fields(theirs))
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__slots__ == theirs.__slots__
    assert ours.__qualname__ == theirs.__qualname__


def test_inherited_fields_come_first() -> None:
    one = Column(3, "a", column=7)
    assert (one.line, one.text, one.column) == (3, "a", 7)
    assert dataclasses.replace(one, line=4) == Column(4, "a", column=7)


@pytest.mark.parametrize("call", [lambda: Named("a"), lambda: Place(), lambda: Place(1, place=2)])  # type: ignore[call-arg]
def test_wrong_arguments_are_refused(call: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        call()


def test_a_value_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="line"):
        Place(1).line = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="line"):
        del Place(1).line


@pytest.mark.parametrize("one", [Place(1, "a", "b", ["c"]), Column(1), Named(name="a"), Empty()])
def test_a_value_is_copied_and_pickled(one: object) -> None:
    for twin in (copy.deepcopy(one), copy.copy(one), pickle.loads(pickle.dumps(one))):
        assert twin == one
        assert repr(twin) == repr(one)


def test_what_a_class_defines_itself_stays() -> None:
    assert repr(Checked(1)) == "its own"
    with pytest.raises(ValueError, match="count from 1"):
        Checked(0)
