### Kommandoraden.
