"""Readers of the corpora: each yields lessons, texts with what is known of them."""
