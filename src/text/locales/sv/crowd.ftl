### Simulerade människor: torg replay och torg demo.

## Filerna från Pol.is

crowd-fault-line = { $file }:{ $line }: { $what }
crowd-fault-file = { $file }: { $what }
crowd-fault-no-conversation = här finns inget samtal från Pol.is. Mappen ska ha votes.csv och comments.csv, eller votes.json och comments.json.
crowd-fault-unreadable = filen kan inte läsas ({ $why }).
crowd-fault-too-large = filen är { $size } MB, och torg läser högst { $limit } MB.
crowd-fault-no-column = kolumnen { $column } saknas i första raden.
crowd-fault-no-cell = raden tar slut före kolumnen { $column }.
crowd-fault-odd = i kolumnen { $column } står ”{ $found }”, och där ska stå ett heltal (i vote 1, 0 eller -1).
crowd-fault-twice = påstående { $id } står två gånger.
crowd-fault-not-text = raden är inte UTF-8. Spara filen som UTF-8 och försök igen.
crowd-fault-malformed = innehållet går inte att förstå ({ $why }).
