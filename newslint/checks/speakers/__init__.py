"""Rules about who said it, and in which words."""
