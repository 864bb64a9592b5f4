"""`[look]` in the settings: by language, the letter's before the workspace's."""

from datetime import date
from pathlib import Path

import pytest

from tests.workspaces import LETTER_TOML, write_letter
from translate.errors import TranslateError
from translate.release.letterhead import Look, letterhead
from translate.storage.letter_settings import read_letter_settings
from translate.storage.look import read_logo
from translate.storage.settings import read_settings

WORKSPACE = """[release]
formats = ["txt", "md"]

[look]
logo = "look/logo.png"
sender = ["Stichting Open Venster", "Postbus 12"]

[look.ru]
sender = ["Фонд «Открытое окно»"]
"""
LETTER = """
[look]
date = 2025-03-14
signatures = [["Anna de Vries", "voorzitter"], "Boris"]

[look.nl]
place = "Amsterdam"
addressee = ["De minister"]

[look.ru]
place = "Амстердам"
"""


def looks(root: Path) -> tuple[Look, Look]:
    (root / "translate.toml").write_text(WORKSPACE, encoding="utf-8")
    folder = write_letter(root, settings=LETTER_TOML + LETTER)
    return read_letter_settings(folder).look, read_settings(root).look


def test_what_stands_around_a_letter(tmp_path: Path) -> None:
    both = looks(tmp_path)
    dutch, english, russian = (letterhead(one, both) for one in ("nl", "en", "ru"))
    assert dutch.sender == english.sender == ("Stichting Open Venster", "Postbus 12")
    assert russian.sender == ("Фонд «Открытое окно»",)
    assert (dutch.addressee, english.addressee) == (("De minister",), ())
    assert dutch.dated == "Amsterdam, 14\u00a0maart 2025"
    assert english.dated == "14\u00a0March 2025"
    assert russian.dated == "Амстердам, 14\u00a0марта 2025\u00a0г."
    assert dutch.day == date(2025, 3, 14)
    assert dutch.signatures == (("Anna de Vries", "voorzitter"), ("Boris",))
    assert read_settings(tmp_path).formats == ("md", "txt")


def test_a_day_of_the_letter_itself_is_not_written_again() -> None:
    head = letterhead("nl", (), date(2025, 3, 14))
    assert (head.dated, head.day) == ("", date(2025, 3, 14))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('[look]\ncolour = "red"\n', "look.colour is not a setting"),
        ('[look]\ndate = "14 maart"\n', "look.date must be a date"),
        ("[look]\ndate = 2025-03-14T10:00:00\n", "look.date must be a date"),
        ("[look]\nsignatures = [[1]]\n", "look.signatures must be a list of lists"),
        ("[look]\nsignatures = [[]]\n", "look.signatures must be a list of lists"),
        ('[look]\nsignatures = "Anna"\n', "look.signatures must be a list of lists"),
        ('[look.nl]\nlogo = "x.png"\n', "nl.logo is not a setting"),
        ("[release]\nformats = []\n", "release.formats names no format"),
        ('[release]\nformats = ["doc"]\n', "names an unknown format, “doc”; use some of md, html"),
    ],
)
def test_slips_are_errors(tmp_path: Path, settings: str, message: str) -> None:
    (tmp_path / "translate.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(TranslateError) as caught:
        read_settings(tmp_path)
    assert message in str(caught.value)


def test_a_logo_is_png_or_jpeg_and_small(tmp_path: Path) -> None:
    path = tmp_path / "logo"
    look = Look(str(path))
    with pytest.raises(TranslateError, match="no such file"):
        read_logo(look, "x")
    path.write_bytes(b"<svg>")
    with pytest.raises(TranslateError, match="neither a PNG nor a JPEG"):
        read_logo(look, "x")
    path.write_bytes(b"\xff\xd8\xff" + bytes(1_000_000))
    with pytest.raises(TranslateError, match="larger than 1 MB"):
        read_logo(look, "x")
    path.write_bytes(b"\xff\xd8\xff1")
    logo = read_logo(look, "x")
    assert logo is not None and (logo.kind, logo.description) == ("jpeg", "x")
    assert read_logo(Look(), "x") is None
