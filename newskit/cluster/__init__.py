"""One run cut into shards for many machines, and their outputs joined into what one machine would have written."""
