"""Settings are read strictly: every slip is an error with its line and what to do."""

from pathlib import Path

import pytest

from translate.errors import TranslateError
from translate.review.policy import Policy
from translate.storage.letter_settings import LetterSettings, read_letter_settings
from translate.storage.settings import DraftingSettings, Settings, read_settings

GOOD = 'source = "nl"\nlanguages = ["nl", "en"]\n'


def letter(folder: Path, text: str, versions: tuple[str, ...] = ("nl", "en")) -> LetterSettings:
    (folder / "letter.toml").write_text(text, encoding="utf-8")
    for code in versions:
        (folder / f"{code}.md").touch()
    return read_letter_settings(folder)


def test_a_letters_settings(tmp_path: Path) -> None:
    text = GOOD + 'confidential = false\ntitle = "Één “titel”"\nformality = "more"\n'
    assert letter(tmp_path, text) == LetterSettings(
        "nl", ("nl", "en"), confidential=False, title="Één “titel”", formality="more"
    )


def test_a_letter_is_confidential_unless_it_says_otherwise(tmp_path: Path) -> None:
    assert letter(tmp_path, GOOD).confidential is True


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1: languages names no language; use some of nl, en, ru"),
        ('source = "nl"\n', ":1: languages names no language"),
        ("source = nl\n", ":1:10: not TOML"),
        ("source = " + "[" * 3_000 + "\n", ": not TOML that can be read (a number is too long"),
        ("source = " + "9" * 4_301 + "\n", ": not TOML that can be read (a number is too long"),
        ('source = "nl"\nlanguages = [\n', ": not TOML"),
        (
            'source = "nl"\nlanguages = "nl"\n',
            ':2: languages must be a list of strings; write languages = ["…", "…"]',
        ),
        ('source = "nl"\nlanguages = ["nl", 7]\n', ":2: languages must be a list of strings"),
        (
            'source = ["nl"]\nlanguages = ["nl"]\n',
            ':1: source must be a string; write source = "…"',
        ),
        (
            'source = "nl"\nlanguages = ["nl", "xx"]\n',
            ":2: languages names an unknown language, “xx”; use some of nl, en, ru",
        ),
        ('source = "nl"\nlanguages = ["nl", "nl"]\n', ":2: languages names “nl” twice"),
        (
            '# by Anna\nsource = "ru"\nlanguages = ["nl", "en"]\n',
            ":2: source is “ru”, which languages does not name; use one of nl, en",
        ),
        (
            GOOD + 'confidential = "yes"\n',
            ":3: confidential must be true or false; write confidential = true or confidential",
        ),
        (GOOD + "\nconfidental = true\n", ":4: confidental is not a setting; use one of source"),
        (GOOD + 'formality = "posh"\n', ":3: formality can't be 'posh'; use one of"),
        (GOOD + "[extra]\n", ":3: extra is not a setting"),
    ],
)
def test_slips_in_a_letters_settings(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TranslateError) as caught:
        letter(tmp_path, text)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'letter.toml'}:")


def test_the_source_must_be_there_and_what_is_there_must_be_listed(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match=r"letter\.toml:1: source names “nl”, but .*nl\.md"):
        letter(tmp_path, GOOD, ("en",))
    with pytest.raises(TranslateError, match=r"toml:2: languages does not name “ru”, but .*ru\.md"):
        letter(tmp_path, GOOD, ("nl", "en", "ru"))


def test_a_version_that_is_listed_may_not_be_there_yet(tmp_path: Path) -> None:
    assert letter(tmp_path, GOOD, ("nl",)).languages == ("nl", "en")


def test_a_folder_without_settings_is_no_letter(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match=r"there is no letter\.toml in this folder"):
        read_letter_settings(tmp_path)


def test_a_workspace_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings(Policy(), DraftingSettings())


def test_a_workspaces_settings(tmp_path: Path) -> None:
    (tmp_path / "translate.toml").write_text(
        """
[policy]
two_people = true
warnings = "block"
reviewers = ["Anna de Wit", "Борис"]
[drafting]
engines = ["memory", "deepl"]
formality = "prefer_less"
libretranslate = "http://localhost:5000"
models = "models"
[drafting.pairs]
"nl-ru" = ["memory"]
ru-en = ["local"]
""",
        encoding="utf-8",
    )
    assert read_settings(tmp_path) == Settings(
        Policy(True, 1, "block", ("Anna de Wit", "Борис")),
        DraftingSettings(
            engines=("memory", "deepl"),
            pairs={"nl-ru": ("memory",), "ru-en": ("local",)},
            formality="prefer_less",
            options={"libretranslate": "http://localhost:5000", "models": "models"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("policy = 3\n", ":1: policy must be a table; write [policy] on a line of its own"),
        ("[policy]\n\ntwo_people = 1\n", ":3: policy.two_people must be true or false"),
        ('[policy]\nwarnings = "loud"\n', ":2: policy.warnings can't be 'loud'; use one of"),
        ("[policy]\ntwo_poeple = true\n", ":2: policy.two_poeple is not a setting; use one of two"),
        ("[polcy]\ntwo_people = true\n", ":1: polcy is not a setting; use one of policy, drafting"),
        (
            '[policy]\nreviewers = []\n[drafting]\nengines = ["google"]\n',
            ":4: drafting.engines names an unknown engine, “google”",
        ),
        (
            '[drafting.pairs]\nnl-nl = ["memory"]\n',
            ':2: pairs.nl-nl is no pair of languages; write "nl-ru" = ["memory"]',
        ),
        ('[drafting.pairs]\nnl-en = ["x"]\n', ":2: pairs.nl-en names an unknown engine, “x”"),
        ('[a\nb = "c"\n', "not TOML"),
        ("x = 1\nx = 2\n", "not TOML"),
    ],
)
def test_slips_in_a_workspaces_settings(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "translate.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TranslateError) as caught:
        read_settings(tmp_path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'translate.toml'}:")


@pytest.mark.parametrize("name", ["de.md", "EN.MD", "nl-BE.md", "ru.markdown", "Ukr.md"])
def test_what_could_be_a_version_is_not_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "letter.toml").write_text('source = "nl"\nlanguages = ["nl"]\n', encoding="utf-8")
    (tmp_path / "nl.md").write_text("Tekst.\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("Nobody takes this for a version.\n", encoding="utf-8")
    read_letter_settings(tmp_path)
    (tmp_path / name).write_text("Tekst.\n", encoding="utf-8")
    with pytest.raises(TranslateError, match=r"names no version that .* could be; name a version"):
        read_letter_settings(tmp_path)
