### Kommandoraden.

## Hjälp

cli-help-usage = Så här:
cli-help-commands = Kommandon
cli-help-arguments = Argument
cli-help-options = Val
cli-help-any-option = [VAL]
cli-help-any-command = [KOMMANDO]
cli-help-one-of = (något av: { $values })
cli-help-default = (om inget sägs: { $value })

cli-help-torg =
    torg håller dialogforum och idéverkstäder levande, från incheckning till dokumentation.
    Utan kommando visas startsidan.
cli-help-torg-sessions = Mappen där sessionerna ligger (eller miljövariabeln TORG_SESSIONS)
cli-help-torg-lang = Språk: sv för svenska, en för engelska
cli-help-torg-theme = Skärmens färger; own är terminalens egna (eller miljövariabeln TORG_THEME)
cli-help-torg-help = Visa hjälpen
cli-help-torg-version = Visa versionen

cli-help-new = Gör en ny session av en mall eller efter en äldre session
cli-help-new-slug = Sessionens namn: små bokstäver a–z, siffror och bindestreck, högst 40 tecken
cli-help-new-kind = Vilken sorts möte det är
cli-help-new-title = Titeln, som den ska stå i dokumentationen
cli-help-new-date = Dagen, till exempel 2026-11-12
cli-help-new-start = När det första blocket börjar, till exempel 09:00
cli-help-new-like = Ta block, rum, fråga och inställningar från den här sessionen
cli-help-new-level = Hur säkra röster ska vara: open är en röst per telefon, card ett röstkort var, roll röstkort efter lista
cli-help-new-bridges = Gränser för broar: minst antal svar, för från, inte för till, hjärtefråga från (procent)

cli-help-host = Håll en session: öppna den för telefoner och visa konsolen
cli-help-host-session = Sessionens namn
cli-help-host-bind = Adressen att lyssna på
cli-help-host-port = Porten att lyssna på; 0 tar vilken som helst
cli-help-host-headless = Utan konsol: svara bara telefoner och andra terminaler
cli-help-host-publish = Lägg upp dokumentationen så att alla kan läsa den på sina telefoner
cli-help-host-raise-limits = Höj gränserna för hur fort en telefon får skicka, för övning och mätning

cli-help-attach = Anslut den här terminalen till en session som hålls, här eller på en annan dator
cli-help-attach-url = Adressen som visas på konsolen, eller namnet på en session som den här datorn håller
cli-help-attach-role = Vad terminalen ska vara
cli-help-attach-name = Vad terminalen ska kallas, till exempel antecknarens namn
cli-help-attach-code = Engångskoden från konsolen; annars frågar torg efter den

cli-help-export = Skriv ut en session som dokument eller data
cli-help-export-session = Sessionens namn
cli-help-export-format = Formatet
cli-help-export-table = Vilken tabell, för csv
cli-help-export-out = Filen att skriva till, eller - för att skriva till terminalen
cli-help-export-force = Ersätt filen om den finns

cli-help-cards = Skriv ut röstkort till en session som ingen håller öppen
cli-help-cards-session = Sessionens namn
cli-help-cards-count = Hur många kort
cli-help-cards-roll = En fil med ett namn per rad: ett kort till vart och ett
cli-help-cards-list = Visa vems kort som är vilket, och vilka som är använda
cli-help-cards-url = Adressen där man ansluter, om den är känd i förväg: den skrivs på korten
cli-help-cards-out = Filen att skriva till; annars sessionens egen mapp exports
cli-help-cards-force = Ersätt filen om den finns

cli-help-signs = Skriv ut skyltar med QR-kod till rummens dörrar
cli-help-signs-session = Sessionens namn
cli-help-signs-address = Adressen som telefonerna når sessionen på; annars den som svarar
cli-help-signs-out = Filen att skriva till, eller - för att skriva till terminalen
cli-help-signs-force = Ersätt filen om den finns
cli-help-ballots = Skriv ut röstsedlar för en omröstning
cli-help-ballots-session = Sessionens namn
cli-help-ballots-round = Omröstningens nummer
cli-help-ballots-count = Hur många röstsedlar
cli-help-ballots-out = Filen att skriva till, eller - för att skriva till terminalen
cli-help-ballots-force = Ersätt filen om den finns

