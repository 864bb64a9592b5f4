"""What is known of other letters is kept until they change, and no longer."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.workspaces import LETTER_TOML, POOL, Shell
from translate.application.looking import findings_of
from translate.application.opening import OpenLetter, open_letter, open_letters
from translate.storage.letter_index import LetterIndex

LIBRARY = {
    "nl": "# De bibliotheek\n\nWij vragen € 85.000 voor het dak.\n\nDe bus rijdt niet meer.\n",
    "en": "# The library\n\nWe request €85,000 for the roof.\n\nThe bus has stopped running.\n",
    "ru": "# Библиотека\n\nМы просим 85 000 евро на ремонт крыши.\n\nАвтобус больше не ходит.\n",
}
"""Shares one paragraph with POOL, and has another English translation of it."""
INDEX = Path(".translate", "letters.json")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for slug, versions in (("library", LIBRARY), ("pool", POOL), ("quiet", LIBRARY)):
        folder = Path("letters", slug)
        folder.mkdir(parents=True)
        (folder / "letter.toml").write_text(LETTER_TOML)
        for language, text in versions.items():
            own = text.replace("Wij vragen € 85.000 voor het dak", "Het regent er binnen")
            (folder / f"{language}.md").write_text(own if slug == "quiet" else text)
    for path in Path("letters").rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def test_an_approved_text_is_not_blamed_for_one_that_nobody_approved(translate: Shell) -> None:
    Path("translate.toml").write_text("[policy]\ntwo_people = false\nreaders = 0\n")

    def warned(slug: str) -> list[str]:
        found = findings_of(_opened(slug))
        return [one.unit for one in found if one.check == "inconsistent-repeat"]

    def approve(slug: str, unit: str) -> None:
        assert translate("approve", slug, unit, "--as", "Anna").code == 0

    assert (warned("pool"), warned("library")) == (["u4"], ["u2"])
    approve("pool", "u4")
    assert (warned("pool"), warned("library")) == ([], ["u2"])
    approve("library", "u2")
    assert (warned("pool"), warned("library")) == (["u4"], ["u2"])


def _peers(slug: str) -> list[str]:
    return [peer.name for peer in _opened(slug).letter.peers]


def _opened(slug: str) -> OpenLetter:
    return open_letter(slug, Path.cwd())


def _rewrite_in_secret(path: Path, text: str) -> None:
    """Other bytes with the same size, time and inode: only who opens the file can tell."""
    before = path.stat()
    data = text.encode()
    assert len(data) <= before.st_size
    with path.open("r+b") as file:
        file.write(data.ljust(before.st_size))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_peers_are_the_same_with_the_index_and_without() -> None:
    assert _peers("pool") == ["library"]
    assert INDEX.exists()
    assert _peers("pool") == ["library"]
    INDEX.unlink()
    assert _peers("pool") == ["library"]


def test_a_letter_that_has_not_changed_is_not_opened() -> None:
    assert _peers("pool") == ["library"]
    _rewrite_in_secret(Path("letters/quiet/nl.md"), "Wij vragen € 85.000 voor het dak.")
    assert _peers("pool") == ["library"]


def test_a_letter_that_has_changed_is_read_again() -> None:
    assert _peers("pool") == ["library"]
    path = Path("letters/quiet/nl.md")
    path.write_text("# Stil\n\nWij vragen € 85.000 voor het dak.\n")
    assert _peers("pool") == ["library", "quiet"]
    path.write_text(LIBRARY["nl"].replace("Wij vragen € 85.000 voor het dak", "Het is er stil"))
    assert _peers("pool") == ["library"]


def test_what_was_written_a_moment_ago_is_not_kept() -> None:
    Path("letters/quiet/nl.md").write_text("# Stil\n\nHier is het stil.\n")
    _peers("pool")
    assert set(json.loads(INDEX.read_bytes())["letters"]) == {"library", "pool"}


@pytest.mark.parametrize(
    "damage", ["", "[]", "{}", '{"version": "0", "letters": {}}', '{"letters": {"pool": 1}}']
)
def test_a_damaged_index_counts_for_none(damage: str) -> None:
    _peers("pool")
    whole = INDEX.read_bytes()
    INDEX.write_text(damage)
    assert _peers("pool") == ["library"]
    assert INDEX.read_bytes() == whole


def test_a_letter_that_is_gone_leaves_the_index() -> None:
    open_letters((), Path.cwd())
    Path("letters/quiet").rename("quiet")
    Path("letters/pool/nl.md").write_text(POOL["nl"])
    os.utime("letters/pool/nl.md", (1_700_000_001, 1_700_000_001))
    open_letters((), Path.cwd())
    assert set(json.loads(INDEX.read_bytes())["letters"]) == {"library", "pool"}


def test_it_holds_no_text() -> None:
    _peers("pool")
    assert "dak" not in INDEX.read_text()
    assert LetterIndex(Path.cwd()).get("pool", ()) is None
