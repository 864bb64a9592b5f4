"""Runs as Markdown: emphasis, links, note marks; escapes only where Markdown needs them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice

from translate.converting.rich import Run, looking
from translate.documents.escaping import escaped, escaped_start

_STYLES = (("strike", "~~"), ("bold", "**"), ("italic", "*"))
"""The outer first."""
_MARKUP = "markup"
"""In the place of an address: the run's text is Markdown already."""


def inline(runs: Iterable[Run], *, plain: bool = False, cell: bool = False) -> str:
    """The Markdown of one paragraph; `plain` leaves out bold and
    italics that cover all of it (a heading).

    Line breaks are two spaces and a newline, in a heading or a table cell a space.
    """
    tidy = _tidied(runs, one_line=plain or cell)
    for look in ("bold", "italic") if plain else ():
        if all(getattr(run, look) for run in tidy if run.text.strip()):
            tidy = [looking(r.text, {**_look(r), look: False}, r.link, r.note) for r in tidy]
    whole: list[Run] = []
    for link, group in groupby(_merged(tidy), key=lambda run: run.link):
        part = list(group)
        whole += _linked(part, link) if link else part
    text = _styled(whole)
    if cell:
        text = re.sub(r"(?<!\\)\|", r"\\|", text)
    return text if plain or cell else escaped_start(text)


def _look(run: Run) -> dict[str, bool]:
    names = ("bold", "italic", "strike", "raised")
    return {name: bool(getattr(run, name)) for name in names}


def _tidied(runs: Iterable[Run], one_line: bool) -> list[Run]:
    """Runs without doubled spaces, soft hyphens, and white space at the ends of the paragraph."""
    found: list[Run] = []
    last = "\n"
    for run in runs:
        text = run.text.replace("\u00ad", "").replace("\t", " ").replace("\ufeff", "")
        text = re.sub(r" *\n *", " " if one_line else "\n", text)
        text = re.sub(r" {2,}", " ", text)
        text = text.lstrip(" \n" if last == "\n" else " ") if last in " \n" else text
        if text or run.note:
            found.append(replace(run, text=text))
            last = text[-1:] or "^"
    while found and not found[-1].note and not found[-1].text.rstrip(" \n"):
        found.pop()
    if found and not found[-1].note:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" \n"))
    return found


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Neighbours that look the same as one; white space and marks look as what is around them."""
    found: list[Run] = []
    for place, run in enumerate(runs):
        if not run.text.strip() and found:
            following = next(
                (one for one in islice(runs, place + 1, None) if one.text.strip()), None
            )
            before = found[-1]
            both = [name for name, _ in _STYLES if following and getattr(before, name)]
            look = {name: bool(getattr(following, name)) for name in both}
            link = before.link if following and following.link == before.link else ""
            run = looking(run.text, look, "" if run.note else link, run.note)
        same = found and replace(found[-1], text="") == replace(run, text="") and not run.note
        if same:
            found[-1] = replace(found[-1], text=found[-1].text + run.text)
        else:
            found.append(run)
    return found


def _linked(runs: Sequence[Run], link: str) -> list[Run]:
    """A link as runs whose text is markup (`_MARKUP`); white space at its ends stands outside.

    It is one run, in the look that all of it has: emphasis goes around it. An address that shows
    itself is bare.
    """
    shown = "".join(run.text for run in runs)
    if not shown.strip():
        return [replace(run, link="") for run in runs]
    alike = all(_look(run) == _look(runs[0]) for run in runs)
    look = _look(runs[0]) if alike else {}
    look["raised"] = False
    lead, trail = shown[: len(shown) - len(shown.lstrip())], shown[len(shown.rstrip()) :]
    if shown.strip() in (link, link.removeprefix("mailto:")) and re.match(r"https?:|mailto:", link):
        markup = f"<{shown.strip()}>"
    else:
        bare = [looking(run.text, {} if alike else _look(run)) for run in runs]
        target = f"<{link}>" if re.search(r"[\s()]", link) else link
        markup = f"[{_styled(bare).strip()}]({target})"
    made = [looking(lead, look), looking(markup, look, _MARKUP), looking(trail, look)]
    return [run for run in made if run.text]


def _styled(runs: Sequence[Run], styles: Sequence[tuple[str, str]] = _STYLES) -> str:
    if not styles:
        return "".join(map(_plain, runs))
    (name, delimiter), *inner = styles
    pieces: list[str] = []
    groups = [(on, list(group)) for on, group in groupby(runs, key=lambda run: getattr(run, name))]
    for place, (is_on, group) in enumerate(groups):
        text = _styled(group, inner)
        if is_on and text.strip():
            following = _styled(groups[place + 1][1], inner) if place + 1 < len(groups) else ""
            before = pieces[-1] if pieces else ""
            text = _wrapped(text, delimiter, before[-1:], following[:1])
        pieces.append(text)
    return "".join(pieces)


def _wrapped(text: str, delimiter: str, before: str, after: str) -> str:
    """The text in delimiters, placed so that Markdown sees them as such."""
    lead = re.match(r"[\s]*", text)
    trail = re.search(r"(?:\s|\[\^[^\]]+\])*$", text)
    assert lead and trail
    start, end = lead.end(), trail.start()
    if after.isalnum() and end == len(text):
        end = len(text.rstrip(".,;:!?…)»”’"))
    if before.isalnum() and start == 0:
        start = len(text) - len(text.lstrip("(«“‘"))
    if end <= start:
        return text
    return f"{text[:start]}{delimiter}{text[start:end]}{delimiter}{text[end:]}"


def _plain(run: Run) -> str:
    if run.link == _MARKUP:
        return run.text
    if run.note:
        return f"[^{run.note}]"
    if run.raised and re.fullmatch(r"\s*[\d,; ]*\d\s*", run.text):
        return f"<sup>{run.text.strip()}</sup>"
    return escaped(run.text).replace("\n", "  \n")
