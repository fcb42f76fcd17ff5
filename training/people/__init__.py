"""The weights by which pronouns are tied: examples collected, regression fitted."""
