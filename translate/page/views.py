"""The page's HTML, from its templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from translate import languages
from translate.application.released import released_as
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Kind, Severity, Unit
from translate.page.cards import Card, card, rows, waiting
from translate.page.desk import Look
from translate.page.prose import plain
from translate.page.words import INTERFACES
from translate.page.words.catalogue import Words
from translate.reports.translating import error_in, in_language
from translate.review.progress import Progress, between, progress
from translate.review.states import State
from translate.wording import listed

SYMBOLS: Mapping[str, str] = {
    "missing": "∅",
    "machine-draft": "⚙",
    "unreviewed": "○",
    "second": "◐",
    "reader": "◐",
    "approved": "✓",
    "rejected": "✗",
    "stale": "↻",
    "error": "✗",
    "warning": "!",
    "attention": "◔",
    "note": "i",
}
"""States and severities are told apart by a sign and a word; the colour comes on top."""

FILTERS = (
    "findings",
    "attention",
    "unread",
    "second",
    "reader",
    "missing",
    "stale",
    "machine-draft",
    "mine",
)

_TEMPLATES = Environment(
    loader=PackageLoader("translate.page"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["plain"] = plain


@dataclass(frozen=True, slots=True)
class View:
    """For whom a page is written."""

    interface: str
    """The language of the interface."""
    csrf: str
    person: str = ""
    """Who decides; "" where nobody is known, or they may not."""
    visitor: str = ""
    """Who is here and may not decide; "" where they may, or nobody is known."""
    deciders: tuple[str, ...] = ()
    """Who decides instead of a visitor."""

    @property
    def words(self) -> Words:
        return INTERFACES[self.interface]

    def error(self, error: TranslateError) -> str:
        """The line of an error, in the reader's language."""
        return error_in(error, self.interface)

    def render(self, template: str, **values: Any) -> str:
        """A template's HTML; everything but `Markup` is escaped."""
        return _TEMPLATES.get_template(template).render(
            w=self.words,
            ui=self.interface,
            interfaces=[(code, languages.get(code).name) for code in INTERFACES],
            csrf=self.csrf,
            person=self.person,
            visitor=self.visitor,
            deciders=self.deciders,
            symbols=SYMBOLS,
            safe=Markup,
            said=lambda message: in_language(message, self.interface),
            listed=listed,
            language=lambda code: languages.get(code).name,
            **values,
        )


@dataclass(frozen=True, slots=True)
class Overview:
    """One letter on the start page."""

    slug: str
    title: str
    confidential: bool = True
    rows: Sequence[Progress] = ()
    source: str = ""
    units: int = 0
    waiting: int = 0
    trouble: str = ""
    """Why it can't be read."""
    between: Mapping[str, int] = field(default_factory=dict)
    """Open findings without an odd one out, by severity."""
    released: str = ""
    """Whether it was released, and has changed since; "" where it was not."""
    unsigned: int = 0
    """Decisions that do not count because they are not signed."""


def title_in(look: Look, language: str) -> str:
    """The letter's title: the version's own in a language, else that of its settings, its name."""
    own = next(
        (
            one.text
            for unit in look.letter.units
            for one in unit.segments.get(language, ())
            if one.kind is Kind.TITLE
        ),
        "",
    )
    return own or look.opened.settings.title or look.letter.name


def overview(look: Look, interface: str) -> Overview:
    """What the start page says of a letter, in a language of the interface."""
    letter, settings = look.letter, look.opened.settings
    return Overview(
        letter.name,
        title_in(look, interface),
        settings.confidential,
        progress(letter, look.states, look.findings, look.wanted),
        letter.source,
        len(letter.units),
        waiting(look),
        between=between(look.findings),
        released=released_as(look.opened),
        unsigned=look.unsigned,
    )


def letter_page(view: View, look: Look) -> str:
    """The page of a letter."""
    cards = [card(look, unit, view.person, view.interface) for unit in look.letter.units]
    return view.render(
        "letter.html",
        look=look,
        letter=look.letter,
        title=title_in(look, view.interface),
        targets=[code for code in look.letter.languages if code != look.letter.source],
        cards=cards,
        filters=FILTERS,
        **_summary(look),
    )


def unit_html(view: View, look: Look, unit: Unit) -> str:
    """The article of one unit."""
    one: Card = card(look, unit, view.person, view.interface)
    return view.render("unit.html", card=one, letter=look.letter)


def summary_html(view: View, look: Look) -> str:
    """What stands above the units: progress, and findings about the letter as a whole."""
    return view.render("summary.html", look=look, letter=look.letter, **_summary(look))


def _summary(look: Look) -> dict[str, Any]:
    return {
        "progress": progress(look.letter, look.states, look.findings, look.wanted),
        "between": between(look.findings),
        "whole": rows(look.by_unit.get("", ()), look.letter.languages),
        "State": State,
        "Severity": Severity,
    }
