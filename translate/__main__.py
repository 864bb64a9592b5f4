"""`python -m translate`."""

from translate.cli import run

run()
