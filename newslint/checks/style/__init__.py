"""Rules about one style in one draft."""
