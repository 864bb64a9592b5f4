"""`translate release` in all its formats: nothing is written that can't all be, nor said twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, approve_all, replace_in, tree

FORMATS = '[release]\nformats = ["md", "html", "txt", "pdf", "docx", "odt"]\n'
LOOK = """
[look]
date = 2026-03-14
sender = ["Zwemclub De Golf"]

[look.ru]
sender = ["Клуб «Волна»"]
"""


def add_settings(root: Path, text: str) -> None:
    path = root / "translate.toml"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + text, encoding="utf-8")


def test_every_format_of_every_language(workspace: Path, translate: Shell) -> None:
    add_settings(workspace, FORMATS + LOOK)
    approve_all(translate)
    assert translate("release", "pool").code == 0
    dist = workspace / "dist" / "pool"
    assert {path.name for path in dist.iterdir()} == {
        *(f"{one}.{end}" for one in POOL for end in ("md", "html", "txt", "pdf", "docx", "odt")),
        "manifest.json",
        "SHA256SUMS",
    }
    assert (
        (dist / "ru.txt")
        .read_text(encoding="utf-8")
        .startswith("Клуб «Волна»\n\n14\u00a0марта 2026\u00a0г.\n\nНе закрывайте бассейн\n")
    )
    first = tree(workspace / "dist")
    assert translate("release", "pool").code == 0
    assert tree(workspace / "dist") == first


@pytest.mark.parametrize(("package", "extra"), [("typst", "pdf"), ("pypandoc", "documents")])
def test_an_absent_package_is_said_before_anything_is_written(
    workspace: Path,
    translate: Shell,
    monkeypatch: pytest.MonkeyPatch,
    package: str,
    extra: str,
) -> None:
    approve_all(translate)
    add_settings(workspace, FORMATS)
    monkeypatch.setitem(sys.modules, package, None)
    before = tree(workspace)
    for options in ([], ["--dry-run"]):
        ran = translate("release", "pool", *options)
        assert (ran.code, ran.out) == (2, "")
        assert f"run pip install 'translate-letters[{extra}]'" in ran.err
    assert tree(workspace) == before


def test_comments_are_left_out_and_that_is_said(workspace: Path, translate: Shell) -> None:
    replace_in(workspace / "letters/pool/nl.md", "Geacht", "<!-- Ask Vera. -->\n\nGeacht")
    approve_all(translate)
    ran = translate("release", "pool")
    assert ran.code == 0 and "1 comment of nl.md left out\n" in ran.out
    assert (workspace / "dist/pool/nl.md").read_text(encoding="utf-8") == POOL["nl"]


def test_line_ends_change_no_byte(workspace: Path, translate: Shell) -> None:
    add_settings(workspace, '[release]\nformats = ["md", "html", "txt"]\n')
    approve_all(translate)
    assert translate("release", "pool").code == 0
    first = tree(workspace / "dist")
    for path in (workspace / "letters" / "pool").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    ran = translate("release", "pool")
    assert ran.code == 0, ran.out + ran.err
    assert tree(workspace / "dist") == first
