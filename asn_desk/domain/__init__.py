"""What the office knows and what the rules say; frozen values, standard library only."""
