"""compare: the reports of one story -> utterances, reuse, facts, origins."""
