"""How many single edits that change the meaning leave a trace, and how many right ones are blamed.

    python tests/bench/challenge.py [--set 1|2|…|17] [--letters SLUG …] [--verbose] [--meaning]

There are seventeen sets, each written by somebody who had not read the rules: these were mended
with the misses of `challenge/` and the kinds of the others at hand, after each had been counted
unread.
`letters/<slug>/` of a set holds a letter in three languages and `edits.tsv`: group, class,
language, old text and new text of one edit a row (`\\n` stands for a line end). The group
`reword` holds edits that keep the meaning: a right checker stays silent on them.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.letters import aligned_texts
from translate.checks import examine
from translate.model import Finding
from translate.storage.encoding import SentenceEncoder

SETS = {
    "1": "challenge",
    "2": "challenge2",
    "3": "challenge3",
    "4": "challenge4",
    "5": "challenge5",
    "6": "challenge6",
    "7": "challenge7",
    "8": "challenge8",
    "9": "challenge9",
    "10": "challenge10",
    "11": "challenge11",
    "12": "challenge12",
    "13": "challenge13",
    "14": "challenge14",
    "15": "challenge15",
    "16": "challenge16",
    "17": "challenge17",
}
LANGUAGES = ("nl", "en", "ru")
GROUPS = ("values", "relations", "apparatus", "names", "completeness", "meaning", "reword")
LOUD = ("error", "warning", "attention")
"""The severities that count, the gravest first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change in one version of one letter."""

    letter: Path
    """Its folder."""
    group: str
    kind: str
    """The class of the edit within its group."""
    language: str
    old: str
    new: str
    line: int
    """Of its row in `edits.tsv`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the checker says about an edited letter and did not say before."""

    edit: Edit
    severity: str
    """The gravest of the new findings, "" where there is none."""
    named: bool
    """One of the gravest names the edited language and no other."""
    messages: tuple[str, ...]


def findings_of(name: str, texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """What the checker finds in a letter, the source first in `texts`; the one place to swap it."""
    letter = aligned_texts(texts, name)
    return examine(replace(letter, encoder=_encoders[-1] if _encoders else None))


_encoders: list[SentenceEncoder] = []
"""The language model, where it is to be asked."""


def ask_model() -> None:
    """Has the language model of `meaning-drift` asked in this process."""
    _encoders.append(SentenceEncoder())


def letters_of(name: str) -> list[Path]:
    """The folders of a set's letters."""
    return sorted((Path(__file__).parent / SETS[name] / "letters").iterdir())


def read_texts(letter: Path) -> dict[str, str]:
    """The versions of a letter by language, the source first."""
    return {
        language: (letter / f"{language}.md").read_text(encoding="utf-8") for language in LANGUAGES
    }


def read_edits(letter: Path) -> Iterator[Edit]:
    """The edits of a letter, in the order of the file."""
    with (letter / "edits.tsv").open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if line > 1:
                group, kind, language, old, new = row
                old, new = (text.replace("\\n", "\n") for text in (old, new))
                yield Edit(letter, group, kind, language, old, new, line)


def apply(edit: Edit, texts: Mapping[str, str]) -> dict[str, str]:
    """The letter with the edit; ValueError where the edit is none or its place is not one."""
    where = f"{edit.letter.name}/edits.tsv:{edit.line}"
    if edit.group not in GROUPS or edit.language not in LANGUAGES:
        raise ValueError(f"{where}: group {edit.group!r} or language {edit.language!r} is unknown")
    text = texts[edit.language]
    count = text.count(edit.old) if edit.old else 0
    if count != 1:
        raise ValueError(f"{where}: {edit.old!r} occurs {count} times in {edit.language}.md")
    if edit.old == edit.new:
        raise ValueError(f"{where}: changes nothing")
    return {**texts, edit.language: text.replace(edit.old, edit.new)}


@cache
def _base(letter: Path) -> tuple[dict[str, str], Counter[tuple[object, ...]]]:
    texts = read_texts(letter)
    return texts, Counter(map(_key, findings_of(letter.name, texts)))


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.languages, finding.message


