"""Dates, weekdays, times of day, ages, births, and how long things last."""
