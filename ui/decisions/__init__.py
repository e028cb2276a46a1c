"""The page Keputusan: what the clerk sees and does there."""
