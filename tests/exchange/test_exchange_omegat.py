"""Through a real OmegaT, without a window; `apt-get install omegat` gets it (200 MB with Java)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from tests.exchange.linde import RUSSIAN, russian, send
from tests.workspaces import Shell, replace_in

pytestmark = pytest.mark.skipif(not shutil.which("omegat"), reason="omegat is not installed")

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>NL</source_lang>
<target_lang>RU</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
"""
SAVED = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US"
 datatype="plaintext" creationtoolversion="3.6.0_10_unknown" segtype="paragraph" srclang="NL"/>
<body><tu><tuv lang="NL"><seg>{}</seg></tuv><tuv lang="RU"><seg>{}</seg></tuv></tu></body></tmx>
"""
"""`project_save.tmx`, which OmegaT writes when a translator leaves a segment."""


def through_omegat(file: str, source: str, target: str) -> Path:
    """A project with a file, in which a translator wrote one text; gives the project's folder."""
    project = Path("project").absolute()
    for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        (project / name).mkdir(parents=True)
    shutil.copy(file, project / "source")
    (project / "omegat.project").write_text(PROJECT, encoding="utf-8")
    saved = project / "omegat" / "project_save.tmx"
    saved.write_text(SAVED.format(source, target), encoding="utf-8")
    command = ["omegat", "--mode=console-translate", str(project)]
    home = {"HOME": str(project), "PATH": "/usr/bin:/bin"}
    subprocess.run(command, check=True, capture_output=True, timeout=100, env=home)
    return project


def test_a_po_file_comes_back(linde: Path, translate: Shell) -> None:
    send(translate, "linde.po", "po")
    project = through_omegat("linde.po", "Dank u wel.", "Спасибо вам.")
    ran = translate("import", "linde", str(project / "target" / "linde.po"))
    assert ran.code == 0
    assert ran.out.endswith("edits taken into ru.md: 1\n")
    filled = RUSSIAN.replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")
    assert russian(linde) == filled
    for name in ("omegat", "level1", "level2"):
        ran = translate("import", "linde", str(project / f"project-{name}.tmx"))
        assert (ran.code, russian(linde)) == (0, filled)


def test_its_memory_comes_back(linde: Path, translate: Shell) -> None:
    send(translate, "linde.po", "po")
    project = through_omegat("linde.po", "Dank u wel.", "Спасибо вам.")
    ran = translate("import", "linde", str(project / "project-omegat.tmx"))
    assert ran.code == 0
    assert russian(linde) == RUSSIAN.replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")


def test_fuzzy_texts_that_it_empties_are_not_deleted(linde: Path, translate: Shell) -> None:
    assert translate("approve", "linde", "4", "--as", "Anna").code == 0
    replace_in(linde / "nl.md", "120 jaar oud", "121 jaar oud")
    send(translate, "linde.po", "po")
    project = through_omegat("linde.po", "Dank u wel.", "Спасибо вам.")
    back = project / "target" / "linde.po"
    (emptied,) = [one for one in polib.pofile(str(back)) if "121 jaar" in one.msgid]
    assert emptied.msgstr == ""
    ran = translate("import", "linde", str(back))
    assert "texts emptied there and left as they are here: u4\n" in ran.out
    assert "Ему 120 лет." in russian(linde)


def test_an_xliff_file_comes_back(linde: Path, translate: Shell) -> None:
    send(translate, "linde.xlf", "xliff")
    project = through_omegat("linde.xlf", "Ему 120 лет.", "Ей уже 120 лет.")
    ran = translate("import", "linde", str(project / "target" / "linde.xlf"))
    assert ran.code == 0
    assert russian(linde) == RUSSIAN.replace("Ему 120", "Ей уже 120")
