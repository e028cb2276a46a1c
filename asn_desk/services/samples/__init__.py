"""Letters on invented facts: of every kind a short, a usual and an extreme one."""
