"""Parallel corpora, row by row: TSV, TMX, PO, XLIFF, or one file a language with equal lines.

TSV, TMX and files a language are streams: one row is in memory at a time, and a file that ends in
`.gz` or `.zst` is unpacked as it is read. PO and XLIFF, which hold catalogues and not corpora, are
read whole.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any, BinaryIO, cast

from translate.bilingual import READERS, tsv
from translate.bilingual.rows import Text, code_of
from translate.dataclass import dataclass
from translate.documents.decoding import BOM, decode
from translate.errors import TranslateError
from translate.languages import CODES
from translate.wording import Figure, said, say

STANDARD_INPUT = "-"
_PACKED = (".gz", ".zst")
_LONGEST_LINE = 4_000_000
"""Bytes of a line; a longer one is no sentence, and is not read into memory."""
_PEEKED = 1000
"""Rows of a memory that are looked at to know its languages."""


@dataclass(frozen=True, slots=True)
class CorpusRow:
    """The same thing in each language that has it."""

    number: int
    """From 1, in the order of the corpus; rows with nothing to read are not counted."""
    texts: Mapping[str, Text]
    """By language, each with its line (from 1); an empty text is an absent one."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Rows to go through once."""

    languages: tuple[str, ...]
    """The source first."""
    paths: Mapping[str, str]
    """By language, the file that its texts stand in."""
    rows: Iterator[CorpusRow]


def read_corpus(
    files: Sequence[str],
    languages: Sequence[str] = (),
    unreadable: Callable[[TranslateError], None] | None = None,
) -> Corpus:
    """The rows of one file with all languages, or of two or more files with one language each.

    `languages` names the columns of a TSV without a header, or the languages of the files where
    their names do not end in them (`corpus.nl`, `corpus.nl.gz`). `-` is a TSV on standard input.
    `unreadable` hears of a line of a TSV with too few or too many columns, which is left out.
    Raises TranslateError, with path and line, for what else can't be read, for such a line where
    nobody hears of it, and where it is the first; while the rows are gone through, too.
    """
    if len(files) == 1:
        found, rows = _one_file(files[0], languages, unreadable)
        paths = dict.fromkeys(found, files[0])
    else:
        paths = dict(zip(_languages_of(files, languages), files, strict=True))
        found, rows = tuple(paths), _side_by_side(paths)
    return Corpus(found, paths, _numbered(rows))


_Texts = Mapping[str, Text]


def _numbered(rows: Iterable[_Texts]) -> Iterator[CorpusRow]:
    number = 0
    for texts in rows:
        present = {code: text for code, text in texts.items() if text.string.strip()}
        if present:
            number += 1
            yield CorpusRow(number, present)


def _one_file(
    path: str, languages: Sequence[str], unreadable: Callable[[TranslateError], None] | None
) -> tuple[tuple[str, ...], Iterable[_Texts]]:
    ending = _ending(path)
    if ending == ".tmx":
        return _memory(path, languages)
    if READERS.get(ending) in ("po", "xliff"):
        return _catalogue(path)
    if ending not in (".tsv", "") and path != STANDARD_INPUT:
        raise TranslateError(
            "is no corpus by its name",
            path=path,
            remedy="use .tsv, .tmx, .po or .xliff (.gz, .zst), or one file a language",
        )
    return _columns(path, languages, unreadable)


def _columns(
    path: str, languages: Sequence[str], unreadable: Callable[[TranslateError], None] | None
) -> tuple[tuple[str, ...], Iterable[_Texts]]:
    lines = _lines(path)
    columns = languages
    first = 1
    if not languages:
        header = next(lines, "")
        columns = tsv.header(header, path) if header.strip() else ()
        languages = [code for code in columns if code != tsv.UNIT]
        first = 2
    if len(languages) < 2 or len(set(languages)) < len(languages):
        raise TranslateError(
            "the languages of the columns are not known",
            path=path,
            line=1,
            remedy="name two or more in the first line, or with --languages nl,en",
        )
    return tuple(languages), _rows(lines, first, columns, path, unreadable)


def _rows(
    lines: Iterable[str],
    first: int,
    columns: Sequence[str],
    path: str,
    unreadable: Callable[[TranslateError], None] | None,
) -> Iterator[_Texts]:
    """Rows without the names of units that an export puts beside them."""
    is_first = True

    def refuse(error: TranslateError) -> None:
        if unreadable is None or is_first:  # then it may be the header that is wrong
            raise error
        unreadable(error)

    for cells in tsv.rows(lines, first, columns, path, refuse):
        is_first = False
        yield {code: text for code, text in cells.items() if code != tsv.UNIT}


def _side_by_side(paths: Mapping[str, str]) -> Iterator[_Texts]:
    files = {language: _lines(path) for language, path in paths.items()}
    for number, lines in enumerate(zip_longest(*files.values()), start=1):
        texts = {}
        for (language, path), line in zip(paths.items(), lines, strict=True):
            if line is None:
                raise TranslateError(
                    "ends here, and another language's file goes on",
                    path=path,
                    line=number,
                    remedy="give files with the same number of lines",
                )
            texts[language] = Text(line, number)
        yield texts


