### Antecknarens terminal.
notes-choose = Vilket ämne antecknar du för?
notes-no-topics = Inga ämnen än. De kommer hit så snart någon föreslår ett.
notes-offline = Ingen kontakt – sparas när den är tillbaka
notes-changed = ändrat
notes-not-saved-yet = Allt är inte sparat än. Vänta tills det står Sparat.
notes-idea-unsent = Idén är inte sparad. Tab till idén och Enter sparar den, eller töm raden.

## Formuläret

notes-field-summary = Sammanfattning
notes-field-existing = Samarbeten som redan finns
notes-field-needs = Behov och öppna frågor
notes-field-next-steps = Nästa steg: vem och när
notes-idea = Ny idé, Enter sparar
notes-writes = { $name } skriver
notes-somebody = Någon
notes-aloud = sägs högt av någon annan
