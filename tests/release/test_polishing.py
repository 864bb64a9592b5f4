"""Days stay with their months, and titles in other languages say so."""

import pytest

from translate.languages.pages import page_words
from translate.release.polishing import polished
from translate.release.reading import read_article
from translate.release.rendering import article_html


def html(markdown: str, language: str) -> str:
    article = polished(read_article(markdown), language)
    return article_html(article, page_words(language)).strip()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "op 3 maart 2025", "op 3\u00a0maart 2025"),
        ("nl", "op 3\nmaart", "op 3\u00a0maart"),
        ("en", "March 14, 2025 and 3 May", "March\u00a014, 2025 and 3\u00a0May"),
        ("en", "May 2025 may 2 May", "May 2025 may 2\u00a0May"),
        ("ru", "14 марта 2025 г.", "14\u00a0марта 2025\u00a0г."),
        ("ru", "2025 году, 8,1 % и 5 €", "2025 году, 8,1\u00a0% и 5\u00a0€"),
        ("nl", "€ 4,5 miljoen", "€\u00a04,5 miljoen"),
        ("ru", "14 мартовских", "14 мартовских"),
    ],
)
def test_a_day_stays_with_its_month(language: str, text: str, expected: str) -> None:
    assert html(text, language) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "*Wat kost een avond van de bibliotheek?*", "nl"),
        ("ru", "*The cost of the evening for a library*", "en"),
        ("en", "*Сколько стоит вечер и что он даёт нам?*", "ru"),
        ("nl", "[The rights that the tenants have and that they need](https://a.example)", "en"),
        ("nl", "*Het recht van de huurder*", ""),
        ("nl", "*Open Venster*", ""),
        # Not a title.
        ("ru", "Wat kost een avond van de bibliotheek?", ""),
    ],
)
def test_a_title_in_another_language_says_so(language: str, text: str, expected: str) -> None:
    assert (f'<span lang="{expected}">' in html(text, language)) == bool(expected)
