"""XLIFF 1.2 and 2.1 out, through Translate Toolkit and the schemas, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.exchange.linde import RUSSIAN, russian, send, state
from tests.exchange.peers import schema, toolkit
from tests.workspaces import Shell, replace_in, tree

FORMATS = ("xliff", "xliff2")
both = pytest.mark.parametrize("version", FORMATS)


def units() -> Any:
    return etree.parse("linde.xlf").getroot()


def unit_of(root: Any, text: str) -> Any:
    """The `trans-unit` or `unit` whose source holds a text."""
    (found,) = [
        one
        for one in root.iter("{*}trans-unit", "{*}unit")
        if text in "".join(one.find(".//{*}source").itertext())
    ]
    return found


def change(text: str, edit: Callable[[Any], None]) -> None:
    """Edits a unit as another program would, and saves the file."""
    root = units()
    edit(unit_of(root, text))
    root.getroottree().write("linde.xlf", encoding="utf-8", xml_declaration=True)


def write(target: str) -> Callable[[Any], None]:
    """An edit that puts a text without codes in the place of the target's first."""

    def edit(unit: Any) -> None:
        found = unit.find(".//{*}target")
        if found is None:
            source = unit.find(".//{*}source")
            found = etree.Element(source.tag.replace("source", "target"))
            source.addnext(found)
        found.text = target

    return edit


@both
def test_an_unchanged_file_changes_nothing(
    workspace: Path, linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)
    before = tree(workspace)
    ran = translate("import", "linde", "linde.xlf")
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    send(translate, "linde.xlf", version)
    assert tree(workspace) == before
    change("120 jaar", lambda unit: None)  # another program's spelling of the same XML
    assert translate("import", "linde", "linde.xlf").out == "edits taken into ru.md: 0\n"


@both
def test_the_schema_finds_nothing_to_say(linde: Path, translate: Shell, version: str) -> None:
    translate("approve", "linde", "3", "4", "--as", "Anna")
    replace_in(linde / "nl.md", "120 jaar", "121 jaar")
    send(translate, "linde.xlf", version)
    name = "xliff-core-1.2-strict.xsd" if version == "xliff" else "xliff-core-2.0.xsd"
    schema(name).assertValid(etree.parse("linde.xlf"))


def test_markup_travels_as_codes(linde: Path, translate: Shell) -> None:
    send(translate, "linde.xlf", "xliff")
    text = Path("linde.xlf").read_text(encoding="utf-8")
    assert (
        'de <g id="1" ctype="bold" equiv-text="**…**">oude</g> boom te laten staan.'
        '<x id="2" ctype="x-footnote" equiv-text="[^1]"/></source>' in text
    )
    assert (
        'даёт <g id="1" ctype="link" equiv-text="[…](https://linde.example/?a=1&amp;b=2)">тень</g>.'
        "</target>" in text
    )
    send(translate, "linde.xlf", "xliff2")
    text = Path("linde.xlf").read_text(encoding="utf-8")
    assert (
        'de <pc id="1" type="fmt" subType="xlf:b" equivStart="**" equivEnd="**">oude</pc> boom te '
        'laten staan.<ph id="2" type="other" canDelete="no" equiv="[^1]"/></source>' in text
    )


@both
def test_edits_come_back_as_edits(linde: Path, translate: Shell, version: str) -> None:
    send(translate, "linde.xlf", version)
    change("120 jaar", write("Ей уже 120 * лет & <здорова>."))
    change("Dank u", write("Спасибо вам."))
    change("oude", write("Просим вас не рубить "))
    change("nu", write("Спасите липу: сегодня"))
    ran = translate("import", "linde", "linde.xlf")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("edits taken into ru.md: 4\n")
    assert russian(linde) == (
        RUSSIAN.replace("Ему 120 лет", "Ей уже 120 \\* лет & <здорова>")
        .replace("Мы просим", "Просим")
        .replace("сейчас", "сегодня")
        .replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")
    )
    again = translate("import", "linde", "linde.xlf")
    assert (again.code, again.out) == (0, "edits taken into ru.md: 0\n")


@both
def test_codes_may_change_places(linde: Path, translate: Shell, version: str) -> None:
    send(translate, "linde.xlf", version)

    def edit(unit: Any) -> None:
        target = unit.find(".//{*}target")
        strong, note = target
        target.text, strong.tail, note.tail = "Это ", ", просим вас, не рубите", "."
        strong.text = "старое дерево"
        assert "2" in note.get("id")

    change("oude", edit)
    ran = translate("import", "linde", "linde.xlf")
    assert ran.code == 0
    assert "Это **старое дерево**, просим вас, не рубите[^1]." in russian(linde)


