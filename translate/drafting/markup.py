"""From an engine's answer back to Markdown: tags become the markup they stood for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from translate.documents.escaping import escaped, escaped_start
from translate.drafting.tags import Tag
from translate.drafting.tokens import Token
from translate.model import Kind


def restore(tokens: Iterable[Token], tags: Sequence[Tag], kind: Kind = Kind.PARAGRAPH) -> str:
    """One block of Markdown: the answer's words, escaped, in the markup of its tags.

    A pair that is not closed, holds nothing, or is closed in the wrong order loses its markup and
    keeps its words: half a pair would change what the rest of the block means. Tags that nobody
    sent are left out. `translate.drafting.verification` says that either happened.
    """
    by_number = {tag.number: tag for tag in tags}
    parts: list[str] = []
    for token in _hugged(balanced(tokens)):
        if isinstance(token, str):
            parts.append(escaped(one_line(token), goes_on=True))
        elif (tag := by_number.get(token.number)) is not None:
            parts.append(tag.opening if token.opens else tag.closing)
    block = "".join(parts).strip()
    match kind:
        case Kind.HEADING:
            return re.sub(r"(#+)$", r"\\\1", block)
        case Kind.TABLE_CELL:
            return re.sub(r"(?<!\\)\|", r"\\|", block)
    return escaped_start(block)


def balanced(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens without pairs that don't nest, are open, or hold nothing."""
    given = tuple(tokens)
    keep: set[int] = set()
    stack: list[tuple[int, int]] = []
    for place, token in enumerate(given):
        if isinstance(token, str):
            continue
        if token.opens and token.closes:
            keep.add(place)
        elif token.opens:
            stack.append((token.number, place))
        elif stack and stack[-1][0] == token.number:
            opened = stack.pop()[1]
            if any(isinstance(inner, str) and inner.strip() for inner in given[opened:place]):
                keep |= {opened, place}
    return tuple(
        token for place, token in enumerate(given) if isinstance(token, str) or place in keep
    )


def _hugged(tokens: Sequence[Token]) -> list[Token]:
    """White space moved out of pairs: `** a**` is no markup, `**a**` is."""
    out: list[Token] = []
    for token in tokens:
        if isinstance(token, str):
            opened = len(out)
            while opened and _is_half(out[opened - 1], opens=True):
                opened -= 1
            words = token.lstrip()
            if opened < len(out) and words != token:
                out.insert(opened, token[: len(token) - len(words)])
                token = words
            if token:
                out.append(token)
        elif _is_half(token, opens=False):
            _close(out, token)
        else:
            out.append(token)
    return out


def _close(out: list[Token], closing: Token) -> None:
    """Adds a closing tag before the white space that `out` ends with."""
    last = out[-1] if out else None
    if isinstance(last, str) and last.strip() and last != last.rstrip():
        words = last.rstrip()
        out[-1:] = [words, closing, last[len(words) :]]
    elif isinstance(last, str) and not last.strip():
        out.insert(len(out) - 1, closing)
    else:
        out.append(closing)


def _is_half(token: Token, *, opens: bool) -> bool:
    return not isinstance(token, str) and token.opens is opens and token.closes is not opens


def one_line(text: str) -> str:
    """The text without line ends, which none that was sent has: they would make blocks of it."""
    return re.sub(r"[^\S\xa0\u202f]*[\n\r\v\f\x85\u2028\u2029]\s*", " ", text)
