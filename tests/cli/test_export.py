"""`translate export`, from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in


def test_a_po_file_can_be_checked(workspace: Path, translate: Shell) -> None:
    ran = translate("export", "pool", "--to", "ru", "-o", "pool.po")
    assert (ran.code, ran.out, ran.err) == (0, "wrote pool.po\n", "")
    assert translate("check", "pool.po").code == 0
    replace_in(workspace / "pool.po", "340 детей", "430 детей")
    assert "[number-drift]" in translate("check", "pool.po").out


def test_a_table_of_all_languages_on_standard_output(workspace: Path, translate: Shell) -> None:
    ran = translate("export", "pool", "--format", "tsv")
    header, first = ran.out.splitlines()[:2]
    assert header == "nl\ten\tru\tunit"
    assert first.startswith("Houd het zwembad open\tKeep the pool open\tНе закрывайте бассейн\t")


@pytest.mark.parametrize("output", ["po", "docx"])
def test_what_a_translator_edited_is_not_overwritten(
    workspace: Path, translate: Shell, output: str
) -> None:
    name = f"pool-en.{output}"
    export = ("export", "pool", "--to", "en", "--format", output, "-o", name)
    english = workspace / "letters" / "pool" / "en.md"
    assert translate(*export).code == 0
    assert translate(*export).code == 0  # it is what would be written
    replace_in(english, "for the roof", "for a roof")
    assert translate(*export).code == 0  # it is what was written before
    file = workspace / name
    edited = file.read_bytes() + b"\n"
    file.write_bytes(edited)
    ran = translate(*export)
    assert (ran.code, ran.out) == (2, "")
    assert f"take it back with `translate import pool {name}`" in ran.err
    assert file.read_bytes() == edited
    assert translate(*export, "--overwrite").code == 0
    assert file.read_bytes() != edited


def test_what_was_taken_back_may_be_exported_again(workspace: Path, translate: Shell) -> None:
    export = ("export", "pool", "--to", "ru", "-o", "pool.po")
    assert translate(*export).code == 0
    replace_in(workspace / "pool.po", "на ремонт крыши", "на крышу")
    assert translate("import", "pool", "pool.po", "--dry-run").code == 0
    assert translate(*export).code == 2
    assert translate("import", "pool", "pool.po").code == 0
    assert translate(*export).code == 0


def test_terms_that_somebody_edited_are_not_overwritten(workspace: Path, translate: Shell) -> None:
    export = ("glossary", "export", "--format", "csv", "-o", "terms.csv")
    assert translate(*export).code == 0
    (workspace / "terms.csv").write_text("nl,en\nbus,bus\n", encoding="utf-8")
    ran = translate(*export)
    assert ran.code == 2
    assert "`translate glossary import terms.csv`" in ran.err
    assert (workspace / "terms.csv").read_text(encoding="utf-8") == "nl,en\nbus,bus\n"


def test_a_letter_in_one_language_has_nothing_to_export(workspace: Path, translate: Shell) -> None:
    Path("brief.md").write_text("Wij vragen u de boom te laten staan.\n", encoding="utf-8")
    assert translate("import", "linde", "nl=brief.md").code == 0
    ran = translate("export", "linde", "--to", "en")
    assert "the letter is in nl alone; add a language to `languages` in its letter.toml" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pool"], "a po file holds one target language"),
        (["pool", "--to", "nl"], "“nl” is no language that this letter is translated into"),
        (["absent", "--to", "en"], "there is no letter “absent”"),
        (
            ["pool", "--to", "en", "-o", "absent/pool.po"],
            "absent/pool.po: can't be written: there is no folder absent",
        ),
    ],
)
def test_what_can_not_be_exported(
    workspace: Path, translate: Shell, arguments: list[str], message: str
) -> None:
    ran = translate("export", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
