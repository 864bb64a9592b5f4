"""What a published page says in Dutch."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Talen",
    notes="Noten",
    note="noot",
    back="Terug naar de tekst",
    months=tuple(
        "januari februari maart april mei juni juli augustus september"
        " oktober november december".split()
    ),
    dated="{day}\u00a0{month} {year}",
    locale="nl-NL",
    changes="Gewijzigd sinds de vorige uitgave",
    added="Nieuw",
    removed="Vervallen",
    before="Was",
    now="Nu",
)
