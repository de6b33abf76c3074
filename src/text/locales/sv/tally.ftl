# Regler att räkna röster efter: vad de heter och hur de går till.

## Godkännanden: var och en kryssar det de kan tänka sig

tally-rule-av-name = Flest kryss
tally-rule-av-how =
    Varje kryss är en röst, och de med flest kryss vinner. Lätt att förstå och lätt att räkna om för hand. Svagheten: när flera ska väljas kan den största gruppen ta alla platser.
tally-rule-sav-name = Delad röst (SAV)
tally-rule-sav-how =
    Varje röstsedel är värd en röst, som delas lika mellan alla som kryssats på den: två kryss ger en halv röst var, tre en tredjedel. Flest röster vinner. Den som väljer noga hörs mer, men den som gillar mycket väger lätt på varje ställe, och det lockar till att kryssa färre än man menar.
tally-rule-pav-name = Proportionella kryss (PAV, Thieles metod)
tally-rule-pav-how =
    Alla tänkbara uppsättningar vinnare jämförs. Den första vinnaren en väljare har kryssat är värd 1 för den väljaren, den andra 1/2, den tredje 1/3 och så vidare; uppsättningen med högst summa vinner. Den ger grupper platser efter storlek, men går inte att räkna för hand och kräver mycket räkning när alternativen är många.
tally-rule-seqpav-name = Thieles metod, plats för plats
tally-rule-seqpav-how =
    Platserna fylls en i taget. En röstsedel väger 1 tills någon på den valts, sedan 1/2, 1/3 och så vidare; den plats som ska fyllas går till den som då har mest. I början av 1900-talet delades platserna inom de svenska partierna ut så. Den går att följa steg för steg och skyddar mindre grupper ganska bra, men inte fullt så säkert som när alla uppsättningar jämförs.
tally-rule-cc-name = Så många som möjligt får någon (Chamberlin–Courant)
tally-rule-cc-how =
    Den uppsättning vinner där så många väljare som möjligt får minst en av dem de kryssat. Bra när alla ska känna sig företrädda. Svagheten: den som redan fått en räknas inte mer, så en stor grupp får inte fler platser för att den är stor.
tally-rule-seqcc-name = Så många som möjligt får någon, plats för plats
tally-rule-seqcc-how =
    Varje plats går till den som kryssats av flest väljare som ännu inte fått någon. Lätt att följa, och bredden blir stor. Svagheten: ett tidigt val kan stå i vägen för en bättre helhet, och stora grupper får inte mer för att de är stora.
tally-rule-seqphragmen-name = Phragméns metod
tally-rule-seqphragmen-how =
    Varje plats kostar lika mycket, och kostnaden bärs av dem som kryssat den valda. Alla tjänar pengar i samma takt; så fort anhängarna till någon tillsammans har råd köper de platsen. Svensken Lars Edvard Phragmén föreslog den på 1890-talet. Den ger grupper platser efter storlek utan att någon behöver säga vilken grupp den hör till. Svagheten: den är svår att räkna för hand.
tally-rule-phragmen-enestroem-name = Eneström–Phragmén
tally-rule-phragmen-enestroem-how =
    Varje plats kostar en bestämd kvot röster. Platsen går till den vars anhängare väger mest; de betalar kvoten och väger sedan mindre, i samma grad allihop. Når ingen upp till kvoten tas den som väger mest ändå. Den ger grupper platser efter storlek och går att följa steg för steg, men hur vikterna räknas ner är svårare att förklara.
tally-rule-equal-shares-name = Lika andelar (Method of Equal Shares)
tally-rule-equal-shares-how =
    Alla väljare får en lika stor del av platserna att betala med. En plats går till den vars anhängare kan dela på priset så att ingen behöver betala mer än nödvändigt. Räcker pengarna inte till alla platser fylls resten på med Phragméns metod. En grupp som är överens får sin andel, hur liten den än är, och man ser vem som betalade för vad. Svagheten: den tar tid att förklara första gången.
