"""The page Laporan: what the clerk sees and does there."""
