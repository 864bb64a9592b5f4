"""Ukrainian words by which an editor's remark or a slip of the keyboard is known."""

REMARKS = ("вставити", "додати", "перевірити", "перекласти", "уточнити")
"""What a bracket begins with that editors write for each other."""

NOTES = ("прим. пер", "прим. ред")

NEVER_TWICE = frozenset("і та на по із від для про але ми ви або бути був була були".split())
"""Words that no sentence has twice in a row."""

OFTEN_TWICE = frozenset("дуже багато давно далеко".split())
"""Longer words that are doubled for emphasis, or that have two meanings."""

RARELY_TWICE = frozenset[str]()
"""Short words that are mostly doubled by a slip."""

EXAMPLE_HOSTS = ("приклад",)
"""What stands for the name of somebody's own host in an example: `example.com`."""

CLIPPED: tuple[str, ...] = ()
"""What is left of words that begin with an apostrophe."""
