### Processledarens konsol.
