"""How often the checks speak of real texts, and how often they are right.

    python tests/bench/precision.py --data DIR [--set NAME …] [--list SEVERITY] [--sample N]

DIR may hold `documents/<name>/{nl,en,ru}.md`, folders of line-aligned texts (`ntrex/`, `flores/`:
`*nl.txt`, `*en.txt`, `*ru.txt`) and `po/*.po`; a missing folder is left out. The table counts
findings by check and severity. `precision_judged.tsv` beside this file tells which of them a person
has read, and how each was judged: by a digest of the texts, so that none of the texts is kept here.

`--list` prints the findings, one a line, with a mark of each for the judged file; `--sample` takes
so many of them, always the same ones; `--unjudged` leaves out what was read already.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.drift import read_rows
from tests.letters import paired_rows
from translate.alignment import align_letter, paired_letter
from translate.bilingual import read_bilingual
from translate.checks import examine
from translate.documents.markdown import read_markdown
from translate.model import AlignedLetter, Finding, Severity, Span, Unit

JUDGED = Path(__file__).parent / "precision_judged.tsv"
LANGUAGES = ("nl", "en", "ru")
SETS = ("documents", "ntrex", "flores", "po")
LOUD = (Severity.ERROR, Severity.WARNING, Severity.ATTENTION)
AROUND = 70
"""Characters shown on either side of a finding's place."""


@dataclass(frozen=True, slots=True)
class Case:
    """One finding about a real text."""

    source: str
    """The set and the document or catalogue."""
    finding: Finding
    texts: Mapping[str, str]
    """Of its unit, by language."""

    @property
    def digest(self) -> str:
        """Names the finding: the texts it compares, its check and its places."""
        places = sorted((one.language, one.text) for one in self.finding.spans)
        whole = repr((sorted(self.texts.items()), self.finding.check, places))
        return sha256(whole.encode()).hexdigest()[:12]


def read_letters(data: Path, name: str) -> Iterator[AlignedLetter]:
    """The letters of one set; nothing where its folder is missing."""
    folder = data / name
    if not folder.is_dir():
        return
    if name == "documents":
        for path in sorted(one for one in folder.iterdir() if one.is_dir()):
            yield _read_document(path)
    elif name == "po":
        for path in sorted(folder.glob("*.po")):
            bilingual = read_bilingual(path.read_bytes(), path.name)
            yield paired_letter(
                path.stem,
                bilingual.source,
                (row.segments for row in bilingual.rows),
                languages=bilingual.languages,
            )
    else:
        yield paired_rows(read_rows(folder, "all", LANGUAGES))


def _read_document(folder: Path) -> AlignedLetter:
    versions = {
        path.stem: read_markdown(path.read_bytes(), path.stem, path.name)
        for path in sorted(folder.glob("*.md"))
    }
    source = "en" if "en" in versions else min(versions)
    return align_letter(folder.name, source, versions)


def cases_of(letter: AlignedLetter, name: str) -> Iterator[Case]:
    """What the checks find in a letter, with the texts of its unit."""
    units = {unit.id: unit for unit in letter.units}
    for finding in examine(letter):
        if finding.severity in LOUD:
            unit = units.get(finding.unit)
            yield Case(f"{name}/{letter.name}", finding, _texts(unit) if unit else {})


def _texts(unit: Unit) -> dict[str, str]:
    return {
        language: "\n".join(segment.text for segment in segments)
        for language, segments in unit.segments.items()
    }


def read_judged() -> dict[str, str]:
    """The verdicts by digest: `true`, `false` or `doubtful`."""
    if not JUDGED.exists():
        return {}
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return {row["digest"]: row["verdict"] for row in csv.DictReader(file, delimiter="\t")}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--set", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--list", choices=[str(one) for one in LOUD])
    parser.add_argument("--check", nargs="+", help="list only these checks")
    parser.add_argument("--sample", type=int, help="list only so many")
    parser.add_argument("--unjudged", action="store_true", help="list only what nobody has read")
    parser.add_argument("--verdict", help="list only what was judged so")
    options = parser.parse_args()
    judged = read_judged()
    for name in options.set:
        letters = list(read_letters(options.data, name))
        cases = [case for letter in letters for case in cases_of(letter, name)]
        if options.list:
            for case in _chosen(cases, options, judged):
                print(_line(case, judged))
        else:
            print_table(name, cases, sum(len(letter.units) for letter in letters), judged)


def _chosen(
    cases: Sequence[Case], options: argparse.Namespace, judged: Mapping[str, str]
) -> Sequence[Case]:
    kept = [
        case
        for case in cases
        if case.finding.severity == options.list
        and (not options.check or case.finding.check in options.check)
        and not (options.unjudged and case.digest in judged)
        and options.verdict in (None, judged.get(case.digest))
    ]
    if options.sample is None:
        return kept
    by_digest = sorted(kept, key=lambda case: case.digest)[: options.sample]
    return sorted(by_digest, key=lambda case: (case.finding.check, case.source))


def _line(case: Case, judged: Mapping[str, str]) -> str:
    shown = {span.language for span in case.finding.spans}
    others = {
        language: text for language, text in case.texts.items() if text and language not in shown
    }
    places = [_shown(span, case.texts.get(span.language, "")) for span in case.finding.spans]
    places += [f"{language}: {text[: 2 * AROUND]}" for language, text in others.items()]
    where = f"{case.source}:{case.finding.spans[0].line}" if case.finding.spans else case.source
    verdict = judged.get(case.digest, "")
    line = f"{case.digest} {verdict} {where} {case.finding.check}: {case.finding.message} | "
    return " ".join((line + " | ".join(places)).split())


def _shown(span: Span, text: str) -> str:
    start = text.find(span.text)
    end = start + len(span.text)
    if start < 0 or len(span.text) > 4 * AROUND:
        return f"{span.language}: {span.text[: 4 * AROUND]}"
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{span.language}: {before}⟦{span.text}⟧{after}"


def print_table(name: str, cases: Sequence[Case], units: int, judged: Mapping[str, str]) -> None:
    """Prints the counts of one set by severity and check, and what was judged of them."""
    print(f"\n{name}: {units} units{'':20}{'count':>7}{'/1,000':>8}{'read':>6}{'false':>7}")
    for severity in LOUD:
        ours = [case for case in cases if case.finding.severity is severity]
        counts = Counter(case.finding.check for case in ours)
        for check, _ in counts.most_common():
            some = [case for case in ours if case.finding.check == check]
            print(_row(f"{severity} {check}", some, units, judged))
        print(_row(f"{severity}: all", ours, units, judged))
    for severity in LOUD:
        rows = {
            (case.source, case.finding.unit) for case in cases if case.finding.severity is severity
        }
        print(f"  units with {severity}: {len(rows)} ({100 * len(rows) / max(units, 1):.1f} %)")


def _row(label: str, cases: Sequence[Case], units: int, judged: Mapping[str, str]) -> str:
    """`false` counts what was read and is none; a doubtful one counts half."""
    verdicts = Counter(judged[case.digest] for case in cases if case.digest in judged)
    read = verdicts.total()
    wrong = verdicts["false"] + verdicts["doubtful"] / 2
    share = f"{wrong / read:7.2f}" if read else ""
    return f"  {label:36}{len(cases):>7}{1000 * len(cases) / max(units, 1):>8.1f}{read:>6}{share}"


if __name__ == "__main__":
    main()
