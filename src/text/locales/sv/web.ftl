### Deltagarnas telefoner.

## Ramen runt varje sida

web-skip = Hoppa till innehållet
web-languages = Språk
web-tabs = Sidor
web-tab-now = Nu
web-tab-board = Tavlan
web-tab-ideas = Idéer
web-tab-vote = Rösta
web-tab-me = Jag
# Står först i fönstrets titel när något inte gick
web-title-fault = Gick inte:
web-round-open = Rösta nu:
web-ended = Mötet är slut
web-ended-thanks = Tack för i dag! Det ni har skrivit finns kvar och kommer med i dokumentationen.
web-show-all = Visa alla
web-show = Visa
web-over = Slut
web-withdraw = Dra tillbaka
web-withdrawn = Tillbakadraget
web-hidden = Dolt av mötesledningen: { $reason }
web-at-most = Högst { $count } tecken.
web-unsaid = Vill inte säga
# %t byts mot en nedräkning, som 12:05
web-time-left = %t kvar
web-five-minutes-left = Fem minuter kvar
web-one-minute-left = En minut kvar
web-kept = Kunde inte sparas. Din text är kvar:
web-held = Det här hann inte skickas innan telefonen förlorade sin plats. Vill du skicka det nu?
web-held-send = Skicka nu
web-held-drop = Släng
web-seat-gone = Platsen är borta
web-your-text = Det du skrev
web-not-taken = Telefonen har ingen plats i mötet längre, så det här sparades inte. Kopiera texten, gå med igen och skicka den på nytt.

## När något inte går

web-fault = Det gick inte
web-to-start = Till startsidan
web-too-fast = Det gick lite fort. Vänta några sekunder och försök igen. Det du skrev är kvar.
web-no-seat = Telefonen har ingen plats i mötet. Gå med på startsidan, eller ta tillbaka din plats med dina fyra ord.
web-unreadable = Formuläret gick inte att läsa. Ladda om sidan och försök igen.
web-too-large = Texten är för lång för att tas emot. Gå tillbaka, korta den och försök igen.
web-too-slow = Formuläret kom inte fram i tid. Kontrollera nätet och försök igen.
web-no-such-page = Sidan finns inte. Gå till startsidan och leta därifrån.
web-foreign-host = Den adressen hör inte till det här mötet. Använd adressen som visas på väggen.
web-foreign-origin = Det där kom från en annan webbplats och togs inte emot. Öppna mötets egen sida och försök där.

## Gå med

web-join = Gå med
web-alias = Namn eller smeknamn
web-hat = Vem är du här i dag?
web-hat-hint = Välj den roll du har just i dag.
web-choose = Välj …
web-hat-unsaid = Vill inte säga
web-more-about-you = Mer om dig (valfritt)
web-organisation = Organisation, nätverk eller förvaltning
web-area = Stadsdel
web-first-time = Är det första gången du är med?
web-access-needs = Behöver du något för att kunna delta?
web-name-in-documents = Mitt namn får stå i dokumentationen
web-privacy = Du behöver inget konto. Uppgifterna sparas på mötets dator, och namnet visas bara för mötesledningen om du inte säger något annat.
web-join-button = Gå med i mötet
web-have-seat = Jag har redan en plats
web-recovery-words = Dina fyra ord
web-recovery-hint = Orden du fick när du gick med, i rätt ordning.
web-recover-button = Ta tillbaka min plats
web-welcome = Välkommen!
web-welcome-name = Välkommen, { $name }!
web-welcome-seated = Du är med i mötet.
web-recovery-title = Dina fyra ord
web-recovery-use = Skriv upp dem. Med orden får du tillbaka din plats om telefonen byts, töms eller laddar ur.
web-recovery-noted = Klart, visa mötet

## Nu

web-not-started = Mötet har inte börjat än
web-until = Till { $time }
web-doors = Det kan du göra nu
web-doors-none = Just nu behöver du inte göra något här. Sidan ändras av sig själv.
web-door-vote = Rösta
web-door-ideas = Skriv en idé
web-door-ideas-why = Kort och konkret, en i taget
web-door-pitch = Föreslå ett ämne
web-door-pitch-why = Vad vill du prata med andra om?
web-door-signup = Välj samtal
web-door-signup-why = Anmäl dig till ämnen på tavlan
web-door-interest = Visa intresse
web-door-interest-why = Vilka ämnen vill du vara med på?
web-door-result = Se resultatet
web-your-room = Ditt rum just nu
web-your-next-rooms = Dina nästa rum
web-gone-home = Du har gått hem
web-come-back = Jag är tillbaka

## Tavlan

web-board = Tavlan
web-your-rooms = Dina rum
web-slot-empty = Inga ämnen här ännu.
web-parked = Ämnen som väntar på en plats
web-parked-why = Visa vilka du vill vara med på. Det hjälper den som lägger schemat.
web-no-topics = Ingen har föreslagit något ämne ännu. Bli den första!
web-all-placed = Alla ämnen har fått en plats.
web-host = Värd: { $name }
web-you-host = Du är värd
web-you-have-a-chair = Du har plats
web-you-wait = Du står i kö
web-you-wait-at = Du är nummer { $place } i kön
web-chairs-taken = { $taken } av { $chairs } platser tagna
web-waiting = { $count } i kö
web-interested =
    { $count ->
        [one] { $count } intresserad
       *[other] { $count } intresserade
    }
