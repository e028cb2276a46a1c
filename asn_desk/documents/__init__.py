"""Office files out and in; knows no database, computes no rule."""
