"""Who says what: quotations, reported words, and those whose words they are."""
