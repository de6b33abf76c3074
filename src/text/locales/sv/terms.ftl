### Villkoren för en omröstning: vad som avgör, när resultatet gäller, och hur en omröstning följer
### på en annan.

## Villkor som inte går ihop

terms-fault-rule = Den räkningen kan inte läsa den här sortens röstsedlar. Välj en annan räkning eller en annan metod.
terms-fault-no-money = Den räkningen fördelar pengar. Ange hur mycket det finns och vad varje idé kostar.
terms-fault-idle-money = När idéerna delar på pengar behövs en räkning som fördelar pengar. Välj en sådan.
terms-fault-seats = Ange hur många idéer som väljs: högst { $most }, och minst en när en räkning ska välja.
terms-fault-seats-of-money = Pengarna avgör hur många idéer som ryms. Ange inget antal.
terms-fault-least = Så många idéer kan ingen röstsedel kräva: högst { $most }.
terms-fault-percent = En andel är mellan 1 och 100 procent.
terms-fault-budget = Ange hur mycket pengar det finns: mellan 1 och { $most } kronor.
terms-fault-cost = Idé { $idea } måste kosta mellan 1 och { $most } kronor.
terms-fault-cost-missing = Det saknas uppgift om vad idé { $idea } kostar.
terms-fault-codes = Koder till rösterna finns bara i slutna omröstningar.
terms-fault-too-many = Den räkningen prövar alla möjligheter och klarar högst { $most } idéer. Välj en annan räkning eller färre idéer.

## Vad som är bestämt, en mening var

terms-least =
    { $least ->
        [one] Kryssa eller ange minst en.
       *[other] Kryssa eller ange minst { $least }.
    }
terms-chosen =
    { $seats ->
        [one] Den främsta väljs.
       *[other] De { $seats } främsta väljs.
    }
terms-chosen-by =
    { $seats ->
        [one] En idé väljs.
       *[other] { $seats } idéer väljs.
    } Räknas med: { $rule }.
terms-money = Det finns { $budget }. Pengarna fördelas med: { $rule }.
terms-quorum = Gäller om minst { $share } procent av dem som var här när omröstningen öppnade röstar.
terms-threshold = En idé behöver stöd av minst { $share } procent av de röstande.
terms-kronor =
    { $sum ->
        [one] { $sum } krona
       *[other] { $sum } kronor
    }
terms-costs = Kostar { $cost }
terms-all-costs = Kostnader – { $costs }.
terms-marked-costs = Det du har markerat kostar { $cost } av { $budget }.
terms-how = Så räknas det
terms-lot = Lotten dras med ”{ $seed }”.

## Omröstningar som följer på varandra

terms-follows-runoff = Skiljer mellan idéer ur omröstning { $of }.
terms-follows-shortlist =
    { $best ->
        [one] Den främsta ur omröstning { $of }; de som låg lika är med.
       *[other] De { $best } främsta ur omröstning { $of }; de som låg lika om sista platsen är med.
    }
terms-followed-runoff = Omröstning { $by } skilde mellan idéer härifrån.
terms-followed-shortlist = Omröstning { $by } gick vidare med de främsta härifrån.
terms-followed-again = Frågan ställdes en gång till i omröstning { $by }.

## Frågan om villkoren

terms-ask = Villkor för omröstningen
terms-field-rule = Räknas med
terms-rule-own = metodens egen räkning
terms-rule-own-how = Idéerna ställs i ordning. Sätt ett antal om de främsta ska väljas.
terms-field-seats = Hur många väljs
terms-field-budget = Kronor att fördela
terms-field-least = Minst på en sedel
terms-field-quorum = Minst röstande, %
terms-field-threshold = Minst stöd, %
terms-ask-costs = Vad idéerna kostar, i kronor
terms-ask-costs-body = Det finns { $budget } att fördela. En idé utan kostnad kan inte vara med när omröstningen öppnas.
terms-costs-none = Idéerna delar inte på pengar. Välj först en räkning som fördelar pengar, under villkoren.
terms-draft-keys = { $terms } villkor, { $print } röstsedlar
terms-costs-missing =
    { $count ->
        [one] En idé saknar kostnad, { $key } anger den
       *[other] { $count } idéer saknar kostnad, { $key } anger den
    }
