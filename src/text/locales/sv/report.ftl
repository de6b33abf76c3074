### Dokumentationen.
