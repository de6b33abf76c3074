# The command palette, search, and what can be undone and done again.
palette-step-registered = participant registered
