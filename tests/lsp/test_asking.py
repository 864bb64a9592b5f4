"""What a writer asks for: the other versions, the same place elsewhere, what to write, states."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types

from tests.lsp.editing import Editor, editor
from tests.workspaces import ONE_PERSON, POOL, Shell, approve_all, write_letter

LINKED = {
    "nl": POOL["nl"].replace(
        "het dak", "het [dak van het zwembad](https://example.org/dak) \U0001f3ca"
    ),
    "en": POOL["en"].replace(" for the roof", ""),
    "ru": POOL["ru"],
}


async def hover(ed: Editor, path: Path, text: str, within: int = 0) -> str:
    spot = ed.spot(path, text, within)
    found = await ed.client.text_document_hover_async(
        types.HoverParams(spot.text_document, spot.position)
    )
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    assert found.contents.kind is types.MarkupKind.PlainText
    return found.contents.value


async def going(ed: Editor, path: Path, text: str) -> list[tuple[str, types.Range]]:
    spot = ed.spot(path, text)
    found = await ed.client.text_document_definition_async(
        types.DefinitionParams(spot.text_document, spot.position)
    )
    assert isinstance(found, list | tuple)
    places = [one for one in found if isinstance(one, types.Location)]
    return [(one.uri.rpartition("/")[2], one.range) for one in places]


async def offered(ed: Editor, path: Path, text: str) -> dict[str, types.CompletionItem]:
    """What is offered behind a text."""
    spot = ed.spot(path, text, len(text))
    found = await ed.client.text_document_completion_async(
        types.CompletionParams(spot.text_document, spot.position)
    )
    assert isinstance(found, types.CompletionList)
    return {one.label: one for one in found.items}


def test_hovering_shows_the_other_versions_their_states_and_the_facts(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    assert (
        translate("reject", "pool", "4", "--as", "Anna", "--note", "too curt", "--lang", "ru").code
        == 0
    )
    en = workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "the roof", "a new roof")
            assert await hover(ed, en, "a new roof") == (
                "en · unreviewed\n\n"
                "nl\nWij vragen € 85.000 voor het dak.\n\n"
                "ru · rejected\nrejected by Anna: “too curt”\n"
                "Мы просим 85 000 евро на ремонт крыши.\n\n"
                "amount: nl “€ 85.000”, en “€85,000”, ru “85 000 евро”"
            )
            ed.replace(en, "# Keep", "\n\n# Keep")
            assert await hover(ed, en, "\n\n# Keep", 0) == ""

    asyncio.run(scene())


def test_everything_is_told_in_the_language_of_the_editor(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    translate("reject", "pool", "4", "--as", "Anna", "--note", "too curt", "--lang", "ru")
    nl, en = workspace / "letters/pool/nl.md", workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace, language="nl") as ed:
            ed.open(en)
            ed.open(nl)
            ed.replace(en, "€85,000", "€84,000")
            assert await hover(ed, en, "for the roof") == (
                "en · ongelezen\n\n"
                "nl\nWij vragen € 85.000 voor het dak.\n\n"
                "ru · afgekeurd\nafgekeurd door Anna: “too curt”\n"
                "Мы просим 85 000 евро на ремонт крыши.\n\n"
                "bedrag: NL “€ 85.000”, RU “85 000 евро”\n"
                "bedrag: “€84,000”, alleen hier"
            )
            fix, every = await ed.actions(en, "€84,000")
            assert fix.title == "Schrijf “85,000” in plaats van “84,000”"
            assert every.title == "translate: 1 oplossing in dit bestand"
            params = types.CodeLensParams(ed.named(nl))
            lenses = await ed.client.text_document_code_lens_async(params)
            told = [one.command.title for one in lenses or [] if one.command]
            assert "EN ongelezen · RU afgekeurd · afgekeurd door Anna: “too curt”" in told
            ed.replace(en, "pool.[^1]", "pool.")
            assert (await offered(ed, en, "pool."))["[^1]"].detail == "noot in RU"

    asyncio.run(scene())


def test_going_to_the_same_figure_note_and_text_in_the_other_languages(workspace: Path) -> None:
    write_letter(workspace, "roof", LINKED)
    nl = workspace / "letters/roof/nl.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(nl)
            for path in ("en.md", "ru.md"):
                ed.texts[nl.with_name(path)] = LINKED[path[:2]]
            (en, there), (ru, too) = await going(ed, nl, "85.000")
            assert (en, ru) == ("en.md", "ru.md")
            assert there.start == ed.at(nl.with_name("en.md"), "€85,000")
            assert too.start == ed.at(nl.with_name("ru.md"), "85 000")
            (_, mark), _ = await going(ed, nl, "[^1]")
            assert mark.start == ed.at(nl.with_name("en.md"), "[^1]")
            (_, whole), _ = await going(ed, nl, "vragen")
            assert whole == types.Range(types.Position(6, 0), types.Position(6, 19))
            spot = ed.spot(nl, "vragen")
            found = await ed.client.text_document_references_async(
                types.ReferenceParams(
                    types.ReferenceContext(include_declaration=True),
                    spot.text_document,
                    spot.position,
                )
            )
            assert [one.uri.rpartition("/")[2] for one in found or []] == [
                "nl.md",
                "en.md",
                "ru.md",
            ]

    asyncio.run(scene())


def test_notes_links_and_terms_of_the_source_are_offered(workspace: Path) -> None:
    write_letter(workspace, "roof", LINKED)
    (workspace / "glossary").mkdir()
    (workspace / "glossary/terms.csv").write_text(
        "nl,en,ru,note\nzwembad,swimming pool,бассейн,\n", encoding="utf-8"
    )
    en = workspace / "letters/roof/en.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "€85,000.", "€85,000 for the [roof](")
            assert list(await offered(ed, en, "[roof](")) == ["https://example.org/dak"]
            ed.replace(en, "[roof](", "roof of the Swimm")
            term = (await offered(ed, en, "of the Swimm"))["swimming pool"]
            assert isinstance(term.text_edit, types.TextEdit)
            assert term.text_edit.range == types.Range(
                ed.at(en, "Swimm"), ed.at(en, "Swimm", len("Swimm"))
            )
            ed.replace(en, "our pool.[^1]", "our pool.[^]")
            note = (await offered(ed, en, "our pool.[^"))["[^1]"]
            # the editor had put the closing bracket there itself
            assert isinstance(note.text_edit, types.TextEdit)
            assert note.text_edit.new_text == "[^1]"
            assert note.text_edit.range == types.Range(ed.at(en, "[^]"), ed.at(en, "[^]", 3))

    asyncio.run(scene())


def test_a_paragraph_that_is_yet_to_be_written_is_offered_what_its_source_has(
    workspace: Path,
) -> None:
    en = workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "In 2025, 340 children learned to swim in our pool.[^1]\n\n", "\n")
            spot = ed.spot(en, "Board,\n\n", len("Board,\n\n"))
            found = await ed.client.text_document_completion_async(
                types.CompletionParams(spot.text_document, spot.position)
            )
            assert isinstance(found, types.CompletionList)
            assert [one.label for one in found.items] == ["[^1]"]

    asyncio.run(scene())


def test_states_stand_above_the_texts_and_go_as_one_types(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    approve_all(translate)
    nl, en = workspace / "letters/pool/nl.md", workspace / "letters/pool/en.md"

    async def lenses(ed: Editor, path: Path) -> list[tuple[int, str]]:
        found = await ed.client.text_document_code_lens_async(types.CodeLensParams(ed.named(path)))
        return [(one.range.start.line, one.command.title) for one in found or [] if one.command]

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.open(nl)
            assert await lenses(ed, en) == [(line, "approved") for line in (0, 2, 4, 6, 8)]
            ed.replace(en, "the roof", "a roof")
            assert (6, "stale") in await lenses(ed, en)
            assert (6, "en stale · ru approved") in await lenses(ed, nl)
            ed.replace(en, "a roof", "the roof")
            assert (6, "approved") in await lenses(ed, en)

    asyncio.run(scene())


def test_files_outside_a_workspace_have_no_states(tmp_path: Path) -> None:
    for language in ("nl", "en"):
        (tmp_path / f"{language}.md").write_text(POOL[language], encoding="utf-8")
    en = tmp_path / "en.md"

    async def scene() -> None:
        async with editor(tmp_path) as ed:
            ed.open(en)
            params = types.CodeLensParams(ed.named(en))
            assert not await ed.client.text_document_code_lens_async(params)
            assert "Houd het zwembad open" in await hover(ed, en, "Keep")

    asyncio.run(scene())
