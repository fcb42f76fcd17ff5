"""read: bytes or rows -> Article. Keeps the text exactly; marks blocks."""
