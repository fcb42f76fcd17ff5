"""The dossier as one self-contained HTML page.

pages            the page and its security policy
story_views      what it shows of one story
places           letters, links and exact words of spans
reports, marks   the articles, their marks nested, with margin notes
proofs           a rendering as an editor's proof
change_sentences a change in plain English
ribbons, copies, time_charts   the pictures
"""

from sayso.tell.page.pages import render_page

__all__ = ["render_page"]
