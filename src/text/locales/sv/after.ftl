### Idéer, behov och erbjudanden; och det som kommer efter mötet: dokumentationen och vad som
### hände med det var och en skrev.

## Typ av idé, på alla skärmar

after-kind-idea = idé
after-kind-need = behov
after-kind-offer = erbjudande
after-field-kind = Typ

## Samtalsledarens skärm

after-console-put-up = Dokumentationen är uppe på telefonerna. d tar ner den, u ångrar.
after-console-taken-down = Dokumentationen är nedtagen från telefonerna.
after-cockpit-up = ● Dokumentationen är uppe ({ $key } tar ner)
after-cockpit-down = { $key }  lägg upp dokumentationen

## Skriva idéer på telefonen

after-kind-legend = Vad vill du skriva?
after-pick-idea = En idé
after-pick-need = Vi behöver
after-pick-offer = Vi erbjuder
after-sent-wall = Det du skriver visas för alla i mötet. Ditt namn visas inte.
after-moderated = Det du skriver syns direkt för alla på telefonerna, utan namn. På skärmen i rummet visas det när mötesledningen har släppt fram det.
after-letters-left = %n tecken kvar
after-letters-over = %n tecken för mycket
after-topic-here = { $title } (här sitter du)
after-topic-mine = { $title } (du är anmäld)
after-stands = Finns med.
after-on-wall = Finns med och visas på skärmen.
after-waits-for-wall = Finns med. Visas på skärmen när mötesledningen har släppt fram den.
after-you-withdrew = Du drog tillbaka den.
after-in-group = Ligger i gruppen ”{ $name }”.
after-older = Visa fler
after-newest = Till de nyaste
after-older-title = Tidigare idéer

## Dokumentationen

after-documents = Dokumentation
after-documents-not-yet = Dokumentationen är inte upplagd än.
after-documents-not-yet-why = Mötesledningen lägger upp den här när den är klar, oftast samma dag. Sidan går att öppna så länge mötets dator är igång på samma nät. Dina fyra ord behövs inte för att läsa den.
after-documents-draft = Mötet pågår. Det här är ett utkast som ändras tills mötet är slut.
after-documents-save = Spara dokumentationen
after-to-join = Till mötets första sida
after-documents-why = Dokumentationen är öppen för alla. Namn finns bara med för dem som har sagt ja till det.
after-download-html = Hela dokumentationen som en webbsida
after-download-html-why = Öppnas utan internet, går att skriva ut
after-download-md = Hela dokumentationen som text
after-download-md-why = Markdown
after-download-csv = Tabeller för kalkylprogram
after-download-json = Allt för andra program
after-download-json-why = JSON
after-table-ideas = Idéer
after-table-tallies = Röster per idé och part
after-table-rounds = Omröstningar
after-table-counts = Räkningar på papper
after-table-people = Deltagare
after-table-agenda = Dagordning
after-table-topics = Ämnen
after-table-bridges = Broar och skiljelinjer
after-table-conditions = Villkor för ett ja
after-contents = Innehåll
after-back-to-meeting = Till mötet

## Efter mötet

after-door-documents = Läs dokumentationen
after-door-documents-why = Allt som sades och bestämdes i dag
after-door-documents-later = Dokumentationen
after-door-documents-later-why = Läggs upp här när den är klar
after-door-fate = Vad hände med det jag skrev?
after-door-fate-why = Dina idéer och ämnen, en för en
after-over = Mötet är slut. Det går inte längre att gå med, men du kan läsa dokumentationen och se vad som hände med det du skrev.

## Vad hände med min idé?

after-fate = Vad hände med det jag skrev?
after-fate-how = Skriv dina fyra ord, de du fick när du gick med. Du ser då vad som har hänt med dina idéer. Platsen i mötet flyttas inte till den här telefonen.
after-fate-button = Visa
after-fate-mine = Bara du ser den här sidan. Den bygger på det som är sparat fram till nu.
after-fate-ideas = Det du skrev
after-fate-no-ideas = Du har inte skrivit någon idé på din egen telefon. Det som andra skrev ner åt dig finns i dokumentationen.
after-fate-topics = Ämnen som du föreslog eller var värd för
after-number-idea = Idé { $id }
after-number-need = Behov, nummer { $id }
after-number-offer = Erbjudande, nummer { $id }
after-fate-logged = Skrevs { $time } under ämnet ”{ $title }”.
after-fate-logged-all = Skrevs { $time }, till hela mötet.
after-fate-stands = Den står kvar som du skrev den.
after-fate-withdrawn = Du drog tillbaka den. I dokumentationen står bara numret.
after-fate-hidden = Mötesledningen dolde den. Skälet: { $reason }
after-fate-grouped = Den sorterades in i gruppen ”{ $name }”.
after-fate-merged = Den slogs ihop med andra och är nu en del av nummer { $id }. Skälet: { $reason }
after-fate-split = Den delades upp i flera. Skälet: { $reason }
after-fate-again = Nummer { $id }:
after-fate-round-open = Den är med i omröstningen ”{ $title }”, som pågår.
after-fate-round-counting = Den var med i omröstningen ”{ $title }”. Resultatet har inte visats än.
after-fate-round-shown = Omröstningen ”{ $title }”: { $figures }. Plats { $place } av { $of }.
after-fate-round-tied = Omröstningen ”{ $title }”: { $figures }. Delad plats { $place } av { $of }.
after-fate-next-steps = Den nämns i nästa steg för ämnet ”{ $title }”:
after-fate-topic-draft = Ett utkast som aldrig lämnades in.
after-fate-topic-queued = Väntar i kön på att pitchas.
after-fate-topic-parked = Fick ingen plats på tavlan.
after-fate-topic-placed = Hölls i { $room }, { $time }.
after-fate-topic-withdrawn = Du drog tillbaka det.
after-fate-topic-hidden = Mötesledningen dolde det. Skälet: { $reason }
after-fate-topic-people =
    { $count ->
        [0] Ingen var anmäld.
        [one] 1 person var anmäld.
       *[other] { $count } personer var anmälda.
    }
after-fate-topic-ideas =
    { $count ->
        [0] Inga idéer skrevs under ämnet.
        [one] 1 idé skrevs under ämnet.
       *[other] { $count } idéer skrevs under ämnet.
    }
after-fate-topic-no-notes = Det finns inga anteckningar.

## I dokumentet

after-report-needs = Behov och erbjudanden
after-report-needs-why = Det som någon sade sig behöva eller kunna bidra med. Var och en står här en gång, med ämnet där den sades.
after-report-need-list = Vi behöver
after-report-offer-list = Vi erbjuder
after-report-number = Nr { $id }
after-report-in-topic = ämne { $id }
after-report-see = Behov och erbjudanden i samtalet: nr { $numbers }.
after-report-count-needs =
    { $count ->
        [one] 1 behov
       *[other] { $count } behov
    }
after-report-count-offers =
    { $count ->
        [one] 1 erbjudande
       *[other] { $count } erbjudanden
    }
