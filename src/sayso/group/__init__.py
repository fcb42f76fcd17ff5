"""group: Annotated articles -> stories of one event, with the reasons."""
