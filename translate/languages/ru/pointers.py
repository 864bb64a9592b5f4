"""The words of lines that only point at a version in another language: `(русский текст ниже)`.

A line of such words alone, with a language and a place or a text among them, says nothing else.
"""

LANGUAGES = (
    "русский русская русском русского русскую русской английский английская английском "
    "английского английскую английской нидерландский нидерландская нидерландском нидерландского "
    "нидерландскую нидерландской голландский голландская голландском голландского голландскую "
    "голландской по-русски по-английски по-нидерландски по-голландски"
)
"""Names of languages, in every form."""

PLACES = "ниже выше внизу вверху далее следует следующей следующем странице стр снизу сверху"
"""Where the other text stands."""

TEXTS = "текст текста тексте версия версию версии перевод перевода письма письмо читайте читать"
"""What stands there."""

REST = (
    "см смотрите смотри на в с со и язык языке языка оригинал оригинала оригинальный это этот "
    "этого приведен приведён приведена находится также для"
)
"""What such a line is made of otherwise."""

PAGES = "страница стр с из"
"""The words beside the number of a page."""

NOTES = "примечания сноски источники ссылки"
"""Headings of a list of notes."""
