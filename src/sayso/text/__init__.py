"""Text without meaning: normalising with an offset map, and where words stand."""

from sayso.text.normalization import Normalized, normalize_text
from sayso.text.number_words import ONES, TENS
from sayso.text.outlets import fold_outlet, tell_outlet
from sayso.text.short_forms import SHORT_FORMS
from sayso.text.turned_cues import is_turned_cue
from sayso.text.words import Word, fold_word, split_words
from sayso.text.zones import find_worded_zones

__all__ = [
    "ONES",
    "SHORT_FORMS",
    "TENS",
    "Normalized",
    "Word",
    "find_worded_zones",
    "fold_outlet",
    "fold_word",
    "is_turned_cue",
    "normalize_text",
    "split_words",
    "tell_outlet",
]
