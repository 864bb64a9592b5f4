"""The letter as it will be released: its versions, and what the settings put around them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from translate.application.letters import OpenLetter
from translate.release.letterhead import letterhead
from translate.review.whole import whole_digest
from translate.storage.look import read_logo


def around(opened: OpenLetter) -> Mapping[str, str]:
    """By language: what stands around the text, as one text; "" where nothing does.

    The sender, the addressee, place and date, the signatures, and the name of the logo's bytes.
    """
    looks = (opened.settings.look, opened.workspace.settings.look)
    pictured = next((look for look in looks if look.logo), None)
    picture = read_logo(pictured, "") if pictured else None
    logo = sha256(picture.data).hexdigest() if picture else ""
    told = {}
    for language in opened.letter.languages:
        head = letterhead(language, looks)
        lines = (*head.sender, *head.addressee, head.dated, *map(" / ".join, head.signatures), logo)
        told[language] = "\n".join(filter(None, lines))
    return told


def whole_of(opened: OpenLetter, language: str) -> str:
    """Names all that is released in a language, as `whole_digest`."""
    return whole_digest(opened.letter, language, around(opened)[language])
