### Varför något inte går just nu, och vad man kan göra i stället.
### Ett id per tillstånd i `Refusal`: refusal-… med bindestreck.

## Texter

# $field är något av refusal-field-…
refusal-text-empty = { $field } saknas. Fyll i och försök igen.
refusal-text-too-long = { $field } har { $length } tecken, men högst { $limit } får plats. Korta texten och försök igen.

refusal-field-alias = Namnet
refusal-field-organisation = Organisationen
refusal-field-area = Stadsdelen
refusal-field-access-needs = Det du behöver för att kunna delta
refusal-field-title = Rubriken
refusal-field-question = Frågan
refusal-field-host-name = Värdens namn
refusal-field-idea = Idén
refusal-field-condition = Ditt svar
refusal-field-note = Anteckningen
refusal-field-reason = Skälet
refusal-field-room-name = Rummets namn
refusal-field-owner = Vem som leder blocket
refusal-field-counter = Vem som har räknat
refusal-field-lot = Det som lotten dras med
refusal-field-script = Manuset
refusal-field-private-notes = De privata anteckningarna
refusal-field-source-id = Källans id
refusal-field-tag = Taggen
refusal-field-cluster-name = Gruppens namn
refusal-field-speaker = Talarens namn
refusal-field-wifi = Nätverkets namn
refusal-field-since-last = Raden under Sedan sist
refusal-field-farewell = Avskedet
refusal-field-announcement = Meddelandet

## Vem och när

refusal-not-allowed = Det här får du inte göra härifrån. Be den som leder mötet om hjälp.
# $what är något av refusal-ability-…, $phase är mötets del just nu
refusal-not-in-this-phase = { $what } är inte öppet under { $phase }. Det öppnar igen när mötet kommer dit.
refusal-ability-pitch = Att föreslå ämnen
refusal-ability-interest = Att visa intresse
refusal-ability-sign-up = Att anmäla sig till ämnen
refusal-ability-write = Att skriva idéer och anteckningar
refusal-session-ended = Mötet är avslutat. Det som skrivits finns kvar, men inget nytt kan läggas till.
refusal-session-not-ended = Mötet pågår redan.

## Antal och sådant som inte finns

# $what är något av refusal-kind-many-…
refusal-full = Mötet rymmer högst { $limit } { $what }. Ta bort något innan du lägger till mer.
refusal-too-much-at-once = Det där är för mycket på en gång. Dela upp det och försök igen.
refusal-kind-many-participant = deltagare
refusal-kind-many-topic = ämnen
refusal-kind-many-idea = idéer
refusal-kind-many-tag = taggar på en idé
refusal-kind-many-condition = svar till en idé
refusal-kind-many-cluster = idégrupper
refusal-kind-many-round = omröstningar
refusal-kind-many-room = rum
refusal-kind-many-block = block
refusal-kind-many-phase = delar
refusal-kind-many-block-kind = sorters block
refusal-kind-many-role = anslutna skärmar
refusal-kind-many-count = räkningar
refusal-kind-many-speaker = som väntar på ordet
refusal-kind-many-host = värdar
refusal-kind-many-page = sidor
refusal-kind-many-since-last = rader under Sedan sist
refusal-kind-many-card = röstkort
# $what är något av refusal-kind-one-…
refusal-unknown = { $what } finns inte längre. Ladda om och välj igen.
refusal-kind-one-participant = Deltagaren
refusal-kind-one-topic = Ämnet
refusal-kind-one-idea = Idén
refusal-kind-one-tag = Taggen
refusal-kind-one-condition = Svaret
refusal-kind-one-cluster = Idégruppen
refusal-kind-one-round = Omröstningen
refusal-kind-one-room = Rummet
refusal-kind-one-block = Blocket
refusal-kind-one-phase = Den delen av mötet
refusal-kind-one-block-kind = Den sortens block
refusal-kind-one-role = Den anslutna skärmen
refusal-kind-one-count = Räkningen
refusal-kind-one-speaker = Talaren i listan
refusal-kind-one-host = Värden
refusal-kind-one-page = Projektorsidan
refusal-kind-one-since-last = Raden
refusal-kind-one-card = Röstkortet
refusal-unknown-party = Den gruppen finns inte i det här mötet. Välj en ur listan.
refusal-target-out-of-range = Ett mål är mellan 0 och 100 procent. Ändra talet och försök igen.

## Platser

refusal-already-seated = Den här telefonen har redan en plats i mötet. Gå vidare till startsidan.
refusal-recovery-unknown = Ingen plats svarar mot de orden. Kontrollera stavningen och ordningen, eller gå med på nytt.

