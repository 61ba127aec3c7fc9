"""State that survives between runs: what was taken, what was written, what failed. One SQLite file, a lock beside it."""
