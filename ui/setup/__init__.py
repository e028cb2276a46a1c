"""The first run: the office is set up step by step, or tried with sample data."""
