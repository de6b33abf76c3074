### Lättläst svenska på deltagarnas telefoner: korta meningar, vanliga ord, en sak i taget, och
### de som läser tilltalas med du. Här står bara det som sägs på annat sätt än på svenska.

name-of-language = Lättläst

## Ramen runt varje sida

web-ended-thanks = Tack för i dag! Allt ni har skrivit finns kvar. Det kommer med i ett dokument.
web-withdraw = Ta bort
web-withdrawn = Borttaget
web-hidden = De som leder mötet har gömt texten. Så här säger de: { $reason }
web-unsaid = Jag vill inte svara
web-kept = Vi kunde inte spara. Din text finns kvar här:
web-held = Det här är inte skickat. Vill du skicka det nu?
web-held-drop = Nej, ta bort det
web-not-taken = Telefonen är inte med i mötet längre. Därför kunde vi inte spara. Kopiera texten. Gå med igen och skicka den.
connected = Telefonen har kontakt
reconnecting = Telefonen har ingen kontakt. Den försöker igen
next-up = Sedan:
optional = om du vill
time-is-up = Tiden är slut

## När något inte går

web-too-fast = Det gick för fort. Vänta en liten stund. Tryck sedan igen. Din text finns kvar.
web-no-seat = Du är inte med i mötet än. Gå till första sidan. Där kan du gå med. Har du redan en plats? Skriv dina fyra ord.
web-unreadable = Något blev fel. Ladda sidan en gång till. Försök sedan igen.
web-too-large = Texten är för lång. Gå tillbaka och skriv kortare.
web-too-slow = Det tog för lång tid att skicka. Försök igen.
web-no-such-page = Den här sidan finns inte. Gå till första sidan.
web-to-start = Till första sidan
web-foreign-host = Adressen är fel. Rätt adress står på väggen.
web-foreign-origin = Det här kom från en annan sida. Vi tog inte emot det. Öppna mötets egen sida.
refusal-text-empty = { $field } saknas. Skriv något och försök igen.
refusal-text-too-long = { $field } är för lång. Du har skrivit { $length } tecken. Det får vara { $limit }. Skriv kortare.
refusal-field-access-needs = Det du behöver för att kunna vara med
refusal-not-allowed = Du får inte göra det här. Be den som leder mötet om hjälp.
refusal-not-in-this-phase = { $what } går inte nu. Nu är det { $phase }. Försök igen senare.
refusal-session-ended = Mötet är slut. Nu går det inte att skriva mer.
refusal-unknown = { $what } finns inte längre. Ladda sidan en gång till.
refusal-already-seated = Du är redan med i mötet. Gå till första sidan.
refusal-recovery-unknown = Orden stämmer inte. Har du skrivit dem rätt? Står de i rätt ordning?
refusal-speakers-closed = Du kan inte be om ordet i telefonen nu. Räck upp handen.
refusal-already-queued = Ditt ämne ”{ $title }” väntar redan. Du kan föreslå ett till efteråt.
refusal-already-drafted = Du har redan ett ämne som inte är klart: ”{ $title }”.
refusal-not-a-draft = Du har redan skickat ämnet.
refusal-topic-gone = Ämnet finns inte längre. Välj ett annat.
refusal-not-at-topic = Du är inte med i samtalet. Anmäl dig först. Sedan kan du skriva.
refusal-topic-not-placed = Ämnet har inget rum än. Tryck på Jag är intresserad så länge.
refusal-idea-gone = Idén finns inte längre. Välj en annan.
refusal-idea-in-round = Vi röstar om idén nu. Därför kan du inte ändra den. Skriv en ny idé.
refusal-round-closed = Röstningen är slut. Du kan inte ändra din röst.
refusal-round-not-open = Röstningen har inte börjat än.
refusal-wrong-method = Något blev fel med rösten. Ladda sidan en gång till och rösta igen.
refusal-too-many-marks =
    { $max ->
        [one] Du får välja en idé, inte fler. Ta bort någon.
       *[other] Du får välja { $max } idéer, inte fler. Ta bort någon.
    }
