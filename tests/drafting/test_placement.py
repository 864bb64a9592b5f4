"""Drafts in their gaps: each costs a look at its neighbourhood, not at the whole version."""

import random

import pytest

from tests.bench.placement import drafts, letter
from tests.drafting.test_settling import EN, WORDS, drafted, text
from tests.drafting.test_settling import letter as aligned_letter
from translate.documents.lines import content
from translate.documents.markdown import read_markdown
from translate.drafting import gaps
from translate.drafting.draft import Draft
from translate.drafting.placement import Done, place
from translate.drafting.plan import plan
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


class Whole(gaps.Sweep):
    """Reads the whole file for every draft: slow, and what the windows must agree with."""

    def __init__(self, version: Version, *, whole: bool) -> None:
        super().__init__(version, whole=True)


def test_the_shape_of_a_drafted_version() -> None:
    placed = place(letter(80), "en", drafts(letter(80)))
    found = placed.version.data.decode()
    assert "## Square 1008\n\nOp plein 1009 staan 1011 bomen.\n\n1. Op plein 1010" in found


def block(dice: random.Random) -> str:
    """A block of Markdown with numbers of its own."""

    def words() -> str:
        return f"Zaak {dice.randint(1000, 9999)} van {dice.randint(1000, 9999)} bomen."

    several = [words() for _ in range(dice.randint(1, 4))]
    shapes = (
        words(),
        f"## {words()}",
        "\n".join(f"{number}. {text}" for number, text in enumerate(several, 1)),
        "\n\n".join(f"- {text}\n\n  {words()}" for text in several),
        "\n".join(f"* {text}\n  - {words()}" for text in several),
        "\n>\n".join(f"> {text}" for text in several),
        f"| a | b |\n|---|---|\n| {words()} | {words()} |",
        "***",
    )
    return dice.choice(shapes)


def torn(dice: random.Random, markdown: str) -> str:
    """The text without some of its blocks and lines, wherever that tears a list apart."""
    blocks = [one for one in markdown.split("\n\n") if dice.random() < 0.6]
    lines = [one for one in "\n\n".join(blocks).split("\n") if dice.random() < 0.9]
    return ("\r\n" if dice.random() < 0.2 else "\n").join(lines)


@pytest.mark.parametrize("seed", range(60))
def test_windows_give_what_the_whole_file_gives(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(seed)
    nl = "\n\n".join(block(dice) for _ in range(dice.randint(1, 12))) + "\n"
    aligned = aligned_letter(torn(dice, nl), nl)
    wanted = {
        (unit.id, "en")
        for unit in aligned.units
        if not unit.segments["en"] or dice.random() < 0.2  # some are replaced
    }
    done = [
        Done(job, tuple(Draft(f"{content(one)} x", "test", "") for one in job.segments))
        for job in plan(aligned, wanted, ["en"])
    ]
    quick = place(aligned, "en", done)
    monkeypatch.setattr("translate.drafting.placement.Sweep", Whole)
    slow = place(aligned, "en", done)
    assert quick.version.data == slow.version.data
    assert quick.texts == slow.texts
    assert [one for one, _ in quick.left] == [one for one, _ in slow.left]


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
