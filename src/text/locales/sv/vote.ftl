### Röstsedeln och resultatet i telefonen. I meningar som skriptet fyller i byts %n, %m, %u och %t
### mot tal och idéns text.

## Så röstar man

vote-how-score = Ge varje idé 0 till 5. Hoppa över dem du inte har någon åsikt om.
vote-how-dots =
    { $dots ->
        [one] Du har en prick. Ge den till den idé du tycker är viktigast.
       *[other] Du har { $dots } prickar. Ge dem till de idéer du tycker är viktigast.
    }
vote-how-dots-most =
    { $most ->
        [one] Du har { $dots } prickar. Ge dem till de idéer du tycker är viktigast, en till varje.
       *[other] Du har { $dots } prickar. Ge dem till de idéer du tycker är viktigast, högst { $most } till samma idé.
    }
vote-how-points = Du har { $points } poäng att dela ut. Ge mest till det som är viktigast. Du behöver inte dela ut alla.
vote-how-ranking =
    { $max ->
        [one] Välj den idé du sätter först.
       *[other] Ställ upp till { $max } idéer i ordning, den bästa först. Idéer du tycker är lika bra kan få samma plats.
    }
vote-how-gradient = Säg hur väl du kan stå bakom varje idé. Hoppa över dem du inte har någon åsikt om.
vote-no-opinion = Ingen åsikt
vote-score-worst = inte alls bra
vote-score-best = mycket bra
vote-whole-number = Skriv ett helt tal, högst { $most }.
vote-more = Mer:
vote-less = Mindre:
vote-place = Plats
vote-move-last = Lägg till sist
vote-move-up = Flytta upp
vote-move-down = Flytta ner
vote-move-out = Ta bort från ordningen
vote-abstain-instead = Avstå i stället
vote-abstain-clears = Du avstår från hela omröstningen, och svaren du har gett tas bort.

## Det som räknas medan man fyller i

vote-left-approval = Kvar att välja: %n
vote-full-approval = Du har valt så många du får. Ta bort ett val först.
vote-over-approval = %n för många valda.
vote-left-score = %u av %m bedömda
vote-left-gradient = %u av %m bedömda
vote-left-stance = %u av %m besvarade
vote-left-dots = Prickar kvar: %n
vote-full-dots = Alla prickar är utdelade. Ta tillbaka en först.
vote-over-dots = Prickar för mycket: %n. Du har %m.
vote-left-points = Poäng kvar: %n
vote-full-points = Alla poäng är utdelade. Ta tillbaka några först.
vote-over-points = Poäng för mycket: %n. Summan får vara högst %m.
vote-left-ranking = %u av %m placerade
vote-full-ranking = Högst %m får en plats. Ta bort någon först.
vote-over-ranking = %n för många placerade, högst %m får en plats.
vote-at-most = Ett helt tal, högst %n.
vote-given = %t: %n.
vote-placed = %t: plats %n av %m.
vote-placed-shared = %t: delad plats %n av %m.
vote-unplaced = %t har ingen plats nu.
vote-unsent = Inte sparad ännu
vote-waits = Skickas när kontakten är tillbaka

## Din röst

vote-yours = Din röst
vote-said-rated = Din röst är sparad. Bedömda idéer: { $count } av { $all }.
vote-said-dots = Din röst är sparad. Prickar utdelade: { $count } av { $all }.
vote-said-points = Din röst är sparad. Poäng utdelade: { $count } av { $all }.
vote-said-ranked = Din röst är sparad. Placerade idéer: { $count }.
vote-said-more = … och { $count } till.
vote-idea-gone = En idé som inte finns kvar

## Resultat

vote-result = Resultat
vote-earlier = Tidigare resultat
vote-to-vote = Till omröstningen
vote-no-result = Det finns inget resultat att visa här.
vote-outcome-approval = Flest valde
vote-outcome-stance = Starkast medhåll fick
vote-outcome-score = Högst betyg fick
vote-outcome-dots = Flest prickar fick
vote-outcome-points = Flest poäng fick
vote-outcome-ranking = Högst i ordningen kom
vote-outcome-gradient = Störst stöd fick
vote-outcome-tie = { $count } idéer delar första platsen:
vote-outcome-nobody = Ingen röstade.
vote-outcome-nothing = Ingen idé fick någon röst.
vote-too-few = Visas inte, för att ingens röst ska gå att räkna ut.
