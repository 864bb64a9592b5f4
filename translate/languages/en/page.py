"""What a published page says in English."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Languages",
    notes="Notes",
    note="note",
    back="Back to the text",
    locale="en-GB",
)
