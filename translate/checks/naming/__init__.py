"""Names of people, places and organisations: which are not answered by another version."""
