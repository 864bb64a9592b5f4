"""PDF: an edition typeset by Typst, tagged and accessible (PDF/UA-1), the same bytes every time."""

from __future__ import annotations

from translate.errors import TranslateError
from translate.languages.pages import page_words
from translate.release.edition import Edition
from translate.release.typeset import typst_source
from translate.storage.extras import needed
from translate.wording import say


def pdf(edition: Edition) -> bytes:
    """The PDF of an edition.

    Only the compiler's own fonts are used, never those of the machine. Raises TranslateError where
    the package is not installed, and where a letter can't be typeset: no font has a character.
    """
    typst = needed("typst")
    source = typst_source(edition, page_words(edition.language)).encode()
    try:
        made: bytes = typst.compile(source, ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError as error:
        raise TranslateError(
            say(
                "the PDF in {language} can't be made ({message})",
                language=edition.language,
                message=error.message,
            ),
            remedy="mend the text, or leave pdf out of [release] formats",
        ) from None
    return made
