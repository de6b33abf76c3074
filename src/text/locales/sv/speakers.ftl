### Talarlistan: på värdens skärm, på projektorn, på telefonen och i dokumentet.

# Den som inte vill visas med namn kallas vid sitt nummer.
speakers-number = Talare { $number }

## På värdens skärm

speakers-floor = Har ordet
speakers-floor-free = Ingen har ordet
speakers-floor-next = g ger ordet till den som står först.
speakers-floor-none = a sätter upp någon, o låter telefonerna begära ordet.
speakers-last = Nyss: { $name }, { $time }
speakers-waiting = Väntar: { $count }
speakers-open = öppen för telefoner
speakers-closed = stängd för telefoner
speakers-empty = Ingen väntar på ordet.
speakers-times = Talartid: andel av tid/rum
speakers-people = Per person
speakers-not-said = Ej angivet: { $time }
speakers-pick = Vem begär ordet?
speakers-ask-guest = Någon utan plats begär ordet
speakers-field-name = Namn
speakers-field-party = Talar för
speakers-field-named = Visa namnet

## På projektorn

speakers-title = Ordet är fritt
speakers-next = Sedan:
speakers-next-of-more = Sedan, och { $count } till efter dem:
speakers-nobody = Räck upp handen, i telefonen eller i rummet.
speakers-raise = Räck upp handen för att få ordet.
speakers-share = { $share } % av tiden

## På telefonen

speakers-phone-title = Talarlistan
speakers-phone-now = Har ordet: { $name }
speakers-phone-waiting = Väntar på ordet: { $count }
speakers-phone-yours = Du har ordet.
speakers-phone-next = Du står på tur. Du är talare { $number }.
speakers-phone-before =
    { $count ->
        [one] En före dig. Du är talare { $number }.
       *[other] { $count } före dig. Du är talare { $number }.
    }
speakers-phone-ask = Räck upp handen
speakers-phone-withdraw = Ta tillbaka

## I dokumentet

speakers-report-title = Talartid
speakers-report-turns = Inlägg
speakers-report-time = Tid
