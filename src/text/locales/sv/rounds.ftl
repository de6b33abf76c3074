# Omröstningar: det som skärmar, telefoner och dokument säger om dem.

## Lägen

rounds-state-draft = utkast
rounds-state-open = öppen
rounds-state-closed = stängd
rounds-state-shown = visad
rounds-state-confirmed = fastställd

## På alla skärmar

rounds-mandate = { $level } · { $step } · { $weight }
rounds-again = Omgång { $attempt }: { $reason }
rounds-late =
    { $came ->
        [one] { $came } kom efter öppnandet, { $voted } av dem har röstat
       *[other] { $came } kom efter öppnandet, { $voted } av dem har röstat
    }

## Räknade röster

rounds-way-paper = valsedlar
rounds-way-hand = handuppräckning
rounds-place = { $way }, { $party }
rounds-place-all = { $way }, alla parter tillsammans
rounds-doubt-one-counter = Bara en har räknat.
rounds-doubt-differ-ballots = Räknarna kom fram till olika många röstande.
rounds-doubt-differ-ideas =
    { $count ->
        [one] Räknarna kom fram till olika tal för idé { $ideas }.
       *[other] Räknarna kom fram till olika tal för { $count } idéer: { $ideas }.
    }
rounds-doubt-differ-both =
    { $count ->
        [one] Räknarna kom fram till olika många röstande och olika tal för idé { $ideas }.
       *[other] Räknarna kom fram till olika många röstande och olika tal för { $count } idéer: { $ideas }.
    }
rounds-doubt-differ-sheets =
    { $count ->
        [one] En röstsedel finns bara hos den ena räknaren.
       *[other] { $count } röstsedlar finns bara hos den ena räknaren.
    }
rounds-doubt-beyond-ballots =
    { $count ->
        [one] Idé { $ideas } fick mer än de röstande kunde ge den.
       *[other] { $count } idéer fick mer än de röstande kunde ge dem: { $ideas }.
    }
rounds-doubt-marks = Det blev { $marks } sammanlagt, men de röstande kunde ge högst { $most }.
rounds-doubt-present = { $voted } har röstat, men bara { $present } fanns i rummet.

## Telefoner

rounds-phone-counting = Rösterna räknas
rounds-phone-counting-why = Omröstningen är stängd. Resultatet kommer här när det visas i salen.
rounds-phone-until = Rösta senast { $time }
rounds-phone-confirmed = Resultatet är fastställt
rounds-by-hand =
    { $count ->
        [one] { $count } röst räknades på papper eller för hand
       *[other] { $count } röster räknades på papper eller för hand
    }
rounds-of-which-by-hand = varav på papper eller för hand: { $counts }

## Omröstningarna på konsolen

rounds-empty = Ingen omröstning än. a förbereder en: om idéerna som är markerade på skärm 5, eller om alla. Enter tar den vidare, från utkast till fastställd.
rounds-none-chosen = Det finns ingen omröstning än. a förbereder en.
rounds-is-confirmed = Resultatet är fastställt. o frågar en gång till i en ny omröstning.
rounds-only-drafts-change = Bara utkast ändras. o frågar en gång till i en ny omröstning.
rounds-only-closed-again = Bara en stängd omröstning kan göras om.
rounds-nothing-to-drop = x kastar ett utkast eller döljer ett visat resultat.
rounds-count-when-closed = Räknade röster förs in när omröstningen är stängd.
rounds-nothing-to-accept = Det finns ingen räkning att godta: räknarna är överens.
rounds-nothing-counted = Inget är räknat på papper eller för hand.
rounds-planned-minutes =
    { $count ->
        [one] { $count } minut att rösta
       *[other] { $count } minuter att rösta
    }
rounds-planned-open-end = utan tidsgräns
rounds-about-all = om alla idéer som står kvar när den öppnas
rounds-about-named =
    { $count ->
        [one] om { $count } vald idé
       *[other] om { $count } valda idéer
    }
