"""`translate import` of documents, from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.converting.word_files import p, part, r, word_file
from tests.workspaces import Shell, tree

CONVERTING = Path(__file__).parents[1] / "converting"
DOCUMENTS = CONVERTING / "documents"
LETTER = {
    code: (CONVERTING / "letter" / f"{code}.md").read_text(encoding="utf-8")
    for code in ("nl", "en", "ru")
}
DUTCH = ("Wij vragen u om de brug open te houden.", "De kosten zijn 31.200 euro per jaar.")
RUSSIAN = ("Мы просим вас не закрывать этот мост.", "Расходы составляют 31 200 евро в год.")


def versions(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def test_three_files_become_one_letter(workspace: Path, translate: Shell) -> None:
    files = ("office-en.odt", "pandoc-nl.docx", "office-ru.html")
    ran = translate("import", "brug", *(str(DOCUMENTS / name) for name in files))
    assert ran.code == 0
    assert versions(workspace / "letters" / "brug") == LETTER
    assert ran.out.splitlines()[-1] == "made letters/brug: en.md, nl.md, ru.md"
    assert "office-ru.html, paragraph 26: left out “2”: it is the footer of the pages" in ran.out
    assert 'source = "nl"' in Path("letters/brug/letter.toml").read_text(encoding="utf-8")
    assert translate("check", "brug").code == 0


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{p(r(text))}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


@pytest.mark.parametrize(
    "body",
    [
        "".join(p(r(text)) for text in (*DUTCH, *RUSSIAN)),
        "".join(p(r(text)) for pair in zip(DUTCH, RUSSIAN, strict=True) for text in pair),
        table(*zip(DUTCH, RUSSIAN, strict=True)),
    ],
    ids=["one after the other", "alternating", "columns of a table"],
)
def test_one_file_with_two_languages(workspace: Path, translate: Shell, body: str) -> None:
    Path("brief.docx").write_bytes(word_file(body))
    assert translate("import", "brug", "brief.docx").code == 0
    assert versions(workspace / "letters" / "brug") == {
        "nl": "\n\n".join(DUTCH) + "\n",
        "ru": "\n\n".join(RUSSIAN) + "\n",
    }


def test_the_source_can_be_said_and_changed(workspace: Path, translate: Shell) -> None:
    Path("brief.docx").write_bytes(word_file("".join(p(r(text)) for text in DUTCH)))
    Path("письмо.docx").write_bytes(word_file("".join(p(r(text)) for text in RUSSIAN)))
    translate("import", "brug", "brief.docx")
    translate("import", "brug", "письмо.docx", "--source", "ru")
    settings = (workspace / "letters" / "brug" / "letter.toml").read_text(encoding="utf-8")
    assert 'source = "ru"\nlanguages = ["nl", "ru"]\n' in settings


def test_an_old_encoding_is_refused_with_the_way_to_convert_it(
    workspace: Path, translate: Shell
) -> None:
    Path("brief.txt").write_bytes("Wij – de bewoners – vragen u dit één keer.\n".encode("cp1252"))
    Path("письмо.txt").write_bytes("Мы просим вас об этом только один раз.\n".encode("cp1251"))
    before = tree(workspace)
    dutch, russian = translate("import", "b", "brief.txt"), translate("import", "b", "письмо.txt")
    assert (dutch.code, russian.code) == (2, 2)
    assert "iconv -f windows-1252 -t UTF-8 brief.txt" in dutch.err
    assert "iconv -f windows-1251 -t UTF-8 письмо.txt" in russian.err
    assert tree(workspace) == before


def test_utf_16_is_converted_and_said(workspace: Path, translate: Shell) -> None:
    Path("brief.txt").write_bytes(
        "Wij vragen u dit voor de één na laatste keer.\n".encode("utf-16")
    )
    ran = translate("import", "brug", "brief.txt")
    assert "brief.txt:1: converted from UTF-16 to UTF-8" in ran.out
    assert (workspace / "letters/brug/nl.md").read_bytes().decode().startswith("Wij vragen")


def test_comments_become_notes_on_their_units(workspace: Path, translate: Shell) -> None:
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    body = p(r(DUTCH[0]), mark) + p(r(DUTCH[1]))
    by = 'w:id="7" w:author="Anna de Wit" w:date="2026-03-14T09:30:00Z"'
    comment = part("comments", f"<w:comment {by}>{p(r('Klopt dit nog?'))}</w:comment>")
    Path("brief.docx").write_bytes(word_file(body, {"comments.xml": comment}))
    ran = translate("import", "brug", "brief.docx")
    assert "paragraph 1: comment by Anna de Wit: “Klopt dit nog?”; a note on u1" in ran.out
    log = translate("log", "brug", "u1").out
    assert log.splitlines() == [
        "2026-03-14 09:30  Anna de Wit  u1 noted: “Klopt dit nog?”",
        "u1 now: the source alone",
    ]
    assert "Klopt" not in (workspace / "letters/brug/nl.md").read_text(encoding="utf-8")


def test_a_version_that_is_not_there_yet_is_in_progress(workspace: Path, translate: Shell) -> None:
    Path("brief.docx").write_bytes(word_file("".join(p(r(text)) for text in DUTCH)))
    assert translate("import", "brug", "brief.docx", "--languages", "nl,en,ru").code == 0
    folder = workspace / "letters" / "brug"
    (folder / "ru.md").unlink()
    for command in (["check"], ["status"], ["diff", "brug"], ["draft", "brug", "--dry-run"]):
        assert "no such file" not in translate(*command).err
    assert translate("export", "brug", "--to", "ru", "--format", "docx", "-o", "t.docx").code == 0
    Path("письмо.docx").write_bytes(word_file("".join(p(r(text)) for text in RUSSIAN)))
    assert translate("import", "brug", "письмо.docx").code == 0
    assert versions(folder)["ru"] == "\n\n".join(RUSSIAN) + "\n"


def test_without_its_source_a_letter_is_broken(workspace: Path, translate: Shell) -> None:
    Path("brief.docx").write_bytes(word_file("".join(p(r(text)) for text in DUTCH)))
    translate("import", "brug", "brief.docx", "--languages", "nl,en")
    (workspace / "letters" / "brug" / "nl.md").unlink()
    ran = translate("check", "brug")
    assert ran.code == 2
    assert "names “nl”, but letters/brug/nl.md is not there" in ran.err


def test_notes_of_the_second_language_are_counted_from_one(
    workspace: Path, translate: Shell
) -> None:
    def body(texts: tuple[str, ...], number: int) -> str:
        mark = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        return p(r(texts[0]), mark) + p(r(texts[1]))

    notes = ("Raadsbesluit van 3 april.", "Решение совета от 3 апреля.")
    kept = "".join(
        f'<w:footnote w:id="{number}">{p(r(text))}</w:footnote>'
        for number, text in enumerate(notes, start=1)
    )
    data = word_file(body(DUTCH, 1) + body(RUSSIAN, 2), {"footnotes.xml": part("footnotes", kept)})
    Path("brief.docx").write_bytes(data)
    ran = translate("import", "brug", "brief.docx")
    assert "brief.docx, notes: note 2 of ru.md is 1 now, and so on" in ran.out
    assert versions(workspace / "letters" / "brug") == {
        "nl": f"{DUTCH[0]}[^1]\n\n{DUTCH[1]}\n\n[^1]: {notes[0]}\n",
        "ru": f"{RUSSIAN[0]}[^1]\n\n{RUSSIAN[1]}\n\n[^1]: {notes[1]}\n",
    }


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "brief.docx, paragraph 3: from here to paragraph 4: into ru.md"),
        ("nl", "brief.docx, alinea 3: van hier tot alinea 4: in ru.md"),
        ("ru", "brief.docx, абзац 3: отсюда до места «абзац 4»: в ru.md"),
    ],
)
def test_remarks_name_the_places_of_a_document_in_the_language_of_the_reader(
    workspace: Path, translate: Shell, language: str, told: str
) -> None:
    Path("brief.docx").write_bytes(word_file("".join(p(r(text)) for text in (*DUTCH, *RUSSIAN))))
    ran = translate("import", "brug", "brief.docx", "--ui-language", language)
    assert told in ran.out.splitlines()
