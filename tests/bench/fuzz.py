"""Damaged and invented input for all that reads files, and for the page: never a crash.

    python tests/bench/fuzz.py [FUZZER…] [--count 1000] [--seed 1]
    python tests/bench/fuzz.py FUZZER --count 1 --seed 4711

Case number n of a fuzzer is made from the seed plus n alone, so that a case that failed is made
again by its number. What can't be read has to raise a TranslateError; whatever else is raised is a
fault, and so is a case that takes more than ten seconds of processor time. The exit code is 1 where
there was a fault.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.page.asking import browser_of
from tests.workspaces import LETTER_TOML, ONE_PERSON, POOL, write_letter
from translate.application.library import check
from translate.bilingual import read_bilingual
from translate.converting import convert
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.review.ledger import parse_ledger
from translate.storage.letter_settings import read_letter_settings
from translate.storage.settings import read_settings
from translate.storage.terms import parse_terms

SLOWEST = 10.0
"""Seconds of processor time that a case may take."""

DOCUMENTS = Path(__file__).parents[1] / "converting" / "documents"

_NASTY = (
    "\x00", "\x1b[2J", "\u202e", "\u200b", "\ufeff", "\u2028", "\r", "\r\n", "\n\n", "\t", "𝟙", "²",
    "é", "é", "ё", "Ё", "👍🏽", "桥", "9" * 400, "1.2.3", "28.12.2022", "€ 1,5 mln", "$", "%s",
    "{0}",
    "[^1]", "[^1]: ", "[", "](", "![", "](https://example.org)", "*", "**", "_", "`", "```\n", "> ",
    "- ", "1. ", "# ", "---\n", "| ", "|---|\n", "<b>", "</b>", "<!--", "-->", "&amp;", "&#x1F600;",
    "«", "»", "“", "”", "„", '"', "'", "’", "(", ")", "\\", "\\u12", "=", "~~", "<<<<<<< ours\n",
)  # fmt: skip
_WORDS = (
    "wij", "vragen", "twaalf", "Den Haag", "niet", "meer dan", "the", "twenty-first", "percent",
    "o'clock", "New York", "мы", "двадцать", "Гаага", "не менее", "год", "XIV", "3 mei",
    "half tien",
)  # fmt: skip

_LEDGER = (
    '{"event":"approved","by":"Vera","at":"2026-03-14T09:30:00Z","language":"en",'
    '"source_digest":"a1","target_digest":"b2"}\n'
    '{"event":"rejected","by":"Anna","at":"2026-03-15T09:30:00Z","language":"ru",'
    '"source_digest":"a1","target_digest":"b3","note":"nee","after":["x"]}\n'
    '{"event":"undone","by":"Anna","at":"2026-03-15T09:30:00Z","events":["x"]}\n'
)
_PO = (
    'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n#, fuzzy\n'
    'msgctxt "a"\nmsgid "%d days"\nmsgid_plural "days"\nmsgstr[0] "дней"\nmsgstr[1] "дня"\n'
)
_TMX = (
    '<?xml version="1.0"?><tmx version="1.4"><header srclang="nl"/><body><tu><tuv xml:lang="nl">'
    '<seg>twaalf <bpt i="1">x</bpt></seg></tuv><tuv xml:lang="en"><seg>twelve</seg></tuv></tu>'
    "</body></tmx>"
)
_XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
    'source-language="nl" target-language="en" datatype="x"><body><trans-unit id="1"><source>a'
    "</source><target>b</target></trans-unit></body></file></xliff>"
)
_TERMS = "nl,en,ru,note\nzwembad,pool|!bath,бассейн,\n"
_CATALOGUES = (
    ("a.po", _PO), ("a.tmx", _TMX), ("a.xliff", _XLIFF), ("a.tsv", "nl\ten\ntwaalf\ttwelve\n"),
    ("terms.csv", _TERMS),
)  # fmt: skip

_FIELDS = (
    "unit",
    "languages",
    "language",
    "code",
    "ordinal",
    "shown",
    "text",
    "note",
    "key",
    "reason",
    "check",
    "x",
)
_ACTS = ("approve", "reject", "note", "waive", "undo", "confirm", "fix", "save", "x")

Fuzzer = Callable[[random.Random], None]


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Bytes with a few of them changed, doubled, moved, lost or put in."""
    found = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        start = dice.randint(0, len(found))
        end = min(len(found), start + int(dice.expovariate(0.1)))
        match dice.randint(0, 5):
            case 0:
                del found[start:end]
            case 1:
                found[start:start] = found[start:end] * dice.randint(1, 40)
            case 2 if start < len(found):
                found[start] = dice.randint(0, 255)
            case 3:
                found[start:end] = dice.choice(_NASTY).encode()
            case 4:
                found[start:start] = str(dice.choice((-1, 0, 10**9, 2**63, "inf"))).encode()
            case _:
                other = dice.randint(0, len(found))
                found[other:other] = found[start:end]
    return bytes(found)


def invented(dice: random.Random) -> str:
    """A text of signs that mean something to somebody, and of words that assert something."""
    pieces = dice.choices((*_NASTY, *_WORDS, *(" ",) * 40), k=dice.randint(1, 120))
    return "".join(piece * dice.choice((1, 1, 1, 2, 30)) for piece in pieces)


