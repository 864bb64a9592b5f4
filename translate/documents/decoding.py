"""From a file's bytes to its characters, or an error that names the place."""

from translate.errors import TranslateError

BOM = b"\xef\xbb\xbf"


def decode(data: bytes, path: str) -> str:
    """The text of a UTF-8 file, without its byte order mark.

    Raises TranslateError with the line and the column of the first byte that is not UTF-8.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TranslateError("is UTF-16", path=path, line=1, remedy="save it as UTF-8")
    body = data.removeprefix(BOM)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        good = body[: error.start]
        line_start = good.rfind(b"\n") + 1
        raise TranslateError(
            f"byte 0x{body[error.start]:02x} is not UTF-8",
            path=path,
            line=good.count(b"\n") + 1,
            column=len(good[line_start:].decode()) + 1,
            remedy="save the file as UTF-8",
        ) from None
