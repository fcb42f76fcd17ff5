"""grammar: a sentence -> its tokens, tags, clauses and who does what in it."""
