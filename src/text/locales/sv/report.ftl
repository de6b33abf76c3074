### Dokumentationen.

## Början

report-draft = Utkast: mötet är inte avslutat än.
report-numbers = I siffror
report-first-timers =
    { $count ->
        [one] { $count } för första gången
       *[other] { $count } för första gången
    }
report-organisations =
    { $count ->
        [one] från { $count } organisation
       *[other] från { $count } organisationer
    }
report-topics-parked =
    { $count ->
        [one] { $count } utan plats på tavlan
       *[other] { $count } utan plats på tavlan
    }
report-ideas-oral =
    { $count ->
        [one] { $count } sades muntligt
       *[other] { $count } sades muntligt
    }
report-ideas-merged =
    { $count ->
        [one] { $count } är hopslagen av flera
       *[other] { $count } är hopslagna av flera
    }
report-rounds-count =
    { $count ->
        [one] { $count } omröstning
       *[other] { $count } omröstningar
    }
report-rounds-approval =
    { $count ->
        [one] { $count } med markeringar
       *[other] { $count } med markeringar
    }
report-rounds-stance =
    { $count ->
        [one] { $count } med ställningstaganden
       *[other] { $count } med ställningstaganden
    }
report-rounds-score = { $count } med betyg
report-rounds-dots = { $count } med prickar
report-rounds-points = { $count } med poäng
report-rounds-ranking = { $count } med rangordning
report-rounds-gradient = { $count } med samtyckesskala

## Vilka som var med

report-balance = Vilka som var med
report-party = Part
report-participants = Deltagare
report-share = Andel
report-target = Mål
report-not-said-count = ej angivet { $count }
report-shares-explained = Andelarna räknas av dem som har sagt vilken part de hör till; en kategoris andel av dem i parten som har sagt sin kategori.
report-missing = Saknades, fast det fanns ett mål: { $names }.
report-areas = Områden: { $areas }.
report-unnamed =
    { $count ->
        [one] { $count } deltagare står inte med namn: namn skrivs bara ut när den det gäller har sagt ja.
       *[other] { $count } deltagare står inte med namn: namn skrivs bara ut när den det gäller har sagt ja.
    }

## Dagen

report-agenda = Dagens gång
report-block = Punkt
report-planned = Planerat
report-held = Som det blev
report-owner = Leds av
report-not-held = hölls inte
report-board = Var är vad
report-slot = Pass
report-parked = Utan plats på tavlan: { $titles }.

## Ämnen och idéer

report-topics = Ämnen
report-run-of = Ny omgång av ämne { $id }
report-topic-heading = Ämne { $id } · { $title }
report-host = Värd: { $name }
report-interested =
    { $count ->
        [one] { $count } intresserad
       *[other] { $count } intresserade
    }
report-signed-up =
    { $count ->
        [one] { $count } anmäld
       *[other] { $count } anmälda
    }
report-waiting =
    { $count ->
        [one] { $count } av dem fick inte plats
       *[other] { $count } av dem fick inte plats
    }
report-no-notes = Inga anteckningar.
report-note-summary = Sammanfattning
report-note-existing = Samarbeten som redan finns
report-note-needs = Behov och öppna frågor
report-note-next-steps = Nästa steg: vi gör, vi ber om
report-note-mission = Uppdrag och planer som berörs
report-level = Nivå av delaktighet: { $level }
report-step = Steg i arbetet: { $step }
report-ideas = Idéer
report-no-ideas = Inga idéer.
report-idea-heading = Idé { $id }
report-idea-name = idé { $id }
report-oral = muntligt
report-merged-from = hopslagen av { $ideas }
report-merged-authors = efter { $names }
report-split-from = ur { $idea }
report-tags = märkt { $tags }
report-other-ideas = Övriga idéer
report-clusters = Idéer i grupper

## Omröstningar

report-rounds = Omröstningar
report-round-heading = Omröstning { $id } · { $title }
report-rule-approval =
    { $max ->
        [one] Regel: var och en fick markera en idé. Flest markeringar står först.
       *[other] Regel: var och en fick markera högst { $max } idéer. Flest markeringar står först.
    }
