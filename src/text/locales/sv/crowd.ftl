### Simulerade människor: torg replay och torg demo.

## Filerna från Pol.is

crowd-fault-line = { $file }:{ $line }: { $what }
crowd-fault-file = { $file }: { $what }
crowd-fault-no-conversation = här finns inget samtal från Pol.is. Mappen ska ha votes.csv och comments.csv, eller votes.json och comments.json.
crowd-fault-no-groups = här står inte vilken opinionsgrupp någon hör till (participants-votes.csv eller math-pca2.json).
crowd-fault-unreadable = filen kan inte läsas ({ $why }).
crowd-fault-too-large = filen är { $size } MB, och torg läser högst { $limit } MB.
crowd-fault-no-column = kolumnen { $column } saknas i första raden.
crowd-fault-no-cell = raden tar slut före kolumnen { $column }.
crowd-fault-odd = i kolumnen { $column } står ”{ $found }”, och där ska stå ett heltal (i vote 1, 0 eller -1).
crowd-fault-twice = påstående { $id } står två gånger.
crowd-fault-not-text = raden är inte UTF-8. Spara filen som UTF-8 och försök igen.
crowd-fault-malformed = innehållet går inte att förstå ({ $why }).

## Vad samtalet blir i sessionen

crowd-person = Person { $id }
crowd-missing = (saknas i filen: påstående { $id })
crowd-unreadable = (går inte att läsa: påstående { $id })
crowd-hidden-reason = Avvisat av samtalets moderatorer.
crowd-round-title = Vad instämmer vi i?

## Sammanfattning av torg replay

crowd-summary-people =
    { $joined ->
        [one] { $joined } person: { $voters } röstade, { $authors } skrev påståenden
       *[other] { $joined } personer: { $voters } röstade, { $authors } skrev påståenden
    }
crowd-summary-ideas =
    { $ideas ->
        [one] { $ideas } idé, { $hidden } dold (avvisad i filen)
       *[other] { $ideas } idéer, { $hidden } dolda (avvisade i filen)
    }
crowd-summary-actions = { $votes } röster skickade; av alla handlingar { $accepted } kvitterade, { $refused } avvisade, { $waited } gånger ombedd att vänta
crowd-summary-pace = kvittens p50 { $p50 } ms, p99 { $p99 } ms; { $rate } handlingar/s under { $seconds } s
crowd-summary-shortened =
    { $count ->
        [one] { $count } påstående var för långt och slutar med …
       *[other] { $count } påståenden var för långa och slutar med …
    }
crowd-summary-placeholders =
    { $count ->
        [one] { $count } påstående har ingen läsbar text i filen; där står numret i stället
       *[other] { $count } påståenden har ingen läsbar text i filen; där står numret i stället
    }
crowd-summary-refusal = första avvisade handlingen: { $why }
crowd-verdict-matches =
    { $ideas ->
        [one] Rösterna stämmer med filen för den enda idén.
       *[other] Rösterna stämmer med filen för alla { $ideas } idéer.
    }
crowd-verdict-differs =
    { $count ->
        [one] Rösterna avviker från filen för { $count } idé (instämmer/instämmer inte/avstår):
       *[other] Rösterna avviker från filen för { $count } idéer (instämmer/instämmer inte/avstår):
    }
crowd-verdict-difference = påstående { $id }: i filen { $expected }, i sessionen { $found }

## torg demo

crowd-demo-title = Övning: en idéverkstad med påhittade människor
crowd-demo-summary =
    { $people ->
        [one] { $people } deltagare, { $topics } ämnen, { $ideas } idéer, { $ballots } röstsedlar
       *[other] { $people } deltagare, { $topics } ämnen, { $ideas } idéer, { $ballots } röstsedlar
    }
crowd-demo-actions = { $accepted } handlingar kvitterade (p50 { $p50 } ms, p99 { $p99 } ms), { $refused } avvisade, { $waited } gånger ombedd att vänta. Samma människor igen: --seed { $seed }
crowd-demo-kept = Sparad i { $folder }


## Förlopp

