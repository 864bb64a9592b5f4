"""Review: what people decided about exact texts, and what follows from it."""
