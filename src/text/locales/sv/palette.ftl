# Kommandopaletten, sökningen, och det som kan ångras och göras igen.
palette-step-registered = deltagare registrerad
