"""Lines to one paragraph's runs: spaces, hyphens and addresses at the ends of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.converting.rich import Run
from translate.documents.counting import counted
from translate.documents.importing.hyphens import rejoined

_HYPHENS = ("-", "\u2010", "\u00ad")
_ADDRESS = r"[<(]?(?:https?://|www\.)\S*"
_OPEN_ADDRESS = r"[<(]https?://[^\s<>()]*$"
_LENGTH = r"(?<!\w)(?:[kcdm]?m|[ксдм]?м)$"
"""A unit that may have a power: 40 m², 3 км²."""
_PRINTED = r"\s*[<(]\s*(https?://[^<>()]*)[>)]\s*"
"""An address that a page writes behind its link when it is printed."""


def joined(lines: Iterable[Sequence[Run]], words: frozenset[str]) -> tuple[list[Run], list[str]]:
    """(the runs of a paragraph, what was done to broken words); `words` are the document's."""
    found: list[Run] = []
    done: list[str] = []
    for line in lines:
        if not found:
            found += line
            continue
        first = _ending("".join(run.text for run in found[-60:]))
        second = _beginning("".join(run.text for run in line[:60]))
        last = found[-1]
        if re.fullmatch(_ADDRESS, first) and last.link and line and last.link == line[0].link:
            pass
        elif first.endswith(_HYPHENS):
            whole = rejoined(first, second, words)
            if whole and whole[0] == first[:-1] + second:
                found.pop()
            elif not whole or " " in whole[0]:
                found.append(_space(last, line))
            if whole and whole[1]:
                done.append(whole[1])
        else:
            found.append(_space(last, line))
        found += line
    return found, done


def ends_in_address(text: str) -> bool:
    """Whether a line ends within an address that is written behind its link."""
    return re.search(_OPEN_ADDRESS, text) is not None


def without_printed_addresses(runs: Sequence[Run]) -> list[Run]:
    """The runs without the addresses that a page writes behind its links when it is printed, where
    they are those of the links: nothing is lost."""
    found: list[Run] = []
    for run in runs:
        words = run.text[: _printed(run)]
        if words == run.text:
            found.append(run)
        elif words or not found or found[-1].link != run.link:
            found.append(replace(run, text=words or run.text))
    return found


def _printed(run: Run) -> int:
    """Where the address of a link begins that is written at the end of its text; the text's length
    where it is not. The end of a line may have put a space or a hyphen into it."""
    for printed in re.finditer(_PRINTED, run.text) if run.link else ():
        said, link = (re.sub(r"[\s-]", "", one) for one in (printed[1], run.link))
        if printed.end() == len(run.text) and said == link:
            return printed.start()
    return len(run.text)


def _ending(text: str) -> str:
    return text.rpartition(" ")[2]


def _beginning(text: str) -> str:
    return text.partition(" ")[0]


def _space(last: Run, line: Sequence[Run]) -> Run:
    link = last.link if line and line[0].link == last.link else ""
    return replace(last, text=" ", raised=False, note="", link=link)


def with_marks(runs: Sequence[Run], page: int, labels: frozenset[str]) -> list[Run]:
    """The runs of a line of a page, raised numbers that are marks of notes as such.

    `labels` are keys `page|number`. Two marks without a space between, `2425`, are taken apart.
    """
    found: list[Run] = []
    at = 0
    while at < len(runs):
        end = at
        while end < len(runs) and (
            runs[end].raised or (end > at and not runs[end].text.strip() and _goes_on(runs, end))
        ):
            end += 1
        if end == at:
            found.append(runs[at])
            at += 1
            continue
        text = "".join(run.text for run in runs[at:end])
        before = "".join(run.text for run in found[-4:])
        is_power = text.strip() in ("2", "3") and re.search(_LENGTH, before)
        keys = [] if is_power else _keys(text, page, labels)
        if keys and found and not found[-1].text.strip() and not found[-1].note:
            found.pop()  # a mark stands at the word that it belongs to
        found += [Run("", note=key) for key in keys] if keys else runs[at:end]
        at = end
    return found


def _goes_on(runs: Sequence[Run], at: int) -> bool:
    return at + 1 < len(runs) and runs[at + 1].raised


def _keys(text: str, page: int, labels: frozenset[str]) -> list[str]:
    numbers = re.findall(r"\d+", text) if re.fullmatch(r"[\d\s,;()\[\]]+", text) else []
    found = []
    for number in numbers:
        key = _key(number, page, labels)
        if key:
            found.append(key)
            continue
        parts = next(
            (
                pair
                for cut in range(1, len(number))
                if counted(number[cut:], -1) == counted(number[:cut], -3) + 1
                and all(pair := [_key(n, page, labels) for n in (number[:cut], number[cut:])])
            ),
            None,
        )
        if not parts:
            return []
        found += parts
    return found


def _key(number: str, page: int, labels: frozenset[str]) -> str:
    """The key of a note: on its mark's page, else on a page after it, else one before it."""
    pages = [int(key.partition("|")[0]) for key in labels if key.partition("|")[2] == number]
    if not pages:
        return ""
    return f"{min(pages, key=lambda one: (one < page, abs(one - page)))}|{number}"
