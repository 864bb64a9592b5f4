"""A finding's name, the same from one report to the next."""

from __future__ import annotations

from collections import Counter

from translate.model import AlignedLetter, Finding, digest


class Fingerprints:
    """Names the findings of one report, so that a program can tell the new from the known ones."""

    def __init__(self) -> None:
        self._seen = Counter[str]()

    def __call__(self, letter: AlignedLetter, finding: Finding) -> str:
        """Names a finding by what it says and where it was said, but for lines, which move.

        The second one of the same words in a report ends in `:2`.
        """
        words = (f"{span.language} {span.text}" for span in finding.spans)
        name = digest("\n".join((letter.name, finding.check, *finding.languages, *words)))
        self._seen[name] += 1
        return f"{name}:{self._seen[name]}"
