"""Many letters at once: planned row by row, issued one transaction each."""
