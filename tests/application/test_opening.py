"""From LETTER arguments to letters: slugs, folders, files, and all that is none of these."""

from pathlib import Path

import pytest

from tests.workspaces import LETTER_TOML, POOL, replace_in, write_letter
from translate.application.opening import OpenLetter, open_letter, open_letters, place_letter
from translate.errors import TranslateError
from translate.languages import CODES


def opened(*arguments: str) -> list[OpenLetter]:
    return list(open_letters(arguments, Path.cwd()))


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize("argument", ["pool", "letters/pool", "letters/pool/", "./letters/pool"])
def test_a_letter_by_slug_and_by_folder(workspace: Path, argument: str) -> None:
    (found,) = opened(argument)
    assert found.letter.name == "pool"
    assert found.letter.languages == ("nl", "en", "ru")
    assert found.letter.versions["ru"].path == "letters/pool/ru.md"
    assert found.folder == Path("letters/pool")
    assert found.settings.title == "Keep the pool open"
    assert found.workspace.root == workspace.resolve()


def test_a_letter_from_anywhere(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace / "letters")
    assert opened("pool")[0].letter.versions["nl"].path == "pool/nl.md"
    monkeypatch.chdir(workspace / "letters" / "pool")
    assert opened(".")[0].letter.versions["nl"].path == "nl.md"
    assert opened("pool")[0].letter.name == "pool"
    monkeypatch.chdir("/")
    found = opened(str(workspace / "letters" / "pool"))[0]
    assert found.workspace.root == workspace.resolve()


def test_all_letters_where_none_is_named(workspace: Path) -> None:
    write_letter(workspace, "bus")
    assert [one.letter.name for one in opened()] == ["bus", "pool"]


def test_a_letter_named_twice_is_opened_once(workspace: Path) -> None:
    assert [one.letter.name for one in opened("pool", "letters/pool")] == ["pool"]


def test_letters_that_translate_a_shared_paragraph_in_another_way_are_peers(
    workspace: Path,
) -> None:
    other = "In our pool 340 children learned to swim in 2025.[^1]"
    otherwise = POOL["en"].replace("In 2025, 340 children learned to swim in our pool.[^1]", other)
    spaced = POOL["nl"].replace("340 kinderen", "340\u00a0kinderen")
    write_letter(workspace, "bus", POOL | {"nl": spaced, "en": otherwise})
    write_letter(workspace, "copy", POOL)
    write_letter(workspace, "park", POOL | {"nl": "# Het park\n\nGeacht college,\n"})
    peers = {one.letter.name: [peer.name for peer in one.letter.peers] for one in opened()}
    assert peers == {"bus": ["copy", "pool"], "copy": ["bus"], "park": [], "pool": ["bus"]}


def test_version_files_are_one_letter_and_the_first_is_the_source(workspace: Path) -> None:
    files = [write("brief.nl.md", POOL["nl"]), write("somewhere/letter_EN.md", POOL["en"])]
    (found,) = opened(*files)
    assert (found.letter.name, found.letter.source) == ("brief", "nl")
    assert found.letter.languages == ("nl", "en")
    assert found.letter.versions["en"].path == "somewhere/letter_EN.md"
    assert (found.folder, found.events) == (None, ())
    assert opened(*reversed(files))[0].letter.source == "en"


