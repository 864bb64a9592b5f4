"""Drafting one segment: by the memory, else by an engine, with the tags verified."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.documents.lines import content
from translate.drafting.engine import Answer, Described, Engine, Request
from translate.drafting.markup import restore
from translate.drafting.memory import Match, MatchKind
from translate.drafting.plainly import plainly, project
from translate.drafting.sentences import whole_sentences
from translate.drafting.tags import Tag, Tagged, as_tagged, tag
from translate.drafting.tokens import Token, parse, plain
from translate.drafting.transfer import transfer
from translate.drafting.verification import verify
from translate.languages import get
from translate.model import Kind, Segment

LookUp = Callable[[Tagged, str, str], Match | None]
"""Looks a text in one language up in the memory, for its translation into another."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an engine made of a segment."""

    markup: str
    """One block of Markdown, without container prefixes; a title as plain text."""
    engine: str
    """The engine's name; `copy` where nothing was to be translated."""
    model: str
    """What the engine says of itself; for the memory `exact`, `numbers`, `fuzzy 83%`,
    or `fuzzy 83% with numbers` where these were carried over."""
    problems: tuple[str, ...] = ()
    """What happened to the tags, for people."""
    match: Match | None = None
    """Where it comes from the memory."""


def draft_as_it_is(segment: Segment) -> Draft | None:
    """The segment itself, where nothing in it is to be translated: a bare address, code."""
    if any(character.isalnum() for character in plain(tag(segment).text)):
        return None
    return Draft(content(segment), "copy", "")


def draft_from_memory(segment: Segment, target: str, look_up: LookUp) -> Draft | None:
    """The segment's draft by the memory; None where it knows nothing like it."""
    tagged = tag(segment)
    match = look_up(tagged, segment.language, target)
    if match is None:
        return None
    made = transfer(match, tagged, segment.language, target)
    model = str(match.kind) + (f" {match.percent}%" if match.kind is MatchKind.FUZZY else "")
    if match.kind is MatchKind.FUZZY and made.numbers:
        model += " with numbers"
    markup = _markup(segment, made.tokens, made.tags)
    return Draft(markup, "memory", model, made.problems, match)


def draft_by_engine(segment: Segment, target: str, context: str, engine: Engine) -> Draft:
    """The segment's draft by an engine.

    Tags that came back wrong are asked for once more, sentence by sentence; the answer with fewer
    faults is taken as it is, and its faults are named. Raises what the engine raises.
    """
    tagged = tag(segment)
    ask = _tagged_answer if engine.tags else _plain_answer
    request = first_request(segment, target, context, engine)
    answer = ask(request, tagged.tags, engine)
    found = _joined(request.texts, answer.texts)
    problems = verify(tagged, found, segment.language, target)
    pieces = whole_sentences(tagged.text, get(segment.language))
    if problems and engine.tags and len(pieces) > 1:
        again = ask(
            Request(segment.language, target, pieces, context, segment.path), tagged.tags, engine
        )
        second = _joined(pieces, again.texts)
        others = verify(tagged, second, segment.language, target)
        if len(others) < len(problems):
            found, problems = second, others
    markup = _markup(segment, parse(found), tagged.tags)
    return Draft(markup, engine.name, answer.model, problems)


def first_request(segment: Segment, target: str, context: str, engine: Described) -> Request:
    """The request with which `draft_by_engine` begins, for a look at its price."""
    tagged = tag(segment)
    texts = (tagged.text,) if engine.tags else whole_sentences(tagged.text, get(segment.language))
    return Request(segment.language, target, texts, context, segment.path)


def _tagged_answer(request: Request, tags: Sequence[Tag], engine: Engine) -> Answer:
    return engine.translate(request)


def _plain_answer(request: Request, tags: Sequence[Tag], engine: Engine) -> Answer:
    """Asks for every sentence and for the words of every pair, and puts the tags back."""
    taken = [plainly(text, tags) for text in request.texts]
    asked = [text for one in taken for text in (one.text, *one.inner.values())]
    wanted = tuple(text for text in asked if any(letter.isalnum() for letter in text))
    answer = engine.translate(replace(request, texts=tuple(map(_bare, wanted))))
    said = dict(zip(wanted, answer.texts, strict=True))
    texts = tuple(
        project(
            one,
            said.get(one.text, one.text),
            {number: said.get(words, words) for number, words in one.inner.items()},
        )
        for one in taken
    )
    return Answer(texts, answer.model, answer.billed)


def _bare(text: str) -> str:
    return as_tagged(text.strip())


def _joined(asked: Sequence[str], answers: Sequence[str]) -> str:
    """The answers with the white space between them that stood between what was asked."""
    parts = [
        answer.strip() + text[len(text.rstrip()) :]
        for text, answer in zip(asked, answers, strict=True)
    ]
    return "".join(parts).strip()


def _markup(segment: Segment, tokens: Sequence[Token], tags: Sequence[Tag]) -> str:
    if segment.kind is Kind.TITLE:
        return " ".join("".join(t for t in tokens if isinstance(t, str)).split())
    return restore(tokens, tags, segment.kind)