cli-help-check = Kontrollera en sessions journal och räkna om alla röster
cli-help-check-json = Det kontrollerade som JSON
cli-help-check-session = Sessionens namn

cli-help-salvage = Rädda det som går ur en skadad session till en ny
cli-help-salvage-session = Den skadade sessionens namn
cli-help-salvage-into = Den nya sessionens namn

cli-help-doctor = Se efter om telefonerna når datorn, och vad som står i vägen
cli-help-doctor-port = Porten som telefonerna ska använda
cli-help-schema = Visa JSON-schemat för en exporterad session

## Fel på kommandoraden

cli-usage-unknown-argument = torg känner inte till ”{ $arg }”.
cli-usage-unknown-command = torg har inget kommando som heter ”{ $command }”.
cli-usage-missing = Det saknas något: { $arg }
cli-usage-no-value = { $arg } behöver ett värde.
cli-usage-not-one-of = ”{ $value }” går inte för { $arg }. Välj något av: { $values }
cli-usage-bad-value = ”{ $value }” går inte att läsa som { $arg }.
cli-usage-conflict = { $arg } går inte ihop med { $other }.
cli-usage-unreadable = torg kunde inte läsa kommandot.
cli-usage-see-help = Lägg till --help för att se hur det ska se ut.

## Vad som kan gå fel, och vad man gör åt det

cli-failed-output = Det gick inte att skriva ut svaret: { $cause }.
cli-failed-slug = ”{ $name }” kan inte vara namnet på en session. Använd 1–40 av tecknen a–z, 0–9 och bindestreck, till exempel host-2026.
cli-failed-kind = Det finns ingen mall som heter ”{ $kind }”. Välj något av: { $kinds }
cli-failed-title = Titeln
cli-failed-name = Namnet
cli-failed-text-empty = { $subject } saknas. Skriv något som går att läsa.
cli-failed-text-long = { $subject } har { $length } tecken, men det får plats { $limit }. Korta den.
cli-failed-which-table = En fil rymmer en tabell. Välj vilken med --table: { $tables }. Utan --out skrivs alla tabeller, var och en i sin fil.
cli-failed-table-without-csv = --table hör till --format csv. Ta bort den eller byt format.
cli-failed-too-many-cards = Så många röstkort ryms inte: en session har högst { $most }.
cli-failed-roll = Rad { $line } i { $path } är inget namn. Skriv ett namn per rad, högst 80 tecken.
cli-failed-no-such-time = Den tiden finns inte den dagen (klockan ställs om). Välj en annan starttid.
cli-failed-taken = Det finns redan något i { $folder }. Inget ändrades. Välj ett annat namn på sessionen.
cli-failed-unknown-session = Det finns ingen session som heter ”{ $name }” i { $folder }. Kör torg utan kommando för att se vilka som finns, eller peka ut en annan mapp med --sessions.
cli-failed-no-journal = Det finns ingen journal i { $folder }, så där finns ingen session att öppna. Om den skulle ha funnits: hämta den från säkerhetskopian.
cli-failed-damaged =
    Sessionen ”{ $name }” är skadad: rad { $line } i journal.jsonl, efter post { $after }: { $fault }. { $behind ->
        [0] Inga läsbara poster finns bakom skadan.
        [one] { $behind } läsbar post finns bakom skadan.
       *[other] { $behind } läsbara poster finns bakom skadan.
    }
    Inget har ändrats. Rädda det som går till en ny session: torg salvage { $name } --into NYTT-NAMN
