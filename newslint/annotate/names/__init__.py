"""Who and what the draft names, in which spellings, and what it says they are."""