refusal-not-an-option = Idén är inte med i röstningen. Ladda sidan en gång till.
refusal-busy = Många skickar samtidigt. Vänta en liten stund och försök igen.
refusal-not-saved = Vi kunde inte spara. Din text finns kvar här. Säg till den som leder mötet.
refusal-offline = Telefonen når inte mötet. Är du på rätt nät? Försök igen.

## Gå med

web-hat = Vem är du i dag?
web-hat-hint = Välj det som passar bäst i dag.
web-hat-unsaid = Jag vill inte svara
web-more-about-you = Fler frågor. Du får hoppa över dem.
web-organisation = Var jobbar du, eller vilken förening är du med i?
web-area = Vilken del av staden bor eller jobbar du i?
web-access-needs = Behöver du hjälp med något för att kunna vara med?
web-name-in-documents = Ni får skriva mitt namn i dokumentet efter mötet
web-privacy = Du behöver inget konto. Vi sparar dina svar på mötets dator. Bara de som leder mötet ser ditt namn.
web-have-seat = Jag har redan gått med
web-recovery-hint = Skriv de fyra orden du fick. Skriv dem i rätt ordning.
web-recover-button = Ge mig min plats
web-welcome-seated = Nu är du med i mötet.
web-recovery-use = Skriv upp orden på ett papper. Du behöver dem om telefonen går sönder eller laddar ur.
web-recovery-noted = Jag har skrivit upp dem

## Nu

web-doors-none = Just nu ska du inte göra något här. Vänta. Sidan ändras själv.
web-door-ideas-why = Skriv en idé i taget. Skriv kort.
web-door-pitch = Föreslå något att prata om
web-door-signup-why = Välj vilka samtal du vill vara med i
web-door-interest = Visa vad du vill prata om
web-door-interest-why = Vilka samtal vill du vara med i?

## Tavlan

web-slot-empty = Här är det tomt än.
web-parked = Ämnen som inte har något rum än
web-parked-why = Tryck på de ämnen du vill vara med i. Då blir det lättare att välja rum.
web-no-topics = Ingen har föreslagit något än. Du kan bli först!
web-all-placed = Alla ämnen har fått ett rum.
web-host = { $name } leder samtalet
web-you-host = Du leder samtalet
web-you-wait = Det är fullt. Du står på tur
web-you-wait-at = Det är fullt. Du är nummer { $place } på tur
web-chairs-taken = { $taken } av { $chairs } platser är tagna
web-waiting = { $count } står på tur
web-interested =
    { $count ->
        [one] { $count } vill vara med
       *[other] { $count } vill vara med
    }
web-sign-up = Jag vill vara med
web-queue-up = Det är fullt. Jag vill vänta på en plats
web-sign-off = Jag vill inte vara med
web-interest-on = Jag vill prata om det här
web-interest-off = Jag vill inte längre

## Ämnen

web-pitch = Föreslå något att prata om
web-pitch-how = Du behöver inte kunna allt. Du tar emot dem som kommer. Du hjälper samtalet att börja.
web-pitch-button = Föreslå
web-draft-button = Spara och vänta
web-draft-wait = Du kan inte skicka ämnet än. Vänta lite. Bara du ser det.
web-submit-button = Skicka ämnet
web-topic-draft = Inte skickat än. Bara du ser det
web-topic-queued = Du får snart berätta om ämnet. Du är nummer { $place } på tur
web-topic-pitching = Berätta om ämnet nu
web-queue = Snart berättar någon om de här ämnena
web-pitch-closed = Just nu kan du inte lämna in något. Men du kan spara det.
web-topic-title = Vad ska ni prata om?
web-topic-question = Vilken fråga ska ni svara på?
web-topic-gone = Ämnet finns inte längre.
web-topic-parked = Ämnet har inget rum än
web-topic-placed = Ämnet har ett rum
web-notes-how = Alla som är med i samtalet kan skriva. Texten sparas av sig själv.
web-notes-not-here = De som är med i samtalet skriver här. Är du med? Tryck på Jag är här.
web-notes-kept = Två skrev samtidigt
web-notes-wait = sparat i telefonen. Den skickar när den har kontakt
web-no-notes = Ingen har skrivit något än.
web-note-summary = Vad pratade ni om?
web-note-existing = Vad gör ni redan tillsammans?
web-note-needs = Vad behöver ni? Vad vet ni inte?
web-note-next-steps = Vad händer nu? Vem gör det, och när?
web-note-mission = Vem har ansvar för det här?

