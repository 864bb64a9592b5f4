"""From a file's bytes to its characters, or an error that names the place."""

from itertools import pairwise

from translate.errors import TranslateError
from translate.precompiled import expression
from translate.wording import counted, say

BOM = b"\xef\xbb\xbf"
_ZIP = b"PK\x03\x04"
_DOCUMENTS = (
    (_ZIP, b"word/document", say("a Word document"), ".docx"),
    (_ZIP, b"opendocument.text", say("an OpenDocument text"), ".odt"),
    (_ZIP, b"", say("a zip file"), ""),
    (b"%PDF-", b"", "a PDF", ".pdf"),
)
"""How the bytes begin, what they hold, what such a file is called, and how its name ends."""


def decode(data: bytes, path: str) -> str:
    """The text of a UTF-8 file, without its byte order mark.

    Raises TranslateError with the line and the column of the first byte that is not UTF-8.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TranslateError("is UTF-16", path=path, line=1, remedy="save it as UTF-8")
    _refuse_document(data, path)
    body = data.removeprefix(BOM)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        good = body[: error.start]
        line_start = good.rfind(b"\n") + 1
        likely = _likely(data)
        name = path.rpartition("/")[2]
        raise TranslateError(
            say(
                "byte 0x{byte:02x} is not UTF-8: it is in an older encoding, {likely} perhaps",
                byte=body[error.start],
                likely=likely,
            ),
            path=path,
            line=good.count(b"\n") + 1,
            column=len(good[line_start:].decode()) + 1,
            remedy=say(
                "save it as UTF-8, or convert it: "
                "iconv -f {likely} -t UTF-8 {path} > new{suffix}, and read the result",
                likely=likely,
                path=path,
                suffix=name[name.rfind(".") :] if "." in name else "",
            ),
        ) from None


def _refuse_document(data: bytes, path: str) -> None:
    """Raises TranslateError for a document whose name says that it is a text."""
    for start, inside, what, ending in _DOCUMENTS:
        if data.startswith(start) and inside in data:
            folder, slash, name = path.rpartition("/")
            stem = f"{folder}{slash}{name.rpartition('.')[0] or name}"
            remedy = (
                say("name it {name}", name=stem + ending)
                if ending
                else "unpack it, or save it as a text"
            )
            raise TranslateError(say("is {other}", other=what), path=path, remedy=remedy)


def _likely(data: bytes) -> str:
    """windows-1251 where most letters beyond ASCII come in runs, as Russian words do."""
    beyond = sum(byte >= 0x80 for byte in data)
    runs = sum(before < 0x80 <= byte for before, byte in pairwise(b"\0" + data))
    return "windows-1251" if beyond > 2 * runs else "windows-1252"


_MARK = expression(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?")


def conflict_lines(text: str) -> tuple[int, ...]:
    """The lines, counted from 1, with the marks that git leaves where two sides of a merge differ.

    `=======` is one between `<<<<<<<` and `>>>>>>>` alone: elsewhere it underlines a heading.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return ()
    found: list[int] = []
    inside = False
    for number, line in enumerate(text.split("\n"), start=1):
        match = _MARK.fullmatch(line)
        if match is None or (match[1][0] in "|=" and not inside):
            continue
        found.append(number)
        inside = match[1][0] != ">"
    return tuple(found)


def refuse_conflicts(text: str, path: str) -> None:
    """Raises TranslateError with the lines where a merge left its marks in a text."""
    lines = conflict_lines(text)
    if lines:
        named = ", ".join(map(str, lines))
        raise TranslateError(
            counted(
                len(lines),
                "a merge left its marks, in line {lines}",
                "a merge left its marks, in lines {lines}",
                lines=named,
            ),
            path=path,
            line=lines[0],
            remedy="keep what is right of both sides (in reviews.jsonl every line of both), "
            "and delete the lines with the marks",
        )
