"""The table of engines is what settings, help and docs say."""

from pathlib import Path

from translate.storage.engines import ENGINES, NAMES

DOCS = (Path(__file__).resolve().parents[2] / "docs/drafting.md").read_text(encoding="utf-8")
FOLDER = Path(__file__).resolve().parents[2] / "translate/storage/engines"


def test_every_engine_is_a_file_and_a_line_of_the_docs() -> None:
    for row in ENGINES:
        assert (FOLDER / f"{row.name}.py").is_file()
        assert f"| `{row.name}` | {row.needs} | {row.leaves} |" in DOCS
        assert all(f"\n{key} = " in DOCS for key in row.options)


def test_names() -> None:
    assert NAMES == ("memory", "deepl", "libretranslate", "chat", "local")
