"""Dutch words by which an editor's remark or a slip of the keyboard is known."""

REMARKS = (
    "nb nog",
    "nb check",
    "nb controleren",
    "nog te",
    "nog doen",
    "nog vertalen",
    "nog invullen",
    "nog nakijken",
    "nakijken",
    "navragen",
    "controleren",
    "checken",
    "invullen",
    "aanvullen",
    "bron?",
    "bron nodig",
    "bron toevoegen",
    "bron volgt",
    "vertaling volgt",
    "vertaling ontbreekt",
    "vertaling nakijken",
    "vertalen",
    "noot van de vertaler nakijken",
    "noot redactie",
    "tekst volgt",
    "volgt nog",
)
"""What a bracket begins with that editors write for each other."""

NOTES = (
    "noot vert",
    "noot van de vertaler",
    "noot van de redactie",
    "noot red",
    "opm. vertaler",
    "opmerking vertaler",
    "opmerking van de vertaler",
    "vert.",
    "vertaler:",
    "red.",
    "redactie:",
    "nvdv",
    "n.v.d.v.",
)
"""What a translator's or an editor's note in a text begins with."""

NEVER_TWICE = frozenset(
    """
    de en te met niet ook maar naar worden wordt werd werden heeft hebben kan kunnen moet moeten
    mag mogen als om een onze deze tot bij geen ten ter van
    """.split()
)
"""Words that no sentence has twice in a row; not `die die`, `in in`, `zijn zijn`,
`geef ons ons geld`."""

OFTEN_TWICE = frozenset("heel zeer veel lang langzaam keer zoals haar zijn waren".split())
"""Longer words that are doubled for emphasis, or that have two meanings."""

RARELY_TWICE = frozenset(("is",))
"""Short words that are mostly doubled by a slip; rightly in “what it is is unknown”."""

EXAMPLE_HOSTS = ("voorbeeld", "domein")
"""What stands for the name of somebody's own host in an example: `example.com`."""

CLIPPED = ("s", "t", "n", "m", "k", "r")
"""What is left of words that begin with an apostrophe: `'s avonds`, `'t`."""
