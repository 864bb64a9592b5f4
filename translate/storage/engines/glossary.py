"""The glossary at DeepL, kept in step with `glossary/terms.csv` by a hash in its name."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import permutations
from typing import TYPE_CHECKING

from translate.model import Concept

if TYPE_CHECKING:
    import deepl

Dictionaries = Mapping[tuple[str, str], Mapping[str, str]]
"""By source and target language: the translation of each term."""


def dictionaries(glossary: Sequence[Concept]) -> Dictionaries:
    """Every alternative of a concept to the preferred term of the other language.

    A term that stands in two concepts has the translation of the first.
    """
    found: dict[tuple[str, str], dict[str, str]] = {}
    for concept in glossary:
        for (source, words), (target, translations) in permutations(concept.terms.items(), 2):
            if words and translations:
                known = found.setdefault((source, target), {})
                for word in words:
                    known.setdefault(word.strip(), translations[0].strip())
    return {pair: found[pair] for pair in sorted(found)}


def glossary_hash(wanted: Dictionaries) -> str:
    """Names the content: the first 16 hex digits of a SHA-256."""
    listed = [[*pair, sorted(terms.items())] for pair, terms in sorted(wanted.items())]
    return sha256(json.dumps(listed, ensure_ascii=False).encode()).hexdigest()[:16]


def keep_in_step(client: deepl.DeepLClient, workspace: str, wanted: Dictionaries) -> str:
    """The id of the workspace's glossary, made once, and brought up to date where terms changed.

    Its name, `translate-letters/<workspace>/<hash>`, is changed last: an update that was cut off
    is done again.
    """
    prefix = f"translate-letters/{workspace}/"
    name = prefix + glossary_hash(wanted)
    own = [
        glossary
        for glossary in client.list_multilingual_glossaries()
        if glossary.name.startswith(prefix)
    ]
    if not own:
        return client.create_multilingual_glossary(name, _entries(wanted)).glossary_id
    glossary = next((found for found in own if found.name == name), own[0])
    if glossary.name != name:
        for dictionary in _entries(wanted):
            client.replace_multilingual_glossary_dictionary(glossary, dictionary)
        for old in glossary.dictionaries:
            if (old.source_lang.lower(), old.target_lang.lower()) not in wanted:
                client.delete_multilingual_glossary_dictionary(glossary, old)
        client.update_multilingual_glossary_name(glossary, name)
    return glossary.glossary_id


def _entries(wanted: Dictionaries) -> list[deepl.api_data.MultilingualGlossaryDictionaryEntries]:
    from deepl.api_data import MultilingualGlossaryDictionaryEntries

    return [
        MultilingualGlossaryDictionaryEntries(source.upper(), target.upper(), dict(terms))
        for (source, target), terms in wanted.items()
    ]
