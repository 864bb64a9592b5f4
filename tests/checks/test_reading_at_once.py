"""The language model is given the texts of many units at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.checks.letters import Themes, letter_of
from translate.checks import examine

TEXTS = {
    "nl": "Al onze leden kwamen met een witte boot.\n\nDe raad besprak de bomen in het park.",
    "en": "All our members came by white ferry.\n\nThe council discussed trees in the park.",
}


@dataclass(frozen=True)
class Watched:
    """Answers as `Themes` does, and remembers each request."""

    themes: Themes
    model: str = "watched"
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        self.asked.append(tuple(texts))
        return self.themes(texts)


def test_a_letter_is_read_before_it_is_judged() -> None:
    encoder = Watched(Themes((("boot", "ferry"), ("raad", "council"))))
    assert not examine(replace(letter_of(TEXTS), encoder=encoder))
    first, *others = encoder.asked
    assert sorted(first) == sorted(text for own in TEXTS.values() for text in own.split("\n\n"))
    assert {text for texts in others for text in texts} <= set(first)
