"""What a published page says in Dutch."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Talen",
    notes="Noten",
    note="noot",
    back="Terug naar de tekst",
    locale="nl-NL",
)
