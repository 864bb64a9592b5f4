"""The sentences of a text with tags."""

from __future__ import annotations

import re
from itertools import pairwise

from translate.drafting.tokens import Event, parse
from translate.facts.sentences import MASK, ends
from translate.languages import Language


def sentences(text: str, language: Language) -> tuple[str, ...]:
    """The sentences of a text; joined, they are the text again.

    White space and the tags before it belong to the sentence they follow.
    """
    masked = re.sub(r"</?[gx]\d+/?>|\[\^[^\]]+\]", lambda tag: MASK * len(tag[0]), text)
    cuts = [len(text) - len(text[end:].lstrip()) for end in ends(masked, language)]
    return tuple(text[start:end] for start, end in pairwise([0, *cuts, len(text)]) if end > start)


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
