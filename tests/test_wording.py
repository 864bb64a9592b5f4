"""Messages are whole: none is put together of pieces that no catalogue knows."""

from __future__ import annotations

import pytest

from translate.wording import Said, say


@pytest.mark.parametrize("glue", [lambda said: said + "!", lambda said: "nl: " + said])
def test_a_glued_message_is_an_error_here(glue: object) -> None:
    with pytest.raises(TypeError, match="into the template"):
        glue(say("{count} units", count=3))  # type: ignore[operator]


def test_to_a_user_it_is_told_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Said, "strict", False)
    message: str = say("{count} units", count=3)
    assert ("nl: " + message, message + "!") == ("nl: 3 units", "3 units!")
