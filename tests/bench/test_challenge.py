"""The challenge set is whole: every edit has its one place, and every group its size."""

from __future__ import annotations

from collections import Counter

from tests.bench import challenge

LEAST = {
    "values": 110,
    "relations": 85,
    "apparatus": 80,
    "names": 75,
    "completeness": 65,
    "meaning": 140,
    "reword": 320,
}


def test_every_edit_applies_and_changes_its_language_alone() -> None:
    groups: Counter[str] = Counter()
    for folder in sorted(challenge.LETTERS.iterdir()):
        texts = challenge.read_texts(folder.name)
        for edit in challenge.read_edits(folder.name):
            edited = challenge.apply(edit, texts)
            changed = [code for code in texts if edited[code] != texts[code]]
            assert changed == [edit.language]
            groups[edit.group] += 1
    assert all(groups[group] >= least for group, least in LEAST.items()), groups
