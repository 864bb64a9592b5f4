"""What a person can do to a workspace, as functions and values."""
