"""Makes `translate/languages/exonyms_cldr.txt`: places whose names in CLDR sound different.

    pip install babel
    python scripts/exonyms_of_cldr.py

CLDR (Unicode licence v3, by way of babel) has the names of countries, of languages and of the
cities that time zones are called after. A row is made for what neither the sounds of the names nor
the rows of `exonyms.txt` bring together. Russian words keep their ending open, for cases.
"""

import re
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from translate.checks.naming.same_names import is_same_in_script
from translate.facts.words import folded
from translate.languages import CODES, get
from translate.languages.exonyms import exonyms
from translate.languages.sounds import same_across_scripts

OUT = Path(__file__).parents[1] / "translate" / "languages" / "exonyms_cldr.txt"
HEAD = """# Places and languages of CLDR whose names do not sound alike: nl | en | ru.
# Made by scripts/exonyms_of_cldr.py from babel {version}; do not edit, mend exonyms.txt instead.
"""
LONGEST = 3
"""Words of a name; longer ones are descriptions."""
SHORTEST = 5
"""Letters of a name; shorter ones are other words too."""
NONE = frozenset("ZZ XA XB QO 001 und mul zxx mis Etc/Unknown".split())
"""Codes of no place and no language."""
ISLANDS = (("о-ва", "острова"), ("о-в", "остров"))


def names() -> Iterator[dict[str, str]]:
    """By language, what CLDR calls a country, a language or a city."""
    from babel import Locale

    locales = {code: Locale(code) for code in CODES}
    for table in ("territories", "languages"):
        for key in sorted(getattr(locales["en"], table).keys() - NONE):
            yield {code: getattr(one, table).get(key, "") for code, one in locales.items()}
    for zone in sorted(locales["en"].time_zones.keys() - NONE):
        yield {code: one.time_zones.get(zone, {}).get("city", "") for code, one in locales.items()}


def parts(name: str) -> list[str]:
    """The folded words of a name."""
    return [folded(word) for word in re.split(r"[\s\-]+", name) if word]


def are_known(name: dict[str, str]) -> bool:
    """Whether the sounds or the table of exonyms bring the names together already."""
    words = {code: parts(text) for code, text in name.items()}
    rows = {code: frozenset().union(*exonyms(found).values()) for code, found in words.items()}
    return all(
        rows[one] & rows[two] or any(_same(one, ours, two, theirs)
        for ours in words[one] for theirs in words[two] if min(len(ours), len(theirs)) > 2)
        for one, two in combinations(words, 2)
    )  # fmt: skip


def _same(one: str, ours: str, two: str, theirs: str) -> bool:
    if get(one).script is get(two).script:
        return is_same_in_script(ours, theirs)
    return same_across_scripts(ours, theirs)


def cell(code: str, name: str) -> str:
    """The name as the table has it."""
    for short, long in ISLANDS:
        name = name.replace(short, long)
    words = parts(name)
    if code == "ru":
        words = [
            word if len(word) <= SHORTEST else re.sub("[аяыиоеьйую]{1,2}$", "", word) + "*"
            for word in words
        ]
    return "_".join(words)


def main() -> None:
    import babel

    OUT.write_text("")  # what an earlier run found is not known beforehand

    rows = {
        " | ".join(cell(code, name[code]) for code in CODES): None
        for name in names()
        if all(re.fullmatch(r"[^\W\d_][\w\s'’.\-]*", text) for text in name.values())
        and all(len(parts(text)) <= LONGEST for text in name.values())
        and min(map(len, name.values())) >= SHORTEST
        and not are_known(name)
    }
    OUT.write_text(HEAD.format(version=babel.__version__) + "\n".join(sorted(rows)) + "\n")
    sys.stderr.write(f"{len(rows)} rows\n")


if __name__ == "__main__":
    main()
