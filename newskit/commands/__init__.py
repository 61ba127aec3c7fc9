"""One file a command: its options, then one call."""
