"""What a published page says in English."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Languages",
    notes="Notes",
    note="note",
    back="Back to the text",
    months=tuple(
        "January February March April May June July August September"
        " October November December".split()
    ),
    dated="{day}\u00a0{month} {year}",
    locale="en-GB",
    changes="Changed since the release before",
    added="New",
    removed="Gone",
    before="Was",
    now="Now",
)
