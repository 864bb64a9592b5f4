"""What a published page says in Russian."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Языки",
    notes="Примечания",
    note="примечание",
    back="Вернуться к тексту",
    locale="ru-RU",
)