## Idéer

web-about = Ämne
web-idea-text = Din idé
web-idea-button = Skicka
web-ideas-closed = Just nu kan du inte skriva idéer.
web-ideas-of-all = Allas idéer
web-no-ideas = Ingen har skrivit någon idé än.
web-idea-in-round = Vi röstar om idén. Du kan inte ändra den
web-merged = Idén är nu en del av idé { $id }. Varför? { $reason }
web-split = Idén är nu flera idéer: { $ids }. Varför? { $reason }

## Rösta

web-no-round = Ingen röstning just nu. Sidan ändras själv när det är dags.
web-vote-secret = Ingen ser hur det går förrän röstningen är slut. Den som äger mötets dator kan se din röst.
web-ballot-button = Spara mina val
web-abstain = Jag vill inte rösta
web-abstained = Du har valt att inte rösta.
web-marked = Din röst är sparad. Du har valt { $count } av { $max }.
web-changeable = Du kan ändra dig tills röstningen är slut.
web-stance-how = Svara på en idé i taget. Du får hoppa över.
web-agree = Bra idé
web-disagree = Inte bra
web-pass = Vet inte
web-answered = Du har svarat på { $count } av { $whole }
web-you-voted = Din röst är med.

## Resultat

web-tied = Lika många röster
web-stances = { $agree } säger Bra idé. { $disagree } säger Inte bra. { $pass } säger Vet inte
web-per-party = Så röstade grupperna
web-idea-hidden = De som leder mötet har gömt idén. Rösterna räknas ändå.
web-more-in-proceedings =
    { $count ->
        [one] { $count } idé till finns i dokumentet.
       *[other] { $count } idéer till finns i dokumentet.
    }
rounds-phone-counting-why = Röstningen är slut. Du får se resultatet här om en stund.
rounds-phone-confirmed = Resultatet är klart

## Ordet

speakers-phone-title = Vem får prata?
speakers-phone-now = { $name } pratar nu
speakers-phone-waiting = Så många väntar på att få prata: { $count }
speakers-phone-yours = Nu får du prata.
speakers-phone-next = Du får prata snart. Ditt nummer är { $number }.
speakers-phone-before =
    { $count ->
        [one] En person ska prata före dig. Ditt nummer är { $number }.
       *[other] { $count } personer ska prata före dig. Ditt nummer är { $number }.
    }
speakers-phone-ask = Jag vill prata
speakers-phone-withdraw = Jag vill inte längre

## Jag

web-wrong-person-how = Är det här inte du? Skriv dina egna fyra ord. Då får du tillbaka din plats.
web-leave-how = Tryck här när du går hem. Då vet vi hur många som är kvar. Dina idéer och röster finns kvar.
web-leave-button = Jag går hem nu

## Idéer, behov och erbjudanden

after-pick-need = Något vi behöver
after-pick-offer = Något vi kan ge
after-sent-wall = Alla i mötet ser vad du skriver. Ingen ser ditt namn.
after-letters-left = Du kan skriva %n tecken till
after-letters-over = Ta bort %n tecken
after-topic-here = { $title } (du är här nu)
after-topic-mine = { $title } (du ska vara med)
after-stands = Idén är med.
after-on-wall = Idén är med. Den visas på väggen.
after-you-withdrew = Du tog bort idén.
after-in-group = Idén hör till ”{ $name }”.

## Stunden: rum och meddelanden

