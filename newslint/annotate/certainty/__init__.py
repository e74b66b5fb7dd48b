"""How sure the draft is of each statement, and where the law stands with each person."""
