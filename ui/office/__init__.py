"""The page Kantor: what the clerk sees and does there."""
