"""Rules about names, titles, offices."""
