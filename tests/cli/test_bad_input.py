"""Bad input: the place, what is wrong, what to do, exit code 2, and nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, replace_in, tree, write_letter
from translate.storage.regular import regular_bytes

Spoil = Callable[[Path], None]
"""Spoils a workspace that holds the letter `pool`."""

POOL_FOLDER = Path("letters") / "pool"


def writes(path: str, text: str | bytes) -> Spoil:
    def spoil(root: Path) -> None:
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)

    return spoil


def replaces(path: str, old: str, new: str) -> Spoil:
    return lambda root: replace_in(root / path, old, new)


def removes(path: str) -> Spoil:
    return lambda root: (root / path).unlink()


def folder_for_file(root: Path) -> None:
    (root / POOL_FOLDER / "ru.md").unlink()
    (root / POOL_FOLDER / "ru.md").mkdir()


def link_outside(root: Path) -> None:
    outside = write_letter(root / "elsewhere", "secret")
    (root / "letters" / "secret").symlink_to(outside)


def empties(root: Path) -> None:
    for code in POOL:
        (root / POOL_FOLDER / f"{code}.md").write_bytes(b"")


def nothing(root: Path) -> None:
    """Leaves the workspace as it is."""


LETTER_CASES: list[tuple[str, Spoil, str, str]] = [
    (
        "the source is absent",
        removes("letters/pool/nl.md"),
        "pool",
        "letters/pool/letter.toml:1: source names “nl”, but letters/pool/nl.md is not there; "
        "restore or write it",
    ),
    ("a folder for a file", folder_for_file, "pool", "letters/pool/ru.md: this is a folder"),
    (
        "broken UTF-8",
        writes("letters/pool/ru.md", "# Бассейн\n\nМы ".encode() + b"\xcf\xf0\xee\n"),
        "pool",
        "letters/pool/ru.md:3:4: byte 0xcf is not UTF-8: it is in an older encoding",
    ),
    (
        "UTF-16",
        writes("letters/pool/ru.md", "Бассейн".encode("utf-16")),
        "pool",
        "letters/pool/ru.md:1: is UTF-16; save it as UTF-8",
    ),
    (
        "an empty letter",
        empties,
        "pool",
        "letters/pool/nl.md:1: the letter is empty; write its text there",
    ),
    (
        "an unknown language",
        replaces("letters/pool/letter.toml", '"ru"]', '"xx"]'),
        "pool",
        "letters/pool/letter.toml:2: languages names an unknown language, “xx”; use some of nl",
    ),
    (
        "malformed letter.toml",
        replaces("letters/pool/letter.toml", '"nl"\n', "nl\n"),
        "pool",
        "letters/pool/letter.toml:1:10: not TOML (Invalid value); mend the line",
    ),
    (
        "an unknown setting",
        replaces("letters/pool/letter.toml", "title", "titel"),
        "pool",
        "letters/pool/letter.toml:3: titel is not a setting; use one of source, languages",
    ),
    (
        "malformed translate.toml",
        writes("translate.toml", "[policy]\ntwo_people = yes\n"),
        "pool",
        "translate.toml:2:14: not TOML",
    ),
    (
        "a malformed glossary",
        writes("glossary/terms.csv", "nl,en,ru,note\ndak,roof\n"),
        "pool",
        "glossary/terms.csv:2: 2 cells under 4 columns; put a term with a comma",
    ),
    (
        "a glossary in another encoding",
        writes("glossary/terms.csv", b"nl,en\nzee,sea\n" + b"co\x81peratie,cooperative\n"),
        "pool",
        "glossary/terms.csv:3:3: byte 0x81 is not UTF-8",
    ),
    (
        "a malformed ledger",
        writes("letters/pool/reviews.jsonl", '\n{"event": "approved"}\n'),
        "pool",
        "letters/pool/reviews.jsonl:2: “approved” lacks 'by'; restore the line",
    ),
    (
        "a ledger of a later version",
        writes("letters/pool/reviews.jsonl", '{"event": "praised", "by": "Anna"}\n'),
        "pool",
        "letters/pool/reviews.jsonl:1: unknown event 'praised'; update translate",
    ),
    ("an unknown letter", nothing, "poool", "there is no letter “poool” in letters; did you mean"),
    ("a path out of the workspace", nothing, "../pool", "../pool: no such file or folder"),
    (
        "the parent folder",
        nothing,
        "..",
        "lies outside the workspace; name a folder in the",
    ),
    ("an absolute path elsewhere", nothing, "/etc", "/etc: lies outside the workspace"),
    (
        "a link out of the workspace",
        link_outside,
        "secret",
        "letters/secret: leads out of the",
    ),
    (
        "a link out, by its path",
        link_outside,
        "letters/secret",
        "letters/secret: leads out of the workspace",
    ),
]

COMMANDS = [
    ["check"],
    ["diff"],
    ["status"],
    ["approve", "1", "--as", "Anna"],
    ["reject", "1", "--as", "Anna"],
    ["waive", "1", "--reason", "so", "--as", "Anna"],
    ["draft"],
    ["release"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=[one[0] for one in COMMANDS])
@pytest.mark.parametrize(
    ("case", "spoil", "letter", "message"), LETTER_CASES, ids=[one[0] for one in LETTER_CASES]
)
def test_a_letter_that_can_not_be_read_stops_every_command(
    workspace: Path,
    translate: Shell,
    command: list[str],
    case: str,
    spoil: Spoil,
    letter: str,
    message: str,
) -> None:
    spoil(workspace)
    before = tree(workspace)
    ran = translate(command[0], letter, *command[1:])
    if case == "an empty letter" and command == ["status"]:
        assert ran.code == 0
    else:
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("translate: ") and message in ran.err
        assert ran.err.count("\n") == 1
    assert tree(workspace) == before


FILE_CASES: list[tuple[str, dict[str, str | bytes], list[str], str]] = [
    ("a missing file", {"a.nl.md": POOL["nl"]}, ["a.nl.md", "a.en.md"], "a.en.md: no such file"),
    (
        "broken UTF-8",
        {"a.nl.md": POOL["nl"], "a.en.md": b"# Pool\n\nR\xf6of\n"},
        ["a.nl.md", "a.en.md"],
        "a.en.md:3:2: byte 0xf6 is not UTF-8",
    ),
    (
        "empty files",
        {"a.nl.md": "", "a.en.md": "\n"},
        ["a.nl.md", "a.en.md"],
        "a.nl.md:1: the letter is empty",
    ),
    (
        "an unknown language",
        {
            "a.nl.md": POOL["nl"],
            "b.md": "Das Schwimmbad soll nicht geschlossen werden.",
        },
        ["a.nl.md", "b.md"],
        "b.md: is in an unknown language, “de”; use nl, en, ru",
    ),
    (
        "no language",
        {"a.nl.md": POOL["nl"], "b.md": "340\n"},
        ["a.nl.md", "b.md"],
        "b.md: can't tell what language this is in; say so: nl=b.md, or end its name in .nl.md",
    ),
    (
        "two files in one language",
        {"a.nl.md": POOL["nl"], "b.nl.md": POOL["nl"]},
        ["a.nl.md", "b.nl.md"],
        "b.nl.md: is in nl, as a.nl.md is; name one of the two",
    ),
    (
        "one file alone",
        {"a.nl.md": POOL["nl"]},
        ["a.nl.md"],
        "a.nl.md: one file is one version of a letter; name the files of the other languages",
    ),
    (
        "a Word document",
        {"a.nl.docx": "PK", "b.en.md": POOL["en"]},
        ["a.nl.docx", "b.en.md"],
        "a.nl.docx: is no Markdown or text file; make a letter of it with `translate import",
    ),
    (
        "a table with commas",
        {"a.csv": "nl,en\nEen brug,A bridge\n"},
        ["a.csv"],
        "a.csv: a table is read as .tsv only; save it with tabs",
    ),
    ("a missing PO file", {}, ["en.po"], "en.po: no such file"),
    ("a malformed PO file", {"en.po": 'msgid "a"\nmsgstr "b\n'}, ["en.po"], "en.po:2"),
    ("a PO file with nothing in it", {"en.po": ""}, ["en.po"], "en.po:1"),
    ("a malformed TSV file", {"a.tsv": "nl\ten\na\tb\tc\n"}, ["a.tsv"], "a.tsv:2"),
    ("a TSV file in an unknown language", {"a.tsv": "nl\tde\na\tb\n"}, ["a.tsv"], "a.tsv:1"),
    ("a malformed TMX file", {"a.tmx": "<tmx>\n<body>\n"}, ["a.tmx"], "a.tmx:"),
    ("a malformed XLIFF file", {"a.xliff": "<xliff\n"}, ["a.xliff"], "a.xliff:"),
]


@pytest.mark.parametrize("command", ["check", "diff"])
@pytest.mark.parametrize(
    ("case", "files", "arguments", "message"), FILE_CASES, ids=[one[0] for one in FILE_CASES]
)
def test_files_that_can_not_be_read(
    tmp_path: Path,
    translate: Shell,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    case: str,
    files: dict[str, str | bytes],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in files.items():
        writes(name, content)(tmp_path)
    before = tree(tmp_path)
    ran = translate(command, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"translate: {message}") and ran.err.count("\n") == 1
    assert "; " in ran.err
    assert tree(tmp_path) == before


def test_an_unreadable_file(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, most: int) -> bytes:
        if path.name == "en.md":
            raise PermissionError(13, "Permission denied")
        return regular_bytes(path, most)

    monkeypatch.setattr("translate.storage.files.regular_bytes", refuse)
    ran = translate("check", "pool")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("translate: letters/pool/en.md: can't be read (Permission denied); ")


def test_a_folder_without_letters(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = translate("check")
    assert (ran.code, ran.out) == (2, "")
    assert "there are no letters here; name the files of a letter, or make one with" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "folder.nl.md", "brief.en.md"], "folder.nl.md: this is a folder"),
        (["import", "new", "absent.doc"], "absent.doc: no such file"),
        (["explain", "before-after"], "“before-after”; `translate explain` lists them"),
        (["explain", "number-drfit"], "did you mean “number-drift”"),
        (
            ["new", "pool"],
            "choose another name; to bring texts into it, use `translate import pool",
        ),
    ],
)
def test_the_advice_helps(
    workspace: Path, translate: Shell, arguments: list[str], message: str
) -> None:
    Path("folder.nl.md").mkdir()
    Path("brief.en.md").write_text("We ask for a bus.\n", encoding="utf-8")
    ran = translate(*arguments)
    assert ran.code == 2
    assert message in ran.err


def test_an_empty_file_is_named(workspace: Path, translate: Shell) -> None:
    Path("e.nl.md").write_text("", encoding="utf-8")
    Path("e.en.md").write_text("# A bus\n\nWe ask for one.\n", encoding="utf-8")
    ran = translate("check", "e.en.md", "e.nl.md")
    assert ran.out.splitlines()[:2] == [
        "e.nl.md:1:1: error: nl has no text yet: all 2 units are missing [missing-segment]",
        "",
    ]


def test_commands_agree_about_files_and_languages(workspace: Path, translate: Shell) -> None:
    Path("a.nl.md").write_text("# Een bus\n\nWij vragen er een.\n", encoding="utf-8")
    Path("a.en.md").write_bytes("# A bus\n\nWe ask for one: \u20ac 5.\n".encode("cp1252"))
    told = "byte 0x80 is not UTF-8: it is in an older encoding, windows-1252 perhaps; save it as"
    assert told in translate("check", "a.nl.md", "a.en.md").err
    assert told in translate("import", "bus", "a.nl.md", "a.en.md").err
    Path("a.en.md").write_text("# A bus\n\nWe ask for one.\n", encoding="utf-8")
    for command in ("check", "diff"):
        ran = translate(command, "a.nl.md", "a.en.md", "--lang", "ru")
        assert (ran.code, ran.out) == (2, "")
        assert "a has no version in “ru”; use nl, en" in ran.err
    ledger = "only a letter in a workspace has a ledger"
    for command in ("export", "release", "show"):
        assert ledger in translate(command, "a.nl.md", *(["1"] if command == "show" else [])).err
    for command in ("export", "release", "draft"):
        said = translate(command, "a.nl.md", "a.en.md").err.splitlines()
        assert said[-2:] == [
            "Error: Got unexpected extra argument(s) (a.en.md)",
            "this command takes one letter of a workspace; bring files into one with "
            "`translate import SLUG FILE…`",
        ]
    assert "takes one letter" not in translate("release", "bus", "other").err
    assert translate("status", "a.nl.md", "a.en.md").out.splitlines() == [
        "a  2 units · source nl · no letter of a workspace · no findings",
        "  nl  source",
        "  en  2 units",
    ]
