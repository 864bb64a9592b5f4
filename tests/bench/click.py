"""From a click on Approve to the changed unit, in a real browser, in a letter of 2,000 units.

    python -m tests.bench.click

prints the middle and the longest of twenty, and how much of it the server took; then what the
browser did for each, by its own count. A busy machine shows in all of them.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession

from tests.bench.page import TEXTS, text
from tests.page.browsing import chromium, serving
from tests.workspaces import write_letter

TIMES = 20
COUNTED = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
PATIENCE = 120_000
"""Milliseconds for opening the letter."""

CLICK = """async () => {
    const unit = document.querySelector(".unit.current"), start = performance.now();
    const seen = new Promise((done) => {
        const watch = new MutationObserver(() => {
            const now = document.getElementById(unit.id);
            if (now === unit || !now.textContent.includes("approved")) return;
            watch.disconnect();
            requestAnimationFrame(() => done(performance.now() - start));
        });
        watch.observe(document.querySelector("main"), { childList: true, subtree: true });
    });
    unit.querySelector("[data-act=approve]").click();
    const total = await seen;
    const asked = performance.getEntriesByType("resource").filter((one) => one.name.endsWith("/approve")).pop();
    return [total, asked.responseEnd - asked.startTime];
}"""  # noqa: E501


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_letter(root, texts={language: text(language) for language in TEXTS})
        with chromium() as browser, serving(root, "pool", "--as", "Anna de Wit") as address:
            page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            page.goto(address, timeout=PATIENCE)
            page.locator("#u100").click(position={"x": 5, "y": 5})
            page.evaluate(CLICK)
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable")
            before = counted(session)
            took = []
            for _ in range(TIMES):
                took.append(page.evaluate(CLICK))
                page.wait_for_timeout(60)
            after = counted(session)
    for what, place in (("click", 0), ("server", 1)):
        times = [one[place] for one in took]
        print(f"{what:20} {statistics.median(times):6.1f} ms, at most {max(times):.1f} ms")
    for what in COUNTED:
        print(f"{what:20} {(after[what] - before[what]) * 1000 / TIMES:6.1f} ms")


def counted(session: CDPSession) -> dict[str, float]:
    """The browser's own seconds, by what it spent them on."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}


if __name__ == "__main__":
    main()
