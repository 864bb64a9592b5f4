"""The marks of a merge, and what only looks like them."""

import pytest

from translate.documents.decoding import conflict_lines, refuse_conflicts
from translate.errors import TranslateError

CONFLICT = "Wij\n<<<<<<< HEAD\nvragen\n||||||| 1f3\nwillen\n=======\neisen\n>>>>>>> anna\ndit.\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (CONFLICT, (2, 4, 6, 8)),
        (CONFLICT.replace("\n", "\r\n"), (2, 4, 6, 8)),
        ("<<<<<<< HEAD\n", (1,)),
        ("half mended\n>>>>>>> anna\n", (2,)),
        ("Een kop\n=======\n\n" + CONFLICT, (5, 7, 9, 11)),
        ("Een kop\n=======\ntekst\n", ()),
        (">>>>>>>>> nine levels of quotation\n", ()),
        ("a <<<<<<< b\n>>>>>>>c\n<<<<<<<< eight\n", ()),
        ("", ()),
    ],
)
def test_marks_of_a_merge(text: str, lines: tuple[int, ...]) -> None:
    assert conflict_lines(text) == lines


def test_the_error_names_every_line() -> None:
    with pytest.raises(TranslateError) as raised:
        refuse_conflicts(CONFLICT, "letters/pool/nl.md")
    assert str(raised.value).startswith(
        "letters/pool/nl.md:2: a merge left its marks, in lines 2, 4, 6, 8; keep what is right"
    )
