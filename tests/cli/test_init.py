"""`translate init`: the questions, the options, what is made and what stays."""

import io
import tomllib
from pathlib import Path

import pytest

from tests.workspaces import Shell, tree


class Terminal(io.StringIO):
    """Somebody at the keyboard."""

    def isatty(self) -> bool:
        return True


def settings(root: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((root / "translate.toml").read_text(encoding="utf-8"))


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_defaults_away_from_a_terminal(empty: Path, translate: Shell) -> None:
    ran = translate("init")
    assert (ran.code, ran.err) == (0, "")
    assert sorted(tree(empty)) == [
        ".gitattributes",
        ".gitignore",
        "glossary/terms.csv",
        "translate.toml",
    ]
    assert settings(empty) == {
        "letters": {"source": "nl", "languages": ["nl", "en", "ru"], "confidential": True},
        "policy": {"two_people": True, "warnings": "block", "reviewers": []},
    }
    assert (empty / "glossary" / "terms.csv").read_text(encoding="utf-8") == "nl,en,ru,note\n"
    assert translate("new", "pool").code == 0
    assert translate("status").code == 0


def test_four_questions(empty: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = "ru,nl\n\nAnna de Wit, Вера  Смит\nnee\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    ran = translate("init")
    assert ran.code == 0
    assert ran.err.count("?") == 4
    assert "Which one are letters written in? [ru] " in ran.err
    assert settings(empty)["letters"] == {
        "source": "ru",
        "languages": ["ru", "nl"],
        "confidential": False,
    }
    assert settings(empty)["policy"]["reviewers"] == ["Anna de Wit", "Вера Смит"]
    assert translate("new", "pool").out == (
        "made letters/pool; write the letter in letters/pool/ru.md\n"
    )
    letter = (empty / "letters" / "pool" / "letter.toml").read_text(encoding="utf-8")
    assert "confidential = false" in letter
    assert translate("approve", "pool", "1", "--as", "Boris").code == 2


def test_an_answer_that_will_not_do_is_asked_again(
    empty: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = "nl,xx\nNL,en\nru\nEN\nAnna\nAnna, Boris\nnein\nno\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    ran = translate("init")
    assert ran.code == 0
    for told in (
        "unknown language “xx”",
        "the source, ru, is not among the languages",
        "Anna alone can approve nothing",
        "“nein” is neither yes nor no; answer yes or no",
    ):
        assert told in ran.err
    assert settings(empty)["letters"] == {
        "source": "en",
        "languages": ["nl", "en"],
        "confidential": False,
    }


def test_nothing_is_asked_where_a_workspace_is(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert translate("init").code == 0
    monkeypatch.setattr("sys.stdin", Terminal("nl,en\n"))
    ran = translate("init")
    assert ran.code == 2 and "?" not in ran.err


def test_options_answer_for_a_script(
    empty: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(""))
    ran = translate(
        *("init", "--languages", "nl,en", "--source", "en", "--reviewers", "", "--public")
    )
    assert (ran.code, ran.err) == (0, "")
    assert settings(empty)["letters"]["source"] == "en"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--reviewers", "Anna"), "Anna alone can approve nothing: each text wants two people"),
        (("--reviewers", "Anna, Аnna"), "Anna alone can approve nothing"),
        (("--reviewers", "Anna, ..."), "“...” names nobody"),
        (("--languages", "nl,xx"), "xx"),
        (("--languages", ""), "language"),
        (("--source", "ru", "--languages", "nl,en"), "the source, ru, is not among the languages"),
    ],
)
def test_what_it_refuses(
    empty: Path, translate: Shell, options: tuple[str, ...], message: str
) -> None:
    ran = translate("init", *options)
    assert ran.code == 2
    assert message in ran.err
    assert tree(empty) == {}


def test_a_workspace_is_made_once(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert translate("init").code == 0
    before = tree(workspace)
    again = translate("init", "--languages", "nl,en")
    assert again.code == 2
    assert again.err.startswith("translate: translate.toml: there is a workspace already; ")
    monkeypatch.chdir(workspace / "letters")
    assert translate("init").code == 2
    assert tree(workspace) == before


def test_new_and_import_tell_git(workspace: Path, translate: Shell) -> None:
    assert translate("new", "park").code == 0
    assert "merge=union" in (workspace / ".gitattributes").read_text(encoding="utf-8")
    (workspace / ".gitattributes").unlink()
    (workspace / "brief.nl.md").write_text("# Het park\n\nWij wonen hier.\n", encoding="utf-8")
    assert translate("import", "park", "brief.nl.md").code == 0
    assert "merge=union" in (workspace / ".gitattributes").read_text(encoding="utf-8")
    (workspace / ".gitignore").unlink()
    assert translate("import", "wood", "brief.nl.md").code == 0
    assert (workspace / ".gitignore").read_text(encoding="utf-8") == ".translate/\ndist/\n"


def test_another_folder_may_be_named(empty: Path, translate: Shell) -> None:
    (empty / "group").mkdir()
    ran = translate("init", "group")
    assert (ran.code, ran.err) == (0, "")
    assert "wrote group/translate.toml\n" in ran.out
    assert translate("init", ".").code == 0
    assert (empty / "translate.toml").is_file()


def test_what_is_no_folder_is_refused(empty: Path, translate: Shell) -> None:
    ran = translate("init", "pool")
    assert (ran.code, ran.out) == (2, "")
    assert "pool: is no folder" in ran.err and "`translate new SLUG`" in ran.err
    assert tree(empty) == {}


def test_letters_that_an_import_brought_are_not_to_be_made(empty: Path, translate: Shell) -> None:
    (empty / "brief.nl.md").write_text("# Brief\n\nWij vragen om een bankje.\n", encoding="utf-8")
    ran = translate("import", "bench", "brief.nl.md")
    assert ran.code == 0
    assert "is a workspace now, with the usual settings" in ran.err
    ran = translate("init")
    assert (ran.code, ran.out.splitlines()[-1]) == (
        0,
        "the letters that are there stay as they are; next: `translate status`",
    )
    (empty / "letter.en.md").write_text("# Letter\n\nWe ask for a bench.\n", encoding="utf-8")
    assert "is a workspace now" not in translate("import", "bench", "letter.en.md").err
