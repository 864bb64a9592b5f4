"""Drafting a segment: verified, asked once more by sentence, never repaired silently."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from tests.drafting.segments import segment
from tests.engines.server import turned
from translate.drafting.draft import (
    draft_as_it_is,
    draft_by_engine,
    draft_from_memory,
    first_request,
)
from translate.drafting.engine import Answer, Request
from translate.drafting.memory import Match, MatchKind
from translate.drafting.tags import Tagged

NOTES = "\n\n[^1]: Een.\n\n[^2]: Twee.\n"
TEXT = segment("Zie dit.[^1] En **dat** ook.[^2]" + NOTES)


@dataclass
class Engine:
    """Answers as it is told to, in turn; honestly when it was told nothing more."""

    answers: list[Callable[[str], str]] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)
    name: str = "test"
    local: bool = True
    tags: bool = True
    settings: Mapping[str, str] = field(default_factory=dict)

    def translate(self, request: Request) -> Answer:
        self.asked.append(request)
        answer = self.answers.pop(0) if self.answers else turned
        return Answer(tuple(map(answer, request.texts)), "v1")


def test_an_honest_answer_is_asked_for_once() -> None:
    engine = Engine()
    draft = draft_by_engine(TEXT, "en", "Ervoor.", engine)
    assert draft.markup == "Eiz tid.[^1] Ne **tad** koo.[^2]"
    assert (draft.engine, draft.model, draft.problems) == ("test", "v1", ())
    assert engine.asked == [
        Request("nl", "en", ("Zie dit.<x1/> En <g2>dat</g2> ook.<x3/>",), "Ervoor.")
    ]
    assert first_request(TEXT, "en", "Ervoor.", Engine()) == engine.asked[0]


def test_tags_that_came_back_wrong_are_asked_for_once_more_by_sentence() -> None:
    engine = Engine([lambda text: text.replace("<x1/>", "")])
    draft = draft_by_engine(TEXT, "en", "", engine)
    assert draft.markup == "Eiz tid.[^1] Ne **tad** koo.[^2]"
    assert draft.problems == ()
    assert [request.texts for request in engine.asked] == [
        ("Zie dit.<x1/> En <g2>dat</g2> ook.<x3/>",),
        ("Zie dit.<x1/> ", "En <g2>dat</g2> ook.<x3/>"),
    ]


def test_what_is_still_wrong_is_named_and_not_repaired() -> None:
    def lose(text: str) -> str:
        return turned(text).replace("<x1/>", "")

    engine = Engine([lose, lose])
    draft = draft_by_engine(TEXT, "en", "", engine)
    assert draft.markup == "Eiz tid. Ne **tad** koo.[^2]"
    assert draft.problems == ("[^1] is missing",)
    assert len(engine.asked) == 2


def test_the_answer_with_fewer_faults_is_taken() -> None:
    engine = Engine([lambda text: turned(text).replace("<x1/>", ""), lambda _: "leeg"])
    draft = draft_by_engine(TEXT, "en", "", engine)
    assert draft.problems == ("[^1] is missing",)
    engine = Engine([lambda _: "leeg", lambda text: turned(text).replace("<x1/>", "")])
    assert draft_by_engine(TEXT, "en", "", engine).problems == ("[^1] is missing",)


def test_a_single_sentence_is_not_asked_for_twice() -> None:
    engine = Engine([lambda _: "niets", lambda _: "niets"])
    draft = draft_by_engine(segment("Zie **dit**."), "en", "", engine)
    assert draft.problems == ("strong is missing",)
    assert len(engine.asked) == 1


def test_a_pair_over_two_sentences_is_not_cut() -> None:
    engine = Engine([lambda _: "niets"])
    draft_by_engine(segment("Kom. **Zie dit. Zie dat.** Ga."), "en", "", engine)
    assert engine.asked[1].texts == ("Kom. ", "<g1>Zie dit. Zie dat.</g1> ", "Ga.")


def test_a_title_is_plain_text() -> None:
    title = segment("---\ntitle: De * en [de]\n---\n\nTekst.\n")
    assert draft_by_engine(title, "en", "", Engine()).markup == "Ed * ne [ed]"


@pytest.mark.parametrize(
    ("kind", "model"), [(MatchKind.EXACT, "exact"), (MatchKind.FUZZY, "fuzzy 83%")]
)
def test_the_memory_says_how_well_it_knows(kind: MatchKind, model: str) -> None:
    def look_up(text: Tagged, source: str, target: str) -> Match | None:
        assert (source, target) == ("nl", "en")
        return Match(kind, 0.834, text, Tagged("Read."), "letters/plein u1")

    draft = draft_from_memory(segment("Lees."), "en", look_up)
    assert draft is not None
    assert (draft.markup, draft.engine, draft.model) == ("Read.", "memory", model)
    assert draft.match is not None


def test_the_memory_may_know_nothing() -> None:
    assert draft_from_memory(segment("Lees."), "en", lambda *_: None) is None


@pytest.mark.parametrize(
    ("markdown", "copied"),
    [
        ("<https://plein.example>\n", "<https://plein.example>"),
        (
            "[https://t.example/a\\_b](https://t.example/a_b)\n",
            "[https://t.example/a\\_b](https://t.example/a_b)",
        ),
        ("> `git log`\n> …\n", "`git log`\n…"),
        ("Zie <https://plein.example>\n", None),
        ("2026\n", None),
    ],
)
def test_what_says_nothing_is_copied(markdown: str, copied: str | None) -> None:
    draft = draft_as_it_is(segment(markdown))
    assert (draft and draft.markup) == copied
