"""Where one sentence ends and the next begins, in text with tags."""

from __future__ import annotations

import re
from itertools import pairwise

from translate.drafting.tokens import Event, parse
from translate.languages import Language

_CLOSERS = "”’»“\"')\\]"
_OPENERS = "“‘«„‚\"'(\\[–—"


def sentences(text: str, language: Language) -> tuple[str, ...]:
    """The sentences of a text; joined, they are the text again.

    White space and the tags before it belong to the sentence they follow. A full stop after an
    initial, a number or an abbreviation of the language ends nothing, and neither does one before
    a small letter.
    """
    cuts = [0]
    boundary = re.compile(
        rf"[.!?…]+(?:[{_CLOSERS}]|</?[gx]\d+/?>|\[\^[^\]]+\])*\s+(?=(?:<g\d+>|[{_OPENERS}])*(\w))"
    )
    for match in boundary.finditer(text):
        follower = match[1]
        if follower.islower():
            continue
        before = re.sub(r"<[^<>]*>", "", text[cuts[-1] : match.start()])
        if (
            match[0].startswith(".")
            and not match[0].startswith("..")
            and _abbreviates(before, follower, language)
        ):
            continue
        cuts.append(match.end())
    cuts.append(len(text))
    return tuple(text[start:end] for start, end in pairwise(cuts) if end > start)


def whole_sentences(text: str, language: Language) -> tuple[str, ...]:
    """The sentences of a tagged text, those together that one pair of tags holds."""
    found: list[str] = []
    open_pairs = 0
    for sentence in sentences(text, language):
        if open_pairs:
            found[-1] += sentence
        else:
            found.append(sentence)
        halves = [t for t in parse(sentence) if isinstance(t, Event) and t.opens is not t.closes]
        open_pairs += sum(1 if half.opens else -1 for half in halves)
    return tuple(found)


def _abbreviates(before: str, follower: str, language: Language) -> bool:
    """Whether the full stop after `before` belongs to its last word."""
    words = re.split(r"[\s(„“«‘]+", before)
    word = words[-1]
    if len(word) == 1 and word.isalpha():
        return True
    if "." in word and all(len(part) <= 2 for part in word.split(".")):
        return follower.isalnum()
    if word.isdigit():
        return len(word) < 3 and (follower.isdigit() or len(words) == 1)
    return word.casefold() in language.abbreviations
