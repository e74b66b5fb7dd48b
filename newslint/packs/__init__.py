"""Rules that editors write: TOML files with phrases, swaps, pairs and patterns (see ``load``)."""
