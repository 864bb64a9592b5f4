"""Russian words by which an editor's remark or a slip of the keyboard is known."""

REMARKS = (
    "вставить",
    "добавить",
    "добавить источник",
    "дополнить",
    "доделать",
    "доперевести",
    "источник?",
    "нет перевода",
    "нужен источник",
    "нужен перевод",
    "перевести",
    "перевод",
    "проверить",
    "сделать",
    "уточнить",
)
"""What a bracket begins with that editors write for each other."""

NOTES = (
    "прим. пер",
    "прим. ред",
    "примечание переводчика",
    "примечание редактора",
    "прим. переводчика",
    "прим. редактора",
    "переводчик:",
    "редактор:",
    "от переводчика",
    "от редакции",
)
"""What a translator's or an editor's note in a text begins with."""

NEVER_TWICE = frozenset(
    """
    и на по из от для о об а но мы вы или при под над без до за у к с в же бы быть был была были
    этот эта эти также только чтобы если
    """.split()
)
"""Words that no sentence has twice in a row; not `что что`, `их их`."""

OFTEN_TWICE = frozenset("очень много давно долго далеко больше совсем никогда едва чуть".split())
"""Longer words that are doubled for emphasis, or that have two meanings."""

RARELY_TWICE = frozenset[str]()
"""Short words that are mostly doubled by a slip; rightly in “what it is is unknown”."""

EXAMPLE_HOSTS = ("primer", "пример")
"""What stands for the name of somebody's own host in an example: `example.com`."""

CLIPPED: tuple[str, ...] = ()
"""What is left of words that begin with an apostrophe."""
