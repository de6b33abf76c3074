# Kommandopaletten, sökningen, och det som kan ångras och göras igen.
palette-step-registered = deltagare registrerad

# Vad u och U gör, i linjen under flikarna.
palette-undoes = ångra: { $step }
palette-redoes = gör igen: { $step }
palette-redone = Gjort igen: { $step }
palette-redone-step = Steget är gjort igen.

# Hjälpens rubriker.
palette-help-here = På den här skärmen
palette-help-everywhere = Överallt
palette-help-moves = Flytta

# Sökningen i nederkanten.
palette-search-keys = ↑↓ träffar · Enter behåll · Esc rensa
palette-search-kept = Esc visar allt igen
palette-nothing-found = Sökningen hittar inget här. Esc visar allt igen.
palette-found = { $count ->
    [0] inga träffar
    [one] en träff
   *[other] { $count } träffar
}

# Kommandopaletten.
palette-title = Kommandon
palette-prompt = Skriv vad du vill göra eller hitta
palette-empty = Det finns inget kommando och inget i sessionen som heter så.
palette-keys = ↑↓ välj · Enter kör · Esc stäng
palette-start = starta { $title }
palette-kind-block = block
palette-kind-topic = ämne
palette-kind-person = deltagare
palette-kind-idea = idé
palette-kind-round = omröstning
palette-kind-room = rum

# Musen, och att pausa.
palette-mouse-on = Musen är på: klicka på flikar, tangenter och rader.
palette-mouse-off = Musen är av.
palette-ask-suspend = Pausa hela sessionen?
palette-ask-suspend-body = Telefonerna får inget svar förrän du skriver fg i skalet.
palette-ended = Mötet är avslutat. u ångrar.