tally-rule-equal-shares-with-av-completion-name = Lika andelar, resten flest kryss
tally-rule-equal-shares-with-av-completion-how =
    Alla väljare får en lika stor del av platserna att betala med. En plats går till den vars anhängare kan dela på priset så att ingen behöver betala mer än nödvändigt. De platser som ingen längre har råd med går till dem med flest kryss. Varje grupp får först sin andel, och de sista platserna är lätta att förklara; just de kan i stället hamna hos den största gruppen.
tally-rule-equal-shares-with-increment-completion-name = Lika andelar med växande del
tally-rule-equal-shares-with-increment-completion-how =
    Alla väljare får en lika stor del av platserna att betala med, och en plats går till den vars anhängare kan dela på priset så att ingen betalar mer än nödvändigt. Blir platser över får alla lite mer, och allt räknas om från början, tills platserna är fyllda. Ingen plats delas ut efter en annan regel. Svagheten: resultatet kan ändras mycket av en liten höjning, och det är svårt att räkna för hand.

## Rangordningar: var och en ställer alternativen i ordning

tally-rule-plurality-name = Flest förstaplatser
tally-rule-plurality-how =
    Bara det översta på varje röstsedel räknas, och flest vinner. Den enklaste regeln av alla. Svagheten: två som liknar varandra tar röster av varandra, så det kan vinna som de flesta helst inte vill ha.
tally-rule-borda-name = Placeringspoäng (Borda)
tally-rule-borda-how =
    På varje röstsedel får ett alternativ en poäng för varje annat det står före, och en halv för varje det står lika med. Flest poäng vinner. Det som många kan leva med klarar sig bra. Svagheten: den som sätter sin värsta medtävlare sist, mot bättre vetande, kan tjäna på det.
tally-rule-condorcet-name = Den som slår alla andra (Condorcet)
tally-rule-condorcet-how =
    Alternativen möts två och två: det som fler ställer före det andra vinner mötet. Den som vinner alla sina möten är vald. Starkare stöd går knappast att få. Svagheten: ibland finns ingen sådan, när A slår B, B slår C och C slår A, och då väljs ingen.
tally-rule-copeland-name = Flest vunna möten (Copeland)
tally-rule-copeland-how =
    Alternativen möts två och två: det som fler ställer före det andra vinner mötet. Ett vunnet möte ger en poäng, ett lika en halv, och flest poäng vinner, som i ett seriespel. Den som slår alla vinner alltid. Svagheten: det blir ofta oavgjort, och hur stora segrarna var spelar ingen roll.
tally-rule-minimax-name = Mildaste nederlaget (minimax)
tally-rule-minimax-how =
    Alternativen möts två och två. Var och ens värsta nederlag räknas: hur många som ställde motståndaren före. Den vars värsta nederlag är minst vinner. Den som slår alla har inget nederlag och vinner alltid. Svagheten: bara ett enda möte avgör, så den kan vinna som förlorar många möten med liten marginal.
tally-rule-schulze-name = Schulze
tally-rule-schulze-how =
    Alternativen möts två och två. Slår A B och B C leder en stig från A till C; stigen är så stark som sitt svagaste möte, räknat i hur många som röstade för segraren. Den vinner som har en minst lika stark stig till var och en som de har tillbaka. Den som slår alla vinner alltid, och ett svar finns även när A slår B, B slår C och C slår A. Många föreningar röstar så. Det som en röstsedel utelämnar kommer sist på den. Svagheten: den går inte att räkna för hand.
tally-rule-schulze-margins-name = Schulze efter övervikt
tally-rule-schulze-margins-how =
    Som Schulze, men ett möte är så starkt som segrarens övervikt: de som röstade för minus de som röstade emot. Skillnaden märks när många ställer alternativ lika eller utelämnar dem. Det som en röstsedel utelämnar kommer sist på den. Svagheten är densamma: den går inte att räkna för hand.
