"""Text without meaning: normalising with an offset map, and words with offsets."""

from sayso.text.normalization import Normalized, normalize_text
from sayso.text.words import Word, fold_word, split_words

__all__ = ["Normalized", "Word", "fold_word", "normalize_text", "split_words"]
