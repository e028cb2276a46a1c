"""The page Rekap: what the clerk sees and does there."""
