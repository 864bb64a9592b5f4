"""Every text of a whole letter edited in every format: what comes back is the same letter."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import polib
import pytest
from lxml import etree

from tests.exchange.peers import ROOT
from tests.workspaces import Shell

WORD = "Право, "
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def edit_po(name: str) -> int:
    file = polib.pofile(name)
    texts = [entry for entry in file if entry.msgstr]
    for entry in texts:
        entry.msgstr = WORD + entry.msgstr
    file.save(name)
    return len(texts)


def edit_csv(name: str) -> int:
    with Path(name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [row for row in rows if row["target"]]
    for row in texts:
        row["target"] = WORD + row["target"]
    with Path(name).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return len(texts)


def _edit_xml(name: str, elements: Callable[[Any], list[Any]]) -> int:
    tree = etree.parse(name)
    texts = elements(tree)
    for element in texts:
        element.text = WORD + (element.text or "")
    tree.write(name, encoding="utf-8", xml_declaration=True)
    return len(texts)


def edit_xliff(name: str) -> int:
    return _edit_xml(name, lambda tree: list(tree.iter("{*}target")))


def edit_tmx(name: str) -> int:
    def russian(tree: Any) -> list[Any]:
        variants = [one for one in tree.iter("tuv") if one.get(_XML_LANGUAGE) == "ru"]
        return [one.find("seg") for one in variants]

    return _edit_xml(name, russian)


@pytest.mark.parametrize(
    ("output", "name", "edit"),
    [
        ("po", "a.po", edit_po),
        ("xliff", "a.xlf", edit_xliff),
        ("xliff2", "a.xlf", edit_xliff),
        ("csv", "a.csv", edit_csv),
        ("tmx", "a.tmx", edit_tmx),
    ],
)
def test_every_text_of_a_letter_comes_back_edited(
    workspace: Path, translate: Shell, output: str, name: str, edit: Callable[[str], int]
) -> None:
    folder = workspace / "letters" / "permits"
    copytree(ROOT / "letters" / "permits", folder)
    before = (folder / "ru.md").read_text(encoding="utf-8")
    export = ("export", "permits", "--to", "ru", "--format", output, "-o", name)
    assert translate(*export).code == 0
    assert edit(name) == 24
    ran = translate("import", "permits", name)
    assert ran.code == 0
    assert ran.out.endswith("\nedits taken into ru.md: 24\n")
    assert "not taken" not in ran.out
    assert "look at it" not in ran.out
    after = (folder / "ru.md").read_text(encoding="utf-8")
    assert after.count(WORD) == 24
    assert " ".join(after.replace(WORD, "").split()) == " ".join(before.split())
