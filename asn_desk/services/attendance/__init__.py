"""Absence: recorded, imported, counted, and what follows from it."""
