"""Our named tuples are the standard library's."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from translate.named_tuple import NamedTuple


class Place(NamedTuple):
    """A line, and what stands in it."""

    line: int
    text: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.text


class Standard(typing.NamedTuple):
    line: int
    text: str = ""
    notes: tuple[str, ...] = ()


def test_values_are_made_compared_and_shown_alike() -> None:
    ours = Place(3, notes=("a",))
    theirs: Any = Standard(3, notes=("a",))
    assert ours == theirs
    assert theirs == (3, "", ("a",))
    assert hash(ours) == hash(theirs)
    assert repr(ours) == "Place(line=3, text='', notes=('a',))"
    assert repr(theirs).replace("Standard", "Place") == repr(ours)
    assert ours.line == 3
    assert ours.is_empty
    assert isinstance(ours, tuple)
    assert Place.__doc__ == "A line, and what stands in it."


@pytest.mark.parametrize("name", ["_fields", "_field_defaults", "__match_args__", "__slots__"])
def test_classes_tell_their_fields_alike(name: str) -> None:
    assert getattr(Place, name) == getattr(Standard, name)


@pytest.mark.parametrize(
    "call",
    [
        lambda kind: kind(),
        lambda kind: kind(1, "a", (), 4),
        lambda kind: kind(1, line=2),
        lambda kind: kind._make((1, "a")),
        lambda kind: kind(1)._replace(column=2),
    ],
)
def test_slips_are_refused_alike(call: Any) -> None:
    errors = []
    for kind in (Place, Standard):
        with pytest.raises((TypeError, ValueError)) as error:
            call(kind)
        errors.append(error.type)
    assert errors[0] is errors[1]


def test_values_are_changed_taken_apart_and_copied_alike() -> None:
    place = Place(3, "a")
    assert place._replace(text="b") == Place(3, "b")
    assert type(place._replace(text="b")) is Place
    assert Place._make((1, "", ())) == Place(1)
    assert place._asdict() == Standard(3, "a")._asdict()
    for copied in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place))):
        assert copied == place
        assert type(copied) is Place
    match place:
        case Place(line, text):
            assert (line, text) == (3, "a")


def test_a_field_without_default_behind_one_with_a_default_is_refused() -> None:
    made: Any = type(NamedTuple)
    with pytest.raises(TypeError, match="Wrong"):
        made("Wrong", (), {"__annotations__": {"a": "int", "b": "int"}, "a": 1})
