"""All formats of a release say the same: text, notes, marks and links."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.said import said
from translate.documents.markdown import read_markdown
from translate.languages.pages import page_words
from translate.release.edition import Edition, edition
from translate.release.page import page
from translate.release.plain import plain_text
from translate.storage.office import docx, odt
from translate.storage.typesetting import pdf

LETTERS = Path(__file__).parents[2] / "letters"
MUCH = """# Начало — “start”

Eerst[^b] dan[^a], nog eens[^b] en *nog **eens***[^a] ~~weg~~.
Volgende regel\\
en een nieuwe.

> Een «citaat»[^c] van 3 < 4 & 5.

1. Eén

   met meer

2. twee
   - drie
   - vier

| Kop | Getal[^d] |
|-----|----------:|
| cel | 1 200     |

---

Slot: [een *link*](https://a.example/?b=1&c=%20d), <https://e.example/f>, ![beeld](https://g.example/h.png).

[^a]: Noot A, [hier](https://i.example).

[^b]: Noot B.

    Tweede alinea.

[^c]: Noot C.

[^d]: Noot D.
"""


def files(written: Edition) -> dict[str, bytes]:
    return {
        "txt": plain_text(written, page_words(written.language)).encode(),
        "html": page(written, ("nl", "en", "ru")).encode(),
        "pdf": pdf(written),
        "docx": docx(written),
        "odt": odt(written),
    }


RELEASABLE = [
    (slug, language)
    for slug in ("libraries", "permits", "interpreters")
    for language in ("nl", "en", "ru")
    if (slug, language) != ("permits", "en")  # a note without a mark, which is an error there
]


@pytest.mark.parametrize(("slug", "language"), RELEASABLE)
def test_the_letters(slug: str, language: str) -> None:
    version = read_markdown((LETTERS / slug / f"{language}.md").read_bytes(), language, "x.md")
    agree(edition(version, "x"))


def test_much_of_everything() -> None:
    agree(edition(read_markdown(MUCH.encode(), "nl", "x.md"), "x"))


def agree(written: Edition) -> None:
    every = {name: said(name, data) for name, data in files(written).items()}
    page_says = every["html"]
    assert len(page_says.notes) == len(written.article.notes)
    for name, says in every.items():
        assert says.text == page_says.text, name
        assert says.notes == page_says.notes, name
        assert name == "txt" or says.links == page_says.links, name
