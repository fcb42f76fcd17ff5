"""The dossier as one self-contained HTML page.

pages      the page and its security policy        places     letters, links, exact words
marks      text with overlapping marks, nested     reports    the articles with margin notes
proofs     a rendering as an editor's proof        sentences  a change in plain English
"""

from sayso.tell.page.pages import render_page

__all__ = ["render_page"]
