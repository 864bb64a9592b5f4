"""The engine of `docs/contributors.md` drafts, says what it lacks, and stops where it must."""

from pathlib import Path

import pytest

from tests.engines.example.phrasebook import build, describe
from translate.drafting.engine import Request
from translate.errors import TranslateError
from translate.storage.engines import Setup


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    book = "De brug blijft open.\tThe bridge stays open.\n"
    (tmp_path / "phrases.tsv").write_text(book, encoding="utf-8")
    return Setup(pair=("nl", "en"), root=tmp_path, options={"phrasebook": "phrases.tsv"})


def test_the_example_drafts(setup: Setup) -> None:
    engine = build(setup, None)
    answer = engine.translate(Request("nl", "en", ("De brug blijft open.",)))
    assert (answer.texts, answer.billed) == (("The bridge stays open.",), 0)
    assert engine.local


def test_the_example_names_the_text_that_it_lacks(setup: Setup) -> None:
    with pytest.raises(TranslateError, match=r"phrases\.tsv: has no “Tot ziens\.”; add a line"):
        build(setup, None).translate(Request("nl", "en", ("Tot ziens.",)))


def test_the_example_says_which_setting_is_missing() -> None:
    with pytest.raises(TranslateError, match=r"set drafting\.phrasebook"):
        describe(Setup(pair=("nl", "en")))
