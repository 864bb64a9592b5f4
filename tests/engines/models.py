"""Tiny translation models that tests make: a dictionary, written down as a transformer.

Word by word, in order: the decoder at place n looks at the encoder's place n and says that word's
translation. Weights are set by hand, so a model of thirty words is exact and takes 20 kB.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece

PLACES = 96
"""Words up to which a decoder may run on."""
CERTAIN = 40.0
"""Weight beside which all others count for nothing."""


def make_model(folder: Path, words: dict[str, str]) -> Path:
    """A model that translates these words, in the layout that converters write."""
    folder.mkdir(parents=True)
    source, target = ["<unk>", "<s>", "</s>"], ["<unk>", "<s>", "</s>"]
    for word, translation in words.items():
        source.append(f"▁{word}")
        if f"▁{translation}" not in target:
            target.append(f"▁{translation}")
    pairs = {0: 0, 1: 1, 2: 2} | {
        source.index(f"▁{word}"): target.index(f"▁{translation}")
        for word, translation in words.items()
    }
    _spec(source, target, pairs).save(str(folder))
    _pieces(folder / "source.spm", list(words))
    _pieces(folder / "target.spm", list(words.values()))
    return folder


def _spec(source: list[str], target: list[str], pairs: dict[int, int]) -> Any:
    size = max(len(source), len(target))
    width = size + PLACES
    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), 1, pre_norm=True)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    words, places = np.eye(width)[:size], np.eye(width)[size:]
    for side, vocabulary in ((spec.encoder, source), (spec.decoder, target)):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = words[: len(vocabulary)].astype(np.float32)
        side.scale_embeddings = False
        side.position_encodings.encodings = places.astype(np.float32)
        _norm(side.layer_norm, width)
        for layer in side.layer:
            _attend_to_nothing(layer.self_attention, width)
            _norm(layer.ffn.layer_norm, width)
            _linear(layer.ffn.linear_0, np.zeros((width, width)))
            _linear(layer.ffn.linear_1, np.zeros((width, width)))
    _look_it_up(spec.decoder.layer[0].attention, size, width, pairs)
    _linear(spec.decoder.projection, CERTAIN * words[: len(target)])
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.validate()
    spec.optimize()
    return spec


def _look_it_up(attention: Any, size: int, width: int, pairs: dict[int, int]) -> None:
    """Attention by place; what it brings is the translation of the word there."""
    _norm(attention.layer_norm, width)
    by_place = np.zeros((width, width))
    by_place[range(size, width), range(size, width)] = CERTAIN
    translate = np.zeros((width, width))
    for word, translation in pairs.items():
        translate[translation, word] = CERTAIN
    _linear(attention.linear[0], by_place)
    _linear(attention.linear[1], np.concatenate([by_place, translate]))
    _linear(attention.linear[2], np.eye(width))


def _attend_to_nothing(attention: Any, width: int) -> None:
    _norm(attention.layer_norm, width)
    _linear(attention.linear[0], np.zeros((3 * width, width)))
    _linear(attention.linear[1], np.zeros((width, width)))


def _norm(norm: Any, width: int) -> None:
    norm.gamma = np.ones(width, dtype=np.float32)
    norm.beta = np.zeros(width, dtype=np.float32)


def _linear(linear: Any, weight: Any) -> None:
    linear.weight = weight.astype(np.float32)
    linear.bias = np.zeros(weight.shape[0], dtype=np.float32)


def _pieces(path: Path, words: list[str]) -> None:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(words * 4),
        model_writer=model,
        model_type="word",
        vocab_size=len(set(words)) + 3,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