rounds-ideas-gone =
    { $count ->
        [one] { $count } vald idé har dolts eller slagits ihop
       *[other] { $count } valda idéer har dolts eller slagits ihop
    }
# Vad Enter gör härnäst, på linjen med stegen. Börjar med tangentens namn.
rounds-next-draft = { $key } öppnar
rounds-next-open = { $key } stänger
rounds-next-closed = { $key } visar i salen
rounds-next-shown = { $key } fastställer
rounds-time-left = { $left } kvar att rösta
rounds-time-is-up = Tiden att rösta är ute. Stäng när alla är klara.
rounds-not-shown = Rummet har inte sett resultatet
rounds-agreed = räknarna är överens
rounds-accepted = räkningen av { $name } godtagen: { $reason }
rounds-not-in-result = räknas inte med, g godtar
rounds-more-counts =
    { $count ->
        [one] { $count } rad till om räkningen
       *[other] { $count } rader till om räkningen
    }

## Frågor

rounds-ask-prepare = Förbered en omröstning
rounds-ask-change = Ändra utkastet
rounds-field-method = Så röstar man
rounds-field-ideas = Om vilka idéer
rounds-scope-same =
    { $count ->
        [one] samma som nu ({ $count })
       *[other] samma som nu ({ $count })
    }
rounds-scope-marked =
    { $count ->
        [one] den markerade
       *[other] de { $count } markerade
    }
rounds-scope-all =
    { $count ->
        [one] alla öppna (nu { $count })
       *[other] alla öppna (nu { $count })
    }
rounds-field-minutes = Tidsgräns, minuter
rounds-field-level = Nivå
rounds-field-step = Steg
rounds-field-weight = Tyngd
rounds-mandate-of-the-meeting = enligt mötets skylt
rounds-ask-open = Öppna omröstningen?
rounds-ask-open-body = ”{ $title }”: { $ideas } idéer, { $people } i rummet. Frågan, idéerna och underlaget ligger sedan fast.
rounds-ask-extend = Mer tid att rösta
rounds-ask-extend-body = Minuterna läggs till det som är kvar. Ett tal med minus tar bort.
rounds-field-minutes-more = Minuter till
rounds-ask-confirm = Fastställ resultatet?
rounds-ask-confirm-body = ”{ $title }”: ett fastställt resultat kan inte ändras eller ångras.
rounds-ask-confirm-left-out =
    { $count ->
        [one] En räkning ingår inte i resultatet: den är varken överens eller godtagen.
       *[other] { $count } räkningar ingår inte i resultatet: de är varken överens eller godtagna.
    }
rounds-ask-again = Fråga en gång till
rounds-ask-again-body = ”{ $title }” blir ett nytt utkast om samma idéer. Den tidigare omröstningen finns kvar. Skälet visas för alla.
rounds-ask-accept = Godta en räkning
rounds-ask-accept-body = Räknarna är inte överens, eller så har bara en räknat. Skälet står i protokollet.
rounds-ask-remove = Ta bort en räkning
rounds-field-whose = Vems räkning

## Formuläret för räknade röster

rounds-all-parties = alla tillsammans
rounds-field-way = Röster på
rounds-field-party = Part
rounds-field-counter = Räknare
rounds-field-ballots = Röstande
rounds-column-marks = Kryss
rounds-column-agree = Ja
rounds-column-disagree = Nej
rounds-column-pass = Pass
rounds-form-how = Två räknar var för sig och för in var sitt formulär. Skriv först hur många som röstade.
rounds-form-adds-up = Siffrorna går ihop.
rounds-form-keys = Tab nästa · ←→ välj · Ctrl+S spara · Esc avbryt

## Projektorn

rounds-stage-next = Snart röstar vi
rounds-stage-counting = Rösterna räknas
rounds-stage-counting-voted = { $voted } har röstat
rounds-stage-again = Omgång { $attempt }: { $reason }
rounds-stage-confirmed = Fastställt
rounds-stage-page = { $from }–{ $to } av { $count }
rounds-stage-suppressed = { $least } eller fler måste ha röstat för att en part ska visas för sig
