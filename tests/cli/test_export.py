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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pool"], "a po file holds one target language"),
        (["pool", "--to", "nl"], "“nl” is no language that this letter is translated into"),
        (["absent", "--to", "en"], "there is no letter “absent”"),
        (["pool", "--to", "en", "-o", "absent/pool.po"], "absent/pool.po: can't be written"),
    ],
)
def test_what_can_not_be_exported(
    workspace: Path, translate: Shell, arguments: list[str], message: str
) -> None:
    ran = translate("export", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
