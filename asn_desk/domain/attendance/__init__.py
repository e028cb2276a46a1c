"""Absence in values: days, months, a year of it."""