tally-rule-schulze-ranked-only-name = Schulze utan utelämnade
tally-rule-schulze-ranked-only-how =
    Som Schulze, men det som en röstsedel utelämnar sägs det ingenting om: den räknas bara i möten mellan dem den har rangordnat. Passar när folk inte kunnat ta ställning till allt. Svagheten: den som få har rangordnat, men högt, kan vinna på några få röster.
tally-rule-ranked-pairs-name = Rangordnade par (Tideman)
tally-rule-ranked-pairs-how =
    Alternativen möts två och två. Mötena tas i ordning från det största till det minsta och låses ett efter ett; ett möte som skulle sluta en ring av vinster hoppas över. Det alternativ vinner som då står före alla andra. Den som slår alla vinner alltid, och man kan peka på vilka möten som avgjorde. Svagheten: är två möten lika stora kan ordningen mellan dem avgöra.
tally-rule-irv-name = Uteslutning i omgångar (IRV)
tally-rule-irv-how =
    Först räknas förstaplatserna. Har ingen mer än hälften går den med minst ut, och dess röstsedlar går till nästa på dem. Så fortsätter det tills någon har mer än hälften av rösterna som är kvar. Två som liknar varandra skadar inte varandra så mycket. Svagheten: den som alla kan leva med kan falla tidigt för att få har den överst.
tally-rule-stv-scottish-name = Enkel överförbar röst (STV, skotska regler)
tally-rule-stv-scottish-how =
    Den som når kvoten är vald, och det som blir över går vidare till nästa namn på röstsedlarna, med nedräknat värde. När ingen når kvoten går den med minst ut, och dess röster går vidare. Varje grupp får platser efter storlek, utan partier och utan bortkastade röster. Så väljs Skottlands kommuner, med fem decimaler. Svagheten: vägen till resultatet är lång, och var uteslutningen börjar kan avgöra.
tally-rule-stv-wig-name = Enkel överförbar röst (STV, Gregory)
tally-rule-stv-wig-how =
    Den som når kvoten är vald, och överskottet går vidare till nästa namn på alla dess röstsedlar, med värde efter vad de var värda när de kom. När ingen når kvoten går den med minst ut. Kvoten och värdena räknas med fyra decimaler. Varje grupp får platser efter storlek. Svagheten: vägen till resultatet är lång, och mycket små skillnader kan avgöra vem som går ut.
tally-rule-stv-meek-name = Enkel överförbar röst (STV, Meek)
tally-rule-stv-meek-how =
    Varje vald behåller precis så stor del av sina röster som behövs, och resten går vidare; delarna räknas om tills det går jämnt ut, och kvoten sjunker när röster tar slut. Varje röst räknas som om de uteslutna aldrig ställt upp. Den rättvisaste formen av STV. Svagheten: den kräver en dator.

## Tal: betyg, prickar eller poäng

tally-rule-sum-name = Högst summa
tally-rule-sum-how =
    Allt som getts till ett alternativ läggs ihop, och störst summa vinner. Visar både hur många som vill och hur mycket. Svagheten: den som tar i med höga tal hörs mest, och det som få hunnit ta ställning till får låg summa.
tally-rule-mean-name = Högst medelvärde
tally-rule-mean-how =
    Medelvärdet för var och en räknas bland dem som gett ett tal. Rättvist mot det som inte alla tagit ställning till. Svagheten: den som fått högt av ett fåtal slår den som fått ganska högt av många, och enstaka ytterligheter drar.
tally-rule-median-name = Högst median
tally-rule-median-how =
    Alla tal för ett alternativ ställs i ordning, och det mittersta räknas. Enstaka ytterligheter drar inte. Svagheten: många får samma median, så det blir ofta oavgjort.
