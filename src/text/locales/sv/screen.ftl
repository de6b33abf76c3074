### Projektorn i webbläsaren.
screen-title = Projektor
screen-left = kvar
screen-left-to-vote = kvar att rösta
screen-fullscreen = F11: helskärm
screen-address = Projektor i en webbläsare: { $url }
screen-read-stance = Siffrorna: ja–nej–pass
screen-read-score = Siffran: medelbetyg 0–5
screen-read-ranking = Siffran: placeringspoäng
screen-read-gradient = Siffrorna: för–mellan–emot
