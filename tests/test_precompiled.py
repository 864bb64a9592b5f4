"""Expressions and generated functions that are kept between commands."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest

from translate import precompiled
from translate.precompiled import code, expression


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of files of this test's own, as a command finds it that starts now."""
    monkeypatch.setattr(
        precompiled, "cache_from_source", lambda _: str(tmp_path / "precompiled.pyc")
    )
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _start(monkeypatch)
    return tmp_path


def _start(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind in (("_expressions", "expressions"), ("_functions", "functions")):
        monkeypatch.setattr(precompiled, name, precompiled._File(kind))
    expression.cache_clear()


def _write() -> None:
    precompiled._expressions.write()
    precompiled._functions.write()


EXPRESSIONS = [
    (r"(?P<hour>\d\d?)[:.](?P<minute>[0-5]\d)(?!\d)", 0),
    (r"\s+(?:procent|percent|процент\w*)", re.IGNORECASE),
    (r"(?is)<a\s[^>]*>(.*?)</a>", 0),
    ("", 0),
    (r"[\U0001F300-\U0001FAFF€]++(?<=x)", re.MULTILINE | re.DOTALL),
]


@pytest.mark.parametrize(("pattern", "flags"), EXPRESSIONS)
def test_an_expression_is_what_re_makes_of_it(
    pattern: str, flags: int, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Patterns are equal where their code, flags and text are."""
    wanted = re.compile(pattern, flags)
    assert expression(pattern, flags) == wanted
    _write()
    _start(monkeypatch)
    monkeypatch.setattr(precompiled._Parts, "of", None)  # nothing is compiled
    again = expression(pattern, flags)
    assert again == wanted
    assert (again.groups, again.groupindex) == (wanted.groups, wanted.groupindex)


def test_the_same_expression_is_made_once(own: Path) -> None:
    assert expression("a+b") is expression("a+b")
    assert expression("a+b", re.IGNORECASE) is not expression("a+b")


def test_generated_code_is_kept(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "def double(number):\n return 2 * number"
    code(source, "<made>")
    _write()
    _start(monkeypatch)
    scope: dict[str, object] = {}
    exec(code(source, "<made>"), scope)
    assert scope["double"](21) == 42  # type: ignore[operator]
    assert not precompiled._functions._new


@pytest.mark.parametrize("damaged", [b"", b"\0", b"(\x02\0\0\0", b"i\x01\0\0\0", b"N"])
def test_a_damaged_file_counts_for_nothing(own: Path, damaged: bytes) -> None:
    (own / "precompiled.expressions").write_bytes(damaged)
    assert expression(r"\d+").findall("28 december 2022") == ["28", "2022"]


def test_code_that_python_refuses_is_made_anew(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        precompiled._expressions,
        "_kept",
        {(r"\d+", 0): marshal.dumps((32, b"\xff\xff\xff\xff", 0, {}, (None,)))},
    )
    assert expression(r"\d+").findall("28 december 2022") == ["28", "2022"]


def test_an_unknown_python_compiles_as_ever(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precompiled, "_parts", None)
    assert expression(r"\d+").findall("28 december 2022") == ["28", "2022"]
    assert not precompiled._expressions._new


def test_nothing_is_kept_where_python_writes_no_compiled_files(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    expression("ab*")
    assert not precompiled._expressions._new


def test_nothing_of_a_letter_is_kept() -> None:
    """A letter full of words that stand nowhere else leaves no trace in what is kept."""
    texts = {
        "nl": "# Brief van Kwazimo\n\nOp 3 mei 2022 gaf Zwybelgroep € 12.000, code QX-774199-B.\n",
        "en": "# Kwazimo's letter\n\nOn 3 May 2022 Zwybelgroep gave €12,000, code QX-774199-B.\n",
        "ru": "# Письмо Квазимо\n\n3 мая 2022 года Звыбельгруп дал 12 000 евро, код QX-774199-B.\n",
    }
    script = f"""
import sys
sys.dont_write_bytecode = False
import atexit, marshal
from translate import check, precompiled
kept = precompiled._expressions
kept._kept = {{}}
check({texts!r})
atexit.unregister(kept.write)
told = repr([(key, marshal.loads(value)) for key, value in kept._new.items()]).casefold()
print(len(kept._new) > 100)
print([one for one in ("kwazimo", "zwybel", "774199", "квазимо", "звыбель") if one in told])
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout == "True\n[]\n"