tally-rule-net-agreement-name = Ja minus nej
tally-rule-net-agreement-how =
    De som säger ja minus de som säger nej; den som passar räknas inte. Störst skillnad vinner. Lätt att förstå. Svagheten: en idé som delar rummet och en som få bryr sig om kan få samma tal, så titta alltid på båda sidorna.

## Pengar: alternativen kostar, och summan är bestämd

tally-rule-greedy-name = Flest röster så länge pengarna räcker
tally-rule-greedy-how =
    Alternativen tas i ordning efter röster eller poäng; det som inte längre ryms hoppas över. Så gör de flesta städer. Svagheten: ett dyrt alternativ kan ta allt, även när nästan lika många hellre hade haft många små.
tally-rule-greedy-per-cost-name = Mest röster för pengarna
tally-rule-greedy-per-cost-how =
    Alternativen tas i ordning efter röster eller poäng per krona; det som inte längre ryms hoppas över. Ger mycket åt många. Svagheten: dyra saker har svårt att hävda sig, hur många som än vill ha dem.
tally-rule-greedy-per-cost-by-cost-name = Flest kryss, räknat i pengar
tally-rule-greedy-per-cost-by-cost-how =
    Den som får något den kryssat anses få så mycket som det kostar. Räknat per krona blir ordningen den efter antal kryss, och det som inte längre ryms hoppas över. Dyrt och billigt tävlar på samma villkor. Svagheten: den största gruppen kan ta alla pengar.
tally-rule-budget-shares-name = Lika andelar av pengarna
tally-rule-budget-shares-how =
    Alla väljare får lika mycket pengar. Ett alternativ tas när de som vill ha det kan betala det tillsammans, och först det som ger mest för varje krona de lägger. Det som ingen har råd med längre blir utan, så pengar kan bli kvar. Varje grupp får bestämma över sin del. Svagheten: dyra saker behöver många som vill ha dem.
tally-rule-budget-shares-increment-name = Lika andelar av pengarna, med växande del
tally-rule-budget-shares-increment-how =
    Alla väljare får lika mycket pengar, och ett alternativ tas när de som vill ha det kan betala det tillsammans. Blir pengar kvar får alla en krona till och allt räknas om, tills nästa krona skulle kosta mer än som finns. Så används mer av pengarna, med samma rättvisa. Svagheten: det är svårt att räkna för hand.
tally-rule-budget-shares-by-cost-name = Lika andelar, räknat i pengar
tally-rule-budget-shares-by-cost-how =
    Alla väljare får lika mycket pengar, och den som får något den kryssat anses få så mycket som det kostar. Ett alternativ tas när de som vill ha det kan betala det tillsammans; först det där var och en betalar minst del av sin nytta. Stora saker tävlar på samma villkor som små. Svagheten: pengar kan bli kvar.
tally-rule-budget-shares-by-cost-increment-name = Lika andelar, räknat i pengar, med växande del
tally-rule-budget-shares-by-cost-increment-how =
    Som lika andelar räknat i pengar, men blir pengar kvar får alla en krona till och allt räknas om, tills nästa krona skulle kosta mer än som finns. Mer av pengarna används. Svagheten: det är svårt att räkna för hand.
tally-rule-budget-phragmen-name = Phragméns metod för pengar
tally-rule-budget-phragmen-how =
    Alla tjänar pengar i samma takt; så fort de som kryssat ett alternativ tillsammans har råd köper de det. När nästa köp skulle kosta mer än som finns är det slut. Grupper får del av pengarna efter storlek. Svagheten: den slutar vid det första som inte ryms, även om något mindre hade fått plats.
tally-rule-welfare-name = Mest för alla sammanlagt
tally-rule-welfare-how =
    Av alla sätt att använda pengarna tas det där väljarna tillsammans får mest av det de röstat på. Inget sätt ger mer sammanlagt. Svagheten: många små saker åt den största gruppen vinner lätt, och en liten grupp kan bli helt utan.