cli-damage-line = raden är inte som den skrevs
cli-damage-order = post { $found } står där post { $expected } ska stå
cli-damage-unlinked = raden hänger inte ihop med raden före
cli-damage-batch = raden hör inte till sina grannar
cli-failed-shortened =
    Sessionen ”{ $name }” har blivit kortare: journalen slutar vid post { $journal }, men post { $saved } har varit sparad.
    Inget har ändrats. Lägg tillbaka rätt journal.jsonl från säkerhetskopian, eller rädda det som finns: torg salvage { $name } --into NYTT-NAMN
cli-failed-unreadable =
    Sessionen ”{ $name }” går inte att förstå: post { $n } är hel men innehåller något annat än den ska.
    Inget har ändrats. Spara mappen som den är och be om hjälp.
cli-failed-unknown-event = Sessionen ”{ $name }” kommer från ett nyare torg: post { $n } är av en sort som det här programmet inte känner till. Hämta en nyare version.
cli-failed-counts = Räkningen stämmer inte i ”{ $name }”: omröstning { $round } ger andra tal när rösterna räknas om ur journalen. Spara mappen som den är och be om hjälp.
cli-failed-newer = Sessionen ”{ $name }” kommer från ett nyare torg: rad { $line } är skriven i version { $found }, och det här programmet läser till och med version { $known }. Hämta en nyare version.
cli-failed-not-held = Sessionen ”{ $name }” hålls inte öppen på den här datorn. Öppna den med torg host { $name }.
cli-failed-held = Sessionen ”{ $name }” är redan öppen i ett annat torg. Avsluta det först, eller ta över konsolen härifrån: torg attach { $name } --as console
cli-failed-held-by = Sessionen ”{ $name }” är redan öppen i ett annat torg (process { $pid } på { $host }, sedan { $since }). Avsluta det först, eller ta över konsolen härifrån: torg attach { $name } --as console
cli-failed-read = { $path } går inte att läsa: { $cause }.
cli-failed-write = Inget sparades. Det går inte att skriva i { $path }: { $cause }.
cli-failed-exists = { $path } finns redan och fick vara kvar. Ge ett annat namn med --out, eller ersätt filen med --force.
cli-failed-nothing-to-salvage = Den första posten i ”{ $name }” är borta, och utan den vet ingen vilken session det är. Hämta den från säkerhetskopian.
cli-failed-port = Port { $port } används redan av ett annat program. Välj en annan med --port, eller utelämna --port så väljer torg en ledig.
cli-failed-no-port = Alla portar från { $first } till { $last } är upptagna. Välj en annan med --port, eller --port 0 för vilken som helst.
cli-failed-listen = Det går inte att lyssna på { $address }: { $cause }. Kontrollera --bind och --port.
cli-failed-no-round = Det finns ingen omröstning { $round } med idéer att rösta om. Konsolens flik Omröstningar visar vilka som finns.
cli-failed-no-reach = Det går inte att säga på vilken adress telefonerna når ”{ $name }”: sessionen hålls inte öppen här, eller så svarade ingen adress. Ange den själv, till exempel --address http://192.168.1.20:8080
cli-failed-address = ”{ $url }” är ingen adress till en session. Skriv den som den står på konsolen, till exempel http://192.168.1.20:8080
cli-failed-no-answer = Inget torg svarar på { $url }. Är ni på samma nät, och är sessionen öppen?
cli-failed-another-version = Det som svarar på { $url } är inte samma version av torg. Använd samma version på båda datorerna.
cli-failed-code = Koden är fel, använd eller för gammal. Be om en ny på konsolen; den gäller i en minut.
cli-failed-turned-away = Terminalen blev inte insläppt. Be den som håller sessionen att svara ja på konsolen.
cli-failed-not-saved = Det sista sparades inte: disken slutade ta emot ({ $cause }). Allt som telefonerna fick besked om finns kvar. Frigör plats och öppna sessionen igen.
cli-failed-no-terminal = Här finns ingen terminal att rita på. Kör i ett terminalfönster, eller med --headless.
cli-failed-to-mend =
    { $count ->
        [one] Det finns en sak att laga: se ✗ ovan.
       *[other] Det finns { $count } saker att laga: se ✗ ovan.
    }
