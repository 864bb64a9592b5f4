"""Findings and letters as people and machines read them.

Each format is one module with one function from values to text or styled lines; only `styled`
touches a stream.
"""