tally-rule-welfare-by-cost-name = Mest för alla sammanlagt, räknat i pengar
tally-rule-welfare-by-cost-how =
    Av alla sätt att använda pengarna tas det där väljarna tillsammans får mest, när något man kryssat är värt det som det kostar. Stora saker som många vill ha klarar sig. Svagheten: en liten grupp kan bli helt utan.

## Listan över regler

tally-list-approval = Kryss
tally-list-ranking = Rangordningar
tally-list-score = Tal: betyg, prickar, poäng
tally-list-stance = Ja, nej och pass
tally-list-money = Pengar: kryss, rangordningar eller poäng, och vad allt kostar
tally-list-end = Räkna så här: torg tally FIL --rule REGEL

## Det räknade

tally-voters =
    { $count ->
        [one] { $count } röstsedel
       *[other] { $count } röstsedlar
    }
tally-options =
    { $count ->
        [one] { $count } alternativ
       *[other] { $count } alternativ
    }
tally-seats =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
tally-budget = { $amount } att använda
tally-usual = Ingen regel var sagd, så den vanliga för sådana röstsedlar togs: { $rule }.
tally-usual-others = Alla regler: torg tally --rules
tally-read-as = Röstsedlarna är av ett annat slag än regeln läser: { $how }.
tally-nobody = Ingen är vald
tally-chosen =
    { $count ->
        [one] Vald
       *[other] Valda, { $count } stycken
    }
tally-and = { $before } och { $last }
tally-tie = Oavgjort mellan { $names }
tally-tie-sets = { $count } utfall är lika goda enligt regeln.
tally-tie-more = Fler än { $count } utfall är lika goda enligt regeln; alla är inte uträknade.
tally-tie-sure = Med i alla:
tally-tie-none = ingen mer
tally-lot-none = Lottas bara med angivet frö: --seed och det som rummet ropar ut.
tally-lot-taken = Lotten med fröet ”{ $seed }” tar utfall { $place }: { $names }.
tally-lot-too-many = Utfallen är för många för en lott mellan dem alla.
tally-order = Ordningen
tally-level = (lika)
tally-figure = tal
tally-whole = Uppsättningens tal är { $figure }; ingen annan uppsättning har mer.
tally-file = Räknat ur { $file }

## Möten två och två

tally-duels = Möten två och två
tally-duels-how = Raden säger hur många som ställer den före kolumnens alternativ. * är ett vunnet möte, = ett jämnt.
tally-beats-all = { $name } slår alla andra.
tally-beats-none = Ingen slår alla andra.
tally-loses-all = { $name } förlorar mot alla andra.
tally-locked = Låsta i tur och ordning:
tally-left-out = Överhoppade, för att de skulle sluta en ring:

## Steg för steg

tally-stages = Steg för steg
tally-steps = I tur och ordning
tally-exhausted = Slut på namn
tally-quota = Kvot
tally-act-elect = { $name } är vald.
tally-act-exclude = Ut: { $names }.
tally-act-tie = Lika: { $names }. Här tas { $name }; ett annat utfall tar en annan.
tally-act-tie-by-history = Lika nu: { $names }. Ett tidigare steg skiljer dem åt: { $name }.
tally-act-transfer = Överskottet från { $name } går vidare, värt { $value } av varje röst.
tally-completion = Pengarna räckte hit; resten fylls på efter regelns tillägg:
tally-cost = kostar { $amount }
tally-by-votes = Röster eller poäng: { $figure }.
tally-by-votes-per-cost = Röster eller poäng för varje krona: { $figure }.
tally-by-moment = Tidpunkt: { $figure }.
tally-by-weight = Vikt: { $figure }.
tally-by-price = Högsta pris: { $figure }.
tally-by-tie = Lika med { $names }.
tally-paid =
    { $voters ->
        [one] { $voters } betalade { $sum }.
       *[other] { $voters } betalade { $sum } tillsammans, { $each } var.
    }
tally-paid-between = { $voters } betalade { $sum } tillsammans, mellan { $least } och { $most } var.
