"""`translate audit`: rows in order, whoever works on them, wherever it was stopped."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import distributed
import pytest

from tests.workspaces import Shell
from translate.application.auditing import BATCH, Here, Plan, audit
from translate.application.workers import dask_workers, process_pool
from translate.errors import TranslateError
from translate.storage.corpora import read_corpus

HEADER = "nl\ten\tru"
RIGHT = "Er staan {0} bomen.\tThere are {0} trees.\tЗдесь {0} деревьев."
WRONG = "Er staan {0} bomen.\tThere are {1} trees.\tЗдесь {0} деревьев."


def row(number: int) -> str:
    """Every seventh row is wrong, and says so by its figures."""
    return (RIGHT if number % 7 else WRONG).format(number + 20, number + 1020)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of five batches and a bit."""
    monkeypatch.chdir(tmp_path)
    rows = [row(number) for number in range(1, 5 * BATCH + 30)]
    path = tmp_path / "trees.tsv"
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def numbers(lines: str) -> list[int]:
    return [json.loads(line)["row"] for line in lines.splitlines()]


EXPECTED = list(range(7, 5 * BATCH + 30, 7))


def test_findings_come_in_the_order_of_the_rows(corpus: Path, translate: Shell) -> None:
    ran = translate("audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "--drop", "d.tsv")
    assert ran.code == 1
    assert numbers(ran.out) == EXPECTED
    first = json.loads(ran.out.splitlines()[0])
    assert (first["check"], first["unit"], first["languages"]) == ("number-drift", "u7", ["en"])
    assert [(span["path"], span["line"]) for span in first["spans"]] == [("trees.tsv", 8)] * 3
    assert ran.err.splitlines()[:2] == [
        f"{5 * BATCH + 29:,} rows, {len(EXPECTED)} with findings",
        f"number-drift: {len(EXPECTED)} error",
    ]
    dropped = (corpus.parent / "d.tsv").read_text().splitlines()
    kept = (corpus.parent / "k.tsv").read_text().splitlines()
    assert dropped == [HEADER, *(row(number) for number in EXPECTED)]
    assert len(kept) + len(dropped) == 5 * BATCH + 29 + 2


def test_processes_find_the_same(corpus: Path, translate: Shell) -> None:
    alone = translate("audit", "trees.tsv", "--jobs", "1")
    assert translate("audit", "trees.tsv", "--jobs", "2").out == alone.out


def test_a_worker_that_dies_costs_no_row(corpus: Path) -> None:
    killed: list[int] = []

    def start() -> ProcessPoolExecutor:
        pool = process_pool(2)
        assert isinstance(pool, ProcessPoolExecutor)
        if not killed:
            pool.submit(int).result()
            killed.append(next(iter(pool._processes)))
            os.kill(killed[0], signal.SIGKILL)
        return pool

    found = read_corpus([str(corpus)])
    audited = list(audit(found, Plan(found.languages, found.paths), start, 2))
    assert killed
    assert [one.number for one, findings in audited if findings] == EXPECTED
    assert [one.number for one, _ in audited] == list(range(1, 5 * BATCH + 30))


def test_rows_that_kill_every_worker_are_named(corpus: Path) -> None:
    class Dying(Here):
        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
            from concurrent.futures import Future
            from concurrent.futures.process import BrokenProcessPool

            future: Future[object] = Future()
            future.set_exception(BrokenProcessPool("gone"))
            return future

    found = read_corpus([str(corpus)])
    with pytest.raises(TranslateError, match=f"died 3 times on rows 1 to {BATCH}"):
        list(audit(found, Plan(found.languages, found.paths), Dying))


def test_a_stopped_audit_goes_on(
    corpus: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "--drop", "d.tsv")
    whole = translate(*options, "-o", "whole.jsonl")
    kept, dropped = Path("k.tsv").read_bytes(), Path("d.tsv").read_bytes()
    Path("k.tsv").unlink()
    Path("d.tsv").unlink()

    from translate.application import audits

    def stopping(*arguments: object) -> Iterator[object]:
        for one in audit(*arguments):  # type: ignore[arg-type]
            if one[0].number == 2 * BATCH + 5:
                raise KeyboardInterrupt
            yield one

    monkeypatch.setattr(audits, "audit", stopping)
    stopped = translate(*options, "-o", "a.jsonl")
    assert stopped.code == 130
    assert f"{2 * BATCH + 4} rows are done; --resume goes on from there" in stopped.err
    monkeypatch.undo()
    monkeypatch.chdir(corpus.parent)

    with Path("a.jsonl").open("a") as file:
        file.write('{"row": 9')  # half a line, as a power cut leaves it
    other = translate(*options, "-o", "a.jsonl", "--resume", "--select", "date-drift")
    assert "the options are not those" in other.err
    resumed = translate(*options, "-o", "a.jsonl", "--resume")
    assert (resumed.code, resumed.err) == (1, whole.err)
    assert Path("a.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    assert (Path("k.tsv").read_bytes(), Path("d.tsv").read_bytes()) == (kept, dropped)
    assert not Path("a.jsonl.progress").exists()


def test_nothing_is_written_over(corpus: Path, translate: Shell) -> None:
    Path("a.jsonl").write_text("mine\n")
    ran = translate("audit", "trees.tsv", "-o", "a.jsonl")
    assert (ran.code, Path("a.jsonl").read_text()) == (2, "mine\n")
    assert "is there already, and nothing is written over it; delete a.jsonl, or name" in ran.err
    assert (
        "no audit was stopped here"
        in translate("audit", "trees.tsv", "-o", "b.jsonl", "--resume").err
    )


def test_a_finished_audit_says_that_it_is_finished(corpus: Path, translate: Shell) -> None:
    options = ("audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "-o", "a.jsonl")
    assert translate(*options).code == 1
    remedy = "delete a.jsonl and k.tsv, or name others\n"
    again = translate(*options)
    assert again.code == 2 and again.err.endswith(f"nothing is written over it; {remedy}")
    resumed = translate(*options, "--resume")
    assert (resumed.code, resumed.err) == (
        2,
        "translate: a.jsonl: the audit that wrote this file came to its end; to begin anew, "
        f"{remedy}",
    )
    Path("a.jsonl").unlink()
    Path("k.tsv").unlink()
    assert translate(*options).code == 1


def test_a_ragged_line_is_told_and_the_audit_goes_on(corpus: Path, translate: Shell) -> None:
    lines = corpus.read_text("utf-8").splitlines()
    lines[10:10] = ["Er staan 3 bomen.\tThere are 3 trees.", "a\tb\tc\td"]
    corpus.write_text("\n".join(lines) + "\n", "utf-8")
    ran = translate(
        "audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "--drop", "d.tsv", "-o", "a.jsonl"
    )
    assert ran.code == 2
    assert numbers(Path("a.jsonl").read_text("utf-8")) == EXPECTED
    remedy = "put one tab between two columns and none inside a text"
    assert [line for line in ran.err.splitlines() if line.startswith("translate: ")] == [
        f"translate: trees.tsv:11: has 2 of 3 columns; {remedy}",
        f"translate: trees.tsv:12: has 4 of 3 columns; {remedy}",
        "translate: lines that can't be read, and are in none of the files: 2",
    ]
    kept = [line for name in ("k.tsv", "d.tsv") for line in Path(name).read_text().splitlines()]
    assert {line.count("\t") for line in kept} == {2}
    assert len(kept) == 5 * BATCH + 29 + 2


def test_an_audit_in_which_nothing_was_done_can_begin_anew(corpus: Path, translate: Shell) -> None:
    right = corpus.read_text("utf-8")
    corpus.write_text(right.replace("\n", "\nEr\tThere\n", 1), "utf-8")
    options = ("audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "-o", "a.jsonl")
    assert translate(*options).code == 2
    corpus.write_text(right, "utf-8")
    assert translate(*options).code == 1


def test_a_corpus_that_was_mended_after_a_stop_is_begun_anew(
    corpus: Path, translate: Shell
) -> None:
    right = corpus.read_bytes()
    lines = right.splitlines(keepends=True)
    broken = [*lines[: 4 * BATCH], b"\xff\n", *lines[4 * BATCH :]]
    corpus.write_bytes(b"".join(broken))
    options = ("audit", "trees.tsv", "--jobs", "1", "--keep", "k.tsv", "-o", "a.jsonl")
    stopped = translate(*options)
    assert stopped.code == 2 and "is not UTF-8" in stopped.err
    corpus.write_bytes(right)
    names = "delete a.jsonl, k.tsv and a.jsonl.progress, or name others\n"
    resumed = translate(*options, "--resume")
    assert resumed.err.endswith(f"or begin anew without --resume: {names}")
    again = translate(*options)
    assert again.err.endswith(f"to go on with the audit that was stopped; or {names}")
    for name in ("a.jsonl", "k.tsv", "a.jsonl.progress"):
        Path(name).unlink()
    assert translate(*options).code == 1


def test_every_kind_of_corpus(
    corpus: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zstandard

    data = corpus.read_bytes()
    body = data.split(b"\n", 1)[1]
    Path("p.tsv.gz").write_bytes(gzip.compress(data))
    Path("p.tsv.zst").write_bytes(zstandard.compress(data))
    for place, code in enumerate(("nl", "en", "ru")):
        cells = [line.split("\t")[place] for line in body.decode().splitlines()]
        Path(f"c.{code}").write_text("\r\n".join(cells) + "\r\n", encoding="utf-8", newline="")
    units = "".join(
        "<tu>"
        + "".join(
            f'<tuv xml:lang="{code}"><seg>{cell}</seg></tuv>'
            for code, cell in zip(("nl", "en", "ru"), line.split("\t"), strict=True)
        )
        + "</tu>"
        for line in body.decode().splitlines()
    )
    Path("m.tmx").write_text(
        f'<tmx version="1.4"><header srclang="nl"/><body>{units}</body></tmx>', encoding="utf-8"
    )
    for files in (["p.tsv.gz"], ["p.tsv.zst"], ["c.nl", "c.en", "c.ru"], ["m.tmx"]):
        assert numbers(translate("audit", *files, "--jobs", "1").out) == EXPECTED, files
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
    ran = translate("audit", "-", "--languages", "nl,en,ru", "--jobs", "1")
    assert numbers(ran.out) == EXPECTED


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.tsv", b"nl\ten\nc\na\tb\n", "x.tsv:2: has 1 of 2 columns"),
        ("x.tsv", b"nl\ten\na\t\xff\n", "x.tsv:2:3: byte 0xff is not UTF-8"),
        ("x.tsv", b"nl\n", "x.tsv:1: the languages of the columns are not known"),
        ("x.tsv", b"nl\ten\n" + b"a" * 4_000_001, "x.tsv:2: the line is longer than 4,000,000"),
        ("x.tsv.gz", b"no gzip", "x.tsv.gz: can't be read (Not a gzipped file"),
        ("x.tmx", b"<tmx><body><tu></body></tmx>", "x.tmx:1:"),
        ("x.docx", b"", "x.docx: is no corpus by its name"),
    ],
)
def test_what_can_not_be_read_is_named(
    workspace: Path, translate: Shell, name: str, data: bytes, said: str
) -> None:
    Path(name).write_bytes(data)
    ran = translate("audit", name, "--jobs", "1")
    assert ran.code == 2
    assert said in ran.err


def test_files_of_unequal_length_are_refused(workspace: Path, translate: Shell) -> None:
    Path("c.nl").write_text("een\ntwee\n")
    Path("c.en").write_text("one\n")
    ran = translate("audit", "c.nl", "c.en", "--jobs", "1")
    assert (ran.code, "c.en:2: ends here" in ran.err) == (2, True)
    assert "name the languages" in translate("audit", "c.nl", "c.nl").err


def test_a_cluster_finds_the_same_and_a_killed_worker_costs_nothing(
    corpus: Path, translate: Shell
) -> None:
    """A real scheduler and two workers on loopback, one of which is killed midway."""
    alone = translate("audit", "trees.tsv", "--jobs", "1")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    begin = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"]
    scheduler = subprocess.Popen(
        [*begin, "--port", "0", "--no-dashboard", "--scheduler-file", "dask.json"],
        stderr=subprocess.DEVNULL,
    )
    workers: list[subprocess.Popen[bytes]] = []
    try:
        until = time.monotonic() + 60
        while not Path("dask.json").exists() and time.monotonic() < until:
            time.sleep(0.1)
        address = json.loads(Path("dask.json").read_text())["address"]
        serve = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1"]
        workers += [
            subprocess.Popen(
                [*serve, "--no-nanny", "--no-dashboard"],
                env=environment,
                stderr=subprocess.DEVNULL,
            )
            for _ in range(2)
        ]
        with distributed.Client(address, timeout=60) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(2, timeout=60)
        start, count = dask_workers(address)
        found = read_corpus([str(corpus)])
        lines = []
        for one, findings in audit(found, Plan(found.languages, found.paths), start, count):
            lines += [one.number for _ in findings]
            if one.number == BATCH + 1:
                workers[0].kill()
        assert lines == EXPECTED == numbers(alone.out)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def test_no_cluster_answers(corpus: Path, translate: Shell) -> None:
    ran = translate("audit", "trees.tsv", "--cluster", "tcp://127.0.0.1:1")
    assert (ran.code, "no scheduler answers at tcp://127.0.0.1:1" in ran.err) == (2, True)
