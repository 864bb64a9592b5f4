"""What people are told, in the language of whoever reads it: English, Dutch or Russian.

The catalogues are gettext's (`catalogues/nl.po`, `ru.po`): a msgid is the English template of
`translate.wording`, with the names of its values in braces.
"""

from __future__ import annotations

from collections.abc import Mapping

from translate.errors import TranslateError
from translate.reports.catalogue import Catalogue, catalogue
from translate.wording import LIST, Figure, Said, say

AS_TYPED = ("code", "codes", "names", "value")
"""The names of values that somebody types, and that stay as they are: `--to nl`."""

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
                say("nothing is told in “{language}”", language=chosen),
                remedy=say("use one of {names}", names=", ".join(INTERFACES)),
            )
        return chosen
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next(filter(None, names), "").partition("_")[0].partition(".")[0].lower()
    return code if code in INTERFACES else "en"


def in_language(message: str, language: str) -> str:
    """A message in a language of the interface; as it is where nothing translates it.

    Names of languages are capitals in it (NL, EN): Dutch has a word “en”. Those that somebody is to
    type, under a name of `AS_TYPED`, are not.
    """
    if language == "en" or not isinstance(message, Said):
        return message
    return _said(message, catalogue(language))


def text_in(text: str, language: str) -> str:
    """A sentence of ours without any values, in a language of the interface.

    A text that no catalogue knows, such as a line of somebody else's, stays as it is.
    """
    return text if language == "en" else _text(text, catalogue(language))


def error_in(error: TranslateError, language: str) -> str:
    """The line a user sees of an error: `path:line:column: what is wrong; what to do`."""
    if language == "en":
        return str(error)
    return _error(error, catalogue(language))


def _text(text: str, words: Catalogue) -> str:
    return _said(text, words) if isinstance(text, Said) else words.messages.get(text, text)


def _error(error: TranslateError, words: Catalogue) -> str:
    return error.line_of(_text(error.message, words), error.remedy and _text(error.remedy, words))


def _said(message: Said, words: Catalogue) -> str:
    from translate.languages import CODES

    values = {
        name: str(value) if name in AS_TYPED and value in CODES else _value(value, words)
        for name, value in message.values.items()
    }
    if message.template == LIST:
        items = message.values["items"]
        assert isinstance(items, tuple)
        values["items"] = ", ".join(str(_value(one, words)) for one in items)
    if message.plural:
        forms = words.plurals.get(message.template)
        template = forms[words.form(message.number)] if forms else None
    else:
        template = words.messages.get(message.template)
    return str(message) if template is None else template.format(**values)


def _value(value: object, words: Catalogue) -> object:
    if isinstance(value, Said):
        return _said(value, words)
    if isinstance(value, TranslateError):
        return _error(value, words)
    if isinstance(value, Figure):
        return f"{value}".replace(",", words.thousands)
    if not isinstance(value, str):
        return value
    from translate.languages import CODES

    return value.upper() if value in CODES else value
