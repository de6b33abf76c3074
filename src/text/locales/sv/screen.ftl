### Projektorn i webbläsaren.
screen-title = Projektor
screen-left = kvar
screen-left-to-vote = kvar att rösta
screen-fullscreen = F11: helskärm
screen-address = Projektor i en webbläsare: { $url }
