### Når telefonerna datorn? På konsolens skärm Anslut och i torg doctor.
doctor-title-interfaces = Datorns anslutningar
doctor-title-findings = Så här ser det ut
doctor-title-hotspot = Om husets nät inte duger: dela ett eget
doctor-interface-answers = svarar
doctor-interface-silent = svarar inte
doctor-interface-chosen = den här ska telefonerna använda
doctor-medium-wireless = wifi
doctor-medium-cable = kabel
doctor-medium-other = annat
doctor-medium-virtual = virtuell
doctor-medium-loopback = bara datorn

## Det som har setts efter

doctor-answers = Telefonerna når datorn på { $ip } ({ $medium }, { $interface }): adressen svarar.
doctor-none-answers = Datorn har adresser, men ingen av dem svarar.
doctor-none-answers-do = Något på datorn stänger ute anslutningar: se efter brandväggen, och prova ett annat nät.
doctor-no-address = Datorn har ingen adress som en telefon kan nå.
doctor-no-address-do = Anslut datorn till samma wifi som telefonerna, eller dela ett eget nät: se stegen nedan.
doctor-gateway = Nätet leder ut genom { $ip } ({ $interface }).
doctor-other-gateway = Vägen ut går genom { $interface } ({ $ip }), inte genom telefonernas nät.
doctor-other-gateway-do = Det går bra om telefonerna är på det andra nätet. Annars: o på skärmen Anslut byter adress.
doctor-no-gateway = Nätet leder ingenstans.
doctor-no-gateway-do = Det gör inget: torg behöver inte internet. Men en del telefoner lämnar ett sådant wifi. Säg till dem att stanna kvar.
doctor-firewall-ufw = Brandväggen ufw är på.
doctor-firewall-ufw-do = Släpp in telefonerna: sudo ufw allow { $port }/tcp
doctor-firewall-firewalld = Brandväggen firewalld är på.
doctor-firewall-firewalld-do = Släpp in telefonerna: sudo firewall-cmd --add-port={ $port }/tcp
doctor-no-firewall = Ingen brandvägg syns härifrån.
doctor-isolation = Om nätet håller enheterna isär syns inte härifrån.
doctor-isolation-do = Prova: öppna adressen på en telefon. Gästnät är ofta sådana.
doctor-captive = Om nätet kräver inloggning på telefonerna syns inte härifrån.
doctor-captive-do = Kommer en inloggningssida upp på telefonen: logga in där först.
doctor-names = Dela adressen med siffror.
doctor-names-do = Namn som slutar på .local fungerar bara på en del telefoner.
doctor-port-free = Port { $port } är ledig.
doctor-port-taken = Port { $port } används redan.
doctor-port-taken-do = Stäng det andra programmet, eller välj en annan port med --port.
doctor-clock-set = Datorns klocka ställs av nätet.
doctor-clock-unknown = Datorns klocka ser rätt ut.
doctor-clock-unknown-do = Jämför den med en telefon: tidplanen går efter den.
doctor-clock-wrong = Datorns klocka går fel på flera år.
doctor-clock-wrong-do = Ställ klockan innan mötet börjar: alla tider i dokumenten går efter den.
doctor-files = Så många anslutningar som en full sal behöver får plats ({ $count } filer).
doctor-few-files = Bara { $count } filer får vara öppna samtidigt. Det räcker inte för en full sal.
doctor-few-files-do = Kör ulimit -n 4096 i terminalen innan du startar torg.
doctor-folder = Sessionerna går att spara.
doctor-folder-room = Sessionerna går att spara, { $megabytes } MB är lediga.
doctor-little-room = Disken är nästan full: { $megabytes } MB kvar.
doctor-little-room-do = Frigör plats innan mötet börjar, eller välj en annan disk med --sessions.
doctor-folder-closed = Sessionernas mapp går inte att skriva i.
doctor-folder-closed-do = Välj en annan mapp med --sessions.

## När ingen telefon kommer, det vanligaste först

doctor-cause-other-network = Telefonen är på ett annat nät, eller på mobilnätet.
doctor-cause-guest = Gästnätet håller enheterna isär. Byt nät på både dator och telefoner.
doctor-cause-captive = Nätet vill ha en inloggning först: öppna vilken sida som helst på telefonen.
doctor-cause-firewall = Brandväggen på datorn stänger ute telefonerna.

## Ett eget nät

doctor-hotspot-share = Slå på internetdelning (surfzon) på en telefon. Mobildata kan vara av.
doctor-hotspot-computer = Anslut datorn till telefonens nät.
doctor-hotspot-phones = Anslut de andra telefonerna till samma nät. En telefon släpper oftast in fem till tio; en router utan internet tar fler.
doctor-hotspot-look = Tryck g på skärmen Anslut, så visas den nya adressen.

## På konsolen

doctor-compact = Nätet: { $good } ✓  { $remember } !  { $lacking } ✗ (d visar allt)
doctor-panel = Nätet (d stänger, g ser efter igen)
doctor-alone-hotspot = Hjälper inget av det: dela ett eget nät (d visar hur).
