"""A file's blocks, each given to a language, and the report of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from translate.documents.importing.continuing import chains
from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import looks
from translate.documents.importing.notes import note_text
from translate.documents.importing.page_numbers import ends_page
from translate.documents.importing.report import Remark
from translate.documents.importing.sorting import languages_of
from translate.errors import TranslateError
from translate.languages.file_names import language_named
from translate.languages.foreign import language_name
from translate.wording import at_line, say


def assigned(
    path: str,
    blocks: Sequence[Block],
    labels: frozenset[str],
    languages: Sequence[str],
    hint: str | None,
    report: list[Remark],
) -> list[tuple[Block, str]]:
    """Each block with its language; pointers and notes have that of the text before them.

    `hint` is the language of the file as a whole, where somebody said so; the one that its name
    says counts where the text does not tell. Raises TranslateError for a file without text, or
    whose language can't be told.
    """
    own = [block for block in blocks if _speaks(block, labels)]
    if not own:
        raise TranslateError("holds no text", path=path, line=1, remedy="check that it is the file")
    found = [hint] * len(own) if hint else _found(own, blocks, labels, languages)
    named = language_named(path)
    if named in languages and named is not None and not hint:
        if found is None:
            found = [named] * len(own)
        elif named not in found:
            message = say(
                "is {language} by its name, and reads as {other}: is it the right file?",
                language=say(language_name(named)),
                other=say(language_name(found[0])),
            )
            report.append(Remark(path, own[0].line, message))
    if found is None:
        raise TranslateError(
            say("can't tell which of {languages} this is in", languages=", ".join(languages)),
            path=path,
            line=own[0].line,
            remedy=say("say it: nl={path}", path=path),
        )
    language, speaking = found[0], iter(found)
    result: list[tuple[Block, str]] = []
    for block in blocks:
        language = next(speaking) if _speaks(block, labels) else language
        result.append((block, language))
    _remark_on_runs(path, own, found, report)
    for block, language in () if hint else zip(own, found, strict=True):
        other = looks(block)
        if other not in (None, language):
            message = say(
                "looks like {looks}; put into {code}.md",
                looks=say(language_name(str(other))),
                code=language,
            )
            report.append(Remark(path, block.line, message))
    return result


def _found(
    own: Sequence[Block],
    blocks: Sequence[Block],
    labels: frozenset[str],
    languages: Sequence[str],
) -> list[str] | None:
    """The language of each of the blocks that speak, `own`; what a page end cut is in one."""
    parted = _preceded(blocks, labels, _parts_languages)
    counts = chains(own, _preceded(blocks, labels, lambda block: ends_page(block, labels)))
    starts = list(accumulate(counts, initial=0))
    whole = [
        replace(own[start], text=" ".join(block.text for block in own[start : start + count]))
        for start, count in zip(starts, counts, strict=False)
    ]
    found = languages_of(whole, [parted[start] for start in starts[:-1]], languages)
    if found is None:
        return None
    return [code for code, count in zip(found, counts, strict=True) for _ in range(count)]


def _preceded(
    blocks: Sequence[Block], labels: frozenset[str], by: Callable[[Block], bool]
) -> list[bool]:
    """For each block that speaks: whether such a block stands between it and the one before."""
    found: list[bool] = []
    seen = False
    for block in blocks:
        if _speaks(block, labels):
            found.append(seen)
            seen = False
        else:
            seen = seen or by(block)
    return found


def _parts_languages(block: Block) -> bool:
    """Whether another language may begin after a block: a page end, or the name of a language."""
    is_label = block.part is Part.POINTER and block.text.startswith(("#", "**"))
    return block.part in (Part.RULE, Part.PAGE_END) or is_label


def _speaks(block: Block, labels: frozenset[str]) -> bool:
    """Whether a block belongs to a language by itself: not a rule, a pointer or a note."""
    return block.part is Part.VERBATIM or (
        block.part is Part.TEXT and note_text(block.text, labels) is None
    )


def _remark_on_runs(
    path: str, blocks: Sequence[Block], languages: Sequence[str], report: list[Remark]
) -> None:
    """Says which lines went into which version."""
    start = 0
    for place in range(1, len(blocks) + 1):
        if place == len(blocks) or languages[place] != languages[start]:
            last = blocks[place - 1]
            end = last.line + last.text.count("\n")
            report.append(
                Remark(
                    path,
                    blocks[start].line,
                    say(
                        "from here to {place}: into {code}.md",
                        place=at_line(end),
                        code=languages[start],
                    ),
                )
            )
            start = place
