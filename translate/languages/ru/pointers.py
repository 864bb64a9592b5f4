"""The words of lines that only point at a version in another language: `(русский текст ниже)`.

A line of such words alone, with a language and a place or a text among them, says nothing else.
"""

LANGUAGES = (
    "русский русская русском русского русскую русской русские английский английские английская "
    "английском английского английскую английской нидерландский нидерландская нидерландском "
    "нидерландского нидерландскую нидерландской нидерландские голландский голландская голландском "
    "голландского голландскую голландской по-русски по-английски по-нидерландски по-голландски"
)
"""Names of languages, in every form."""

LABELS = "RU RUS РУ РУС"
"""What stands over a text for the name of its language, in capitals."""

PLACES = (
    "ниже выше внизу вверху далее следует следующей следующем предыдущей обороте странице "
    "страницах стр с снизу сверху"
)
"""Where the other text stands."""

TEXTS = (
    "текст текста тексте тексты переведено переведен переведён версия версию версии перевод "
    "перевода переводы письма письмо читайте читать"
)
"""What stands there."""

REST = (
    "см смотрите смотри на в со и или язык языке языка языках оригинал оригинала оригинальный это "
    "этот этого приведен приведён приведена находится также для"
)
"""What such a line is made of otherwise."""

PAGES = "страница стр с из"
"""The words beside the number of a page."""

NOTES = "примечания сноски источники ссылки"
"""Headings of a list of notes."""

MAIL = "от кого кому копия скрытая дата отправлено тема"
"""The words of the fields at the head of a mail."""
