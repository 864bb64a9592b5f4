"""Which hyphens belong to a word, and which only stand where a line has broken it."""

FIRST = "по"
LAST = "небудь"
WHOLE = "будь-який будь-яка"
CONJUNCTIONS = "і й та або"
