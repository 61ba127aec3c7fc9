"""Inputs to raw pages. `read.py` has the list of readers, one a format."""
