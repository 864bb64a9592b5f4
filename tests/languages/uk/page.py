"""What a published page says in Ukrainian."""

from translate.languages.pages import PageWords

WORDS = PageWords(languages="Мови", notes="Примітки", note="примітка", back="Повернутися до тексту")