@both
def test_a_lost_code_of_a_note_is_refused(
    workspace: Path, linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)
    change("oude", lambda unit: unit.find(".//{*}target").remove(unit.find(".//{*}target")[1]))
    before = tree(workspace)
    ran = translate("import", "linde", "linde.xlf")
    assert ran.code == 1
    assert "the note 1 is missing; not taken: “Мы просим вас не рубить старое дерево.”" in ran.out
    assert tree(workspace) == before


@both
def test_a_lost_or_strange_code_of_another_kind_is_named(
    linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)

    def edit(unit: Any) -> None:
        unit.find(".//{*}target")[0].set("id", "77")

    change("oude", edit)
    ran = translate("import", "linde", "linde.xlf")
    assert ran.code == 0
    assert "strong is missing; look at it" in ran.out
    assert "a tag that was never sent (77) is left out; look at it" in ran.out
    assert russian(linde) == RUSSIAN.replace("**старое**", "старое")


@both
def test_edits_made_meanwhile_are_shown_and_not_overwritten(
    linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)
    change("120 jaar", write("Ей уже 120 лет."))
    here = RUSSIAN.replace("Ему 120", "Липе 120")
    (linde / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", "linde.xlf")
    assert ran.code == 1
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out
    assert russian(linde) == here


@both
def test_an_emptied_target_is_no_deletion(linde: Path, translate: Shell, version: str) -> None:
    send(translate, "linde.xlf", version)
    change("120 jaar", write(""))
    change("Hij geeft", lambda unit: unit.find(".//{*}target").clear())
    ran = translate("import", "linde", "linde.xlf")
    assert (ran.code, russian(linde)) == (0, RUSSIAN)
    assert "texts emptied there and left as they are here: u4, u5\n" in ran.out


@both
def test_an_entity_is_refused(linde: Path, translate: Shell, version: str) -> None:
    send(translate, "linde.xlf", version)
    replace_in(Path("linde.xlf"), "Ему 120", "&him; 120")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    entity = '<!DOCTYPE xliff [<!ENTITY him SYSTEM "file:///etc/passwd">]>'
    replace_in(Path("linde.xlf"), head, head + entity)
    ran = translate("import", "linde", "linde.xlf")
    assert (ran.code, russian(linde)) == (2, RUSSIAN)
    assert "the entity &him; is not expanded" in ran.err


STATES = {
    "xliff": ("final", "needs-review-translation", "translated"),
    "xliff2": ("final", "initial", "translated"),
}


def state_of(text: str) -> str | None:
    unit = unit_of(units(), text)
    holder = unit.find(".//{*}segment")
    if holder is None:
        holder = unit.find(".//{*}target")
    found: str | None = holder.get("state")
    return found


@both
def test_states_go_out(linde: Path, translate: Shell, version: str) -> None:
    for unit in ("3", "4"):
        assert translate("approve", "linde", unit, "--as", "Anna").code == 0
    replace_in(linde / "nl.md", "120 jaar oud", "121 jaar oud")
    send(translate, "linde.xlf", version)
    found = tuple(state_of(text) for text in ("oude", "121 jaar", "schaduw"))
    assert found == STATES[version]
    text = Path("linde.xlf").read_text(encoding="utf-8")
    assert text.count("Hij is 120 jaar oud &amp; gezond.") == 1
    approved = unit_of(units(), "oude").get("approved")
    assert approved == ("yes" if version == "xliff" else None)


@both
def test_states_that_come_back_decide_nothing(
    workspace: Path, linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)

    def approve(unit: Any) -> None:
        holder = unit.find(".//{*}segment")
        (unit.find(".//{*}target") if holder is None else holder).set("state", "final")

    change("schaduw", approve)
    before = tree(workspace)
    ran = translate("import", "linde", "linde.xlf", "--dry-run")
    assert ": approved in another program, says linde.xlf: would be noted" in ran.out
    assert tree(workspace) == before
    ran = translate("import", "linde", "linde.xlf")
    assert "yet to be approved by `translate review linde`: u5\n" in ran.out
    assert state(translate, 5) == "unreviewed"
    assert "u5 ru noted: “approved in another program, says linde.xlf”" in (
        translate("log", "linde", "u5").out
    )
    before = tree(workspace)
    assert "to be approved" not in translate("import", "linde", "linde.xlf").out
    assert tree(workspace) == before
    change("120 jaar", write("Ей 120 лет."))
    change("120 jaar", approve)
    assert "`translate review linde`: u4\n" in translate("import", "linde", "linde.xlf").out
    assert state(translate, 4) == "unreviewed"
    assert "noted by somebody: “approved in another program, says linde.xlf”" in (
        translate("diff", "linde", "--only", "unreviewed").out
    )


@both
def test_an_approval_of_here_that_comes_back_says_nothing_new(
    workspace: Path, linde: Path, translate: Shell, version: str
) -> None:
    for name in ("Anna", "Boris"):
        assert translate("approve", "linde", "u4", "--as", name).code == 0
    assert translate("approve", "linde", "u5", "--as", "Anna").code == 0
    send(translate, "linde.xlf", version)
    assert translate("reject", "linde", "u4", "--note", "stiff", "--as", "Boris").code == 0
    before = tree(workspace)
    assert translate("import", "linde", "linde.xlf").code == 0
    assert tree(workspace) == before
    change("120 jaar", write("Ей 120 лет."))
    assert translate("import", "linde", "linde.xlf").code == 0
    assert state(translate, 4) == "unreviewed"
    assert "in another program" not in translate("log", "linde").out


@both
def test_an_unfinished_edit_is_a_draft_until_somebody_looks(
    linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)

    def unfinished(unit: Any) -> None:
        write("Ей, кажется, 120 лет.")(unit)
        holder = unit.find(".//{*}segment")
        where = unit.find(".//{*}target") if holder is None else holder
        where.set("state", STATES[version][1])

    change("120 jaar", unfinished)
    assert translate("import", "linde", "linde.xlf").code == 0
    assert state(translate, 4) == "machine-draft"


@both
def test_notes_go_both_ways_and_once(
    workspace: Path, linde: Path, translate: Shell, version: str
) -> None:
    send(translate, "linde.xlf", version)

    def note(unit: Any) -> None:
        holder = unit.find("{*}notes")
        parent, name = (unit, "from") if holder is None else (holder, "category")
        made = etree.SubElement(
            parent, unit.tag.replace("trans-unit", "note").replace("unit", "note")
        )
        made.set(name, "Vera")
        made.text = "Проверьте год"

    change("120 jaar", note)
    ran = translate("import", "linde", "linde.xlf")
    assert "comment by Vera: “Проверьте год”; a note on u4" in ran.out
    send(translate, "linde.xlf", version)
    after = tree(workspace)
    assert ">Проверьте год</note>" in Path("linde.xlf").read_text(encoding="utf-8")
    assert translate("import", "linde", "linde.xlf").out == "edits taken into ru.md: 0\n"
    assert tree(workspace) == after


def test_paragraphs_of_one_unit_are_parted_by_a_code(
    workspace: Path, linde: Path, translate: Shell
) -> None:
    replace_in(linde / "nl.md", "Dank u wel.", "Dank u wel namens alle buren van de oude linde.")
    two = "\nСпасибо вам от имени всех соседей.\n\nСоседи старой липы.\n\n[^1]:"
    (linde / "ru.md").write_text(RUSSIAN.replace("\n[^1]:", two), encoding="utf-8")
    send(translate, "linde.xlf", "xliff")
    found = unit_of(units(), "Dank u").find("{*}target")
    if found is not None and len(found):
        assert found[0].get("ctype") == "x-paragraph"
    assert translate("import", "linde", "linde.xlf").out == "edits taken into ru.md: 0\n"


EDIT = """
import json, sys
from importlib import import_module
module, kind = sys.argv[1].split(":")
store = getattr(import_module(f"translate.storage.{module}"), kind).parsefile("linde.xlf")
units = [one for one in store.units if one.istranslatable()]
(unit,) = [one for one in units if "120 jaar" in one.source]
found = [[str(one.source) for one in units], [one.isfuzzy() for one in units],
         [one.isapproved() if hasattr(one, "isapproved") else None for one in units]]
unit.target = "Ей уже 120 лет."
unit.addnote("Проверьте год", origin="translator")
store.save()
print(json.dumps(found))
"""


@both
def test_translate_toolkit_reads_it_and_its_edit_comes_back(
    linde: Path, translate: Shell, version: str
) -> None:
    for unit in ("3", "5"):
        assert translate("approve", "linde", unit, "--as", "Anna").code == 0
    replace_in(linde / "nl.md", "[schaduw]", "[veel schaduw]")
    send(translate, "linde.xlf", version)
    kind = "xliff:Xliff1File" if version == "xliff" else "xliff2:Xliff2File"
    sources, fuzzy, approved = toolkit(EDIT, kind)
    assert len(sources) == 8
    assert sources[3] == "Hij is 120 jaar oud & gezond."
    assert fuzzy[4] is True
    assert (approved[2], approved[3]) == (True, False)
    ran = translate("import", "linde", "linde.xlf")
    assert (ran.code, russian(linde)) == (0, RUSSIAN.replace("Ему 120", "Ей уже 120"))
    assert "comment by translator: “Проверьте год”" in ran.out
