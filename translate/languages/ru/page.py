"""What a published page says in Russian."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Языки",
    notes="Примечания",
    note="примечание",
    back="Вернуться к тексту",
    months=tuple(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
    ),
    dated="{day}\u00a0{month} {year}\u00a0г.",
    locale="ru-RU",
    changes="Изменено со времени прошлой публикации",
    added="Новое",
    removed="Удалено",
    before="Было",
    now="Стало",
)
