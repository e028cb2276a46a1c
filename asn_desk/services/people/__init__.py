"""Employees and units: imported, found, corrected."""
