### Antecknarens terminal.

## Ämnena

notes-choose = Vilket ämne antecknar du för?
notes-no-topics = Inga ämnen än. De kommer hit så snart någon föreslår ett.
notes-none-found = Inget ämne har de orden. Esc visar alla igen.
notes-turn-now = Nu
notes-turn-later = Sedan
notes-turn-parked = Utan plats på tavlan
notes-turn-past = Tidigare
notes-unwritten = ej skrivet
notes-written =
    { $count ->
        [one] 1 fält
       *[other] { $count } fält
    }
notes-quick = Sagt högt om ”{ $title }”. Enter sparar, Esc avslutar:

## Kontakten och det som väntar

notes-offline = Ingen kontakt
notes-offline-waiting = Ingen kontakt – { $count } väntar här
notes-quit-unsent =
    { $count ->
        [one] En text är inte skickad än. Den finns kvar på den här datorn till nästa gång. q igen avslutar.
       *[other] { $count } texter är inte skickade än. De finns kvar på den här datorn till nästa gång. q igen avslutar.
    }
notes-found =
    { $count ->
        [one] En text blev inte skickad förra gången:
       *[other] { $count } texter blev inte skickade förra gången:
    }
notes-found-how = Enter skickar nu, x kastar.
notes-idea-unsent = Idén är inte sparad. Enter på raden sparar den, eller töm raden.

## Formuläret

notes-field-summary = Sammanfattning
notes-field-ideas = Idéer
notes-field-existing = Det finns redan
notes-field-needs = Behov och frågor
notes-field-next-steps = Nästa steg
notes-field-level = Nivå i matrisen
notes-field-step = Steg i arbetet
notes-field-mission = Koppling till uppdrag
notes-hint-summary = Kort: vad talade vi om, och vad kom vi fram till?
notes-hint-ideas = En idé per rad. Enter sparar, ↑ ändrar.
notes-hint-existing = Samarbeten som redan finns, och vilka som är med.
notes-hint-needs = Vad saknas? Vilka frågor är öppna?
notes-hint-next-steps = Vi gör, vi ber om: vad, vem, när. En rad per steg.
notes-hint-level = Hur djup är delaktigheten? ← → väljer.
notes-hint-step = Vilket steg i arbetet gäller det? ← → väljer.
notes-hint-mission = Vems uppdrag eller plan berör det?
notes-hosts = Värd: { $names }
notes-people =
    { $count ->
        [0] ingen anmäld
        [one] 1 anmäld
       *[other] { $count } anmälda
    }
notes-idea-new = Ny idé
notes-idea-changing = Ändrar idé { $id }
notes-aloud = Ny idé, sagd högt
notes-oral = muntligt
notes-no-ideas = Inga idéer än.
notes-nothing-chosen = inget valt
notes-writes = { $name } skriver
notes-wrote = { $name } skrev samtidigt – F3 visar
notes-wrote-at = { $name } skrev { $time }
notes-nobody-else = Ingen annan har skrivit i det här fältet samtidigt.
notes-somebody = Någon

## Om det är sparat

notes-saved-at = sparat { $time }
notes-changed = ändrat
notes-waits = väntar här
notes-waits-here = sparat här, skickas när kontakten är tillbaka
notes-too-long = för långt
notes-room-left = { $length } av { $limit } tecken
