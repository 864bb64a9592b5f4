"""What a published page says in Ukrainian."""

from translate.languages.pages import PageWords

WORDS = PageWords(
    languages="Мови",
    notes="Примітки",
    note="примітка",
    back="Повернутися до тексту",
    months=tuple(
        "січня лютого березня квітня травня червня липня серпня вересня"
        " жовтня листопада грудня".split()
    ),
    dated="{day}\u00a0{month} {year}\u00a0р.",
    locale="uk-UA",
    changes="Змінено від попереднього видання",
    added="Нове",
    removed="Вилучено",
    before="Було",
    now="Стало",
)
