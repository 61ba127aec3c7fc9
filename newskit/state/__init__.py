"""State that survives between runs: what was taken, what was written, what failed. One SQLite file, a lock beside it.

`store` is the file, `lock` the lock, `append` an output that grows from run to run, `repeat` the run that uses all three.
"""
