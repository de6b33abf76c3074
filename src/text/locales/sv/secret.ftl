### Slutna omröstningar: telefonen, konsolen, projektorn och handlingarna. Säg alltid ärligt vad den
### som sköter datorn kan se, och aldrig mer än vi håller.

## Telefonen

secret-phone-sealed = Omröstningen är sluten.
secret-ballot-button = Lägg i urnan
secret-in-urn = Din röst ligger i urnan.
secret-again = Du kan rösta igen tills omröstningen stängs. Den sista rösten räknas, och formuläret är alltid tomt.
secret-counted = Din röst är räknad. Ingen kan längre se vilken som var din.
secret-code = Koden till din röst
secret-code-keep = Skriv av koden om du vill kunna hitta din röst i listan efteråt. Den visas bara nu. Röstar du igen får du en ny, och den gamla gäller inte. Visa den inte för någon: koden visar hur du röstade.
secret-how = Hur hemligt är det?
secret-how-room = Så länge omröstningen är öppen syns bara vilka som har röstat. Ingen ser hur, inte heller den som leder mötet.
secret-how-file = Rösterna sparas förseglade. När omröstningen stängs öppnas alla på en gång, utan namn och sorterade efter innehåll. Sedan förstörs nyckeln och de förseglade rösterna raderas. Den som sköter datorn kan alltså inte läsa i filerna vem som röstade vad.
secret-how-server = Men programmet på datorn ser varje röst i ögonblicket när den tas emot, och nätet i rummet är inte krypterat. Den som har ändrat i programmet eller avlyssnar nätet kan se hur du röstar.
secret-how-few = Är alla överens, eller röstar bara ett fåtal, avslöjar själva resultatet hur folk röstade. Vid färre än fem röster visas bara utfallet.
secret-how-codes = Du får en kod till din röst, så att du efteråt kan se att den räknades rätt. Den som ser din kod kan också se din röst.
secret-list = Alla röster med koder
secret-list-how =
    { $count ->
        [one] En röst, under sin kod. Stämmer din?
       *[other] { $count } röster, i kodernas ordning. Leta upp din kod och se att rösten stämmer.
    }
secret-list-abstained = avstod
secret-no-list = Det finns ingen lista med röster att visa här.
secret-to-result = Till resultatet

## Resultatet

secret-about = Sluten omröstning: ingen röst går att knyta till någon.
secret-few = Färre än fem röstade, så bara utfallet visas.
secret-unanimous = Alla röstade lika. Då visar resultatet hur var och en röstade.
secret-spoiled =
    { $count ->
        [one] En röst gick inte att läsa.
       *[other] { $count } röster gick inte att läsa.
    }
secret-voided = Omröstningen avbröts, och rösterna öppnades aldrig: { $reason }
secret-key-left = Nyckeln till rösterna är inte förstörd ännu. Det görs nästa gång programmet startar.
secret-key-gone = Nyckeln är förstörd och de förseglade rösterna är raderade.
secret-stance-agree = instämmer
secret-stance-disagree = instämmer inte
secret-stance-pass = tar inte ställning
secret-outcome = Utfall: { $ideas }
secret-outcome-tied = Oavgjort mellan: { $ideas }

## Konsolen

secret-title-code = Sluten omröstning: skriv upp koden
secret-code-why = Den behövs bara om datorn dör eller programmet startas om innan omröstningen stängs. Den sparas ingenstans och visas inte igen.
secret-code-lost = Utan den kan rösterna då inte räknas, och omröstningen får göras om.
secret-code-sees = Den som har både koden och datorns filer kan läsa rösterna medan omröstningen är öppen.
secret-written = Jag har skrivit upp den
secret-title-unlock = Rösterna är förseglade
secret-unlock-why = Programmet har startats om sedan omröstningen öppnades. Skriv koden som visades då; stora och små bokstäver och mellanslag spelar ingen roll.
secret-unlock-field = Kod
secret-title-void = Avbryt omröstningen utan att räkna
secret-void-why = Rösterna öppnas aldrig. Att ni röstade och varför det avbröts står i handlingarna. Det går inte att ångra.
secret-void-field = Varför
secret-field = Hemlighet
secret-kind-open = Öppen
secret-kind-open-why = Den som sköter datorn kan se vem som röstat vad.
secret-kind-secret = Sluten
secret-kind-secret-why = Rösterna förseglas och öppnas utan namn. Ingen uppdelning på parter.
secret-kind-codes = Sluten med koder
secret-kind-codes-why = Som sluten, och var och en får en kod att hitta sin röst med i listan efteråt.
secret-sealed-now =
    { $count ->
        [0] Sluten: urnan är tom.
        [one] Sluten: en röst i urnan.
       *[other] Sluten: { $count } röster i urnan.
    }

## Projektorn

secret-stage = Sluten omröstning
