"""English words by which an editor's remark or a slip of the keyboard is known."""

REMARKS = (
    "add source",
    "add reference",
    "add link",
    "check",
    "citation needed",
    "draft",
    "fill in",
    "insert",
    "needs source",
    "needs translation",
    "not translated",
    "placeholder",
    "source?",
    "to be added",
    "to be checked",
    "to be completed",
    "to be confirmed",
    "to be translated",
    "to check",
    "to translate",
    "translate",
    "translation missing",
    "untranslated",
    "verify",
)
"""What a bracket begins with that editors write for each other."""

NOTES = (
    "transl. note",
    "translator's note",
    "translator’s note",
    "translator:",
    "note from the translator",
    "note to the translator",
    "tr. note",
    "tn:",
    "t/n",
    "ed. note",
    "editor's note",
    "editor’s note",
    "editor:",
    "note to the editor",
)
"""What a translator's or an editor's note in a text begins with."""

NEVER_TWICE = frozenset(
    """
    the a an and or of to from with by at as not we our their will would should must may are be was
    were have they these also but if than because which who every each
    """.split()
)
"""Words that no sentence has twice in a row; not `had had`, `that that`, `in in`."""

OFTEN_TWICE = frozenset("very really long many that never again much more".split())
"""Longer words that are doubled for emphasis, or that have two meanings."""

RARELY_TWICE = frozenset(("is",))
"""Short words that are mostly doubled by a slip; rightly in “what it is is unknown”."""

EXAMPLE_HOSTS = ("example", "domain")
"""What stands for the name of somebody's own host in an example: `example.com`."""

CLIPPED = ("em",)
"""What is left of words that begin with an apostrophe: `'em`."""
