"""Links: where a reader is sent, compared by page and not by spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from urllib.parse import SplitResult, unquote, urlsplit

from translate.facts.values import Link
from translate.languages import CODES, get
from translate.languages.remembered import WORDS
from translate.model import Fact, FactKind, Mark, MarkKind, Segment
from translate.precompiled import expression

_CLOSERS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘"}
_STOPS = ".,;:!?…'\"*_"
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@cache
def _bare() -> re.Pattern[str]:
    """Web and e-mail addresses as people type them into a text."""
    return expression(
        r"(?:https?://|www\.)[^\s<>«»“”„\"]+|(?<![\w.+-])[\w.+-]++@\w[\w-]*(?:\.\w[\w-]*)+",
        re.IGNORECASE,
    )


def links(segment: Segment) -> tuple[Fact, ...]:
    """The links of a segment in the order of its text: marked ones and bare addresses.

    The text of a marked link is what a reader sees, that of a bare address the address itself. A
    link of inline HTML is one like any other.
    """
    marked = [
        Fact(
            FactKind.LINK,
            Link(normalised(mark.target)),
            mark.start,
            mark.end,
            segment.text[mark.start : mark.end],
        )
        for mark in segment.marks
        if mark.kind is MarkKind.LINK
    ]
    marked += _tagged(segment)
    text = segment.text
    if "@" not in text and "://" not in text and "www." not in text:
        return tuple(marked)
    covered = [mark for mark in segment.marks if mark.kind in (MarkKind.LINK, MarkKind.CODE)]
    return tuple(sorted((*marked, *_addresses(text, covered)), key=lambda fact: fact.start))


def _tagged(segment: Segment) -> Iterator[Fact]:
    """The links of inline HTML: from `<a href="…">` to `</a>`."""
    opened: tuple[str, int] | None = None
    for mark in segment.marks:
        if mark.kind is not MarkKind.HTML:
            continue
        if match := _anchor().match(mark.target):
            opened = (_unescaped(match[2]), mark.end)
        elif opened and mark.target[:3].casefold() == "</a":
            target, start = opened
            text = segment.text[start : mark.start]
            yield Fact(FactKind.LINK, Link(normalised(target)), start, mark.start, text)
            opened = None


@cache
def _anchor() -> re.Pattern[str]:
    """An opening tag of a link, its address in the second group."""
    return expression(r"(?is)<a\s(?:[^>]*\s)?href\s*=\s*([\"'])(.*?)\1")


def _unescaped(text: str) -> str:
    """The text of an attribute."""
    return text.replace("&amp;", "&") if "&" in text else text


def _addresses(text: str, covered: list[Mark]) -> Iterator[Fact]:
    """Bare addresses, and those in a link's text that are not where it leads: on paper, and to
    whoever copies them, they are what counts."""
    for match in _bare().finditer(text):
        address = _without_closing_punctuation(match.group())
        end = match.start() + len(address)
        target = normalised(address)
        over = [mark for mark in covered if mark.start <= match.start() < mark.end]
        if all(mark.kind is MarkKind.LINK and normalised(mark.target) != target for mark in over):
            yield Fact(FactKind.LINK, Link(target), match.start(), end, address)


def _without_closing_punctuation(address: str) -> str:
    """An address in running text without the full stop or bracket that follows it."""
    while address:
        last = address[-1]
        opener = _CLOSERS.get(last)
        unbalanced = opener is not None and address.count(opener) < address.count(last)
        if last not in _STOPS and not unbalanced:
            break
        address = address[:-1]
    return address


def normalised(target: str) -> str:
    """One spelling for a target: `HTTP://www.Site.nl/a\\_b/` becomes `https://site.nl/a_b`.

    Scheme and host are case-folded, `http` and a leading `www.` fall away, escapes are undone;
    a mail address loses its prepared subject. "" for an empty target or a bare `#`.
    """
    target = unquote(target.strip().replace("\\_", "_"))
    if target in ("", "#"):
        return ""
    if "@" in target and "/" not in target:
        local, _, host = target.removeprefix("mailto:").partition("?")[0].rpartition("@")
        return f"mailto:{local}@{host.casefold()}"
    if target[:4].casefold() == "www.":
        target = f"https://{target}"
    parts = _split(target)
    if parts is None or not parts.netloc:
        return target.rstrip("/") or "/"
    scheme = parts.scheme.casefold()
    host = parts.netloc.casefold().removesuffix(_DEFAULT_PORTS.get(scheme, "-"))
    rest = parts.path.rstrip("/") + _prefixed("?", parts.query) + _prefixed("#", parts.fragment)
    return f"{'https' if scheme == 'http' else scheme}://{host.removeprefix('www.')}{rest}"


def same_page(one: str, other: str) -> bool:
    """Whether two normalised targets lead to one page in two languages.

    True where they differ in nothing but the language they name (`/nl/about` and `/en/about`,
    `?lang=ru`), and on hosts that keep each language on a host of its own with titles of its own
    (`nl.wikipedia.org`, `ru.wikipedia.org`).
    """
    if one == other or _neutral(one) == _neutral(other):
        return True
    if one[:1] == other[:1] == "#":
        return True  # a place in the text itself, which is named in its own language
    hosts = [parts.netloc for parts in (_split(one), _split(other)) if parts is not None]
    return (
        len(set(hosts)) == 2
        and all(map(_names_language, hosts))
        and (_neutral(f"//{hosts[0]}") == _neutral(f"//{hosts[1]}"))
    )


def same_place(targets: Collection[str]) -> bool:
    """Whether each address names a place of one page in a way of its own.

    A page's places are named after its headings, `#shared-ownership` and `#gedeeld-eigendom`, or
    numbered as the page was made, `#idm508` and `#idm512`.
    """
    pages = {target.partition("#")[0] for target in targets}
    places = {target.partition("#")[2] for target in targets}
    if len(pages) > 1 or "" in places or len(places) != len(targets):
        return False
    shapes = {re.sub(r"\d+", "", place) for place in places}
    return len(targets) > 2 or len(shapes) > 1  # of #art-3 and #art-4 one is wrong


@lru_cache(WORDS)
def is_switch(text: str) -> bool:
    """Whether a link's text is a language's own name or its code, so that it leads to the text in
    that language: `English`, `РУССКИЙ`, `nl`; every version links to the others."""
    names = {name for code in CODES for name in (code, get(code).name.casefold())}
    return text.strip(" ()[]|").casefold() in names


def may_be_same_page(one: str, other: str) -> bool:
    """Whether two normalised targets may lead to one page whose address is translated, too.

    True where each names another language, on one host and equally deep, with the same digits and
    the same ending: `/nl/over-ons` and `/en/about-us`, `rapport-nl.pdf` and `report-en.pdf`.
    """
    both = [_split(one), _split(other)]
    if not (names_language(one) and names_language(other)):
        return False
    shapes = {
        (
            _language().sub("", f".{parts.netloc}"),
            parts.path.count("/"),
            tuple(re.findall(r"\d+", parts.path)),
            parts.path.rpartition("/")[2].rpartition(".")[2] if "." in parts.path else "",
        )
        for parts in both
        if parts
    }
    return len(shapes) == 1 and _language().findall(f"/{one}/") != _language().findall(f"/{other}/")


def names_language(target: str) -> bool:
    """Whether an address names a language: `/nl/about`, `nl.wikipedia.org`, `?lang=en`."""
    parts = _split(target)
    if parts is None:
        return False
    pieces = (f".{parts.netloc}", f"{parts.path}/", f"?{parts.query}&", f"/{parts.fragment}/")
    return any(_language().search(piece) for piece in pieces)


def _split(target: str) -> SplitResult | None:
    """The parts of an address; nothing where it is none (`https://[`)."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _prefixed(sign: str, part: str) -> str:
    return sign + part if part else ""


def _names_language(host: str) -> bool:
    return _language().search(f".{host}") is not None


@cache
def _language() -> re.Pattern[str]:
    """How a part of an address names a language: `nl`, `nl-NL`, `dutch`, `nederlands`."""
    names = {name for code in CODES for name in (code, get(code).name, get(code).english_name)}
    alternatives = "|".join(sorted(sorted(names), key=len, reverse=True))
    # In a host the last part is the country, `.nl` or `.ru`: a sign has to follow.
    return expression(
        rf"(?<=[/=._-])(?:{alternatives})(?:[-_][a-z]{{2}})?(?=[/?&._-])", re.IGNORECASE
    )


@lru_cache(WORDS)
def _neutral(target: str) -> str:
    """A target in which every part that names a language says the same, or nothing."""
    parts = _split(target)
    if parts is None:
        return target
    host = _language().sub("", f".{parts.netloc}").lstrip(".")
    path = _language().sub("", f"{parts.path}/").replace("//", "/").rstrip("/")
    query = _language().sub("", f"{parts.query}&")
    query = "&".join(part for part in query.split("&") if part and not part.endswith("="))
    return f"{host}{path}{_prefixed('?', query)}{_prefixed('#', parts.fragment)}"
