"""store: a library as one SQLite file, and the only folder that holds SQL.

connections   opening a file safely, transactions, faults as sentences
migrations    the versions of the file, each one function and one transaction
codecs        values as JSON and back
articles      articles and their outlets: which is the same, what is known of it
revisions     every text that an article had, exactly
findings      what machines found, with method and input hash
prints        what grouping keeps of each article
placements    which story each article stands in, and why
stories       stories and storylines, and what went into what
comparisons   what was compared and told of a story
judgements    what people decided
listings      which stories there are, and where people appear
searches      words, and the articles that hold them
removals      articles taken out, and overwritten
checks        whether a library is whole
"""
