### Platser och röstkort: att ansluta, att få tillbaka sin plats, och hur säkra rösterna är.

## Hur säkra rösterna är. Det korta står som rubrik, det andra vid varje resultat.

seats-level-open = Röstning per telefon
seats-level-open-why = Vägledande: en röst per telefon.
seats-level-card = Röstning med röstkort
seats-level-card-why = Ett röstkort, en röst. Korten delades ut vid dörren.
seats-level-roll = Röstning efter lista
seats-level-roll-why = Ett röstkort, en röst. Varje kort hör till ett namn på listan, och rösterna är jämförda med antalet personer i rummet.

## Att gå med. Varje fråga med en rad om varför den ställs.

seats-alias-why = Det du vill kallas i dag. Det behöver inte vara hela ditt namn.
seats-hat-why = Vi frågar för att se vilka grupper som är i rummet och vad var och en av dem tycker.
seats-organisation-why = Står i dokumentationen bara om ditt namn gör det.
seats-area-why = Visar vilka delar av staden som är med.
seats-first-time-why = Då vet vi hur många som är nya och vill ha en introduktion.
seats-access-why = Bara den som leder mötet ser det.
seats-named-why = Utan kryss står varken ditt namn eller din organisation där.
seats-full = Mötet är fullt: fler platser finns inte. Säg till den som leder mötet.
seats-moved = Din plats är nu på en annan telefon. Vill du ha den här i stället, skriv dina fyra ord. Det du hade skrivit finns kvar i telefonen.
seats-as-somebody-new = Gå med som någon annan
seats-namesake = Någon mer här har samma namn. Lägg gärna till något, så att ni inte blandas ihop.
seats-namesake-change = Ändra mitt namn
seats-too-many-tries =
    { $seconds ->
        [one] Det blev många försök. Vänta en sekund och försök igen. Det du skrev är kvar.
       *[other] Det blev många försök. Vänta { $seconds } sekunder och försök igen. Det du skrev är kvar.
    }

## Röstkort på telefonen

seats-card = Röstkort
seats-card-code = Koden på röstkortet
seats-card-joining = Fick du ett röstkort vid dörren? Skriv koden, stora eller små bokstäver spelar ingen roll. Du kan också göra det senare.
seats-card-how = Tolv bokstäver, som BCDF GHJK LMNP. Stora eller små spelar ingen roll.
seats-card-button = Använd röstkortet
seats-card-yours = Du har röstkort { $card }
seats-card-wanted = Rösta med röstkort
seats-card-wanted-how = Ett röstkort är en röst. Har du inget kort kan du få ett vid dörren.

## Röstkorten på papper

seats-sheet-title = Röstkort: { $title }
seats-sheet-qr = QR-kod till { $address }
seats-sheet-number = Röstkort { $card }
seats-sheet-way = Skanna rutan med telefonen, eller skriv adressen:
seats-sheet-way-hall = Skanna QR-koden på skärmen i salen med din telefon.
seats-sheet-what = Skriv bokstäverna när du går med i mötet. Ett kort, en röst. Kortet gäller en gång: ge det inte vidare.

## Antalet i rummet, när det räknades

seats-heads =
    { $heads ->
        [one] En person räknades i rummet.
       *[other] { $heads } personer räknades i rummet.
    }
seats-heads-explained = { $heads } personer räknades i rummet, men { $ballots } röster lämnades. Skälet: { $reason }

## Röstkort på värdens skärm

seats-summary = { $used } av { $cards } röstkort använda
seats-summary-open = { $used } av { $cards } röstkort använda, men alla får rösta
seats-of-person = röstkort { $card }
seats-ask-print = Skriv ut röstkort
seats-ask-print-body = Arket sparas i sessionens mapp, under exports. Öppna det i en webbläsare, skriv ut det och ta sedan bort filen: koderna i den är lika mycket värda som korten.
seats-field-count = Hur många kort?
seats-printed =
    { $count ->
        [one] Ett röstkort finns att skriva ut i { $path }
       *[other] { $count } röstkort finns att skriva ut i { $path }
    }
seats-print-elsewhere = Röstkort skrivs ut vid datorn som håller mötet.
seats-ask-give = Röstkort till { $name }
seats-ask-give-body = För den som inte kan skriva in koden själv: numret på det kort som du lämnar över.
seats-ask-void = Spärra ett röstkort
seats-ask-void-body = Ett kort som är borta gäller inte längre, vem som än hittar det. Ge sedan ett nytt.
seats-field-card = Kortets nummer
seats-ask-level = Hur säkra ska rösterna vara?
seats-ask-level-body = Gäller omröstningar som öppnas härefter, och står vid varje resultat. Med lista räknas också hur många som är i rummet.
seats-field-level = Nivå
seats-ask-heads = Hur många är i rummet?
seats-ask-heads-body =
    { $ballots ->
        [one] Hittills finns en röst. Är rösterna fler än personerna, ange varför: det kommer med i dokumentationen.
       *[other] Hittills finns { $ballots } röster. Är rösterna fler än personerna, ange varför: det kommer med i dokumentationen.
    }
seats-field-heads = Antal personer
seats-field-surplus = Varför fler röster?

## torg cards

seats-state-unused = oanvänt
seats-state-used = använt
seats-state-void = spärrat