def judge(edit: Edit) -> Outcome:
    """Runs the checker on the edited letter and takes off what it said before."""
    texts, before = _base(edit.letter)
    left = Counter(before)
    new = []
    for finding in findings_of(edit.letter.name, apply(edit, texts)):
        if left[_key(finding)]:
            left[_key(finding)] -= 1
        elif finding.severity in LOUD:
            new.append(finding)
    gravest = min((str(one.severity) for one in new), key=LOUD.index, default="")
    named = any(one.severity == gravest and one.languages == (edit.language,) for one in new)
    said = tuple(f"{one.severity} {one.check}: {one.message}" for one in new)
    return Outcome(edit, gravest, named, said)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", choices=SETS, default="1", help="which letters (1)")
    parser.add_argument("--letters", nargs="+", metavar="SLUG", help="only these letters")
    parser.add_argument("--verbose", action="store_true", help="list misses and false alarms")
    parser.add_argument("--meaning", action="store_true", help="ask the extra's language model")
    options = parser.parse_args(arguments)
    letters = [
        path
        for path in letters_of(options.set)
        if not options.letters or path.name in options.letters
    ]
    edits = [edit for letter in letters for edit in read_edits(letter)]
    if options.meaning:
        ask_model()
    with get_context("spawn").Pool(2, ask_model if options.meaning else None) as pool:
        outcomes = pool.map(judge, edits, chunksize=16)
    show_untouched(letters)
    if options.verbose:
        for outcome in outcomes:
            show_surprise(outcome)
    print_table(outcomes)


def show_untouched(letters: Sequence[Path]) -> None:
    """Prints what the checker says about the letters as they are."""
    print("in the letters as they are:")
    for letter in letters:
        for one in findings_of(letter.name, read_texts(letter)):
            if one.severity in LOUD:
                names = ",".join(one.languages)
                print(f"  {letter.name} {one.severity} {one.check} [{names}]: {one.message}")
                for span in one.spans:
                    print(f"    {span.language}:{span.line}:{span.column} {span.text[:160]!r}")


def show_surprise(outcome: Outcome) -> None:
    """Prints an edit that was missed, or a rewording that was blamed."""
    edit = outcome.edit
    if (edit.group == "reword") == (not outcome.severity):
        return
    word = outcome.severity or "missed"
    place = f"{edit.letter.name}/edits.tsv:{edit.line}"
    print(f"\n{word}: {edit.group}/{edit.kind}, {place} {edit.language}")
    print(f"  - {sentence(edit.old, edit)}\n  + {edit.new!r}")
    for message in outcome.messages:
        print(f"  {message}")


def sentence(old: str, edit: Edit) -> str:
    """The line in which the edit stands, the old text in ⟦ ⟧."""
    text = read_texts(edit.letter)[edit.language]
    start = text.index(old)
    end = start + len(old)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].split("\n", 1)[0]
    return f"{before[-90:]}⟦{old}⟧{after[:90]}".replace("\n", "⏎")


def print_table(outcomes: Sequence[Outcome]) -> None:
    """Prints the counts by group and class, then one line a group."""
    head = (
        f"{'edits':>6}{'error':>7}{'warning':>9}{'attention':>11}{'named':>7}{'loud':>7}{'seen':>7}"
    )
    print(f"\n{'group / class':44}{head}")
    for group in GROUPS:
        ours = [one for one in outcomes if one.edit.group == group]
        for kind in dict.fromkeys(one.edit.kind for one in ours):
            print(_row(f"{group} / {kind}", [one for one in ours if one.edit.kind == kind]))
    print(f"\n{'group':44}{head}")
    for group in GROUPS:
        print(_row(group, [one for one in outcomes if one.edit.group == group]))
    print(_row("all changes of meaning", [one for one in outcomes if one.edit.group != "reword"]))


def _row(label: str, outcomes: Sequence[Outcome]) -> str:
    """`loud` is the share of the edits with an error or a warning; `seen` counts attention too."""
    counts = Counter(one.severity for one in outcomes)
    loud = counts["error"] + counts["warning"]
    seen = loud + counts["attention"]
    number = max(len(outcomes), 1)
    named = sum(one.named for one in outcomes)
    return (
        f"{label:44}{len(outcomes):>6}{counts['error']:>7}{counts['warning']:>9}"
        f"{counts['attention']:>11}{named:>7}{loud / number:>7.2f}{seen / number:>7.2f}"
    )


if __name__ == "__main__":
    main()
