"""Two converted letters, from the file that arrives to the bundle that is published."""

from __future__ import annotations

from pathlib import Path

from tests.workspaces import ONE_PERSON, Shell, replace_in

FIXTURES = Path(__file__).parents[1] / "documents" / "importing" / "fixtures"

NOTES = """
[^1]: [“What does transport for patients cost?”](#) *polderpost.example*. 3 March 2024. \
Accessed on 5 May 2024.

[^2]: [“Deutsche Landkreise und der Bürgerbus”](#) *landbus.example* (in German). \
Accessed on 5 May 2024.

[^3]: Oosterpolder traffic count, April 2024, p. 3.
"""


def findings(out: str) -> list[str]:
    """The checks that a text report names, sorted."""
    return sorted(
        {line.rpartition("[")[2].split("]")[0] for line in out.splitlines() if ": error: " in line}
    )


def test_a_letter_goes_from_the_converted_file_to_the_bundle(
    workspace: Path, translate: Shell
) -> None:
    assert translate("import", "bus", str(FIXTURES / "two-languages.md")).code == 0

    # The English half marks notes and has no texts for them; nothing else is wrong.
    checked = translate("check", "bus")
    assert checked.code == 1
    assert findings(checked.out) == ["footnote-undefined"]
    refused = translate("release", "bus")
    assert refused.code == 1
    assert not (workspace / "dist").exists()

    english = workspace / "letters" / "bus" / "en.md"
    english.write_text(english.read_text(encoding="utf-8") + NOTES, encoding="utf-8")
    assert translate("check", "bus").code == 0
    assert translate("diff", "bus", "--only", "missing").code == 0

    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    assert translate("approve", "bus", "1-99", "--as", "Vera").code == 2
    assert translate("approve", "bus", "1-17", "--as", "Vera").code == 0
    assert translate("approve", "bus", "--whole", "--as", "Vera").code == 0
    refused = translate("release", "bus")
    assert refused.code == 1 and "  the letter is confidential\n" in refused.out
    replace_in(
        workspace / "letters" / "bus" / "letter.toml", "confidential = true", "confidential = false"
    )
    released = translate("release", "bus")
    assert (released.code, released.err) == (0, "")
    bundle = {path.name for path in (workspace / "dist" / "bus").iterdir()}
    assert {"nl.md", "en.md", "nl.html", "en.html", "manifest.json", "SHA256SUMS"} <= bundle
    page = (workspace / "dist" / "bus" / "en.html").read_text(encoding="utf-8")
    assert 'lang="en"' in page
    assert "Oosterpolder traffic count" in page


def test_a_paragraph_that_recurs_is_drafted_from_the_approved_letter(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    translate("import", "bus", str(FIXTURES / "two-languages.md"))
    english = workspace / "letters" / "bus" / "en.md"
    english.write_text(english.read_text(encoding="utf-8") + NOTES, encoding="utf-8")
    assert translate("approve", "bus", "1-17", "--as", "Vera").code == 0

    recurring = str(FIXTURES / "recurring.md")
    assert translate("import", "path", recurring, "--languages", "nl,en").code == 0
    drafted = translate("draft", "path", "--to", "en", "--as", "Vera")
    assert drafted.code == 0
    assert "memory" in drafted.out
    text = (workspace / "letters" / "path" / "en.md").read_text(encoding="utf-8")
    assert "a community of neighbours that began in May 2021" in text
    # What differs from the match is not carried over in silence: it is a finding of the draft.
    assert "460 members" in text or "number-drift" in drafted.out
    assert "machine-draft" in translate("diff", "path", "--format", "json").out
    assert "machine draft" in translate("release", "path").out
