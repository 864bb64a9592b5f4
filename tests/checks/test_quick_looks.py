"""What a check skips after a quick look at a unit, it would have found nothing in.

The corpora of right translations say little that is opposed, so each version is also set beside
the next sentence of the others: two texts that have nothing to do with each other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest

from tests.checks.test_corpus import CORPORA, LANGUAGES, rows_of
from tests.letters import aligned_texts, paired_rows
from translate.checks import find
from translate.checks.texts import kept_phrases, suspicions
from translate.checks.texts.omission_weights import ADDED, LOST
from translate.checks.texts.runs import Sieve, runs_of
from translate.checks.texts.statements import statements
from translate.languages.opposites import weights
from translate.model import AlignedLetter, Finding

CHECK = find("opposite-drift")
MODULE = sys.modules[CHECK.module]


def letters() -> Iterator[AlignedLetter]:
    """The corpora as they are and with one version moved by a row; in all and in two languages."""
    for path in CORPORA:
        rows = list(rows_of(path).values())
        moved = [
            {**row, LANGUAGES[place % 3]: rows[place - 1][LANGUAGES[place % 3]]}
            for place, row in enumerate(rows)
        ]
        for versions in (rows, moved):
            yield paired_rows(dict(enumerate(versions)))
            for two in combinations(LANGUAGES, 2):
                pairs = ({language: row[language] for language in two} for row in versions)
                yield paired_rows(dict(enumerate(pairs)))


def test_no_opposite_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    every = list(letters())
    quick = [list(CHECK.run(letter)) for letter in every]
    axes = frozenset(weights()) - {"negation"}
    monkeypatch.setattr(MODULE, "disputed_axes", lambda *_: axes)
    monkeypatch.setattr(
        MODULE, "statements_on", lambda context, unit, _: context.derive(statements)[unit.id]
    )
    whole: list[list[Finding]] = [list(CHECK.run(letter)) for letter in every]
    assert quick == whole
    assert sum(map(len, quick)) > 100  # otherwise nothing was compared


def test_no_part_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of words that can't tell enough are left out; what may is the same without that.

    A part is told here on less evidence than elsewhere: of right texts too little would be.
    """
    monkeypatch.setattr(suspicions, "LOST", LOST._replace(warning=0.0, attention=-0.5))
    monkeypatch.setattr(suspicions, "ADDED", ADDED._replace(warning=-1.5, attention=-2.0))
    check = find("part-missing")
    every = [paired_rows(rows_of(path)) for path in CORPORA]
    quick = [list(check.run(letter)) for letter in every]
    monkeypatch.setattr(Sieve, "runs", lambda _, unanswered, words, __: runs_of(unanswered, words))
    whole = [list(check.run(letter)) for letter in every]
    assert quick == whole
    assert sum(map(len, quick)) > 10  # otherwise nothing was compared


def paragraphs(rows: Sequence[dict[str, str]]) -> AlignedLetter:
    """A letter with a paragraph a row."""
    return aligned_texts(
        {language: "\n\n".join(row[language] for row in rows) for language in LANGUAGES}
    )


def test_no_phrase_that_was_left_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences of one version that begin with words of another one, each in two paragraphs."""
    check = find("foreign-words")
    rows = [row for path in CORPORA for row in list(rows_of(path).values())[::20]]
    left = [
        {**row, one: " ".join((*row[other].split()[:4], row[one]))}
        for one, other in (("nl", "en"), ("en", "nl"))
        for row in rows
    ]
    letters = [paragraphs([*every, *every]) for every in (rows, left)]
    quick = [list(check.run(letter)) for letter in letters]
    monkeypatch.setattr(kept_phrases, "_have_grammar", lambda *_: True)
    assert quick == [list(check.run(letter)) for letter in letters]
    assert len(quick[1]) > len(rows)  # otherwise nothing was compared
