# Sätt att rösta: vad de heter, hur de går till och hur man läser det som räknades.

## Namn, i listor och val

methods-name-approval = kryss
methods-name-stance = ja, nej eller pass
methods-name-score = betyg 0–5
methods-name-dots = prickar
methods-name-points = dela ut poäng
methods-name-ranking = rangordning
methods-name-gradient = samtyckesskala 1–7

## När de passar, en mening var, i frågan som förbereder en omröstning

methods-when-approval = Var och en kryssar det de vill gå vidare med. Bra när idéerna är många och folk är trötta.
methods-when-stance = Var och en svarar idé för idé. Visar vad rummet är överens om och vad det delas av.
methods-when-score = Var och en ger varje idé 0–5. Visar hur mycket. Bra upp till tolv idéer.
methods-when-dots = Var och en sätter ut prickar, gärna flera på samma. En snabb gallring, inget beslut.
methods-when-points = Var och en fördelar sina poäng. Bra när det ena måste ställas mot det andra.
methods-when-ranking = Var och en ställer idéerna i ordning. Noga men långsamt. Bra upp till sex idéer.
methods-when-gradient = Var och en säger hur långt de kan gå med. Prövar ett förslag: fråga dem på 1–3 vad som saknas.

## Vad man gör, i en mening

methods-do-approval =
    Kryssa högst { $max } av { $ideas ->
        [one] { $ideas } idé
       *[other] { $ideas } idéer
    }.
methods-do-stance =
    { $ideas ->
        [one] Ja, nej eller pass till { $ideas } idé.
       *[other] Ja, nej eller pass för var och en av { $ideas } idéer.
    }
methods-do-score =
    Betyg 0–5 till { $ideas ->
        [one] { $ideas } idé
       *[other] { $ideas } idéer
    }.
methods-do-dots =
    { $dots ->
        [one] { $dots } prick på { $ideas } idéer.
       *[other] { $dots } prickar på { $ideas } idéer, högst { $most } på samma.
    }
methods-do-points =
    { $points } poäng att dela ut på { $ideas ->
        [one] { $ideas } idé
       *[other] { $ideas } idéer
    }.
methods-do-ranking =
    Ställ högst { $max } av { $ideas ->
        [one] { $ideas } idé
       *[other] { $ideas } idéer
    } i ordning.
methods-do-gradient =
    Hur långt man går med på { $ideas ->
        [one] { $ideas } idé
       *[other] { $ideas } idéer
    }, 1–7.

## Vad som då avgör ordningen, där inget annat är bestämt

methods-order-approval = Flest kryss först.
methods-order-stance = Flest ja minus nej först.
methods-order-score = Högst summa först.
methods-order-dots = Flest prickar först.
methods-order-points = Flest poäng först.
methods-order-ranking = Flest placeringspoäng först.
methods-order-gradient = Flest på 5–7 minus 1–3 först.

## Stegen på samtyckesskalan

methods-step-1 = Kan inte gå med på det
methods-step-2 = Emot, men hindrar det inte
methods-step-3 = Tveksam, vill prata mer
methods-step-4 = Varken för eller emot
methods-step-5 = Går med, med förbehåll
methods-step-6 = För, med någon synpunkt
methods-step-7 = Helt och fullt för

## Det som räknades

methods-counts-score = summa { $sum }, medel { $mean }, median { $median }
methods-counts-dots =
    { $dots ->
        [one] { $dots } prick från { $givers }
       *[other] { $dots } prickar från { $givers }
    }
methods-counts-dots-alone =
    { $dots ->
        [one] { $dots } prick
       *[other] { $dots } prickar
    }
methods-counts-points = { $points } poäng från { $givers }
methods-counts-points-alone = { $points } poäng
methods-counts-ranking = { $points } poäng, först hos { $firsts }
methods-counts-gradient = { $support } för, { $between } mellan, { $against } emot, median { $median }

## Formuläret för räknade röster

methods-column-dots = Prickar
methods-column-points = Poäng

## Frågan som förbereder en omröstning

methods-field-ranked = Platser att ge
methods-field-dots = Prickar per person
methods-field-most = Högst på samma idé
methods-field-points = Poäng per person

## Kort, i listor

methods-brief-score = { $sum }, medel { $mean }
methods-brief-gradient = { $support }–{ $between }–{ $against }, median { $median }
methods-brief-ranking = { $points } poäng

## Om den valda idén

methods-scores = betyg
methods-steps = steg
methods-abstained = { $count } avstod
methods-scored = { $voters } gav ett betyg
methods-stood = { $voters } svarade
methods-pairs = Mot en annan i taget: före { $wins }, lika med { $level }, efter { $losses }.
methods-pair = { $ahead }–{ $behind } mot { $title }

## Under resultatet på projektorn

methods-foot-stance = Per part: ja–nej–pass
methods-foot-score = Per part: medelbetyg
methods-foot-ranking = En poäng för varje idé man ställs före, en halv för varje man står lika med
methods-foot-gradient = För (5–7) – mellan (4) – emot (1–3)
