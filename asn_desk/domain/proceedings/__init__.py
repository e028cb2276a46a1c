"""A case as the law sees it: steps, gates, dates, clocks, endings."""
