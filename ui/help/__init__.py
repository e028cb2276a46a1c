"""The window of the guide (F1)."""
