"""Russian words that may be capitalised without being a name that other languages keep.

By their beginnings, folded, because they inflect: `министерств` is for министерство and
министерства.
"""

from translate.languages.patronymics import is_patronymic
from translate.languages.ru import inflection
from translate.precompiled import expression

COMMON_BEGINNINGS = tuple(
    """
    министерств министр президент премьер государств государын господин госпож уважаем король корол
    императ принц княз директор профессор доктор генерал капитан полковник лейтенант посол
    университет институт академи школ фонд ассоциаци обществ совет комитет комисси бюро служб
    управлени департамент отдел агентств палат парламент суд собрани банк дом правительств
    федеральн федерац национальн международн королевск император республик королевств импери союз
    соединен лиг альянс организаци групп партия партии партию партией движени фронт арми флот
    гварди полици разведк безопасност оборон командовани компани корпораци центр музе библиотек
    больниц клиник церк собор храм двор замок крепост башн театр зал клуб
    газет вестник журнал телевидени радио канал программ проект план инициатив доклад обзор
    наук технолог медицин здравоохранени образовани культур искусств истори природ литератур
    экономик финанс торговл труд социальн внутренн иностранн развити транспорт энергетик
    дет женщин мужчин человек народ гражд прав беженц миграци убежищ
    закон акт конституци конвенци договор хартия хартии деклараци стать регламент директив
    соглашени протокол кодекс резолюци мир войн революци независимост битв
    север юг восток запад южн восточн западн верхн нижн средн больш мал нов стар высок
    один два две три четыр пять шест семь восем девят десят сто тысяч миллион
    красн бел черн син зелен золот велик перв втор трет четверт пят
    море моря морю морем океан залив река реки реке реку рекой озер водопад гор горы остров долин
    пустын лес побереж мыс пролив мост улиц дорог проспект площад парк сад порт аэропорт станци
    вокзал город деревн округ штат област провинци район регион стран земл
    кубок кубк чемпионат игр преми приз день дня век эпох
    санкт сен сент бог бож господ святой свят рождеств пасх
    почтов абонентск ящик postbus antwoordnummer
    открыт письм примечани источник правлени вы вас вам ваш
    """.split()
)

_ENDINGS = expression(
    "(?:ость|ости|остью|ение|ения|ению|ением|ении|ание|ания|анию|анием|ании|ство|ства|ству|ством|стве"
    "|[аикопу]ци[яию]|[аикопу]цией|ческ[а-я]{2,3}"
    "|ровщик(?:а|у|ом|е|и|ов|ам|ами|ах)?)$"
)
"""Not -ный and not every -ция, which end names too: Навальный, Франция, Греция, Турция."""

_CASES = frozenset(
    """
    а я у ю е и ы о ой ей ом ем ам ям ах ях ами ями ью ия ии ию ией ов ев ый ий ого его ому ему ым
    им ых их ыми ими ая яя ую юю ое ее ые ие
    """.split()
) | {""}

_PARTS = frozenset(("северо", "юго"))
"""What stands before a hyphen: Северо-Восток."""

_SHORT = 5
"""Letters up to which a beginning is the whole stem: `нов` is in новый and новая, not in Новак."""
_LONG = tuple(one for one in COMMON_BEGINNINGS if len(one) > _SHORT)
_STEMS = frozenset(COMMON_BEGINNINGS) - frozenset(_LONG)
_LENGTHS = tuple({len(stem) for stem in _STEMS})


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not, or that is Russian only."""
    if word in _PARTS:
        return True
    # The other languages leave a father's name out.
    if len(word) > 6 and (_ENDINGS.search(word) or is_patronymic(word)):
        return True
    return word.startswith(_LONG) or any(
        word[:length] in _STEMS and word[length:] in _CASES for length in _LENGTHS
    )


def is_ordinary(word: str) -> bool:
    """Whether the dictionary knows a folded word, and not as a name."""
    return inflection.is_ordinary(word)
