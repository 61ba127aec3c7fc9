"""One run cut into shards for many machines, and their outputs joined into what one machine would have written.

`parts` cuts the inputs into shards, `plan` is the file that says what goes into each, `work` does one shard, `engine` hands them to
executors, here or on Dask, `merge` joins what came out.
"""
