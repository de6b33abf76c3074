### Antecknarens terminal.
