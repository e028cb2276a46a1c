"""The page Perkara: what the clerk sees and does there."""
