"""TMX out, through Translate Toolkit, and back; memories that OmegaT made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.linde import DUTCH, RUSSIAN, russian, send
from tests.exchange.peers import toolkit
from tests.workspaces import LETTER_TOML, Shell, replace_in, tree, write_letter


@pytest.fixture(autouse=True)
def _sent(linde: Path, translate: Shell) -> None:
    """`linde.tmx` holds what went out."""
    send(translate, "linde.tmx", "tmx")


def change(old: str, new: str) -> None:
    replace_in(Path("linde.tmx"), old, new)


def test_an_unchanged_file_changes_nothing(workspace: Path, linde: Path, translate: Shell) -> None:
    before = tree(workspace)
    ran = translate("import", "linde", "linde.tmx")
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    send(translate, "linde.tmx", "tmx")
    assert tree(workspace) == before


def test_markup_travels_as_codes(linde: Path) -> None:
    text = Path("linde.tmx").read_text(encoding="utf-8")
    assert (
        '<seg>Wij vragen u de <bpt i="1" x="1" type="bold">**</bpt>oude<ept i="1">**</ept> boom te '
        'laten staan.<ph x="2" type="fnote">[^1]</ph></seg>' in text
    )


def test_edits_come_back_as_edits(linde: Path, translate: Shell) -> None:
    change("Ему 120 лет.", "Ей уже 120 лет.")
    change(">тень<", ">густую тень<")
    note = '<ph x="2" type="fnote">[^1]</ph></seg></tuv>\n</tu>'
    change(f" дерево.{note}", f" дерево{note.replace('</seg>', '.</seg>')}")
    ran = translate("import", "linde", "linde.tmx")
    assert ran.code == 0
    assert ran.out.endswith("edits taken into ru.md: 3\n")
    assert russian(linde) == RUSSIAN.replace("Ему 120", "Ей уже 120").replace(
        "[тень]", "[густую тень]"
    ).replace("дерево.[^1]", "дерево[^1].")


def test_a_lost_code_is_refused_and_a_conflict_is_shown(linde: Path, translate: Shell) -> None:
    change('<seg>Мы просим вас не рубить <bpt i="1"', '<seg>Просим вас не рубить <bpt i="1"')
    text = Path("linde.tmx").read_text(encoding="utf-8")
    head, tail = text.split("Просим вас")
    tail = tail.replace('<ph x="2" type="fnote">[^1]</ph>', "", 1)
    Path("linde.tmx").write_text(f"{head}Просим вас{tail}", encoding="utf-8")
    change("Ему 120 лет.", "Ей уже 120 лет.")
    here = RUSSIAN.replace("Ему 120", "Липе 120")
    (linde / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", "linde.tmx")
    assert (ran.code, russian(linde)) == (1, here)
    assert "the note 1 is missing" in ran.out
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out


def test_a_file_of_all_languages_comes_back_language_by_language(
    workspace: Path, translate: Shell
) -> None:
    assert translate("export", "pool", "--format", "tmx", "-o", "pool.tmx").code == 0
    replace_in(Path("pool.tmx"), "340 children", "341 children")
    replace_in(Path("pool.tmx"), "340 детей", "341 детей")
    ran = translate("import", "pool", "pool.tmx")
    assert ran.code == 0
    assert "edits taken into en.md: 1\n" in ran.out
    assert ran.out.endswith("edits taken into ru.md: 1\n")
    folder = workspace / "letters" / "pool"
    assert "341 children" in (folder / "en.md").read_text(encoding="utf-8")
    assert "341 детей" in (folder / "ru.md").read_text(encoding="utf-8")


def test_our_own_memory_keeps_its_markup(workspace: Path, linde: Path, translate: Shell) -> None:
    (workspace / "glossary").mkdir()
    Path("linde.tmx").replace(workspace / "glossary" / "linde.tmx")
    write_letter(workspace, "again", {"nl": DUTCH}, LETTER_TOML)
    assert translate("draft", "again", "--to", "ru", "--as", "Anna").code == 0
    drafted = (workspace / "letters" / "again" / "ru.md").read_text(encoding="utf-8")
    assert "Мы просим вас не рубить **старое** дерево.[^1]" in drafted


OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
<header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext"
 creationtoolversion="3.6.0_10_unknown" segtype="paragraph" srclang="NL"/>
<body>
<tu><tuv lang="NL"><seg>Hij geeft {0}.</seg></tuv>
<tuv lang="RU"><seg>Оно даёт нам {1}.</seg></tuv></tu>
<tu><tuv lang="NL"><seg>Dank u wel.</seg></tuv>
<tuv lang="RU"><seg>Спасибо вам.</seg></tuv></tu>
</body>
</tmx>
"""
LINK = "[{}](https://linde.example/?a=1&amp;b=2)"