@pytest.mark.parametrize(
    ("name", "text", "argument", "language"),
    [
        ("x/ru.md", "100", "x/ru.md", "ru"),
        ("letter-ru.markdown", "100", "letter-ru.markdown", "ru"),
        ("brief.ru.txt", "100", "brief.ru.txt", "ru"),
        ("text", "100", "ru=text", "ru"),
        ("brief.nl.md", POOL["nl"], "RU=brief.nl.md", "ru"),
        ("a.md", "---\ntitle: x\nlang: ru-RU\n---\n\n100\n", "a.md", "ru"),
        ("a.md", '+++\nlanguage = "ru"\n+++\n100\n', "a.md", "ru"),
        ("a.md", POOL["ru"], "a.md", "ru"),
        ("a.md", "---\ntitle: The pool\n---\n\n" + POOL["ru"], "a.md", "ru"),
        ("a.md", "\ufeff" + POOL["nl"].replace("\n", "\r\n"), "a.md", "nl"),
    ],
)
def test_the_language_of_a_file(
    workspace: Path, name: str, text: str, argument: str, language: str
) -> None:
    (found,) = opened(write("first.en.md", POOL["en"]), argument.replace(name, write(name, text)))
    assert found.letter.languages == ("en", language)


NEIGHBOURS = {
    "de": "Wir bitten darum, das Schwimmbad nicht zu schließen, denn die Kinder brauchen es.\n",
    "fr": "Nous demandons de ne pas fermer la piscine, car les enfants en ont besoin.\n",
    "uk": "Ми просимо не зачиняти басейн, бо він потрібен дітям і їхнім батькам.\n",
}
STRANGE = next(code for code in reversed(NEIGHBOURS) if code not in CODES)
"""A language that a text is known to be in, and that no letter can be in."""


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a.nl.md", "b.nl.md"], r"b\.nl\.md: is in nl, as a\.nl\.md is; name one of the two"),
        (["a.nl.md", "c.en.md", "b.nl.md"], r"or say what language it is in: ru=b\.nl\.md$"),
        (["a.nl.md"], r"a\.nl\.md: one file is one version of a letter; name the files"),
        (
            ["a.nl.md", "numbers.md"],
            r"numbers\.md: can't tell what language this is in; say so: nl=",
        ),
        (["a.nl.md", "xx=b.md"], r"b\.md: is in an unknown language, “xx”; use nl, en, ru"),
        (["a.nl.md", "strange.md"], rf"strange\.md: is in an unknown language, “{STRANGE}”"),
        (["a.nl.md", "none.en.md"], r"none\.en\.md: no such file"),
        (["a.nl.md", "en=none"], "none: no such file"),
        (["a.nl.md", "old.en.rtf"], r"old\.en\.rtf: is a Rich Text file; open it in its program"),
        (["old.nl.DOC", "old.en.rtf"], r"old\.nl\.DOC: is a Word document from before 2007"),
        (["en.json", "a.nl.md"], r"en\.json: holds strings or subtitles in a form that"),
        (["empty.nl.md", "empty.en.md"], r"empty\.nl\.md:1: the letter is empty"),
        (["none.po"], r"none\.po: no such file"),
        (["pol"], "there is no letter “pol” in letters; did you mean “pool”"),
        (["zzz"], "there is no letter “zzz” in letters; use one of pool"),
        (["letters/none"], "letters/none: no such file or folder"),
        (["../pool"], r"\.\./pool: no such file or folder"),
        (["/etc"], "/etc: lies outside the workspace; name a folder in the letters/ of a work"),
        (["letters"], "letters: is no letter: a letter is a folder in letters/"),
        (["."], "is no letter: a letter is a folder in letters/"),
    ],
)
def test_what_can_not_be_opened(workspace: Path, names: list[str], message: str) -> None:
    write("a.nl.md", POOL["nl"])
    write("b.nl.md", POOL["nl"])
    write("c.en.md", POOL["en"])
    write("b.md", POOL["nl"])
    write("old.en.rtf", r"{\rtf1\ansi We ask for the roof.\par}")
    write("old.nl.DOC", "Wij vragen om het dak.")
    write("en.json", '{"roof": "We ask for the roof."}')
    write("numbers.md", "1 2 3\n")
    write("strange.md", NEIGHBOURS[STRANGE])
    write("empty.nl.md", "")
    write("empty.en.md", "\n<!-- later -->\n")
    with pytest.raises(TranslateError, match=message):
        opened(*names)


