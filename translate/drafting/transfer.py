"""A translation from the memory, put into the markup and the numbers of the text at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.drafting.figures import carry_over, counterparts
from translate.drafting.memory import Match, MatchKind
from translate.drafting.tags import Tag, Tagged
from translate.drafting.tokens import Event, Token, parse, plain
from translate.languages import get
from translate.model import MarkKind
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Transferred:
    """What became of a match's translation."""

    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    problems: tuple[str, ...]
    """The marks of the text that the translation lacks, for people."""
    numbers: bool = False
    """Numbers were carried over."""


def transfer(match: Match, text: Tagged, source: str, target: str) -> Transferred:
    """The match's translation with the text's own footnote labels, links and numbers.

    Marks of the memory's text that the text at hand does not have are left out; marks that only
    the translation has stay, but for footnotes, which would point at another letter's notes.
    """
    found, match = match, _with_numbers(match, text, source, target)
    stands_for = paired(match.target.tags, match.source.tags)
    now = paired(match.source.tags, text.tags)
    tags: dict[int, Tag] = {}
    """By number in the memory's translation."""
    fresh = len(text.tags)
    used: set[int] = set()
    for tag in match.target.tags:
        original = stands_for.get(tag.number)
        wanted = now.get(original.number) if original else None
        if original and wanted and wanted.number not in used:
            used.add(wanted.number)
            same = original.target == wanted.target and original.opening == wanted.opening
            tags[tag.number] = replace(tag if same else wanted, number=wanted.number)
        elif original is None and tag.kind is not MarkKind.FOOTNOTE:
            fresh += 1
            tags[tag.number] = replace(tag, number=fresh)
    missing = tuple(
        say("{label} is missing", label=tag.label) for tag in text.tags if tag.number not in used
    )
    tokens = _renumbered(parse(match.target.text), tags)
    return Transferred(tokens, tuple(tags.values()), missing, found.target != match.target)


def carried(source: Tagged, target: Tagged, text: Tagged, pair: tuple[str, str]) -> str | None:
    """A translation's tagged text with the numbers of another text; None where that is unclear.

    `source` and `text` are alike; `pair` is (their language, the translation's).
    """
    numbers = counterparts(plain(source.text), plain(text.text), get(pair[0]))
    return numbers and carry_over(target.text, *numbers, get(pair[1]))


def _with_numbers(match: Match, text: Tagged, source: str, target: str) -> Match:
    """The match with the text's numbers in its translation, as it is where that is unclear: the
    checks of drafts name the numbers that differ."""
    if match.kind is MatchKind.EXACT:
        return match
    changed = carried(match.source, match.target, text, (source, target))
    assert changed or match.kind is MatchKind.FUZZY, "the memory gives no such match"
    return replace(match, target=replace(match.target, text=changed or match.target.text))


def paired(tags: Sequence[Tag], others: Sequence[Tag]) -> Mapping[int, Tag]:
    """The counterpart of each tag among the others, by number.

    First those of the same kind that say the same, then those of the same kind in their order.
    """
    found: dict[int, Tag] = {}
    left = list(others)
    for is_same in (_say_the_same, _are_of_a_kind):
        for tag in tags:
            other = next((other for other in left if is_same(tag, other)), None)
            if tag.number not in found and other is not None:
                found[tag.number] = other
                left.remove(other)
    return found


def _are_of_a_kind(one: Tag, other: Tag) -> bool:
    return (one.kind, one.paired) == (other.kind, other.paired)


def _say_the_same(one: Tag, other: Tag) -> bool:
    return _are_of_a_kind(one, other) and one.target == other.target


def _renumbered(tokens: Sequence[Token], tags: Mapping[int, Tag]) -> tuple[Token, ...]:
    """The tokens under the tags' new numbers, without those that have none."""
    found: list[Token] = []
    for token in tokens:
        if isinstance(token, str):
            found.append(token)
        elif token.number in tags:
            found.append(Event(tags[token.number].number, token.opens, token.closes))
    return tuple(found)
