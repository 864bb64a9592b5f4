"""Storage: the workspace, its files, ledgers and locks, and what is on the network."""
