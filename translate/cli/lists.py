"""Lists as options have them: `--lang en,ru`, `--select number-drift,date-drift`."""

from __future__ import annotations

from collections.abc import Sequence

from translate.errors import TranslateError
from translate.model import AlignedLetter
from translate.wording import say


def codes(listed: str | None) -> tuple[str, ...]:
    """What stands between the commas, without the space around it; in small letters, since `EN` is
    how languages are shown to Dutch and Russian readers."""
    return tuple(code.strip().lower() for code in (listed or "").split(",") if code.strip())


def refuse_absent(letter: AlignedLetter, languages: Sequence[str]) -> None:
    """Raises TranslateError where a letter has no version in one of some languages."""
    for code in languages:
        if code not in letter.languages:
            raise TranslateError(
                say("{name} has no version in “{code}”", name=letter.name, code=code),
                remedy=say("use {names}", names=", ".join(letter.languages)),
            )
