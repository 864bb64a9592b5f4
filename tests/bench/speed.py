"""How long the commands take as whole processes, and how that grows with the size of a file.

    python tests/bench/speed.py --data DIR [--pofilter PATH] [--runs 5] [--sizes 2000,20000]

DIR holds line-aligned `*.nl.txt`, `*.en.txt`, `*.ru.txt`; PO files are made of its sentences, which
are repeated with a number in front until there are enough. Each command is run once uncounted, and
then `--runs` times; wall-clock and processor seconds are medians, memory is the largest peak, all
from the operating system's account of the finished child. The sentences are also versions to be
aligned, and a workspace of 200 letters with a paragraph in common: `status` of it is run once with
nothing known of the letters, and then with everything known. With `--pofilter`, the Translate
Toolkit's checker with its default checks runs on the same files, in turns with ours, and `ratio` is
the median of the wall-clock ratios of the turns: below 1, ours is faster. A machine that is busy
with other things makes every figure larger; the ratio and the figures per unit bear it best.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("nl", "en", "ru")
ROOT = Path(__file__).parents[2]
TRANSLATE = (sys.executable, "-c", "import sys; from translate.cli import main; sys.exit(main())")
COMMANDS = (("--help",), ("check", "libraries"), ("diff", "libraries"), ("status",))


class Run(NamedTuple):
    """One finished process."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds of user and system time."""
    peak: float
    """MiB."""


def run(command: Sequence[str], folder: Path = ROOT) -> Run:
    """Runs a command in a folder; any failure but exit code 1, findings, ends the benchmark."""
    before = time.perf_counter()
    # The package's own bytecode must be there as it is in an installation.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment.pop("PYTHONPATH", None)
    if command[0] == sys.executable:  # the other's package is called `translate`, too
        environment["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=said, stderr=said, cwd=folder, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - before
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            said.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{said.read().decode()}")
    kibibytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(wall, usage.ru_utime + usage.ru_stime, kibibytes / 1024)


def in_turns(commands: Sequence[Sequence[str]], runs: int) -> list[tuple[Run, ...]]:
    """The runs of each command, in turns, after one of each that is not counted."""
    for command in commands:
        run(command)
    turns = [tuple(run(command) for command in commands) for _ in range(runs)]
    return list(zip(*turns, strict=True))


def median(runs: Sequence[Run]) -> Run:
    """Medians of the times, the largest of the peaks."""
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.peak for one in runs),
    )


def write_po(path: Path, messages: list[str], translations: list[str], units: int) -> None:
    """Writes a PO file of so many units; repeated ones have a number in front."""
    source, target = path.stem.split("-")[:2]
    with path.open("w", encoding="utf-8") as file:
        header = ("Content-Type: text/plain; charset=UTF-8", f"Language: {target}")
        fields = (*header, f"X-Source-Language: {source}")
        file.write('msgid ""\nmsgstr ""\n' + "".join(f'"{field}\\n"\n' for field in fields))
        for unit in range(units):
            turn, line = divmod(unit, len(messages))
            number = f"{turn + 1}) " if turn else ""
            message, translation = messages[line], translations[line]
            file.write(f"\nmsgid {_quoted(number + message)}\n")
            file.write(f"msgstr {_quoted(number + translation)}\n")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def commands_on_a_letter(runs: int) -> Iterator[str]:
    """A line a command."""
    yield f"{'translate':24}{'wall s':>9}{'cpu s':>9}{'MiB':>7}"
    for arguments in COMMANDS:
        (found,) = in_turns([(*TRANSLATE, *arguments)], runs)
        one = median(found)
        name = " ".join(arguments)
        yield f"{name:24}{one.wall:9.2f}{one.processor:9.2f}{one.peak:7.0f}"


