"""Which hyphens belong to a word, and which only stand where a line has broken it."""

FIRST = "non self well"
"""Beginnings that always keep their hyphen: `self-employed`."""

LAST = "based related speaking friendly wide old"
"""Endings that do: `Russian-speaking`."""

WHOLE = (
    "long-term short-term e-mail e-mails co-operation high-tech full-time part-time follow-up "
    "so-called decision-making policy-makers one-off up-to-date"
)
"""Words that are written with one."""

CONJUNCTIONS = "and or to"
"""What may follow a hyphen that stands for the rest of a word: `short- and long-term`."""
