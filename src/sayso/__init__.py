"""Sayso: who said what, in whose words, and on how many independent say-sos."""

__version__ = "0.1.0"
