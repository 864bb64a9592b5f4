"""OPUS-MT models in a folder, run by CTranslate2 and SentencePiece: nothing leaves the machine.

A model is a folder whose name ends in its pair, `nl-en` or `opus-mt-nl-en`, as
`ct2-opus-mt-converter` or `ct2-transformers-converter` writes it: `model.bin` and its vocabulary,
with `source.spm` and `target.spm` beside them. A pair without a model of its own goes through a
third language, English before others.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from translate.drafting.engine import Answer, Introduced, Profile, Request
from translate.drafting.permission import Permission
from translate.drafting.tokens import plain
from translate.errors import TranslateError
from translate.languages import CODES
from translate.storage.engines import Setup
from translate.wording import say

_BRIDGES = ("en", *CODES)
"""The languages to go through, in the order of preference."""
_FILES = ("model.bin", "source.spm", "target.spm")


def describe(setup: Setup) -> Profile:
    """The models by name, size and time: another model is another engine."""
    settings = {
        f"model {step}": f"{folder.name} {_stamp(folder / 'model.bin')}"
        for step, folder in enumerate(_folders(setup), 1)
    }
    return Profile("local", local=True, tags=False, settings=settings)


def build(setup: Setup, permission: Permission | None) -> Local:
    """The engine; it needs no permission."""
    return Local(setup)


class Local(Introduced):
    """The engine `local`."""

    def __init__(self, setup: Setup) -> None:
        super().__init__(describe(setup))
        self._folders = _folders(setup)
        self._models: list[_Model] = []

    def translate(self, request: Request) -> Answer:
        if not self._models:
            self._models = [_Model(folder) for folder in self._folders]
        texts = [plain(text) for text in request.texts]
        for model in self._models:
            texts = model.translate(texts)
        if not all(text.strip() for text in texts):
            raise TranslateError(
                "a local model gave an empty result", remedy="use another model or engine"
            )
        return Answer(tuple(texts), " + ".join(folder.name for folder in self._folders))


class _Model:
    """One model, loaded."""

    def __init__(self, folder: Path) -> None:
        try:
            import ctranslate2
            import sentencepiece
        except ImportError:
            raise TranslateError(
                "local models need two more packages",
                remedy='install "translate-letters[local]"',
            ) from None
        try:
            self._translator: Any = ctranslate2.Translator(str(folder), device="cpu")
            self._source, self._target = (
                sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
                for name in ("source.spm", "target.spm")
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise TranslateError(
                say("this model can't be loaded ({kind})", kind=type(error).__name__),
                path=str(folder),
                remedy="convert it anew with ct2-opus-mt-converter",
            ) from None
        self._ending = [] if _adds_ending(folder) else ["</s>"]

    def translate(self, texts: list[str]) -> list[str]:
        pieces = [self._source.encode(text, out_type=str) + self._ending for text in texts]
        longest = 3 * max(map(len, pieces), default=0) + 32
        try:
            results = self._translator.translate_batch(
                pieces, beam_size=4, max_decoding_length=longest
            )
        except (RuntimeError, ValueError):
            raise TranslateError(
                "a local model can't translate a sentence", remedy="split the longest sentence"
            ) from None
        return [self._target.decode(result.hypotheses[0]) for result in results]


def _adds_ending(folder: Path) -> bool:
    """Whether the model closes a sentence by itself, as its config.json says."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(isinstance(config, dict) and config.get("add_source_eos"))


def _folders(setup: Setup) -> tuple[Path, ...]:
    return _route(setup.root / Path(setup.option("models")).expanduser(), *setup.pair)


def _route(models: Path, source: str, target: str) -> tuple[Path, ...]:
    """The folders of the models from one language to the other, one or two."""
    direct = _find(models, source, target)
    if direct:
        return (direct,)
    for bridge in _BRIDGES:
        first, second = _find(models, source, bridge), _find(models, bridge, target)
        if first and second:
            return first, second
    raise TranslateError(
        say(
            "no local model translates {source} into {target}, not through a third language either",
            source=source,
            target=target,
        ),
        path=str(models),
        remedy=say(
            "put a folder {folder} with {files} there",
            folder=f"opus-mt-{source}-{target}",
            files=", ".join(_FILES),
        ),
    )


def _find(models: Path, source: str, target: str) -> Path | None:
    """The first folder, by name, with a whole model for a pair."""
    if not models.is_dir():
        raise TranslateError(
            "there is no folder of local models",
            path=str(models),
            remedy="set drafting.models in translate.toml",
        )
    ending = f"{source}-{target}"
    for folder in sorted(models.iterdir()):
        is_pair = folder.name == ending or folder.name.endswith(f"-{ending}")
        if is_pair and all((folder / name).is_file() for name in _FILES):
            return folder
    return None


def _stamp(file: Path) -> str:
    found = file.stat()
    return f"{found.st_size}/{found.st_mtime_ns}"
