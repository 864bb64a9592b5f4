"""What markup a person added to a translation."""

import pytest

from tests.drafting.segments import segment
from translate.drafting.additions import additions, without_tags
from translate.drafting.codes import counterpart
from translate.drafting.tags import Tagged, tag

SOURCE = "Wij vragen **u** om *dit*."

LOOKS = ("struck through “очень”", "bold “просим”")
BREAKS = ("a line break after “Хенк”", "a line break after “Анна”")


def tagged(markdown: str, source: str) -> Tagged:
    return counterpart(tag(segment(markdown)), tag(segment(source))) if markdown else Tagged("")


@pytest.mark.parametrize(
    ("source", "old", "new", "said"),
    [
        (SOURCE, "Мы просим **вас** об *этом*.", "Мы просим **вас** об *этом* сегодня.", ()),
        (SOURCE, "Мы просим **вас** об *этом*.", "Мы просим **всех вас** об *этом*.", ()),
        (SOURCE, "Мы просим **вас** об этом.", "Мы просим **вас** об *этом*.", ()),
        (SOURCE, "", "Мы просим **вас** об *этом*.", ()),
        (SOURCE, "", "Мы **просим** **вас** об этом.", ("bold “просим”", "bold “вас”")),
        ("Wij vragen.", "Мы **просим**.", "**Мы** просим.", ()),
        ("Wij vragen.", "Мы просим.", "Мы ~~очень~~ **просим**.", LOOKS),
        (SOURCE, "**Вас** просим.", "**Вас** **просим**.", ("bold “просим”",)),
        (SOURCE, "**Вас** просим.", "**Просим** **вас всех**.", ("bold “Просим”",)),
        ("Henk", "Хенк", "Хенк  \nАнна  \nОлег", BREAKS),
        ("Schrijf ons.", "Пишите.", "Пишите на i@r.example.", ("“i@r.example”",)),
    ],
)
def test_what_was_added(source: str, old: str, new: str, said: tuple[str, ...]) -> None:
    assert additions(tag(segment(source)), tagged(old, source), tagged(new, source)) == said


def test_tags_of_its_own_are_left_out_of_a_text() -> None:
    source = tag(segment(SOURCE))
    new = tagged("**Мы** ~~очень~~ *просим*  \n**вас**.", SOURCE)
    assert without_tags(new, source) == "<g1>Мы</g1> очень <g2>просим</g2>вас."
