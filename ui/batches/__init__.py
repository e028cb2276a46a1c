"""Many letters at once: the rows planned, what is shared, and what became of them."""
