"""Figures that belong together: parts and wholes, changes, shares, products, votes, counts that are told again."""