report-rule-stance = Regel: var och en fick vara för, emot eller avstå, idé för idé. Skillnaden mellan för och emot avgör ordningen.
report-rule = Regel: { $rule }
report-base =
    { $count ->
        [one] Underlag: { $count } närvarande när omröstningen öppnades kl. { $time }.
       *[other] Underlag: { $count } närvarande när omröstningen öppnades kl. { $time }.
    }
report-voted =
    { $count ->
        [one] Röstade: { $count } ({ $share }). Den senaste rösten räknas.
       *[other] Röstade: { $count } ({ $share }). Vars och ens senaste röst räknas.
    }
report-late =
    { $came ->
        [one] { $came } kom efter öppnandet; { $voted } av dem röstade.
       *[other] { $came } kom efter öppnandet; { $voted } av dem röstade.
    }
report-round-again = Fråga som ställs igen efter omröstning { $id }: { $reason }
report-mandate = Vad mötet fick göra: { $mandate }.
report-round-mandate = Resultatet används så här: { $mandate }.
report-not-shown = Resultatet har inte visats för deltagarna och är inte fastställt.
report-shown = Visat för deltagarna kl. { $time }. Inte fastställt.
report-confirmed = ✓ Fastställt kl. { $time }.
report-counted =
    { $count ->
        [one] Räknat på papper och för hand: { $count } röst.
       *[other] Räknat på papper och för hand: { $count } röster.
    }
report-counter =
    { $count ->
        [one] { $name } räknade { $count } röstande
       *[other] { $name } räknade { $count } röstande
    }
report-accepted = Processledaren godtog { $name }s räkning: { $reason }
report-count-left-out = Ingår inte i resultatet.
report-present = Närvarande
report-have-voted = Röstade
report-round-open = Omröstningen pågår. Ingen ser resultatet förrän den är stängd.
report-place = Plats
report-place-tied = { $place } (delad)
report-idea = Idé
report-count-approvals = Markeringar
report-count-agree = För
report-count-disagree = Emot
report-count-pass = Avstår
report-stance-per-party = Per part: för / emot / avstår.
report-count-sum = Summa
report-count-mean = Medel
report-count-median = Median
report-count-scores = Hur många som gav 0–5
report-count-dots = Prickar
report-count-points = Poäng
report-count-givers = Från
report-count-borda = Placeringspoäng
report-count-firsts = Satte den först
report-count-ranked = Gav den en plats
report-count-support = För (5–7)
report-count-between = Mellan (4)
report-count-against = Emot (1–3)
report-count-steps = Hur många på steg 1–7
report-score-per-party = Per part: medelbetyget bland dem som gav ett betyg.
report-ranking-how = Placeringspoäng (Borda): en poäng för varje idé som idén står före på en röstsedel, en halv för varje idé den står lika med. Idéer utan plats står lika, efter dem som har en.
report-ranking-per-party = Per part: placeringspoäng.
report-pairs = Två och två: hur många som satte idén i raden före idén i kolumnen.
report-gradient-per-party = Per part: för (5–7) / mellan (4) / emot (1–3).
report-without-votes = Utan röster:
report-suppressed = Redovisas inte för sig: { $names }. Färre än { $least } röstade, eller så skulle en mindre parts röster gå att räkna ut. Rösterna ingår i summan.
report-hidden = dold, se bilagan
report-withdrawn = återtagen
report-merged = hopslagen, se bilagan
report-split = uppdelad, se bilagan

## Bilaga

report-annex = Bilaga: dolt, hopslaget, uppdelat och återtaget
report-topic-withdrawn = **Ämne { $id }** togs tillbaka av den som föreslog det.
report-note-overwritten = **Ämne { $id }**, { $field }, skrevs samtidigt av två. Den text som inte blev stående:
report-topic-hidden = **Ämne { $id }** doldes: { $title }
report-idea-withdrawn = **Idé { $id }** togs tillbaka av den som skrev den.
report-idea-hidden = **Idé { $id }** doldes: { $text }
report-idea-merged = **Idé { $id }** blev en del av idé { $into }: { $text }
report-idea-split = **Idé { $id }** delades upp i { $into }: { $text }
report-reason = – skäl: { $reason }

## Om dokumentet

report-about = Om dokumentet
report-about-text = Sammanställt av torg ur journalen för { $slug } ({ $id }), till och med händelse { $n }, { $at }. Ur samma journal blir det alltid samma dokument.
