"""What every look at the draft begins with: tokens, sentences, the words and what kind each is."""
