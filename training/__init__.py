"""How the shipped language model is made: prepare, train, evaluate, export, card.

Needs the extra ``training`` (torch and transformers); nothing in ``sayso`` imports it.
"""
