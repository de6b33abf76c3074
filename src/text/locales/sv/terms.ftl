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
terms-fault-codes = Kontrollkoder finns bara i slutna omröstningar.
