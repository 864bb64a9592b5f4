"""Makes `translate/languages/<code>/ordinary.dawg`: the ordinary words of Dutch and of English.

    pip install simplemma==2.0.0 DAWG2
    python scripts/ordinary_words.py

A word is ordinary if simplemma's dictionary has it without a capital and nowhere with one:
`ministry`, but not `York` or `Bakker`, which are words and names. The result is a DAWG, a compact
automaton of all the words, that dawg_python reads; opening it takes two milliseconds.

simplemma 2.0.0 (Adrien Barbaresi) is under the MIT licence. Its README names the sources of its
data: the lemmatization lists of Michal Měchura (Open Database License), Wiktionary by way of
kaikki.org, FreeLing, the look-up tables of spaCy, Unimorph, and Wikinflection (CC BY 4.0).
"""

import sys
from pathlib import Path

LANGUAGES = Path(__file__).parents[1] / "translate" / "languages"


def ordinary_words(code: str) -> list[str]:
    """The ordinary words of a language by its code, sorted."""
    from simplemma.strategies import DefaultDictionaryFactory

    dictionary = DefaultDictionaryFactory().get_dictionary(code)
    words = {word for form, lemma in dictionary.items() for word in (form, lemma)}
    names = {word.casefold() for word in words if word.istitle()}
    return sorted(
        word for word in words if len(word) > 1 and word.isalpha() and word.islower()
        and word not in names
    )  # fmt: skip


def main() -> None:
    from dawg import DAWG

    for code in ("nl", "en"):
        words = ordinary_words(code)
        DAWG(words).save(str(LANGUAGES / code / "ordinary.dawg"))
        sys.stderr.write(f"{code}: {len(words)} words\n")


if __name__ == "__main__":
    main()
