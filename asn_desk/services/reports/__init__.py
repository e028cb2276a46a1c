"""Reported incidents: brought in, matched, verified, concluded."""
