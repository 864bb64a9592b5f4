"""What a text says beside its values: its sentences, its words' senses, its signs."""
