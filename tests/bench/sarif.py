"""`translate check --format sarif` before the official validator, `sarif-multitool`.

    python -m tests.bench.sarif [--validator PATH]

Makes a letter with many kinds of findings, one of them waived, writes its SARIF, and counts what
`sarif-multitool validate` says about it (npm package @microsoft/sarif-multitool; looked for on PATH
unless named). Exit code 1 where the validator reports an error, 2 where it is not there.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import translate
from translate.model import Waiver
from translate.reports.sarif import check_sarif

NL = """# Brief over de bus 😀

Wij zijn 1.200 leden en kwamen op 3 mei 2024 om 14.30 uur bijeen.

De huur stijgt met € 1,5 mln.[^1]

Zie [het verslag](https://example.org/verslag) van wethouder De Vries.

Er is geen plan voor de halte.

- Dertig haltes
- Twaalf kilometer

Deze alinea staat alleen hier.

[^1]: Cijfers van de gemeente.
"""
EN = """# Letter about the bus 😀

We are 1,300 members and met on 4 May 2024 at 15:30.

The rent rises by €2.5 million.

See [the report]() of alderman Jansen.

There is a plan for the “stop.

- Thirty stops
- Twelve miles

[^1]: Figures of the municipality.
"""
RU = """# Письмо об автобусе 😀

Нас 1200 человек; мы собрались 3 мая 2024 года в 14:30.

Аренда вырастет на 1,5 млн евро.[^1]

См. [отчёт](https://example.org/verslag) члена правления Де Вриса.

Er is geen plan voor de halte.

- Тридцать остановок
- Двенадцать километров

[^1]: Данные муниципалитета.
"""


def report() -> tuple[str, Counter[str]]:
    """The SARIF, and how many findings of each check are in it; the first finding is waived."""
    found = translate.check({"nl": NL, "en": EN, "ru": RU})
    waiver = Waiver(("Anna",), "2026-01-05T09:00:00Z", "de telling van <mei> & juni")
    first, *others = found.findings
    findings = [replace(first, waived=waiver), *others]
    return check_sarif([(found.letter, findings)]), Counter(one.check for one in findings)


def validated(validator: str, sarif: str) -> Counter[str]:
    """How many results of each level the validator has about a SARIF file."""
    with TemporaryDirectory() as folder:
        file, told = Path(folder) / "letter.sarif", Path(folder) / "told.sarif"
        file.write_text(sarif, encoding="utf-8")
        command = [validator, "validate", str(file), "--output", str(told)]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
        if not told.exists():
            raise SystemExit(
                f"{validator} wrote nothing:\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}"
            )
        results = json.loads(told.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    for one in results:
        print(f"  {one.get('level', 'warning')} {one['ruleId']}: {one['message']}"[:200])
    return Counter(one.get("level", "warning") for one in results)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--validator", default=shutil.which("sarif-multitool"))
    validator = parser.parse_args().validator
    sarif, checks = report()
    print(f"{sum(checks.values())} findings of {len(checks)} checks: {', '.join(sorted(checks))}")
    if not validator:
        print("sarif-multitool is not on PATH; npm install @microsoft/sarif-multitool")
        return 2
    levels = validated(validator, sarif)
    print(f"errors {levels['error']}, warnings {levels['warning']}, notes {levels['note']}")
    return 1 if levels["error"] else 0


if __name__ == "__main__":
    sys.exit(main())
