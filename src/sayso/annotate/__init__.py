"""annotate: Article -> Annotated. One pass over the text, then rules that finish it."""
