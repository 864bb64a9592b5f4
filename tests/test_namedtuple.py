"""Our `NamedTuple` makes the same classes as the standard library's."""

from __future__ import annotations

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from translate.namedtuple import NamedTuple


class Place(NamedTuple):
    """A line, and what stands in it."""

    line: int
    text: str = ""
    notes: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """Of its text."""
        return len(self.text)

    def moved(self, by: int) -> Place:
        """As many lines further on."""
        return self._replace(line=self.line + by)

    @classmethod
    def first(cls, text: str) -> Place:
        """One in the first line."""
        return cls(1, text)


class Told(NamedTuple):
    """Shows itself in its own way."""

    line: int

    def __str__(self) -> str:
        return f"line {self.line}"


class Nothing(NamedTuple):
    """Without a value."""


class Theirs(typing.NamedTuple):
    """As `Place`, by the standard library."""

    line: int
    text: str = ""
    notes: tuple[str, ...] = ()


@pytest.mark.parametrize("values", [(1,), (1, "a"), (2, "a", ("seen",))])
def test_a_value_is_what_the_standard_library_makes_of_it(values: tuple[Any, ...]) -> None:
    mine, its = Place(*values), Theirs(*values)
    assert tuple(mine) == tuple(its)
    assert hash(mine) == hash(its)
    assert repr(mine) == repr(its).replace("Theirs", "Place")
    assert mine._asdict() == its._asdict()
    assert (mine.line, mine.text, mine.notes) == tuple(its)
    assert mine[:2] == its[:2]


@pytest.mark.parametrize("name", ["_fields", "_field_defaults", "__match_args__", "__module__"])
def test_a_class_tells_of_itself_what_the_standard_library_s_does(name: str) -> None:
    assert getattr(Place, name) == getattr(Theirs, name)


def test_types_are_those_that_are_written() -> None:
    assert typing.get_type_hints(Place) == typing.get_type_hints(Theirs)
    assert Place.__doc__ == "A line, and what stands in it."
    assert Place.__qualname__ == "Place"


def test_a_class_has_what_is_written_in_it() -> None:
    assert Place.first("abc").length == 3
    assert Place(3, "abc").moved(2) == (5, "abc", ())
    assert str(Told(3)) == "line 3"
    assert repr(Told(3)) == "Told(line=3)"


def test_values_are_tuples_without_a_dictionary() -> None:
    assert Place(1, "a") == (1, "a", ())
    assert not hasattr(Place(1), "__dict__")
    assert Nothing() == ()
    match Place(4, "d"):
        case Place(line, text):
            assert (line, text) == (4, "d")


def test_one_is_made_of_a_row_of_values() -> None:
    assert Place._make([1, "a", ()]) == Place(1, "a")
    assert Place(1, "a")._replace(text="b") == Place(1, "b")
    with pytest.raises(ValueError, match="place"):
        Place(1)._replace(place=2)  # type: ignore[call-arg]


WRONG: list[Callable[[], object]] = [
    lambda: Place(),  # type: ignore[call-arg]
    lambda: Place(1, place=2),  # type: ignore[call-arg]
    lambda: Place(1, "a", (), 4),  # type: ignore[call-arg]
]


@pytest.mark.parametrize("call", WRONG)
def test_wrong_arguments_are_refused_by_name(call: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match=r"Place\.__new__"):
        call()


def test_a_value_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Place(1).line = 2  # type: ignore[misc]


@pytest.mark.parametrize("one", [Place(1, "a", ("b",)), Told(1), Nothing()])
def test_a_value_is_copied_and_pickled(one: object) -> None:
    for twin in (copy.deepcopy(one), copy.copy(one), pickle.loads(pickle.dumps(one))):
        assert twin == one
        assert type(twin) is type(one)