def documents(dice: random.Random) -> None:
    """Letters: read, cut, aligned and checked; every segment is the bytes that it says."""
    if dice.random() < 0.5:
        versions = {code: damaged(text.encode(), dice) for code, text in POOL.items()}
    else:
        versions = {code: invented(dice).encode() for code in POOL}
    read = {}
    for code, data in versions.items():
        with suppress(TranslateError):
            read[code] = read_markdown(data, code, f"{code}.md")
    for version in read.values():
        for one in version.segments:
            assert version.data[one.start : one.end].decode() == one.source
    if len(read) > 1:
        with suppress(TranslateError):
            check({code: f"{one.data.decode()}\n" for code, one in read.items()})


def settings(dice: random.Random) -> None:
    """`translate.toml` and `letter.toml`."""
    with _folder() as folder:
        for code in POOL:
            (folder / f"{code}.md").touch()
        workspace = f'{ONE_PERSON}[letters]\nsource = "nl"\n[checks]\nname-drift = "note"\n'
        (folder / "translate.toml").write_bytes(damaged(workspace.encode(), dice))
        (folder / "letter.toml").write_bytes(damaged(LETTER_TOML.encode(), dice))
        for read in (read_settings, read_letter_settings):
            with suppress(TranslateError):
                read(folder)


def ledgers(dice: random.Random) -> None:
    """`reviews.jsonl`."""
    with suppress(TranslateError):
        parse_ledger(damaged(_LEDGER.encode(), dice).decode(errors="replace"), "reviews.jsonl")


def catalogues(dice: random.Random) -> None:
    """PO, TMX, XLIFF, TSV and the list of terms."""
    name, text = dice.choice(_CATALOGUES)
    data = damaged(text.encode(), dice)
    with suppress(TranslateError):
        if name == "terms.csv":
            parse_terms(data.decode(errors="replace"), name)
        else:
            read_bilingual(data, name)


def office(dice: random.Random) -> None:
    """Word and OpenDocument files: their bytes, or the XML inside, and web pages."""
    path = dice.choice(_documents(".docx", ".odt", ".html"))
    data = path.read_bytes()
    if path.suffix == ".html" or dice.random() < 0.3:
        data = damaged(data, dice)
    else:
        data = _repacked(data, dice)
    with suppress(TranslateError):
        convert(data, path.name, path.suffix)


def pdf(dice: random.Random) -> None:
    """PDF files."""
    path = dice.choice(_documents(".pdf"))
    with suppress(TranslateError):
        convert(damaged(path.read_bytes(), dice), path.name, path.suffix)


def page(dice: random.Random) -> None:
    """Requests to the review page, most of them with its key."""
    with _folder() as folder:
        write_letter(folder)
        (folder / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
        browser = browser_of(folder, enters=dice.random() < 0.9)
        for _ in range(4):
            slug = dice.choice(("pool", "pool", "..", "%2e%2e", "x", invented(dice)[:20]))
            unit = dice.choice(("u1", "u99", "u" + "9" * 500, "1", invented(dice)[:12]))
            code = dice.choice(("en", "ru", "nl", "de", "..", invented(dice)[:6]))
            paths = (
                *("", "stamp", "release", f"preview/{code}.html", f"units/{unit}"),
                *(f"units/{unit}/log", f"units/{unit}/match/{code}"),
            )
            path = f"/letters/{slug}/{dice.choice(paths)}".rstrip("/")
            answer = browser.client.get(quote(path))
            assert answer.status_code < 500, answer.text
            form = {
                dice.choice(_FIELDS): dice.choice((unit, code, invented(dice)))
                for _ in range(dice.randint(0, 6))
            }
            act = dice.choice(_ACTS)
            headers = {"x-csrf-token": browser.key.csrf if dice.random() < 0.9 else "no"}
            answer = browser.client.post(f"/letters/pool/{act}", data=form, headers=headers)
            assert answer.status_code < 500, answer.text


FUZZERS: dict[str, Fuzzer] = {
    one.__name__: one for one in (documents, settings, ledgers, catalogues, office, pdf, page)
}


@cache
def _documents(*endings: str) -> tuple[Path, ...]:
    found = (path for path in DOCUMENTS.iterdir() if path.suffix in endings)
    return tuple(sorted(found))


def _repacked(data: bytes, dice: random.Random) -> bytes:
    """A package with one of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    victim = dice.choice([name for name in parts if name.endswith(".xml")])
    parts[victim] = damaged(parts[victim], dice)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return written.getvalue()


@contextmanager
def _folder() -> Iterator[Path]:
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(here)


def faults(name: str, count: int, seed: int) -> dict[int, str]:
    """What went wrong in so many cases of a fuzzer, by the seed of the case."""
    found = {}
    for number in range(seed, seed + count):
        before = time.process_time()
        try:
            FUZZERS[name](random.Random(f"{name} {number}"))
        except Exception:
            found[number] = traceback.format_exc(limit=-4)
        taken = time.process_time() - before
        if taken > SLOWEST:
            found[number] = f"took {taken:.1f} s"
    return found


def main(names: Sequence[str], count: int, seed: int) -> int:
    """Prints what came of it; the number of faults."""
    total = 0
    for name in names:
        started = time.perf_counter()
        found = faults(name, count, seed)
        total += len(found)
        taken = time.perf_counter() - started
        print(f"{name:12}{count:7} cases{taken:8.1f} s{len(found):5} faults", flush=True)
        for number, text in list(found.items())[:5]:
            print(f"--- {name} --count 1 --seed {number}\n{text}")
    return total


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("fuzzers", nargs="*", metavar="FUZZER", help=", ".join(FUZZERS))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(1 if main(options.fuzzers or list(FUZZERS), options.count, options.seed) else 0)
