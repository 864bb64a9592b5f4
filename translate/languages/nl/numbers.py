"""Number words."""

from translate.languages.lexeme import Lexeme, Sense, Vocabulary

VOCABULARY = Vocabulary(words={"%": (Lexeme(Sense.PERCENT, True),)})