web-sign-up = Anmäl mig
web-queue-up = Ställ mig i kö
web-sign-off = Lämna platsen
web-interest-on = Jag är intresserad
web-interest-off = Intresserad, ångra

## Ämnen

web-pitch = Föreslå ett ämne
web-pitch-how = Du behöver inte kunna svaret. Du tar emot dem som kommer och ser till att samtalet börjar.
web-pitch-button = Föreslå ämnet
web-draft-button = Spara som utkast
web-draft-wait = Utkastet går att lämna in när marknadsplatsen öppnar. Tills dess ser bara du det.
web-submit-button = Lämna in till kön
web-topic-draft = Utkast – bara du ser det
web-topic-queued = I kön, plats { $place }
web-topic-pitching = Pitchas just nu
web-queue = På tur att pitchas
web-pitch-closed = Just nu går det inte att lämna in ämnen. Spara ett utkast så länge.
web-topic-title = Rubrik
web-topic-question = Fråga att prata om
web-my-topics = Dina ämnen
web-topic = Ämne
web-topic-gone = Ämnet finns inte längre på tavlan.
web-topic-parked = Väntar på en plats på tavlan
web-topic-placed = På tavlan
web-topic-ideas = Idéer om ämnet
web-notes = Anteckningar
web-notes-how = Värden och de som är anmälda eller incheckade kan skriva. Varje ruta sparas för sig. Skriver två samtidigt gäller det som sparas sist, och det andra finns kvar.
web-notes-not-here = Värden och de som är anmälda eller incheckade skriver. Sitter du med, tryck på Jag är här när samtalet pågår.
web-notes-kept = Skrivet samtidigt av två
web-notes-wait = sparat i telefonen, skickas när kontakten är tillbaka
web-no-notes = Inga anteckningar ännu.
web-note-summary = Kort om samtalet
web-note-existing = Samarbeten som redan finns
web-note-needs = Behov och öppna frågor
web-note-next-steps = Nästa steg, vi gör och vi ber om: vem, och när?
web-note-mission = Vems uppdrag eller plan berör det?

## Idéer

web-ideas = Idéer
web-about = Om
web-about-all = Hela mötet
web-idea-about = Om ”{ $title }”
web-idea-for-all = Till hela mötet
web-idea-text = Idén
web-idea-button = Lägg till
web-ideas-closed = Just nu går det inte att skriva idéer.
web-ideas-of-all = Idéer till hela mötet
web-no-ideas = Inga idéer här ännu.
web-my-ideas = Dina idéer
web-idea-in-round = Med i omröstningen, texten ligger fast
web-merged = Ingår nu i idé { $id }: { $reason }
web-split = Uppdelad i idé { $ids }: { $reason }

## Rösta

web-vote = Rösta
web-no-round = Ingen omröstning pågår. Sidan ändras av sig själv när det är dags.
web-vote-secret = Ingen ser någon räkning förrän omröstningen är stängd. Den som äger mötets dator kan se vem som röstat vad.
web-approval-how =
    { $max ->
        [one] Välj en idé.
       *[other] Välj upp till { $max } idéer.
    }
web-ballot-button = Spara min röst
web-abstain = Jag avstår
web-not-voted = Du har inte röstat ännu.
web-abstained = Du har avstått.
web-marked = Din röst är sparad: { $count } av { $max } valda.
web-changeable = Du kan ändra dig tills omröstningen stängs.
web-stance-how = Ta ställning till en idé i taget. Hoppa över dem du inte har någon åsikt om.
web-agree = Håller med
web-disagree = Håller inte med
web-pass = Pass
web-answered = { $count } av { $whole } besvarade
web-all-answered = Du har svarat på alla.
web-more-to-answer =
    { $count ->
        [one] { $count } till väntar.
       *[other] { $count } till väntar.
    }
web-your-answers = Dina svar
web-you-voted = Din röst är med i resultatet.

## Resultat

web-result-of = Resultat: { $title }
web-turnout = { $voted } av { $of } röstade
web-turnout-party = { $name }: { $voted } av { $of }
web-rank = Plats { $rank }
web-tied = Delad
web-approvals =
    { $count ->
        [one] { $count } röst
       *[other] { $count } röster
    }
web-stances = { $agree } håller med, { $disagree } håller inte med, { $pass } passar
web-per-party = Per part
web-idea-hidden = Idén är dold av mötesledningen. Rösterna räknas.
web-more-in-proceedings =
    { $count ->
        [one] { $count } idé till finns i dokumentationen.
       *[other] { $count } idéer till finns i dokumentationen.
    }

## Jag

web-me = Jag
web-wrong-person = Fel person?
web-wrong-person-how = Om telefonen visar någon annans plats, ta tillbaka din egen med dina fyra ord.
web-leave = Gå hem
web-leave-how = Säg till när du går, så att antalet här i rummet stämmer. Dina idéer och röster finns kvar.
web-leave-button = Jag går nu
