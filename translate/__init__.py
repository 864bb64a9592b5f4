"""Keeps open letters in several languages saying the same thing."""

__version__ = "0.1.0"
