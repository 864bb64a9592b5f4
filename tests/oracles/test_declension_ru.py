"""Russian case forms against pymorphy3's paradigms."""

import pytest
from pymorphy3 import MorphAnalyzer

from translate.languages.ru.declension import forms

WORDS = """
закон беженец письмо служба правление вид жительство статус волонтер доброволец фонд окно
переводчик муниципалитет неустойка поликлиника курс интеграция страна убежище человек ребенок
земля государство суд решение право мобилизация призыв армия гражданин крестьянин город жилье день
неделя месяц мигрант просьба заявление разрешение защита свобода собрание мнение выбор народ помощь
молодежь семья статья договор орган власть гражданство студент учитель врач больница пожилой
военный политический русский общий новый судья документ пособие аренда жилец рабочий участник
организация общество сосед отец конец рынок список участок церковь ссылка копейка девушка скамья
здание музей случай герой край путь имя время мать друг беседка тюрьма деревня кухня
""".split()

_RARE = {"Infr", "V-be", "V-ej", "Supr", "voct"}


@pytest.fixture(scope="module")
def analyser() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@pytest.mark.parametrize("word", WORDS)
def test_all_cases_are_forms(analyser: MorphAnalyzer, word: str) -> None:
    parse = next(
        parse
        for parse in analyser.parse(word)
        if parse.normal_form.replace("ё", "е") == word and parse.tag.POS in ("NOUN", "ADJF")
    )
    expected = {
        form.word.replace("ё", "е")
        for form in parse.lexeme
        if form.tag.POS in ("NOUN", "ADJF") and not _RARE & set(form.tag.grammemes)
    }
    assert expected <= forms(word)
