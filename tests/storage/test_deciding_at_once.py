"""Many processes decide at once: a short run of the benchmark."""

from pathlib import Path

from tests.bench.deciding import run


def test_no_line_is_lost_or_torn(tmp_path: Path) -> None:
    decisions, faults = run(tmp_path, rounds=6, processes=8)
    assert faults == []
    assert decisions >= 4 * 6  # what the four who reject say is new each time
