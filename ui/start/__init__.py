"""The page Beranda: what the clerk sees and does there."""