refusal-card-unknown = Inget röstkort har den koden. Läs på kortet igen, bokstav för bokstav.
refusal-card-taken = Det röstkortet används redan av någon annan. Be om ett nytt vid dörren.
refusal-card-void = Det röstkortet är spärrat och gäller inte längre. Be om ett nytt vid dörren.
refusal-has-card = Röstkort { $card } hör redan till den här platsen, och ett räcker: ett kort, en röst.
refusal-card-needed = Här röstar man med röstkort. Be om ett vid dörren och skriv in koden på sidan Jag.
refusal-card-has-voted = Röstkort { $card } har röstat i omröstningen som pågår. Stäng omröstningen först.

refusal-same-person = Det är redan samma deltagare. Välj en annan att slå ihop med.
refusal-gone-home = Deltagaren är markerad som hemgången. Markera hen som tillbaka först.

## Talarlistan

refusal-speakers-closed = Talarlistan är stängd just nu. Räck upp handen i rummet i stället.
refusal-nobody-waits = Ingen väntar på ordet.
refusal-nobody-speaks = Ingen har ordet just nu.

## Körschemat

refusal-block-running = Blocket pågår. Starta ett annat block först.
refusal-nothing-running = Inget block pågår. Starta ett block först.
refusal-no-next-block = Det här är det sista blocket. Avsluta mötet eller lägg till ett block.
refusal-minutes-out-of-range = Ett block är mellan 0 minuter och ett dygn långt. Ändra längden och försök igen.

## Rum och tavla

refusal-capacity-out-of-range = Rummet måste ha plats för minst en person, och antalet är för litet eller för stort. Ändra det och försök igen.
refusal-in-use =
    { $count ->
        [one] Ett ämne står där. Flytta eller parkera det först.
       *[other] { $count } ämnen står där. Flytta eller parkera dem först.
    }
refusal-cell-taken = Där står redan ”{ $title }”. Välj en ledig ruta eller byt plats på ämnena.
refusal-not-a-slot = Det blocket har inga rum att fördela. Välj ett pass på tavlan.
refusal-host-elsewhere = Värden håller redan ”{ $title }” samtidigt. Välj ett annat pass.
refusal-run-in-slot = ”{ $title }” hålls redan i det passet. Välj ett annat pass för den nya omgången.
refusal-slot-frozen = Passet har börjat eller börjar strax, och folk är på väg dit. Tina upp passet först om ämnet ändå ska flyttas.
refusal-already-queued = Ditt ämne ”{ $title }” står redan i kön. När det har pitchats kan du lämna in nästa.
refusal-already-drafted = Du har redan ett utkast, ”{ $title }”. Lämna in det eller ta tillbaka det först.
refusal-not-a-draft = Ämnet är redan inlämnat.
refusal-pitch-running = ”{ $title }” pitchas just nu. Avsluta den pitchen först.
refusal-nothing-pitched = Ingen pitchar just nu.
refusal-topic-gone = Ämnet är tillbakadraget eller dolt. Ladda om och välj ett annat.
refusal-not-at-topic = Ämnets anteckningar skrivs av värden, av dem som är anmälda eller incheckade och av antecknaren. Checka in i rummet, eller anmäl dig till ämnet.
refusal-topic-not-placed = Ämnet har ännu ingen plats på tavlan. Visa intresse så länge.
refusal-topic-live = Ämnet finns redan med.

## Idéer

refusal-idea-gone = Idén är tillbakadragen, dold, uppdelad eller del av en annan. Ladda om och välj en annan.
refusal-condition-gone = Svaret är tillbakadraget, dolt eller ersatt av ett nyare.
refusal-idea-live = Idén finns redan med.
refusal-idea-in-round = Idén är med i en omröstning, så texten ändras inte. Skriv en ny idé i stället.
refusal-too-few-ideas = Välj minst två idéer att slå ihop.
refusal-not-merged = Idén är inte hopslagen av andra, så den går inte att ta isär.
refusal-too-few-parts = En idé delas i minst två. Skriv en del per stycke, med en tom rad emellan.
refusal-cluster-exists = Det finns redan en grupp som heter ”{ $name }”. Välj ett annat namn.

## Omröstningar

