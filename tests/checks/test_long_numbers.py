"""Numbers that no floating-point number holds are compared like others."""

from __future__ import annotations

from translate.application.library import check

LONG = "1" * 400


def _checks(number: str) -> dict[str, tuple[str, ...]]:
    texts = {
        "nl": f"Er staan {LONG},5 huizen aan de haven.",
        "en": f"There are {number} houses at the harbour.",
        "ru": f"У гавани стоит {LONG},5 дома.",
    }
    return {one.check: one.languages for one in check(texts).findings}


def test_the_same_long_number_is_right() -> None:
    assert "number-drift" not in _checks(f"{LONG}.5")


def test_another_long_number_is_told() -> None:
    assert _checks(f"{LONG[1:]}2.5")["number-drift"] == ("en",)


def test_a_long_amount_that_gives_another_one_its_scale_is_read() -> None:
    texts = {
        "nl": f"De brug kost € 1,5 tot € {LONG} miljoen.",
        "en": f"The bridge costs €1.5 to €{LONG} million.",
    }
    assert "currency-drift" not in {one.check for one in check(texts).findings}