moment-todo-host = Du är värd. Hälsa på dem som kommer. Be någon att skriva.
moment-todo-guest = Var med i samtalet. Du får gå till ett annat rum när du vill.
moment-todo-waiting = Rummet är kanske fullt. Du är nummer { $place } i kön. Fråga om du får plats.
moment-free-feet = Du har inte valt något samtal
moment-free-feet-how = Gå till det rum du vill. Tryck på Var är vad. Där ser du var det finns plats.
moment-nothing-chosen-how = Du har inte valt vad du ska vara med på sedan. Tryck på Tavlan och välj.
moment-checked-in = Du är i det här rummet
moment-clash-promised-how = Du kan bara vara på ett ställe. Lämna din plats i ett av samtalen.
moment-clash-wanted-how = Du kan bara vara på ett ställe. Välj det viktigaste.
moment-floor-how = Sedan väntar du på din tur att prata.
moment-moves-you = Nu är du i { $room }. Om du trycker här flyttar du hit.
moment-frozen = Samtalen börjar snart. Rummen ändras inte mer.
moment-one-in-queue = ”{ $title }” väntar redan på sin tur. Du får ha ett ämne i taget där. Spara nästa så länge.
moment-next-queued = Snart får du berätta om ämnet. Du får { $seconds } sekunder. Vi säger till när det är din tur.
moment-next-pitching = Berätta varför ämnet är viktigt. Du har { $seconds } sekunder.
moment-next-withdrawn = Nu ser ingen annan ämnet. Du kan föreslå det igen.
moment-next-hidden = Fråga mötets ledare varför.

## Efter mötet

after-moderated = Alla ser din text på sina telefoner. Ditt namn syns inte. De som leder mötet väljer sedan vad som visas på den stora skärmen.
after-waits-for-wall = Din text finns med. Snart kan den visas på den stora skärmen.
after-documents-not-yet = Dokumentet om mötet är inte klart än.
after-documents-not-yet-why = De som leder mötet lägger upp det här. Oftast blir det samma dag. Du behöver vara på samma nät som mötet. Du behöver inte dina fyra ord.
after-documents-draft = Mötet är inte slut. Det som står här kan ändras.
after-documents-why = Alla får läsa. Bara de som har sagt ja står med namn.
after-over = Mötet är slut. Det går inte att gå med nu. Du kan läsa vad som hände på mötet. Du kan också se vad som hände med din text.
after-fate-how = Skriv dina fyra ord. Du fick dem när du gick med. Då ser du vad som har hänt med det du skrev.
after-fate-mine = Bara du ser den här sidan.
after-documents = Det vi kom fram till
after-documents-save = Spara texten
after-download-html = Hela texten
after-download-html-why = Du kan läsa utan internet. Du kan skriva ut den.
after-door-documents = Läs om mötet
after-door-documents-why = Det vi sa och bestämde i dag
after-door-documents-later = Läs om mötet
after-door-documents-later-why = Texten kommer här när den är klar
after-door-fate = Vad hände med min idé?
after-door-fate-why = Se vad som hände med det du skrev
after-fate = Vad hände med min idé?
after-fate-no-ideas = Du har inte skrivit någon idé i telefonen.
after-fate-topics = Det du ville prata om
after-fate-stands = Idén är kvar som du skrev den.
after-fate-withdrawn = Du tog bort idén.
after-fate-hidden = De som leder mötet har gömt idén. Så här säger de: { $reason }
after-fate-grouped = Idén hör till ”{ $name }”.
after-fate-merged = Idén är nu en del av nummer { $id }. Varför? { $reason }
after-fate-split = Idén är nu flera idéer. Varför? { $reason }
after-fate-round-open = Vi röstar om idén nu: ”{ $title }”.
after-fate-round-counting = Vi röstade om idén: ”{ $title }”. Resultatet kommer snart.
after-fate-round-shown = Vi röstade: ”{ $title }”. Resultat: { $figures }. Plats { $place } av { $of }.
after-fate-round-tied = Vi röstade: ”{ $title }”. Resultat: { $figures }. Lika många som andra på plats { $place } av { $of }.
after-fate-topic-draft = Du skickade aldrig ämnet.
after-fate-topic-queued = Du har inte berättat om ämnet än.
after-fate-topic-parked = Ämnet fick inget rum.
after-fate-topic-placed = Ni pratade i { $room }, { $time }.
after-fate-topic-withdrawn = Du tog bort ämnet.
after-fate-topic-hidden = De som leder mötet har gömt ämnet. Så här säger de: { $reason }
after-fate-topic-no-notes = Ingen skrev något.

## Hur säkra rösterna är

seats-level-open-why = En röst för varje telefon. Resultatet visar vad många tycker.
seats-level-card-why = Ett kort är en röst. Du fick kortet vid dörren.
seats-level-roll-why = Ett kort är en röst. Varje kort hör till ett namn på en lista.

