### Idéväggen: processledarens sortering av det som sagts, och projektorns vägg.

## Ovanför väggen

ideas-by-topic = Efter ämne
ideas-by-cluster = Efter grupp
ideas-by-tag = Efter tagg
ideas-of = { $of ->
    [one] { $shown } av { $of } idé
   *[other] { $shown } av { $of } idéer
}
# $what är det som sållats fram
ideas-sifted = bara { $what }
ideas-marked =
    { $count ->
        [one] { $count } markerad
       *[other] { $count } markerade
    }
ideas-moderated =
    { $count ->
        [0] Granskning på: inget väntar
        [one] Granskning på: { $count } väntar
       *[other] Granskning på: { $count } väntar
    }
ideas-loose = Utan grupp
ideas-untagged = Utan tagg
ideas-none-found = Inga idéer svarar mot sållningen. Tryck s för att ändra den.
ideas-below = { $count } till
ideas-more-parts =
    { $count ->
        [one] { $count } kolumn till
       *[other] { $count } kolumner till
    }

## En idé

ideas-waits = väntar
ideas-is-released = visas
ideas-withdrawn = tillbakadragen
ideas-hidden-because = dold: { $reason }
ideas-split-into = delad i { $ids }: { $reason }
ideas-out-of = ur idé { $id }
# $ids är idéernas nummer, $authors de som skrev dem
ideas-made-of = av { $ids } ({ $authors })
ideas-in-group = grupp { $name }
ideas-tagged = märkt { $tags }
ideas-in-the-round = i omröstningen ”{ $title }”
ideas-note-taker = antecknare { $name }
ideas-facilitator = processledaren

## Det som händer

ideas-released =
    { $count ->
        [one] Idén får visas på projektorn.
       *[other] { $count } idéer får visas på projektorn.
    }
ideas-held-back =
    { $count ->
        [one] Idén visas inte på projektorn medan granskningen är på.
       *[other] { $count } idéer visas inte på projektorn medan granskningen är på.
    }
ideas-moderation-now-on = Granskning på: projektorn visar bara idéer som du har släppt (p).
ideas-moderation-now-off = Granskning av: projektorn visar alla idéer som står kvar.
ideas-no-groups = Det finns inga grupper än. Tryck g för att göra en.

## Frågor

ideas-ask-group =
    { $count ->
        [one] Lägg idén i en grupp
       *[other] Lägg { $count } idéer i en grupp
    }
ideas-ask-change-group = Ändra grupp
ideas-ask-tag =
    { $count ->
        [one] Tagg på idén
       *[other] Tagg på { $count } idéer
    }
ideas-ask-split = Dela idé { $id }
ideas-ask-sift = Sålla idéerna
ideas-known-tags = Taggar hittills: { $tags }
ideas-new-group = ny grupp
ideas-no-group = ingen grupp
ideas-keep-group = behåll gruppen
ideas-dissolve-group = lös upp gruppen
ideas-tag-on = sätt taggen
ideas-tag-off = ta bort taggen
ideas-everything = alla
ideas-standing-all = alla
ideas-standing-open = står kvar
ideas-standing-unreleased = inte släppta
ideas-standing-gone = dolda, tillbakadragna
ideas-standing-merged = hopslagna, delade
ideas-in-round = med i en omröstning

## Fält

ideas-field-group = Grupp
ideas-field-new-name = Namn på ny grupp
ideas-field-rename = Nytt namn
ideas-field-fate = Gruppen
ideas-field-tag = Tagg
ideas-field-do = Gör
ideas-field-parts = Delarna, med en tom rad mellan
ideas-field-standing = Läge
ideas-field-said = Sagt i
ideas-field-round = Omröstning
ideas-field-text = Ord eller nummer

## Idéer som liknar varandra

ideas-alike = Idéer som liknar varandra
ideas-pairs =
    { $count ->
        [0] inga par
        [one] { $count } par
       *[other] { $count } par
    }
ideas-comparing = jämför, { $share } %
ideas-none-alike = Inga idéer är så lika att de behöver jämföras. Esc går tillbaka till väggen.

## Projektorns vägg

ideas-wall = Det här har vi sagt
ideas-wall-empty = Idéerna hamnar här.
ideas-wall-page = { $page } av { $of }
