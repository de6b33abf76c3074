# Broar och skiljelinjer: vad grupperna är överens om och var de skiljer sig.

bridges-title = Broar och skiljelinjer
bridges-sign = Tecken på hur grupperna ser på idéerna, aldrig bevis.
bridges-bridges = Broar
bridges-divides = Skiljelinjer
bridges-hearts = Hjärtefrågor
bridges-label-bridge = Bro
bridges-label-divide = Skiljelinje
bridges-label-heart = Hjärtefråga
bridges-label-mixed = Varken eller
bridges-label-few = För få svar
bridges-sign-of = tecken på { $label }
bridges-rule-bridge = Bro: minst { $bridge } % för i varje grupp med minst { $least } svar.
bridges-rule-divide = Skiljelinje: minst { $bridge } % för i en grupp, högst { $divide } % i en annan.
bridges-rule-heart = Hjärtefråga: minst { $heart } % för i en grupp, och i ingen fler emot än för.
bridges-rule-mixed = Varken eller: inget av detta.
bridges-rule-few = För få svar: färre än två grupper med minst { $least } svar på idén.
bridges-rules-order = Det första som stämmer gäller. Grupper med färre svar visas inte och räknas inte.
bridges-how = Så räknas det
bridges-reading-stance = För är de som instämmer. Andelen är av alla i gruppen som har svarat på idén, även de som avstår.
bridges-reading-approval = För är de som har kryssat idén. Andelen är av alla röster i gruppen. Ett kryss som saknas är inte ett nej.
bridges-reading-score = För är de som gett 4 eller 5, emot de som gett 0 eller 1. Andelen är av alla i gruppen som gett idén poäng.
bridges-reading-gradient = För är steg 5–7, emot steg 1–3. Andelen är av alla i gruppen som svarat på idén.
bridges-unreadable = Broar och skiljelinjer går inte att läsa ur den här metoden.
bridges-secret = Omröstningen var sluten, så ingen vet hur grupperna röstade. Frågan går till alla, om idéer där rummet är delat.
bridges-nothing = För få har svarat för att grupperna ska kunna jämföras.
bridges-none-bridge = Inga broar syns.
bridges-none-divide = Inga skiljelinjer syns.
bridges-no-result = Inget resultat har visats än.
bridges-group = { $name } { $share } % av { $n }
bridges-group-few = { $name }: för få svar
bridges-consensus = samstämmighet { $share } %
bridges-found-group = Grupp { $number }
bridges-found =
    Grupper som räknats fram ur svaren: { $groups } grupper, frö { $seed }, silhuett { $silhouette }. { $left ->
        [0] Alla fick en grupp.
        [one] En svarade på för få idéer.
       *[other] { $left } svarade på för få idéer.
    }
bridges-found-none = Det går inte att räkna fram grupper ur svaren här.
bridges-by-parties = Efter part
bridges-by-found = Efter svar
bridges-ask = Vad skulle få er att säga ja?
bridges-ask-you = Vad skulle få dig att säga ja?
bridges-ask-against = Du sa nej till den här idén. Vad skulle få dig att säga ja?
bridges-ask-others = Alla får svara, hur de än röstade.
bridges-ask-why = Svaren sparas med idén och visas utan namn. Ingen ser hur du röstade.
bridges-answers =
    { $count ->
        [0] Inga svar än
        [one] Ett svar
       *[other] { $count } svar
    }
bridges-answer-link = Svara på frågan
bridges-answer-label = Ditt svar
bridges-answer-button = Skicka svaret
bridges-answer-save = Spara svaret
bridges-answer-withdraw = Ta tillbaka svaret
bridges-your-answer = Ditt svar: ”{ $text }”
bridges-oral = muntligt
bridges-answer-here = Svara på telefonen
bridges-conditions = Villkor: vad skulle få er att säga ja?
bridges-conditions-idea = Idé { $id }: { $text }
bridges-report-table = Idéerna per grupp: hur stor andel som är för, av hur många svar.
bridges-report-idea = Idé
bridges-report-label = Tecken på
bridges-report-consensus = Samstämmighet
bridges-report-cell = { $share } % av { $n }
bridges-report-others =
    { $count ->
        [one] En idé till är varken det ena eller det andra, eller fick för få svar.
       *[other] { $count } idéer till är varken det ena eller det andra, eller fick för få svar.
    }
bridges-report-consensus-why = Samstämmigheten är det geometriska medelvärdet av gruppernas (för + 1) / (svar + 2).
bridges-report-hidden = Svar { $number } på idé { $id } doldes. Skäl: { $reason }
bridges-console-none = Välj en omröstning som är stängd.
bridges-console-keys = b: broar per part · grupper ur svaren · tillbaka
bridges-console-answers = Vad skulle få er att säga ja? { $count }
bridges-console-waits = väntar på att släppas till projektorn
bridges-console-no-answers = Idén har inga svar.
bridges-ask-answer = Ett svar som sagts högt
bridges-ask-hide = Vilket svar ska döljas?
bridges-ask-release = Vilket svar får projektorn visa?
bridges-field-answer = Svaret
bridges-field-which = Vilket