refusal-nothing-to-vote-on = Det finns ingen idé att rösta om ännu. Logga idéer först.
refusal-round-open = En omröstning pågår redan. Stäng den innan du öppnar en ny.
refusal-round-closed = Omröstningen är stängd. Resultatet står fast.
refusal-round-not-draft = Omröstningen har öppnats, så den går inte att ändra. Förbered en ny i stället.
refusal-round-not-open = Omröstningen är inte öppen ännu.
refusal-round-not-closed = Omröstningen är inte stängd ännu. Stäng den först.
refusal-round-not-shown = Rummet har inte sett resultatet ännu. Visa det först.
refusal-round-confirmed = Resultatet är fastställt och ändras inte. Rösta om i en ny omröstning.
refusal-whole-ballot-only = I en sluten omröstning lämnas hela röstsedeln på en gång.
refusal-codes-tell-rankings = Koder går inte ihop med rangordning: en ordning är så personlig att listan skulle avslöja vem som röstat hur.
refusal-round-not-secret = Den omröstningen är inte sluten.
refusal-key-needed = Röstsedlarna är förseglade. Skriv koden som visades när omröstningen öppnades.
refusal-key-code-wrong = Den koden öppnar inte röstsedlarna. Kontrollera bokstäverna och försök igen.
refusal-key-lost = Nyckeln till röstsedlarna finns inte kvar, så de går inte att räkna. Avbryt omröstningen och rösta om.
refusal-heads-missing = I den här omröstningen ska antalet personer i rummet räknas. Ange det, och fastställ sedan.
refusal-more-ballots-than-heads =
    { $ballots ->
        [one] Det finns en röst, men { $heads } personer i rummet. Ange varför, och fastställ sedan.
       *[other] Det finns { $ballots } röster, men { $heads ->
            [one] en person
           *[other] { $heads } personer
        } i rummet. Ange varför, och fastställ sedan.
    }
refusal-two-have-counted = Två har redan räknat de här rösterna. Ta bort den enes räkning först.
refusal-count-out-of-range = Så många röster ryms inte: högst { $most }. Kontrollera siffrorna.
refusal-wrong-method = Rösten passar inte den här omröstningen. Ladda om sidan och rösta igen.
refusal-too-many-marks =
    { $max ->
        [one] Du kan välja högst en idé. Ta bort någon och försök igen.
       *[other] Du kan välja högst { $max } idéer. Ta bort någon och försök igen.
    }
refusal-marks-out-of-range = Varje röstsedel måste rymma minst ett val. Ändra antalet och försök igen.
refusal-dots-out-of-range = En röstsedel har mellan 1 och { $most } prickar, och minst en av dem får gå till samma idé.
refusal-points-out-of-range = En röstsedel har mellan 1 och { $most } poäng.
refusal-too-many-dots =
    { $dots ->
        [one] Du har { $dots } prick men satte ut { $given }. Ta bort några.
       *[other] Du har { $dots } prickar men satte ut { $given }. Ta bort några.
    }
refusal-too-many-on-one =
    { $most ->
        [one] En idé kan få högst { $most } prick av dig.
       *[other] En idé kan få högst { $most } prickar av dig.
    }
refusal-too-many-points = Du har { $points } poäng att dela ut. Det blev { $over } för mycket. Det går bra att dela ut färre.
refusal-step-out-of-range = Välj ett tal från { $least } till { $top }.
refusal-too-many-ranked =
    { $max ->
        [one] Du kan ställa högst { $max } idé i ordning.
       *[other] Du kan ställa högst { $max } idéer i ordning.
    }
refusal-ranked-twice = Samma idé står på två platser. Varje idé kan bara ha en plats.
refusal-not-counted-by-hand = I den här omröstningen behövs hela röstsedlar, inte bara summor. Skriv av dem en och en.
refusal-too-few-marks =
    { $least ->
        [one] Välj minst en idé, eller avstå.
       *[other] Välj minst { $least } idéer, eller avstå.
    }
refusal-lot-drawn = Lotten är redan dragen i den här omröstningen. Den dras bara en gång.
refusal-not-an-option = Idén är inte med i den här omröstningen. Ladda om sidan och rösta igen.

## Ångra

refusal-nothing-to-undo = Det finns inget att ångra.
refusal-nothing-to-redo = Det finns inget att göra om.
refusal-undo-blocked = Andra har byggt vidare på det steget, så det går inte att ångra. Ändra för hand i stället.

## När svaret inte är ett nej, utan ett hinder

refusal-busy = Många skickar just nu. Vänta ett ögonblick och försök igen.
refusal-not-saved = Det gick inte att spara: datorns disk tar inte emot mer. Din text är kvar här. Säg till den som leder mötet.
refusal-offline = Ingen kontakt med mötets dator. Kontrollera nätet och försök igen.
