"""Aturan: every table of the law, the office's settings in it, and later versions."""
