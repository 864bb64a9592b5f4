"""Which hyphens belong to a word, and which only stand where a line has broken it."""

FIRST = "niet non"
"""Beginnings that always keep their hyphen: `niet-westers`."""

LAST = ""
"""Endings that do; there are none in Dutch."""

WHOLE = "e-mail e-mails co-ouder co-ouders zo-even"
"""Words that are written with one."""

CONJUNCTIONS = "en of"
"""What may follow a hyphen that stands for the rest of a word: `taal- en rekenonderwijs`."""
