"""How far the checks of scope UNIT see, for who keeps what they find: no check is loaded for it."""

from __future__ import annotations

LEARNT = 60
"""Paragraphs before and after one whose names they look at as well."""
CERTAIN = 0.5
"""Below this confidence of a unit a person has to look whether its paragraphs belong together."""
FIXED_BY_ALL = frozenset({"footnote-missing", "footnote-order", "quote-balance"})
"""Checks whose fixes depend on how the rest of the version is written."""
