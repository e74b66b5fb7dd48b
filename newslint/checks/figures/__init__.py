"""Rules about numbers, dates, ages."""
