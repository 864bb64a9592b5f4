"""What findings say, in the language of whoever reads it: English, Dutch or Russian.

The catalogues are gettext's (`catalogues/nl.po`, `ru.po`): a msgid is the English template of
`translate.checks.comparing.wording`, with the names of its values in braces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from translate.checks.comparing.wording import LIST, Said
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.languages import CODES

INTERFACES = ("en", "nl", "ru")
"""The languages that a person can be told things in."""


def interface_of(chosen: str | None, environment: Mapping[str, str]) -> str:
    """The language to tell things in: the one that was `chosen`, else the locale's, else English.

    `environment` holds LC_ALL, LC_MESSAGES and LANG, the first that is set counts, as POSIX has it.
    Raises TranslateError where something is chosen that there is no catalogue for.
    """
    if chosen is not None:
        if chosen not in INTERFACES:
            raise TranslateError(
                f"nothing is told in “{chosen}”", remedy=f"use one of {', '.join(INTERFACES)}"
            )
        return chosen
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next(filter(None, names), "").partition("_")[0].partition(".")[0].lower()
    return code if code in INTERFACES else "en"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language."""

    messages: Mapping[str, str]
    """By English template."""
    plurals: Mapping[str, tuple[str, ...]]
    """By English template in the singular: a form for each of the language's numbers."""
    form: Callable[[int], int]
    """Which form a number wants, gettext's `plural=`."""


def in_language(message: str, language: str) -> str:
    """A finding's message in a language of the interface; as it is where nothing translates it.

    Names of languages are capitals in it (NL, EN): Dutch has a word “en”.
    """
    if language == "en" or not isinstance(message, Said):
        return message
    return _said(message, catalogue(language))


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, `nl` or `ru`."""
    # Only whoever reads another language pays for these.
    from gettext import c2py
    from importlib.resources import files

    import polib

    text = files("translate.reports").joinpath("catalogues", f"{language}.po").read_text("utf-8")
    read = polib.pofile(text)
    plural = read.metadata["Plural-Forms"].partition("plural=")[2].rstrip("; ")
    return Catalogue(
        {one.msgid: one.msgstr for one in read if not one.msgid_plural},
        {
            one.msgid: tuple(one.msgstr_plural[at] for at in sorted(one.msgstr_plural))
            for one in read
            if one.msgid_plural
        },
        c2py(plural),
    )


def _said(message: Said, words: Catalogue) -> str:
    values = {name: _value(value, words) for name, value in message.values.items()}
    if message.template == LIST:
        items = message.values["items"]
        assert isinstance(items, tuple)
        values["items"] = ", ".join(_value(one, words) for one in items)
    if message.plural:
        forms = words.plurals.get(message.template)
        template = forms[words.form(message.number)] if forms else None
    else:
        template = words.messages.get(message.template)
    return str(message) if template is None else template.format(**values)


def _value(value: object, words: Catalogue) -> str:
    if isinstance(value, Said):
        return _said(value, words)
    return str(value).upper() if value in CODES else str(value)
