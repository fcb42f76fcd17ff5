"""tell: everything -> timeline, brief, and the dossier in its formats."""
