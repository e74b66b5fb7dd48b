"""A newsroom's rules in a package of their own."""

from example_rules.working_title import working_title

RULES = (working_title,)