cli-failed-terminal = Terminalen svarar inte: { $cause }.
cli-failed-start = torg kunde inte starta: { $cause }.

cli-cause-not-found = filen eller mappen finns inte
cli-cause-not-allowed = du har inte rätt att göra det
cli-cause-full = disken är full
cli-cause-read-only = disken går bara att läsa
cli-cause-no-such-address = datorn har ingen sådan adress
cli-cause-no-folder = det är ingen mapp
cli-cause-other = systemet säger ”{ $said }”

## Svar

cli-made =
    Sessionen { $name } är gjord i { $folder }
    Håll den med: torg host { $name }
cli-cards-made =
    { $count ->
        [one] Ett röstkort finns att skriva ut i { $path }
       *[other] { $count } röstkort finns att skriva ut i { $path }
    }
    Ta bort filen när korten är utskrivna: koderna i den är lika mycket värda som korten.
cli-cards-level-open = Röstningen är öppen så länge. Välj röstkort på konsolen (skärmen Deltagare, tangenten v) innan ni röstar.
cli-exported = Skrevs till { $path }
cli-checked =
    Sessionen { $name } är hel: { $records ->
        [one] { $records } post
       *[other] { $records } poster
    }, { $rounds ->
        [one] { $rounds } omröstning omräknad
       *[other] { $rounds } omröstningar omräknade
    }.
    Kedjans slut: { $hash }
cli-checked-round =
    Omröstning { $round }: { $count ->
        [one] { $count } röstsedel
       *[other] { $count } röstsedlar
    }, regel { $rule } version { $version }, kontrollsumma { $hash }, journal { $head }
cli-checked-torn = Den sista halvskrivna satsen ({ $bytes } byte) är inte med. Ingen fick besked om att den var sparad. Den läggs åt sidan nästa gång sessionen öppnas.
cli-checked-unclosed = Sessionen avslutades inte i ordning, eller så är den öppen just nu.
cli-salvaged =
    { $records ->
        [one] { $records } post
       *[other] { $records } poster
    } räddades till { $name }. Den gamla sessionen är orörd.
cli-salvaged-gap = Förlorat: post { $first } till { $last }
cli-salvaged-left-out = { $count ->
        [one] { $count } post som inte stod på sin plats är utelämnad.
       *[other] { $count } poster som inte stod på sin plats är utelämnade.
    }

## Den som håller en session

cli-host-torn = Den förra körningen slutade mitt i en skrivning. En halvskriven sats ({ $bytes } byte) som ingen fått besked om ligger nu i { $file }.
cli-host-reached = Telefoner når sessionen på { $url }
cli-host-unproved = Ingen adress svarade, så det visas ingen QR-kod. Prova på en telefon: { $urls }
cli-host-no-address = Datorn har ingen adress som en telefon kan nå. Anslut den till ett nät, eller använd --bind. Här svarar den på { $url }
cli-host-stop = Avsluta med Ctrl-C. Skriv code och Enter för en kod till en annan terminal (code notes eller code console för annat än projektor).
cli-host-hung-up = Fönstret stängdes. Sessionen fortsätter utan konsol.
cli-host-code = Kod: { $digits } (gäller i en minut)
cli-host-waiting = { $name } vill ansluta som { $role } från { $from }. Skriv yes eller no.
cli-host-nobody-waits = Ingen terminal väntar.
cli-host-unknown-line = Skriv code, code notes, code console, yes eller no.
cli-host-not-saved = INTE SPARAT: { $cause }. Inget mer tas emot. Frigör plats och starta om.
cli-host-stopped = Sessionen är avslutad och sparad.
cli-role-projector = projektor
cli-role-notes = antecknare
cli-role-console = konsol

cli-attach-ask-code = Engångskod från konsolen:
cli-attach-ask-name = Ditt namn:
cli-attach-waiting = Väntar på att den som håller sessionen ska svara ja …

