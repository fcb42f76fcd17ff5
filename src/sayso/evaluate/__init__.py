"""evaluate: quality on annotated data, one table a task."""