crowd-console-name = uppspelning
crowd-waiting-for-console = Väntar på att konsolen släpper in …
crowd-hall-pace = Telefonerna håller en sals takt: några handlingar i taget och 20 nya telefoner i sekunden. Ett stort samtal tar många minuter; --raise-limits höjer gränserna.
crowd-step-join = Deltagare checkar in
crowd-step-ideas = Påståenden blir idéer
crowd-step-votes = Röster

## När det inte går

crowd-too-many = Samtalet är för stort för en session: { $found } av något som det får finnas högst { $limit } av.
crowd-not-empty = Sessionen { $name } är inte tom. Välj en annan med --into, till exempel --into { $instead }.
crowd-unknown-party = Parten { $party } finns inte i sessionen. Den har { $known }.
crowd-round-open = En omröstning är öppen i sessionen. Stäng den på konsolen och försök igen.
crowd-nobody-may-write = Sessionen har inget skede där deltagare får skriva. Använd en annan session.
crowd-refused = Det gick inte att fortsätta: { $why }
crowd-no-answer = Sessionen svarar inte ({ $why }). Se efter att den hålls och att adressen stämmer.
crowd-too-busy = Sessionen har för mycket att göra och gav inget svar. Försök igen med lägre --phones eller --rate.
crowd-not-saved = Disken tar inte emot mer. Det som är kvitterat ligger sparat; ge disken plats och börja om med en ny session.
crowd-turned-away = Sessionen släpper inte in telefonen (svar { $status }): { $why }
crowd-interrupted = Avbrutet. Sessionen ligger kvar som den är; börja om med en annan --into.

## Hjälp

cli-help-demo = Öva med en levande idéverkstad av påhittade människor; den försvinner när den är slut
cli-help-demo-people = Hur många människor som kommer
cli-help-demo-seed = Ett heltal som bestämmer vilka som kommer och vad de tycker; samma tal ger samma människor
cli-help-demo-headless = Utan konsol; då är även processledaren påhittad
cli-help-demo-for = Hur länge den varar, till exempel 60s eller 10m
cli-help-demo-mix = Parternas andelar, till exempel civil=50,kommun=40,annan=10
cli-help-demo-auto = Låt en påhittad processledare sköta tidplan, tavla och omröstningar
cli-help-demo-keep = Behåll sessionen under det här namnet
cli-help-demo-bind = Adressen att lyssna på
cli-help-demo-port = Porten att lyssna på; 0 tar vilken som helst

cli-help-replay = Spela upp ett samtal från Pol.is med en telefon för varje person, och kontrollera rösterna
cli-help-replay-dir = Mappen med samtalets filer
cli-help-replay-into = Sessionen att spela upp i, ny eller tom; annars en ny som heter som mappen
cli-help-replay-url = Adressen till en session som någon annan håller
cli-help-replay-code = Engångskoden för en konsol i den sessionen
cli-help-replay-phones = Hur många telefoner som får ha något på gång samtidigt
cli-help-replay-rate = Hur många handlingar i sekunden telefonerna ska skicka
cli-help-replay-raise-limits = Höj gränserna för hur fort en telefon får skicka
cli-help-replay-groups = Ge var och en sin publicerade opinionsgrupp som part, och jämför gruppernas svar
cli-help-replay-cluster = Räkna fram opinionsgrupper på nytt och jämför med de publicerade
cli-help-replay-seed = Fröet som sökningen börjar med
cli-help-replay-json = Visa sammanfattningen som JSON

# Opinionsgrupper
crowd-group = Grupp { $number }
crowd-groups = Opinionsgrupper: { $sizes } personer; { $ungrouped } utan grupp.
crowd-groups-match = Varje grupps svar på alla { $ideas } påståenden är räknade som filerna säger.
crowd-groups-differ = Gruppernas svar skiljer sig från filerna på { $count } påståenden.
crowd-groups-top = Mest gemensamt: { $list }
crowd-groups-widest = Längst isär: { $list }
crowd-clusters = Räknat på nytt ur svaren: { $k } grupper ({ $sizes }), frö { $seed }, silhuett { $silhouette }.
crowd-clusters-agree = Likhet med de publicerade grupperna (justerat Rand-index): { $agreement }, över { $compared } personer.
crowd-clusters-none = Inga grupper gick att räkna fram ur svaren: för få svar, eller alla lika.
