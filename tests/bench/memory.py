"""How fast the translation memory answers, and whether it answers what an exhaustive search would.

    python tests/bench/memory.py [--sizes 10000,100000,1000000] [--queries 60] [--sample 20]

Units are seeded recombinations: sentences of 4 to 45 words, with the frequencies of real text
(function words everywhere, 20,000 compounds in a Zipf distribution, numbers). Queries are units
with words replaced, dropped, added, moved and misspelt, from 2 to 40 percent of them, and one in
eight is a new sentence that the memory may not know. A sample of them is also compared with every
unit by rapidfuzz (`process.extractOne`, the same similarity): recall is the share for which both
give the same similarity, or both nothing; a match but for numbers counts as 1.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Indel

from translate.drafting.memory import MINIMUM, MemoryUnit
from translate.drafting.similarity import tokens
from translate.drafting.tags import Tagged
from translate.memory.index import build
from translate.memory.search import MemoryIndex

FUNCTION_WORDS = (
    "de het een en van in te dat die is op aan met als voor er om door over bij uit ook tot naar"
    " niet maar zij wij u hun onze deze dit zijn worden wordt werd kan moet zal hebben heeft al nog"
    " dan meer wel geen of zo want toen wie wat waar onder tegen zonder tussen sinds per elk ieder"
).split()
STEMS = (
    "water recht huis school taal stad raad buurt zorg arbeid grens wet dorp markt boek brief kind"
    " ouder leer meester dienst burger bestuur gemeente vrijheid veiligheid vlucht verblijf arts"
    " ziekte kost geld steun hulp werk woning bouw spoor weg fiets park bos zee dijk energie warmte"
    " licht avond dag week jaar maand tijd plan besluit overleg advies onderzoek rapport cijfer"
    " toezicht controle inspectie rechter vonnis klacht bezwaar procedure aanvraag vergunning"
    " belasting subsidie begroting uitgave inkomen pensioen toeslag uitkering contract regeling"
    " beleid partij kamer minister kabinet motie stem verkiezing debat vraag antwoord kennis studie"
    " opleiding cursus examen diploma leraar student groep vereniging stichting lid vrijwilliger"
    " bibliotheek museum theater krant bericht website telefoon computer gegeven systeem dossier"
).split()
ENDINGS = ("", "", "", "en", "s", "e", "je", "ing", "lijk", "loos")


class Writer:
    """Writes sentences, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        compounds = [first + second for first in STEMS for second in STEMS if first != second]
        self.random.shuffle(compounds)
        self.words = (STEMS + compounds)[:20_000]
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.words))))

    def word(self) -> str:
        choice = self.random.random()
        if choice < 0.46:
            return self.random.choice(FUNCTION_WORDS)
        if choice < 0.49:
            return str(self.random.choice((3, 12, 48, 300, 2019, 2024, 1_250, 36_000)))
        word = self.random.choices(self.words, cum_weights=self.weights)[0]
        return word + self.random.choice(ENDINGS)

    def sentence(self) -> list[str]:
        length = min(45, max(4, round(self.random.lognormvariate(2.8, 0.5))))
        return [self.word() for _ in range(length)]

    def changed(self, words: list[str]) -> list[str]:
        """The sentence after an edit of 2 to 40 percent of its words."""
        words = list(words)
        for _ in range(max(1, round(len(words) * self.random.uniform(0.02, 0.4)))):
            place = self.random.randrange(len(words))
            kind = self.random.choice(("replace", "drop", "add", "move", "misspell"))
            if kind == "replace":
                words[place] = self.word()
            elif kind == "add":
                words.insert(place, self.word())
            elif kind == "misspell":
                words[place] = words[place][1:] or "a"
            elif len(words) > 2:
                taken = words.pop(place)
                if kind == "move":
                    words.insert(self.random.randrange(len(words)), taken)
        return words


def units(sentences: list[str]) -> Iterator[MemoryUnit]:
    for number, sentence in enumerate(sentences):
        texts = {"nl": Tagged(sentence), "en": Tagged(f"translation {number}")}
        yield MemoryUnit(texts, f"u{number}")


def measure(size: int, queries: int, sample: int, folder: Path, seed: int) -> None:
    writer = Writer(seed)
    sentences = [writer.sentence() for _ in range(size)]
    asked = [
        writer.sentence() if turn % 8 == 7 else writer.changed(writer.random.choice(sentences))
        for turn in range(queries)
    ]
    texts = [" ".join(words) for words in sentences]
    path = folder / f"{size}.sqlite"
    started = time.perf_counter()
    build(path, units(texts))
    built = time.perf_counter() - started
    times, found = [], []
    with MemoryIndex(path) as index:
        for words in asked:
            started = time.perf_counter()
            match = index.look_up(Tagged(" ".join(words)), "nl", "en")
            times.append((time.perf_counter() - started) * 1000)
            found.append(match.similarity if match else 0.0)
    every = [tokens(text) for text in texts]
    same, slow = 0, []
    for words, similarity in list(zip(asked, found, strict=True))[:sample]:
        started = time.perf_counter()
        best = process.extractOne(
            tokens(" ".join(words)),
            every,
            scorer=Indel.normalized_similarity,
            score_cutoff=MINIMUM,
            processor=None,
        )
        slow.append((time.perf_counter() - started) * 1000)
        expected = best[1] if best else 0.0
        if abs(expected - similarity) < 1e-9 or similarity == 1.0:
            same += 1
        else:
            print(f"  missed: {expected:.4f} where we found {similarity:.4f}: {' '.join(words)}")
    times.sort()
    print(
        f"{size:>9,} units | index {path.stat().st_size / 1e6:6.0f} MB in {built:5.1f} s"
        f" | look-up median {statistics.median(times):6.2f} ms,"
        f" 95% {times[int(len(times) * 0.95)]:6.2f} ms, worst {times[-1]:6.2f} ms"
        f" | exhaustive rapidfuzz {statistics.median(slow):7.1f} ms"
        f" | found {sum(1 for similarity in found if similarity)} of {queries}"
        f" | recall of the best match {same / len(slow):.3f} ({same}/{len(slow)})",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--sample", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes.split(","):
            measure(int(size), options.queries, options.sample, Path(folder), options.seed)


if __name__ == "__main__":
    main()
