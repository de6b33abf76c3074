### Do phones reach this computer? On the console's Join screen and in torg doctor.
doctor-title-interfaces = This computer's connections
doctor-title-findings = How it looks
doctor-title-hotspot = If the house's network won't do: share one of your own
doctor-interface-answers = answers
doctor-interface-silent = does not answer
doctor-interface-chosen = phones should use this one
doctor-medium-wireless = Wi-Fi
doctor-medium-cable = cable
doctor-medium-other = other
doctor-medium-virtual = virtual
doctor-medium-loopback = own only

## What was looked at

doctor-answers = Phones reach this computer at { $ip } ({ $medium }, { $interface }): the address answers.
doctor-none-answers = This computer has addresses, but none of them answers.
doctor-none-answers-do = Something on this computer keeps connections out: look at the firewall, and try another network.
doctor-no-address = This computer has no address that a phone could reach.
doctor-no-address-do = Connect it to the phones' Wi-Fi, or share a network of your own: see the steps below.
doctor-gateway = The network leads out through { $ip } ({ $interface }).
doctor-other-gateway = The way out goes through { $interface } ({ $ip }), not through the phones' network.
doctor-other-gateway-do = That is fine if the phones are on the other network. Else: o on the Join screen changes the address.
doctor-no-gateway = The network leads nowhere.
doctor-no-gateway-do = That does no harm: torg needs no internet. But some phones leave such a Wi-Fi. Tell them to stay on it.
doctor-firewall-ufw = The firewall ufw is on.
doctor-firewall-ufw-do = Let phones in: sudo ufw allow { $port }/tcp
doctor-firewall-firewalld = The firewall firewalld is on.
doctor-firewall-firewalld-do = Let phones in: sudo firewall-cmd --add-port={ $port }/tcp
doctor-no-firewall = No firewall shows from here.
doctor-isolation = Whether the network keeps devices apart does not show from here.
doctor-isolation-do = Try it: open the address on one phone. Guest networks often do.
doctor-captive = Whether the network wants phones to sign in does not show from here.
doctor-captive-do = If a sign-in page comes up on the phone, sign in there first.
doctor-names = Share the address with its numbers.
doctor-names-do = Names that end in .local work on some phones only.
doctor-port-free = Port { $port } is free.
doctor-port-taken = Port { $port } is already in use.
doctor-port-taken-do = Close the other program, or choose another port with --port.
doctor-clock-set = This computer's clock is set by the network.
doctor-clock-unknown = This computer's clock looks right.
doctor-clock-unknown-do = Compare it with a phone's: the agenda goes by it.
doctor-clock-wrong = This computer's clock is wrong by years.
doctor-clock-wrong-do = Set it before the meeting begins: all times in the documents go by it.
doctor-files = There is room for as many connections as a full hall needs ({ $count } files).
doctor-few-files = Only { $count } files may be open at once. That is not enough for a full hall.
doctor-few-files-do = Run ulimit -n 4096 in the terminal before you start torg.
doctor-folder = Sessions can be saved.
doctor-folder-room = Sessions can be saved, { $megabytes } MB are free.
doctor-little-room = The disk is nearly full: { $megabytes } MB left.
doctor-little-room-do = Make room before the meeting begins, or choose another disk with --sessions.
doctor-folder-closed = The sessions' folder can't be written to.
doctor-folder-closed-do = Choose another folder with --sessions.

## When no phone comes, the likeliest first

doctor-cause-other-network = The phone is on another network, or on mobile data.
doctor-cause-guest = The guest network keeps devices apart. Change network on both computer and phones.
doctor-cause-captive = The network wants a sign-in first: open any page on the phone.
doctor-cause-firewall = The firewall on this computer keeps phones out.

## A network of one's own

doctor-hotspot-share = Switch on a hotspot on a phone. Mobile data may be off.
doctor-hotspot-computer = Connect this computer to the phone's network.
doctor-hotspot-phones = Connect the other phones to the same network. A phone usually lets in five to ten; a router without internet takes more.
doctor-hotspot-look = Press g on the Join screen, and the new address is shown.

## On the console

doctor-compact = Network: { $good } ✓  { $remember } !  { $lacking } ✗ (d shows all)
doctor-panel = The network (d closes, g looks again)
doctor-alone-hotspot = If none of that helps: share a network of your own (d shows how).
