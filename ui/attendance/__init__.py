"""Kehadiran: absence and lateness, the ladder, and the salary it may stop."""