terms-costs-too-many = Det är för många idéer att sätta kostnad på här. Ta ut högst { $most } idéer först.
terms-not-an-amount = Skriv kronor som ett helt tal, till exempel 120 000.

## Frågan om en följande omröstning

terms-ask-follow = Gå vidare från resultatet
terms-ask-follow-body = Det blir ett nytt utkast som visar varifrån idéerna kommer. Den här omröstningen finns kvar som den är.
terms-field-which = Vilka går vidare
terms-which-tied =
    { $count ->
        [one] den som ligger lika
       *[other] de { $count } som ligger lika
    }
terms-which-best = de främsta
terms-field-best = Hur många
terms-which-best-how = De som ligger lika om sista platsen följer alla med.
terms-which-tied-how = Resultatet lämnar öppet vilka av dem som väljs.

## Frågan om lotten

terms-ask-lot = Dra lott
terms-ask-lot-body = Låt rummet bestämma vad lotten dras med, till exempel att tre personer säger var sitt tal. Det skrivs ut på resultatet och kan prövas av vem som helst. Lotten dras bara en gång.
terms-field-lot = Rummet säger
terms-lot-drawn-already = Lotten är redan dragen med ”{ $seed }”.
terms-lot-nothing-tied = Inget är oavgjort, så det finns inget att lotta om.
terms-lot-nothing-chosen = Omröstningen ordnar bara idéerna och väljer ingen, så det finns inget att lotta om. En ny omröstning mellan dem som ligger lika går bra.
terms-lot-too-many = Oavgjort på fler sätt än som går att räkna upp. Då kan ingen kontrollera en lott – gör en ny omröstning mellan idéerna i stället.
terms-lot-no-outcome = Det finns inget resultat att lotta om.

## Formuläret där röstsedlar skrivs av

terms-sheets-line = Nästa sedel
terms-sheets-blank = blank
terms-sheets-count =
    { $count ->
        [one] { $count } röstsedel
       *[other] { $count } röstsedlar
    }
terms-sheets-unread = ”{ $what }” går inte att läsa. Använd radernas nummer.
terms-sheets-leave =
    { $count ->
        [one] { $count } röstsedel är inte sparad. Tryck Esc igen för att kasta den.
       *[other] { $count } röstsedlar är inte sparade. Tryck Esc igen för att kasta dem.
    }
terms-sheets-keys = Enter nästa sedel · Ctrl+Z tillbaka · Ctrl+S spara · Esc avbryt
terms-sheets-how-approval = Radernas nummer: 1 4. Blank sedel: 0. Sju likadana: 1 4 x7. Två räknar var för sig.
terms-sheets-how-ranking = Bäst först: 3 1 2. Delad plats: 3 1=2. Blank sedel: 0. Sju likadana: 3 1 x7. Två räknar var för sig.
terms-sheets-how-stance = Ja 1+, nej 2-, pass 3o. Blank sedel: 0. Sju likadana: 1+ 2- x7. Två räknar var för sig.
terms-sheets-how-amounts = Rad och tal: 1:5 2:3. Eller alla rader i följd, streck för tomt: 5 3 -. Blank sedel: 0. Sju likadana: x7 sist.
terms-print-at-the-hall = Röstsedlar skrivs ut på mötets egen dator.

## Röstsedlar på papper

terms-ask-print = Skriv ut röstsedlar
terms-ask-print-body = De sparas som en fil att öppna i en webbläsare och skriva ut. Raderna har samma nummer som när sedlarna skrivs av.
terms-field-papers = Hur många
terms-paper-title = Röstsedlar: { $title }
terms-paper-part = Raderna { $from }–{ $to } av { $count }. Alla sidor hör ihop.
terms-paper-cross = Sätt ett kryss i rutan.
terms-paper-ring = Ringa in ett svar per rad. Hoppa över en rad om du vill.
terms-paper-order = Skriv 1 vid den bästa, 2 vid nästa och så vidare.
terms-paper-number = Skriv antalet i rutan.
terms-paper-abstain = Jag avstår.
terms-papers-written = Röstsedlarna står i { $path }. Öppna filen i en webbläsare och skriv ut den.
