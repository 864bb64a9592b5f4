"""What a person can do to a workspace, as functions and values: the floor under all front ends."""
