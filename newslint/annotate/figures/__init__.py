"""Figures, what they count, and in which unit."""
