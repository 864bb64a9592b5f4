"""Local models: real loading and decoding, with models that the tests write themselves."""

from pathlib import Path

import pytest

pytest.importorskip("ctranslate2", reason='needs the extra: pip install "translate-letters[local]"')
pytest.importorskip("sentencepiece", reason='needs the extra: "translate-letters[local]"')

from tests.drafting.segments import segment
from tests.engines.models import make_model
from translate.drafting.draft import draft_by_engine
from translate.drafting.engine import Request
from translate.errors import TranslateError
from translate.storage.engines import Setup
from translate.storage.engines.local import Local

NL_EN = {"Wij": "We", "vragen": "ask", "u": "you", "om": "for", "water.": "water.", "Zie": "See"}
EN_RU = {"We": "Мы", "ask": "просим", "you": "вас", "for": "о", "water.": "воде.", "See": "См."}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    make_model(folder / "opus-mt-nl-en", NL_EN)
    make_model(folder / "en-ru", EN_RU)
    (folder / "opus-mt-en-nl").mkdir()
    return folder


def engine(models: Path, source: str, target: str) -> Local:
    return Local(Setup(options={"models": str(models)}, pair=(source, target)))


def test_a_pair_with_a_model(models: Path) -> None:
    answer = engine(models, "nl", "en").translate(
        Request("nl", "en", ("Wij vragen u om water.", "Zie <g1>u</g1>"))
    )
    assert answer.texts == ("We ask you for water.", "See you")
    assert answer.model == "opus-mt-nl-en"


def test_a_pair_through_english(models: Path) -> None:
    answer = engine(models, "nl", "ru").translate(Request("nl", "ru", ("Wij vragen u om water.",)))
    assert answer.texts == ("Мы просим вас о воде.",)
    assert answer.model == "opus-mt-nl-en + en-ru"


def test_a_segment_sentence_by_sentence_with_its_tags(models: Path) -> None:
    source = segment("Wij vragen **u** om water.[^1] Wij vragen u\n\n[^1]: Een.\n")
    draft = draft_by_engine(source, "en", "", engine(models, "nl", "en"))
    assert draft.markup == "We ask **you** for water.[^1] We ask you"
    assert draft.problems == ()


def test_tags_without_a_certain_place_are_named(models: Path) -> None:
    source = segment("Wij[^1] vragen [om u](/x) water.\n\n[^1]: Een.\n")
    draft = draft_by_engine(source, "en", "", engine(models, "nl", "en"))
    assert draft.markup == "We ask [for you](/x) water."
    assert draft.problems == ("[^1] is missing",)


def test_another_model_is_another_engine(models: Path) -> None:
    before = engine(models, "nl", "en").settings
    assert before == engine(models, "nl", "en").settings
    assert before != engine(models, "nl", "ru").settings


@pytest.mark.parametrize(
    ("folder", "pair", "message"),
    [
        ("", ("ru", "nl"), "no local model translates ru into nl.*put a folder opus-mt-ru-nl"),
        ("", ("en", "nl"), "no local model translates en into nl"),
        ("absent", ("nl", "en"), "there is no folder of local models; set drafting.models"),
    ],
)
def test_no_model(models: Path, folder: str, pair: tuple[str, str], message: str) -> None:
    with pytest.raises(TranslateError, match=message):
        engine(models / folder, *pair)


def test_a_damaged_model(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "nl-en", NL_EN)
    (folder / "model.bin").write_bytes(b"no model")
    with pytest.raises(TranslateError, match=r"can't be loaded .*; convert it anew"):
        engine(tmp_path, "nl", "en").translate(Request("nl", "en", ("Wij",)))
