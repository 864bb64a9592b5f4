"""Whatever order branches are merged in, the state is the same, and no rejection is lost."""

from tests.bench.merges import run


def test_random_histories_merged_at_random() -> None:
    assert run(300, seed=7) == []
