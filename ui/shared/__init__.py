"""What every page shares: tables, forms, dialogs, jobs, notices, looks."""