def alignment(texts: dict[str, list[str]], runs: int) -> Iterator[str]:
    """`check` of three versions that have to be aligned, a line a size."""
    yield f"{'check nl.md en.md ru.md':24}{'wall s':>9}{'cpu s':>9}{'MiB':>7}{'ms/unit':>9}"
    most = min(map(len, texts.values()))
    with tempfile.TemporaryDirectory() as folder:
        for size in (most // 2, most):
            paths = [Path(folder, f"{language}.md") for language in texts]
            for path, lines in zip(paths, texts.values(), strict=True):
                path.write_text("\n\n".join(lines[:size]) + "\n", encoding="utf-8")
            (found,) = in_turns([(*TRANSLATE, "check", *map(str, paths))], min(runs, 3))
            one = median(found)
            name = f"{size:,} units"
            line = f"{name:24}{one.wall:9.2f}{one.processor:9.2f}{one.peak:7.0f}"
            yield line + f"{1000 * one.processor / size:9.2f}"


def a_workspace(texts: dict[str, list[str]], runs: int, letters: int = 200) -> Iterator[str]:
    """A line a command in a workspace of many letters."""
    name = f"{letters} letters"
    yield f"{name:24}{'wall s':>9}{'cpu s':>9}{'MiB':>7}"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "translate.toml").touch()
        for number in range(letters):
            letter = root / "letters" / f"letter-{number:03}"
            letter.mkdir(parents=True)
            (letter / "letter.toml").write_text('source = "nl"\nlanguages = ["nl", "en", "ru"]\n')
            for language, lines in texts.items():
                own = [lines[(number * 7 + place * 13) % len(lines)] for place in range(20)]
                text = "\n\n".join([*own, lines[-1]]) + "\n"
                (letter / f"{language}.md").write_text(text, encoding="utf-8")
        for path in root.rglob("*"):
            os.utime(path, (1_700_000_000, 1_700_000_000))  # as letters that nobody is writing
        one = run((*TRANSLATE, "status"), root)
        yield f"{'status, first':24}{one.wall:9.2f}{one.processor:9.2f}{one.peak:7.0f}"
        for arguments in (("status",), ("check", "letter-000")):
            one = median([run((*TRANSLATE, *arguments), root) for _ in range(runs)])
            name = " ".join(arguments)
            yield f"{name:24}{one.wall:9.2f}{one.processor:9.2f}{one.peak:7.0f}"


def checks_of_files(
    texts: dict[str, list[str]], sizes: Sequence[int], runs: int, pofilter: str | None
) -> Iterator[str]:
    """A line a size and pair of languages; the larger sizes for the first pair alone, once."""
    head = f"{'translate check':24}{'wall s':>9}{'cpu s':>9}{'MiB':>7}{'ms/unit':>9}{'kB/unit':>9}"
    yield head + (f"{'pofilter s':>12}{'ratio':>7}" if pofilter else "")
    (bare,) = in_turns([(*TRANSLATE, "--help")], 1)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            smallest = size == min(sizes)
            for source, target in list(combinations(texts, 2))[: None if smallest else 1]:
                path = Path(folder, f"{source}-{target}-{size}.po")
                write_po(path, texts[source], texts[target], size)
                commands: list[tuple[str, ...]] = [(*TRANSLATE, "check", str(path))]
                if pofilter:
                    commands.append((pofilter, str(path), str(path.with_suffix(".out"))))
                ours, *theirs = in_turns(commands, runs if smallest else 1)
                one = median(ours)
                name = f"{source}-{target} {size:,} units"
                line = f"{name:24}{one.wall:9.2f}{one.processor:9.2f}{one.peak:7.0f}"
                line += f"{1000 * one.processor / size:9.2f}"
                line += f"{1024 * (one.peak - bare[0].peak) / size:9.1f}"
                for other in theirs:
                    pairs = zip(ours, other, strict=True)
                    ratio = statistics.median(mine.wall / its.wall for mine, its in pairs)
                    line += f"{median(other).wall:12.2f}{ratio:7.2f}"
                yield line
                path.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder with *.nl.txt and so on")
    parser.add_argument("--pofilter", help="its path, to run it on the same files")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", default="2000,20000", help="units, separated by commas")
    given = parser.parse_args()
    texts = {}
    for language in LANGUAGES:
        paths = sorted(given.data.glob(f"*.{language}.txt"))
        if not paths:
            parser.error(f"{given.data} has no *.{language}.txt")
        texts[language] = paths[0].read_text(encoding="utf-8").splitlines()
    sizes = [int(size) for size in given.sizes.split(",")]
    for line in commands_on_a_letter(given.runs):
        print(line, flush=True)
    for lines in (a_workspace(texts, given.runs), alignment(texts, given.runs)):
        print()
        for line in lines:
            print(line, flush=True)
    print()
    for line in checks_of_files(texts, sizes, given.runs, given.pofilter):
        print(line, flush=True)


if __name__ == "__main__":
    main()
