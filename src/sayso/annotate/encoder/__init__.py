"""The language model at run time: from an article to what its heads read in it."""
