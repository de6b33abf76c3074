# Läsningar av ett resultat: vem som valdes och varför, samma röster på andra sätt, och räknebeviset.

readings-number = { $n }
readings-number-about = ≈ { $n }

## Utfallet

readings-title-outcome = Så avgjordes det
readings-chosen =
    { $count ->
        [one] Vald: { $ideas }
       *[other] Valda: { $ideas }
    }
readings-tied = Lika, inte avgjort: { $ideas }
readings-below = Föll på tröskeln: { $ideas }
readings-nobody-chosen = Ingen valdes.
readings-outcomes = { $count } utfall är lika goda efter regeln. Ingen lott är dragen.
readings-outcomes-more = Mer än { $count } utfall är lika goda efter regeln, fler än att en lott kan dras bland dem.
readings-lot = Lotten mellan { $of } lika utfall drogs med ”{ $seed }” och tog nummer { $taken }.
readings-quorum-met = Tillräckligt många röstade: { $voted } av { $of }, och { $percent } procent krävdes.
readings-quorum-missed = Utfallet gäller inte: { $voted } av { $of } röstade, och { $percent } procent krävdes.
readings-threshold = En idé behöver minst { $percent } procent av de { $voters } röstande bakom sig.
readings-read-as = Så lästes röstsedlarna: { $how }.
readings-read = Regeln läser hela röstsedlar: { $read } av { $of }. Resten räknades som summor på papper.
readings-rule = { $name }. { $how }
readings-rule-seats =
    { $name }, { $seats ->
        [one] 1 plats
       *[other] { $seats } platser
    }. { $how }

readings-unread-nobody = Ingen röstade.
readings-unread-voided = Omröstningen avbröts: de slutna rösterna öppnades aldrig.
readings-unread-only-sums = Går inte att räkna: rösterna på papper är summor, och regeln läser hela röstsedlar.
readings-unread-too-few = Visas inte: så få hela röstsedlar är kvar bredvid summorna att de skulle avslöja vem som röstade vad.
readings-unread-one-group = Går inte att räkna: färre än två grupper är stora nog att visas.
readings-unread-sizes = Går inte att räkna: grupperna har för olika storlek för att vägas exakt.
readings-unread-too-large = Går inte att räkna här: regeln prövar alla tänkbara utfall, och de är för många.
readings-unread-seats = Går inte att räkna: det finns för få idéer.
readings-unread-form = Regeln kan inte läsa sådana röstsedlar.

## Hur röstsedlar lästes som var gjorda för något annat

readings-how-agreed-marks = det man höll med om räknas som kryss
readings-how-score-marks = betyg 4 och 5 räknas som kryss
readings-how-step-marks = steg 5 till 7 räknas som kryss
readings-how-given-marks = allt som fick prickar eller poäng räknas som kryss
readings-how-first-marks =
    { $places ->
        [one] det som stod först räknas som kryss
       *[other] de { $places } första platserna räknas som kryss
    }
readings-how-marks-order = det man kryssade före resten
readings-how-answers-order = håller med först, sedan avstår eller obesvarat, sist håller inte med
readings-how-numbers-order = i ordning efter betyg eller antal
readings-how-steps-order = i ordning efter steg, obesvarat i mitten
readings-how-step-answers = steg 5 till 7 är för och 1 till 3 emot

## Skälen

readings-title-reasons = Steg för steg
readings-idea = Idé
readings-figure = Tal
readings-seat = Plats
readings-completion = utfyllnad
readings-level-with = lika med { $ideas }
readings-whole = Hela utfallet har talet { $figure }. Inget annat har högre.
readings-beats-all = { $idea } vinner mot var och en av de andra.
readings-beats-all-nobody = Ingen vinner mot alla andra.
readings-loses-all = { $idea } förlorar mot var och en av de andra.
readings-locked = { $one } före { $other }.
readings-not-locked = { $one } före { $other } ströks: det skulle ha slutit en ring.
readings-duels = Så många satte idén på raden före idén i kolumnen:
readings-stage = Steg { $n }: { $votes }.
readings-stage-quota = Det krävs { $quota }.
readings-stage-elected =
    { $count ->
        [one] Vald: { $ideas }.
       *[other] Valda: { $ideas }.
    }
readings-stage-out = Ut går { $ideas }.
readings-stage-level = Lika låg { $ideas }.
readings-stage-exhausted = { $votes } röster går inte vidare.
readings-payers = { $sum } av { $voters }
readings-paid = Under varje part står vad dess röstande betalade tillsammans, och hur många de var. Parter som är för få att visas står inte med.
readings-paid-hidden = Vilka parter som betalade visas inte.

## Lika vikt

readings-title-equal = Om alla vägde lika
readings-equal-why = Detta står bredvid resultatet och ersätter det inte: det visar vad som hade hänt om varje grupp vägt lika mycket, hur många den än var.
readings-equal-parties = Om varje part vägde lika:
readings-equal-categories = Om varje kategori vägde lika:
readings-would-choose = { $ideas } hade valts.
readings-would-tie = Resten hade varit lika.
readings-would-order = { $order }.
readings-equal-same = Alltså samma utfall.
readings-equal-groups = (Röstande: { $groups }.)
readings-equal-left-out =
    { $count ->
        [one] 1 röstsedel hör inte till någon av dem och är inte med här.
       *[other] { $count } röstsedlar hör inte till någon av dem och är inte med här.
    }

## Metoderna bredvid varandra

readings-title-panel = Hänger det på metoden?
readings-robust = { $idea }: topp { $first } under { $times } av { $of } regler
readings-robust-tied = { $idea }: topp { $first } under { $times } av { $of } regler, och delad om sista platsen under { $tied }
readings-robust-bought = { $idea }: får pengar under { $times } av { $of } regler
readings-robust-bought-tied = { $idea }: får pengar under { $times } av { $of } regler, och delar sista pengarna under { $tied }
readings-panel-firm = Alla regler säger detsamma.
readings-panel-depends = Hänger på metoden: { $ideas }.
readings-panel-rules = Samma röstsedlar, lästa av:
readings-panel-left-out = Tog för lång tid att räkna, eller har inget svar: { $rules }.

## Räknebeviset

readings-title-proof = Räknebevis
readings-proof-rule = Regel: { $rule }, version { $version }
readings-proof-ballots =
    { $count ->
        [one] 1 röstsedel, kontrollsumma { $hash }
       *[other] { $count } röstsedlar, kontrollsumma { $hash }
    }
readings-proof-lot = Lottens ord: { $seed }
readings-proof-head = Journalen till och med rad { $n }: { $hash }
readings-proof-how = Den som har sessionens journal kan räkna om allt med ”torg check”, eller med ett eget program. Kommer samma tal ut har ingen röst ändrats.
readings-proof-line = Räknebevis: { $rule } v{ $version } · { $ballots } röster { $hash } · journal { $head }

## Per kategori

readings-categories = Per kategori
readings-voted = { $count } röstade
readings-voters = Röstande
readings-category = { $party }: { $category }

## På konsolen

readings-when-counted = Resultatet finns när rundan är stängd.
readings-sheet = Resultatet: { $title }
