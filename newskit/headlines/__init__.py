"""Other articles' headlines: found on pages, and cut out of run-on lines."""