@pytest.mark.parametrize(
    "texts",
    [
        ("&lt;g1&gt;schaduw&lt;/g1&gt;", "&lt;g1&gt;тень&lt;/g1&gt;"),
        (LINK.format("schaduw"), LINK.format("тень")),
    ],
    ids=["of XLIFF", "of PO"],
)
def test_a_memory_of_omegat_fills_gaps_and_shows_the_rest(
    linde: Path, translate: Shell, texts: tuple[str, str]
) -> None:
    Path("omegat.tmx").write_text(OMEGAT.format(*texts), encoding="utf-8")
    ran = translate("import", "linde", "omegat.tmx")
    assert ran.code == 1
    assert "is another text here: “Оно даёт" in ran.out
    filled = RUSSIAN.replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")
    assert russian(linde) == filled
    assert translate("import", "linde", "omegat.tmx", "--overwrite").code == 0
    assert russian(linde) == filled.replace("даёт [тень]", "даёт нам [тень]")


EDIT = """
import json
from translate.storage.tmx import tmxfile
store = tmxfile.parsefile("linde.tmx")
(unit,) = [one for one in store.units if "120 jaar" in one.source]
found = [(one.source, one.target) for one in store.units]
unit.target = "Ей уже 120 лет."
store.save()
print(json.dumps(found))
"""


def test_translate_toolkit_reads_it_and_its_edit_comes_back(linde: Path, translate: Shell) -> None:
    found = toolkit(EDIT)
    assert len(found) == 8
    assert ["Hij is 120 jaar oud & gezond.", "Ему 120 лет."] in found
    ran = translate("import", "linde", "linde.tmx")
    assert (ran.code, russian(linde)) == (0, RUSSIAN.replace("Ему 120", "Ей уже 120"))


ALONE = "Приходите к нам в сад."
"""A paragraph that only the Russian version has: its unit is named after it."""


def test_an_edited_text_without_source_keeps_its_notes(linde: Path, translate: Shell) -> None:
    longer = RUSSIAN.replace("- Ему", f"{ALONE}\n\n- Ему").replace("[^1]: ", "Спасибо.\n\n[^1]: ")
    (linde / "ru.md").write_text(longer, encoding="utf-8")
    send(translate, "linde.tmx", "tmx")
    state = '<prop type="x-state">unreviewed</prop><seg>'
    russian_is = '<tuv xml:lang="ru">'
    edited = f"{state.replace('unreviewed', 'approved')}{ALONE.replace('сад', 'новый сад')}"
    change(f"{russian_is}{state}{ALONE}", f"<note>Добавил сам.</note>{russian_is}{edited}")
    ran = translate("import", "linde", "linde.tmx")
    assert (ran.code, ran.err) == (0, "")
    assert ALONE.replace("сад", "новый сад") in russian(linde)
    told = (linde / "reviews.jsonl").read_text(encoding="utf-8")
    assert "approved in another program, says linde.tmx" in told
    assert "Добавил сам." in told
