### Platser och röstkort: att ansluta, att få tillbaka sin plats, och hur säkra rösterna är.

## Hur säkra rösterna är. Det korta står som rubrik, det andra vid varje resultat.

seats-level-open = Öppen röstning
seats-level-open-why = Vägledande: en röst per telefon.
seats-level-card = Röstning med röstkort
seats-level-card-why = Ett röstkort, en röst. Korten delades ut vid dörren.
seats-level-roll = Röstning efter lista
seats-level-roll-why = Ett röstkort, en röst. Varje kort hör till ett namn på listan, och rösterna är jämförda med antalet personer i rummet.