## Att rösta på olika sätt

vote-how-score = Ge varje idé ett tal från 0 till 5. Fem är bäst. Du får hoppa över.
vote-how-dots =
    { $dots ->
        [one] Du har en prick. Ge den till den viktigaste idén.
       *[other] Du har { $dots } prickar. Ge dem till de viktigaste idéerna.
    }
vote-how-dots-most =
    { $most ->
        [one] Du har { $dots } prickar. En idé får en prick, inte fler.
       *[other] Du har { $dots } prickar. En idé får { $most } prickar, inte fler.
    }
vote-how-points = Du har { $points } poäng. Ge mest till det viktigaste. Du får spara poäng.
vote-how-ranking =
    { $max ->
        [one] Välj den bästa idén.
       *[other] Sätt idéerna i ordning. Den bästa är först. Du får välja { $max } idéer. Två idéer får ha samma plats.
    }
vote-how-gradient = Vad tycker du om varje idé? Du får hoppa över.
vote-no-opinion = Vet inte
vote-score-worst = dålig
vote-score-best = jättebra
vote-abstain-instead = Jag vill inte rösta
vote-abstain-clears = Du röstar inte. Dina svar tas bort.
vote-left-approval = Du kan välja så här många till: %n
vote-full-approval = Du kan inte välja fler. Ta bort något först.
vote-full-dots = Du har inga prickar kvar. Ta tillbaka en först.
vote-full-points = Du har inga poäng kvar. Ta tillbaka några först.
vote-over-points = Du har gett %n poäng för mycket. Du har %m.
vote-waits = Rösten skickas när telefonen har kontakt
vote-outcome-stance = Flest tycker bra om
vote-outcome-tie = { $count } idéer är lika bra:
vote-outcome-ranking = Bäst blev
vote-too-few = Vi visar inte svaren. Annars kan någon räkna ut vem som röstade.

## Rum och samtal

moment-floor-yours-how = Sedan är det nästa persons tur.
moment-rooms = Hitta rum
moment-rooms-door = Hitta rum
moment-here =
    { $count ->
        [one] { $count } person är här
       *[other] { $count } personer är här
    }
moment-room-gone = Rummet finns inte. Titta på Hitta rum.
moment-in-queue = Du får snart berätta. Du är nummer { $place } på tur
moment-moves = Då lämnar du ditt andra samtal.
moment-moves-from = Då lämnar du ”{ $title }”. Det är samtidigt.
moment-runs = Samtalet är flera gånger:
moment-topic-needs = Vad behöver ni i rummet?
moment-one-draft = Du har redan sparat ”{ $title }”. Skicka det först. Eller ta bort det.
moment-one-of-each = Du har två ämnen redan. Vänta tills du har berättat om det första.
moment-next-draft = Skicka det när du vill.
moment-next-placed = Du leder samtalet. Var där när det börjar. Någon ska skriva.
seats-moved = En annan telefon har din plats nu. Skriv dina fyra ord. Då får du tillbaka den. Din text finns kvar.

## Sluten röstning

secret-phone-sealed = Röstningen är hemlig.
secret-ballot-button = Lägg min röst i lådan
secret-in-urn = Din röst ligger i lådan.
secret-again = Du kan rösta en gång till. Då gäller bara den nya rösten. Formuläret är alltid tomt.
secret-counted = Din röst är räknad. Ingen kan se vilken som var din.
secret-code-keep = Skriv av koden om du vill hitta din röst sedan. Du ser den bara nu. Visa den inte för någon. Den som har koden kan se hur du röstade.
secret-how-room = Alla kan se att du har röstat. Ingen ser hur.
secret-how-file = Rösten sparas så att ingen kan läsa den. När röstningen är slut räknas alla röster utan namn. Sedan tas det som kan öppna dem bort.
secret-how-server = Men datorn ser din röst just när du skickar den. Någon som har ändrat i datorn eller lyssnar på nätet kan se den.
secret-how-few = Om alla röstar lika kan man förstå hur du röstade. Om färre än fem röstar visar vi bara vad det blev.
secret-how-codes = Du får en kod. Med den kan du se att din röst räknades rätt.
