"""`translate verify`: a bundle that nobody touched is confirmed, and every touch is found."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.workspaces import Shell, approve_all, replace_in

UNITS = '{"letter": "pool", "tool": "x", "files": {}, "languages": [], "units": [1]}'


@pytest.fixture
def dist(workspace: Path, translate: Shell) -> Path:
    approve_all(translate)
    assert translate("release", "pool").code == 0
    return workspace / "dist" / "pool"


def forge(dist: Path, name: str, old: str, new: str) -> None:
    """Changes a file of a bundle, and its sums in both lists with it."""
    path = dist / name
    before = sha256(path.read_bytes()).hexdigest()
    replace_in(path, old, new)
    after = sha256(path.read_bytes()).hexdigest()
    manifest = dist / "manifest.json"
    own = sha256(manifest.read_bytes()).hexdigest()
    if name != "manifest.json":
        replace_in(manifest, before, after)
        replace_in(dist / "SHA256SUMS", before, after)
        replace_in(dist / "SHA256SUMS", own, sha256(manifest.read_bytes()).hexdigest())
    else:
        replace_in(dist / "SHA256SUMS", before, after)


def test_a_bundle_as_it_was_released(dist: Path, translate: Shell) -> None:
    ran = translate("verify", "dist/pool")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "dist/pool: 7 files; the bundle is as it was released\n"
    assert translate("verify", str(dist)).code == 0


def test_a_change_or_a_loss_is_found(dist: Path, translate: Shell) -> None:
    replace_in(dist / "nl.html", "85.000", "58.000")
    (dist / "en.md").unlink()
    (dist / "index.html").touch()
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "dist/pool/en.md: is gone",
        "dist/pool/nl.html: changed since it was written",
        "dist/pool/nl.html: is not what the letter and its settings give",
        "dist/pool/index.html: was not written by the release",
        "dist/pool: 7 files; the bundle differs from what was released",
    ]


def test_a_forged_page_is_found_though_its_sums_fit(dist: Path, translate: Shell) -> None:
    forge(dist, "nl.html", "85.000", "58.000")
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert "dist/pool/nl.html: is not what the letter and its settings give\n" in ran.out


def test_a_forged_approval_is_found(dist: Path, translate: Shell) -> None:
    manifest = json.loads((dist / "manifest.json").read_text(encoding="utf-8"))
    name = manifest["units"][0]["translations"]["en"]["approvals"][0]["by"]
    forge(dist, "manifest.json", f'"by": "{name}"', '"by": "Somebody"')
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert "u1 in en: no ledger has this approval by Somebody\n" in ran.out


def test_a_letter_that_was_edited_since_is_said(dist: Path, translate: Shell) -> None:
    replace_in(dist.parents[1] / "letters" / "pool" / "ru.md", "340", "341")
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "letters/pool/ru.md: changed since the release"
    assert ran.out.splitlines()[1:] == [
        "dist/pool: 7 files; the bundle is whole, and its letter says something else now"
    ]


def test_a_version_that_is_gone_is_said(dist: Path, translate: Shell) -> None:
    (dist.parents[1] / "letters" / "pool" / "ru.md").unlink()
    ran = translate("verify", "dist/pool")
    assert "Traceback" not in ran.err and ran.code in (1, 2), ran
    assert "ru.md" in ran.out + ran.err


def test_a_bundle_far_from_its_letter(
    dist: Path, translate: Shell, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away") / "pool"
    dist.rename(away)
    ran = translate("verify", str(away))
    assert ran.code == 0
    assert "the letter “pool” is not here to compare with" in ran.out


@pytest.mark.parametrize("text", ["", "[]", "{", '{"letter": 1}', UNITS])
def test_a_manifest_that_is_none(dist: Path, translate: Shell, text: str) -> None:
    (dist / "manifest.json").write_text(text, encoding="utf-8")
    ran = translate("verify", "dist/pool")
    assert ran.code == 1 and "dist/pool/manifest.json: is no manifest of a release\n" in ran.out


def test_a_folder_without_a_bundle(workspace: Path, translate: Shell) -> None:
    ran = translate("verify", "letters/pool")
    assert (ran.code, ran.out) == (2, "")
    assert "letters/pool: holds no SHA256SUMS: it is no bundle; name the folder" in ran.err


def test_a_converted_file_may_be_of_another_version_of_its_program(
    dist: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = dist.parents[1] / "translate.toml"
    settings.write_text('[release]\nformats = ["md", "pdf"]\n', encoding="utf-8")
    released = translate("release", "pool")
    assert released.code == 0, released.out + released.err
    makers = {"pdf": lambda made: b"%PDF of tomorrow"}
    monkeypatch.setattr("translate.application.documents._MAKERS", makers)
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert (
        "dist/pool/nl.pdf: is not what the letter and its settings give,"
        " or another version of typst or pandoc wrote it\n"
    ) in ran.out


def test_what_is_no_bundle_is_answered_with_the_bundles_there_are(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "dist" / "old").mkdir(parents=True)
    ran = translate("verify", "dist/none")
    assert ran.err.endswith(
        "dist/none: no such folder; name the folder that `translate release` wrote into dist\n"
    )
    (workspace / "dist" / "old" / "SHA256SUMS").write_text("", encoding="utf-8")
    assert translate("verify", "dist/none").err.endswith("no such folder; use dist/old\n")
    (workspace / "dist" / "new").mkdir()
    ran = translate("verify", "dist/new")
    assert "dist/new: holds no SHA256SUMS: it is no bundle; use dist/old" in ran.err
