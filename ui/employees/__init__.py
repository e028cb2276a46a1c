"""The page Pegawai: what the clerk sees and does there."""
