"""How much a process remembers of the words it has met."""

WORDS = 50_000
"""Words that each table of answers about words keeps; the oldest go. A letter has some 3,000 words,
and a process that reads letter after letter must not grow."""
