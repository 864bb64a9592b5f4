"""A sentence of a paragraph of fifty is told where it is missing, and not where it was joined."""

from translate.application.library import check

COUNT = 50
TOLD = {
    "nl": "Op dag {} bleef de brug dicht. ",
    "en": "On day {} the bridge stayed closed. ",
    "ru": "В день {} мост оставался закрыт. ",
}
MORE = {
    "nl": ("De gemeente gaf geen uitleg", ", en de", ". De", " bewoners liepen kilometers om. "),
    "en": ("The council gave no explanation", ", and the", ". The", " residents walked miles. "),
    "ru": ("Власти ничего не объяснили", ", а", ". А", " жители ходили в обход. "),
}


def _checks(joined: str = "", lacking: str = "") -> set[str]:
    versions = {}
    for language, told in TOLD.items():
        first, joint, end, second = MORE[language]
        sentences = [told.format(day) for day in range(101, 101 + COUNT)]
        if language == lacking:
            sentences[30] += f"{first}. "
        else:
            sentences[30] += first + (joint if language == joined else end) + second
        versions[language] = "".join(sentences) + "\n"
    return {finding.check for finding in check(versions).findings}


def test_a_missing_sentence_is_told() -> None:
    assert "sentence-missing" in _checks(lacking="en")


def test_a_joined_sentence_is_not_told() -> None:
    assert "sentence-missing" not in _checks(joined="en")


def test_nothing_is_told_of_what_is_whole() -> None:
    assert "sentence-missing" not in _checks()