def test_there_are_no_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TranslateError, match="there are no letters here; name the files"):
        opened()
    with pytest.raises(TranslateError, match="there is no letter “pool” in letters; make it with"):
        opened("pool")


def test_a_letter_in_which_nothing_is_written_is_for_those_who_can_do_something(
    workspace: Path,
) -> None:
    write_letter(workspace, "empty", {"nl": "", "en": "", "ru": ""})
    with pytest.raises(TranslateError, match=r"letters/empty/nl\.md:1: the letter is empty"):
        opened("empty")
    (found,) = open_letters(["empty"], Path.cwd(), may_be_empty=True)
    assert found.letter.units == ()


def test_a_language_in_which_nothing_is_written_is_missing(workspace: Path) -> None:
    write_letter(workspace, "half", POOL | {"ru": ""})
    (found,) = opened("half")
    assert found.letter.languages == ("nl", "en", "ru")
    assert not any(unit.segments["ru"] for unit in found.letter.units)


def test_a_version_that_leads_elsewhere_is_refused(workspace: Path) -> None:
    path = workspace / "letters" / "pool" / "ru.md"
    path.unlink()
    path.symlink_to(workspace / write("outside.md", POOL["ru"]))
    with pytest.raises(TranslateError, match=r"pool/ru\.md: leads out of the letter's folder"):
        opened("pool")


def test_broken_bytes_in_a_version_name_the_file_and_the_place(workspace: Path) -> None:
    path = workspace / "letters" / "pool" / "en.md"
    path.write_bytes(path.read_bytes().replace(b"roof", b"r\xf6of"))
    with pytest.raises(TranslateError, match=r"letters/pool/en\.md:7:\d+: byte 0xf6 is not UTF-8"):
        opened("pool")


def test_a_decision_needs_a_letter_that_has_a_ledger(workspace: Path) -> None:
    assert open_letter("pool", Path.cwd()).letter.name == "pool"
    for argument in (write("brief.nl.md", POOL["nl"]), "nl=x", "x.po"):
        with pytest.raises(TranslateError, match="only a letter in a workspace has a ledger"):
            open_letter(argument, Path.cwd())


def test_the_place_of_a_letter_yet_to_be_made(workspace: Path) -> None:
    assert place_letter("bus", Path.cwd())[0] == "bus"
    assert place_letter("pool", Path.cwd())[0] == "pool"
    slug, own = place_letter("letters/bus", Path.cwd())
    assert (slug, own.root) == ("bus", workspace.resolve())
    with pytest.raises(TranslateError, match="lies outside the workspace"):
        place_letter("../bus", Path.cwd())


def test_the_settings_of_the_letter_count(workspace: Path) -> None:
    replace_in(workspace / "letters" / "pool" / "letter.toml", 'source = "nl"', 'source = "ru"')
    assert opened("pool")[0].letter.languages == ("ru", "nl", "en")
    assert LETTER_TOML.startswith('source = "nl"')


def test_a_folder_of_versions_outside_any_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("bus/en.md", POOL["en"])
    write("bus/brief-nl.md", POOL["nl"])
    write("bus/notes.md", "Call the printer.\n")
    (found,) = opened("bus")
    paths = {code: version.path for code, version in found.letter.versions.items()}
    assert paths == {"nl": "bus/brief-nl.md", "en": "bus/en.md"}
    assert (found.letter.name, found.letter.source) == ("brief", "nl")
    with pytest.raises(TranslateError, match=r"translate import SLUG bus/brief-nl\.md bus/en\.md"):
        open_letter("bus", Path.cwd())
    write("bus/ru.docx", "no document")
    with pytest.raises(TranslateError, match=r"bus/ru\.docx: is no Markdown or text file"):
        opened("bus")
    write("notes/notes.md", "Call the printer.\n")
    with pytest.raises(TranslateError, match="notes: holds no files that are named after"):
        opened("notes")
