"""The page Surat: what the clerk sees and does there."""