## Startsidan

cli-start-damaged = Skadad: torg check { $name } säger var.
cli-start-newer = Kommer från ett nyare torg.

## torg tally

cli-help-tally = Räkna ett val ur en fil, eller en omröstning i en session, efter vilken regel som helst
cli-help-tally-file = Filen (.pb, .soc, .soi, .toc, .toi, .cat, .blt, .abc.yaml, .csv, Debians röstlista), eller sessionen med --round
cli-help-tally-rule = Regeln; annars den vanliga för sådana röstsedlar. Alla regler: torg tally --rules
cli-help-tally-seats = Hur många som väljs; annars som filen säger, eller en
cli-help-tally-round = Numret på en omröstning i en session
cli-help-tally-seed = Fröet till en lott om det blir oavgjort: utan frö lottas ingenting
cli-help-tally-json = Svara med JSON och ingenting annat
cli-help-tally-format = Filens format, om dess namn inte säger det
cli-help-tally-ballots = Vad cellerna i en tabell med röstsedlar betyder, om tabellen inte säger det
cli-help-tally-rules = Visa alla regler

cli-tally-form-approval = kryss
cli-tally-form-ranking = rangordningar
cli-tally-form-score = tal
cli-tally-form-stance = ja, nej och pass
cli-tally-no-rule = Det finns ingen regel som heter ”{ $typed }”. Alla regler: torg tally --rules
cli-tally-no-rule-but = Det finns ingen regel som heter ”{ $typed }”. Menas någon av dem: { $nearest }? Alla regler: torg tally --rules
cli-tally-unfit-form = { $rule } läser inte { $form }. Det gör: { $rules }.
cli-tally-unfit-money = { $rule } fördelar pengar, och här finns varken budget eller kostnader.
cli-tally-unfit-seats = Här finns { $options } alternativ; så många platser som det sades går inte att fylla.
cli-tally-unfit-large = { $rule } jämför alla tänkbara utfall, och här är de för många. Pröva en regel som går plats för plats.
cli-tally-which-round = En session har flera omröstningar. Säg vilken med --round.
cli-tally-no-round = Sessionen har ingen omröstning { $round }. Den har: { $known }.
cli-tally-not-closed = Omröstning { $round } är inte stängd, så den kan inte räknas än.
cli-tally-only-sums =
    { $ballots ->
        [one] { $ballots } röstsedel räknades
       *[other] { $ballots } röstsedlar räknades
    } för hand som summor, så de hela röstsedlarna saknas. Resultatet med summorna står i sessionens dokumentation.
cli-tally-fault-line = { $file }, rad { $line }: { $what }. Ingenting räknades.
cli-tally-fault-file = { $file }: { $what }. Ingenting räknades.
cli-tally-fault-unreadable = kan inte läsas: { $cause }
cli-tally-fault-not-text = det är inte UTF-8; spara filen som UTF-8
cli-tally-fault-format = inget format som torg känner igen; säg vilket med --format
cli-tally-fault-which-ballots = tabellen säger inte vad talen betyder; säg det med --ballots
cli-tally-fault-missing = { $part } saknas
cli-tally-fault-empty = { $part } är tom
cli-tally-fault-odd = { $part } kan inte vara ”{ $found }”
cli-tally-fault-no-option = det finns inget alternativ ”{ $option }”
cli-tally-fault-twice = ”{ $found }” står två gånger
cli-tally-fault-differs = { $part } ska vara { $said } men är { $found }
cli-tally-fault-equals = två står lika, men filens slag säger att ingen gör det
cli-tally-fault-left-out = alla alternativ är inte med, men filens slag säger att de är det
cli-tally-fault-malformed = filen går inte att förstå: { $why }
cli-tally-fault-bytes = filen är större än { $limit } MB
cli-tally-fault-options = fler än { $limit } alternativ
cli-tally-fault-voters = fler än { $limit } röstsedlar
cli-tally-fault-amount = ett tal är större än { $limit }
