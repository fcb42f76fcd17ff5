"""store: a library as one SQLite file, and the only folder that holds SQL.

connections   opening a file safely, transactions, faults as sentences
migrations    the versions of the file, each one function and one transaction
codecs        values as JSON and back
articles      articles, outlets and revisions
findings      what machines found, with method and input hash
"""
