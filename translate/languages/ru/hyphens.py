"""Which hyphens belong to a word, and which only stand where a line has broken it."""

FIRST = "кое вице"
"""Beginnings that always keep their hyphen: `кое-где`."""

LAST = "либо нибудь таки"
"""Endings that do: `кто-нибудь`."""

WHOLE = (
    "из-за из-под что-то кто-то как-то где-то когда-то какой-то какая-то какое-то какие-то "
    "по-русски по-английски по-нидерландски по-голландски по-прежнему по-своему по-другому "
    "по-новому по-настоящему во-первых во-вторых в-третьих"
)
"""Words that are written with one."""

CONJUNCTIONS = "и или"
"""What may follow a hyphen that stands for the rest of a word: `двух- и трёхкомнатные`."""
