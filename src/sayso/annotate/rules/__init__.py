"""The plain reader: marks sentences, names, times and attributions by rules."""
