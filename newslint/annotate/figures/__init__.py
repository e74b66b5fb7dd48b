"""Figures and what they count, dates, ages, changes."""