def _memory(path: str, languages: Sequence[str]) -> tuple[tuple[str, ...], Iterable[_Texts]]:
    """The rows of a TMX; its languages are those of its first rows, if not named."""
    rows = _translation_units(path)
    peeked = list(islice(rows, _PEEKED))
    found = tuple(languages) or tuple(dict.fromkeys(code for row in peeked for code in row))
    if len(found) < 2:
        raise TranslateError(
            "holds fewer than two of our languages",
            path=path,
            line=1,
            remedy=say("give its variants xml:lang: {codes}", codes=", ".join(CODES)),
        )
    wanted = ({code: row[code] for code in found if code in row} for row in chain(peeked, rows))
    return found, wanted


def _translation_units(path: str) -> Iterator[_Texts]:
    from lxml import etree

    from translate.bilingual.tmx import variants

    with ExitStack() as open_files:
        events = etree.iterparse(
            _opened(path, open_files),
            tag="{*}tu",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        try:
            for _, unit in events:
                yield dict(variants(unit, path))
                unit.clear()
                while unit.getprevious() is not None:
                    del unit.getparent()[0]
        except etree.XMLSyntaxError as error:
            raise TranslateError(
                str(error.msg).split(", line ")[0].rstrip("."),
                path=path,
                line=error.position[0] or 1,
                column=max(error.position[1], 1),
                remedy="mend the XML",
            ) from None


def _catalogue(path: str) -> tuple[tuple[str, ...], Iterable[_Texts]]:
    from translate.bilingual import read_bilingual

    with ExitStack() as open_files:
        data = _opened(path, open_files).read()
    found = read_bilingual(data, _unpacked(path))
    rows = (
        {
            code: Text(segment.source, segment.line, segment.column, segment.entry)
            for code, segment in row.segments.items()
        }
        for row in found.rows
    )
    return found.languages, rows


def _lines(path: str) -> Iterator[str]:
    """A file's lines without their ends; a line ends at LF or CRLF alone."""
    with ExitStack() as open_files:
        file = _opened(path, open_files)
        number = 0
        while data := _line(file, path, number + 1):
            number += 1
            if number == 1:
                data = data.removeprefix(BOM)
            try:
                text = data.decode()
            except UnicodeDecodeError:
                decode(b"\n" * (number - 1) + data, path)  # raises, and names the place
                raise
            yield text.removesuffix("\n").removesuffix("\r")


def _line(file: BinaryIO, path: str, number: int) -> bytes:
    try:
        data = file.readline(_LONGEST_LINE + 1)
    except (OSError, EOFError, ValueError) as error:
        raise _unreadable(path, error) from None
    if len(data) > _LONGEST_LINE:
        raise TranslateError(
            say("the line is longer than {longest_line} bytes", longest_line=Figure(_LONGEST_LINE)),
            path=path,
            line=number,
            remedy="put one sentence or paragraph on a line",
        )
    return data


def _opened(path: str, open_files: ExitStack) -> BinaryIO:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer
    if Path(path).exists() and not Path(path).is_file():
        raise TranslateError("is no file", path=path, remedy="name a file, or - for standard input")
    try:
        file = open_files.enter_context(Path(path).open("rb"))  # noqa: SIM115
    except OSError as error:
        raise _unreadable(path, error) from None
    if path.endswith(".gz"):
        return cast("BinaryIO", open_files.enter_context(gzip.GzipFile(fileobj=file)))
    if path.endswith(".zst"):
        return _zstandard(file, path, open_files)
    return file


def _zstandard(file: BinaryIO, path: str, open_files: ExitStack) -> BinaryIO:
    from io import BufferedReader

    try:
        from zstandard import ZstdDecompressor
    except ImportError:
        raise TranslateError(
            "is packed with zstd, which this installation can't read",
            path=path,
            remedy='install it: pip install "translate-letters[corpora]"',
        ) from None
    reader = open_files.enter_context(ZstdDecompressor().stream_reader(file))
    return cast("BinaryIO", BufferedReader(cast("Any", reader)))


def _unreadable(path: str, error: Exception) -> TranslateError:
    reason = said(error.strerror if isinstance(error, OSError) and error.strerror else str(error))
    return TranslateError(
        say("can't be read ({reason})", reason=reason),
        path=path,
        remedy="check the name, and that it is whole",
    )


def _languages_of(files: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(languages) or tuple(
        code_of(Path(_unpacked(file)).suffix.removeprefix(".") or file, file, 1) for file in files
    )
    if len(codes) != len(files) or len(set(codes)) < len(codes):
        raise TranslateError(
            say("{files} files in {codes}", files=len(files), codes=", ".join(codes)),
            remedy="give one file a language, and name the languages: --languages nl,en",
        )
    return codes


def _ending(path: str) -> str:
    return Path(_unpacked(path)).suffix.lower()


def _unpacked(path: str) -> str:
    """The name without `.gz` or `.zst`."""
    ending = Path(path).suffix
    return path.removesuffix(ending) if ending in _PACKED else path
