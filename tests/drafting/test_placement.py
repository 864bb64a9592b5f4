"""Drafts in their gaps: each costs a look at its neighbourhood, not at the whole version."""

import pytest

from tests.bench.placement import drafts, letter, markdown
from tests.drafting.test_settling import EN, WORDS, drafted, text
from tests.drafting.test_settling import letter as aligned_letter
from translate.documents.markdown import read_markdown
from translate.drafting import gaps
from translate.drafting.placement import place
from translate.model import Version


def parsed(size: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """(drafts, bytes that were parsed to place them)."""
    seen: list[int] = []

    def read(data: bytes, language: str, path: str) -> Version:
        seen.append(len(data))
        return read_markdown(data, language, path)

    aligned = letter(size)
    done = drafts(aligned)
    monkeypatch.setattr("translate.drafting.gaps.read_markdown", read)
    monkeypatch.setattr("translate.documents.insertion.read_markdown", read)
    placed = place(aligned, "en", done)
    assert placed.version.data.decode().count("bomen") == len(done)
    assert placed.left == ()
    return len(done), sum(seen)


def test_what_is_parsed_grows_with_the_number_of_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    few, little = parsed(80, monkeypatch)
    many, much = parsed(640, monkeypatch)
    assert many == 8 * few
    assert much <= 8.5 * little


def test_the_result_is_the_same_as_with_the_whole_file_in_sight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aligned = letter(80)
    done = drafts(aligned)
    quick = place(aligned, "en", done)

    class Whole(gaps.Sweep):
        def __init__(self, version: Version, *, whole: bool) -> None:
            super().__init__(version, whole=True)

    monkeypatch.setattr("translate.drafting.placement.Sweep", Whole)
    assert place(aligned, "en", done).version.data == quick.version.data
    assert "## Square 1008\n\nOp plein 1009 staan 1011 bomen.\n\n1. Op plein 1010" in (
        quick.version.data.decode()
    )
    assert markdown(range(2)) == "\n## Plein 0\n\nOp plein 1 staan 3 bomen.\n\n"


def test_a_window_that_reads_otherwise_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sweep gives up where the finished file is not what was wanted; the whole file is read."""
    lengths: list[bool] = []
    begin = gaps.Sweep.__init__

    def noted(self: gaps.Sweep, version: Version, *, whole: bool) -> None:
        lengths.append(whole)
        begin(self, version, whole=whole)
        if not whole:
            self._blank = b"***\n"  # a cut that leaves a line behind

    monkeypatch.setattr(gaps.Sweep, "__init__", noted)
    monkeypatch.setattr(gaps.Sweep, "_is_right", lambda self, *_: self._whole)
    lost = EN.replace("We ask you to:\n\n", "")
    assert text(drafted(aligned_letter(lost), WORDS)) == EN
    assert lengths == [False, True]


def test_a_paragraph_inside_an_item_that_is_indented() -> None:
    """The window begins where the line begins, before the indent: else the item would end."""
    nl = "# Kop\n\n  - Met 12 bomen.\n\n    Geplant op 3 mei 2022.\n\nSlot.\n"
    en = "# Heading\n\n  - With 12 trees.\n\nThe end.\n"
    result = drafted(aligned_letter(en, nl), {"Geplant": "Planted on 3 May 2022."})
    wanted = "12 trees.\n\n    Planted on 3 May 2022.\n"
    assert text(result) == en.replace("12 trees.\n", wanted)
