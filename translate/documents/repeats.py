"""When a paragraph counts as the same one, in one letter or in two."""

from __future__ import annotations

import unicodedata

SHORTEST_REPEAT = 20
"""Characters; a shorter text may rightly be translated in two ways."""

_QUOTES = dict.fromkeys(map(ord, '“”„«»"‘’‚'), "'")


def folded(text: str) -> str:
    """A text without what typing alone makes different: spaces, soft hyphens, kinds of quotes."""
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "")).casefold()
    return " ".join(text.translate(_QUOTES).split())
