"""Drafts are not written over what somebody typed meanwhile."""

from pathlib import Path

import pytest

from tests.engines.workspaces import EN, make_workspace
from translate.application import drafts
from translate.application.drafting import Consent, Wish, prepare
from translate.application.opening import open_letter
from translate.errors import TranslateError


@pytest.mark.parametrize("moment", ["record", "locked"])
def test_an_edit_just_before_the_versions_are_written_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """The file is looked at once more when nobody else can write: an edit may fall in between."""
    text = "# Kop\n\n<https://plein.example>\n"
    folder = make_workspace(tmp_path, nl=text, en="# Heading\n")
    opened = open_letter("pool", tmp_path)
    untouched = getattr(drafts, moment)

    def edited(*values: object) -> object:
        if moment == "locked" or values[1]:
            (folder / "en.md").write_text(EN, encoding="utf-8")
        return untouched(*values)

    monkeypatch.setattr(drafts, moment, edited)
    with (
        prepare(opened, Wish(engines=("memory",))) as drafting,
        pytest.raises(TranslateError, match="was changed while it was being drafted"),
    ):
        drafting.run(Consent(), by="Vera", now=lambda: "2026", progress=lambda _: None)
    assert (folder / "en.md").read_text(encoding="utf-8") == EN
