"""Whether an engine gave back every tag, in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.drafting.markup import balanced
from translate.drafting.sentences import sentences
from translate.drafting.tags import Tag, Tagged
from translate.drafting.tokens import Token, parse, plain
from translate.languages import get
from translate.wording import say


def verify(sent: Tagged, answer: str, source: str, target: str) -> tuple[str, ...]:
    """What is wrong with the tags of an answer, for people; nothing where all are in place.

    Compared are the set of tags, their order, that pairs hold words and nest, that nothing else
    looks like a tag, and, where source and answer have the same number of sentences, the sentence
    in which each mark stands.
    `source` and `target` are language codes.
    """
    tokens = parse(answer)
    wanted = [tag.number for tag in sent.tags]
    found = _openings(tokens)
    by_number = {tag.number: tag for tag in sent.tags}
    problems = _set_problems(by_number, found)
    whole = set(_openings(balanced(tokens)))
    problems += [
        say("{label} holds no words or overlaps another", label=by_number[number].label)
        for number in dict.fromkeys(found)
        if number in by_number and number not in whole
    ]
    problems += _put_in(plain(sent.text), tokens)
    if problems:
        return tuple(problems)
    if found != wanted:
        return (_order_problem(wanted, found, by_number),)
    return tuple(_strays(sent, answer, source, target))


def _openings(tokens: Sequence[Token]) -> list[int]:
    """The numbers of the tags, each where it opens."""
    return [token.number for token in tokens if not isinstance(token, str) and token.opens]


def _set_problems(tags: dict[int, Tag], found: Sequence[int]) -> list[str]:
    lost: list[str] = [
        say("{label} is missing", label=tag.label)
        for number, tag in tags.items()
        if number not in found
    ]
    doubled = [
        say(
            "{label} stands there {count} times",
            label=tags[number].label,
            count=found.count(number),
        )
        for number in dict.fromkeys(found)
        if number in tags and found.count(number) > 1
    ]
    strange = [
        say("a tag that was never sent ({number}) is left out", number=number)
        for number in dict.fromkeys(found)
        if number not in tags
    ]
    return lost + doubled + strange


def _put_in(sent: str, tokens: Sequence[Token]) -> Sequence[str]:
    """What looks like a tag or an entity in an answer's words, and was not among those sent."""
    like_markup = re.compile(
        r"<\s*/?\s*[A-Za-z][\w-]*(?:\s[^<>=]*=[^<>]*)?\s*/?\s*>"  # a tag, with attributes or not
        r"|&#?\w+;"
    )
    words = (token for token in tokens if isinstance(token, str))
    found = [mark for text in words for mark in like_markup.findall(text)]
    return [
        say("“{mark}” was put in", mark=mark) for mark in dict.fromkeys(found) if mark not in sent
    ]


def _order_problem(wanted: Sequence[int], found: Sequence[int], tags: dict[int, Tag]) -> str:
    """Names the tags that moved: those outside the longest stretch that kept its order."""
    from rapidfuzz.distance import Indel

    kept = {
        wanted[place]
        for block in Indel.opcodes(wanted, found)
        if block.tag == "equal"
        for place in range(block.src_start, block.src_end)
    }
    moved = ", ".join(tags[number].label for number in wanted if number not in kept)
    return say("{labels} moved", labels=moved)


def _strays(sent: Tagged, answer: str, source: str, target: str) -> list[str]:
    """Marks that stand for no words, in another sentence than where they were."""
    before, after = sentences(sent.text, get(source)), sentences(answer, get(target))
    if len(before) != len(after):
        return []
    home, away = _sentence_of(before), _sentence_of(after)
    return [
        say(
            "{label} moved from sentence {before} to {after}",
            label=tag.label,
            before=home[tag.number] + 1,
            after=away[tag.number] + 1,
        )
        for tag in sent.tags
        if not tag.paired and home[tag.number] != away[tag.number]
    ]


def _sentence_of(texts: Sequence[str]) -> dict[int, int]:
    """The sentence in which each tag opens."""
    return {number: place for place, text in enumerate(texts) for number in _openings(parse(text))}
