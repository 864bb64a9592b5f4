"""Notes of web pages: where the text of one begins and ends, however many there are."""

from __future__ import annotations

import pytest

from translate.converting import convert

BACK = '<a href="#r1">↩</a>'
LISTS = {
    "a section": f'<section><hr><ol><li id="n1"><p>Telling. {BACK}</p></li></ol></section>',
    "a heading": f'<section><h2>Noten</h2><ol><li id="n1">Telling. {BACK}</li></ol></section>',
    "a title": f'<div><h2>Noten</h2><p id="n1">Telling. {BACK}</p></div>',
    "a letter's end": f'<div><p>Met groet</p><p id="n1">Telling. {BACK}</p></div>',
    "a link at the end": '<div><p>Telling. <a id="n1" href="#r1">↩</a></p></div>',
    "a number": f'<div><div><a href="#r1">1</a> <div id="n1">{BACK} Telling.</div></div></div>',
    "a footer": f'<footer><p id="n1">Telling. {BACK}</p></footer>',
    "an office": f'<div><hr><div id="n1"><p>{BACK} Telling.</p></div></div>',
    "two paragraphs": f'<div><div id="n1"><p>{BACK} Telling.</p><p>Van mei.</p></div></div>',
}


@pytest.mark.parametrize("shape", LISTS)
def test_a_note_that_is_the_only_one_is_its_text(shape: str) -> None:
    page = f'<body><p>De helft<a id="r1" href="#n1"><sup>1</sup></a> reist.</p>{LISTS[shape]}'
    found = convert(page.encode(), "brief.html", ".html").text
    assert found.startswith("De helft[^1] reist.\n\n")
    rest = "\n\n    Van mei." if shape == "two paragraphs" else ""
    assert found.endswith(f"[^1]: Telling.{rest}\n")
