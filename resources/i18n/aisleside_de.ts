<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>%n Zeichen übrig</numerusform>
            <numerusform>%n Zeichen übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it at {place} from {since} to {until}</source>
        <translation>
            <numerusform>%n Kunde hat es in {place} gekauft, {since} bis {until}</numerusform>
            <numerusform>%n Kunden haben es in {place} gekauft, {since} bis {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it here from {since} to {until}</source>
        <translation>
            <numerusform>%n Kunde hat es hier gekauft, {since} bis {until}</numerusform>
            <numerusform>%n Kunden haben es hier gekauft, {since} bis {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers of all stores bought it from {since} to {until}</source>
        <translation>
            <numerusform>%n Kunde aller Filialen hat es gekauft, {since} bis {until}</numerusform>
            <numerusform>%n Kunden aller Filialen haben es gekauft, {since} bis {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n übrig</numerusform>
            <numerusform>%n übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>companions</comment>
        <translation>
            <numerusform>%n weitere Begleitung</numerusform>
            <numerusform>%n weitere Begleitungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on the tablet</source>
        <translation>
            <numerusform>%n weitere auf dem Tablet</numerusform>
            <numerusform>%n weitere auf dem Tablet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on board yet</source>
        <translation>
            <numerusform>%n noch nicht an Bord</numerusform>
            <numerusform>%n noch nicht an Bord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on board</source>
        <translation>
            <numerusform>%n an Bord</numerusform>
            <numerusform>%n an Bord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n zurückgegeben</numerusform>
            <numerusform>%n zurückgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats free</source>
        <translation>
            <numerusform>%n Sitz frei</numerusform>
            <numerusform>%n Sitze frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things would not have worked</source>
        <translation>
            <numerusform>%n Sache hätte nicht geklappt</numerusform>
            <numerusform>%n Sachen hätten nicht geklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {tier} customers bought it from {since} to {until}</source>
        <translation>
            <numerusform>%n Kunde mit {tier} hat es gekauft, {since} bis {until}</numerusform>
            <numerusform>%n Kunden mit {tier} haben es gekauft, {since} bis {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>1 character left</source>
        <translation>1 Zeichen übrig</translation>
    </message>
    <message>
        <source>1 character too many</source>
        <translation>1 Zeichen zu viel</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunde</translation>
    </message>
    <message>
        <source>1 customer bought it at {place} from {since} to {until}</source>
        <translation>1 Kunde hat es in {place} gekauft, {since} bis {until}</translation>
    </message>
    <message>
        <source>1 customer bought it here from {since} to {until}</source>
        <translation>1 Kunde hat es hier gekauft, {since} bis {until}</translation>
    </message>
    <message>
        <source>1 customer of all stores bought it from {since} to {until}</source>
        <translation>1 Kunde aller Filialen hat es gekauft, {since} bis {until}</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>1 seat free</source>
        <translation>1 Sitz frei</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>1 {tier} customer bought it from {since} to {until}</source>
        <translation>1 Kunde mit {tier} hat es gekauft, {since} bis {until}</translation>
    </message>
    <message>
        <source>A boarding a colleague noted</source>
        <translation>Ein Einsteigen, das jemand notiert hat</translation>
    </message>
    <message>
        <source>A card number does not belong in a note.</source>
        <translation>Eine Kartennummer gehört nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>A colleague’s hint on who is who</source>
        <translation>Ein Hinweis aus dem Team, wer wer ist</translation>
    </message>
    <message>
        <source>A colleague’s note</source>
        <translation>Eine Notiz aus dem Team</translation>
    </message>
    <message>
        <source>A colleague’s plan</source>
        <translation>Ein Plan aus dem Team</translation>
    </message>
    <message>
        <source>A colleague’s record</source>
        <translation>Ein Eintrag aus dem Team</translation>
    </message>
    <message>
        <source>A detail a colleague learned</source>
        <translation>Eine Angabe, die jemand erfahren hat</translation>
    </message>
    <message>
        <source>A document or account number does not belong in a note.</source>
        <translation>Eine Ausweis- oder Kontonummer gehört nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>A fault on board</source>
        <translation>Ein Defekt an Bord</translation>
    </message>
    <message>
        <source>A fault or a complaint that you record stands here until it is sent.</source>
        <translation>Defekte und Beschwerden, die du festhältst, stehen hier, bis sie gesendet sind.</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this gate, and its list has arrived.</source>
        <translation>Ein Flug erscheint hier, sobald er diesem Gate zugeteilt und seine Liste angekommen ist.</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this lounge, and its list has arrived.</source>
        <translation>Ein Flug erscheint hier, sobald er dieser Lounge zugeteilt und seine Liste angekommen ist.</translation>
    </message>
    <message>
        <source>A flight comes here a day before it leaves, for the crew that is rostered. Connect once, or ask whoever leads the crew.</source>
        <translation>Ein Flug kommt einen Tag vor dem Abflug hierher, für die eingeteilte Crew. Verbinde dich einmal, oder frag die Crewleitung.</translation>
    </message>
    <message>
        <source>A large removal waits for a person</source>
        <translation>Eine große Löschung wartet auf einen Menschen</translation>
    </message>
    <message>
        <source>A line is too long: {length} letters, {limit} fit. Nothing was saved, and it is still on the screen. Shorten it, or put the rest into a note.</source>
        <translation>Eine Zeile ist zu lang: {length} Zeichen, {limit} passen. Nichts wurde gespeichert, und sie steht noch auf dem Bildschirm. Kürze sie, oder schreib den Rest in eine Notiz.</translation>
    </message>
    <message>
        <source>A manager may offer more.</source>
        <translation>Eine Leitung darf mehr anbieten.</translation>
    </message>
    <message>
        <source>A moment on board a colleague noted</source>
        <translation>Ein Moment an Bord, den jemand notiert hat</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A product no longer listed</source>
        <translation>Ein Artikel, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>A profile a colleague opened</source>
        <translation>Ein Profil, das jemand geöffnet hat</translation>
    </message>
    <message>
        <source>A step a colleague took</source>
        <translation>Ein Schritt aus dem Team</translation>
    </message>
    <message>
        <source>A task a colleague ticked</source>
        <translation>Eine Aufgabe, die jemand abgehakt hat</translation>
    </message>
    <message>
        <source>About {count} min left</source>
        <translation>Noch etwa {count} Min.</translation>
    </message>
    <message>
        <source>About {count} s left</source>
        <translation>Noch etwa {count} s</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Aisleside cannot open or write its files on this tablet. What was saved before is safe. Check that the disk is there and may be written, then start Aisleside again.</source>
        <translation>Aisleside kann seine Dateien auf diesem Tablet nicht öffnen oder schreiben. Was vorher gespeichert wurde, ist sicher. Prüfe, ob der Datenträger da ist und beschrieben werden darf, und starte Aisleside dann neu.</translation>
    </message>
    <message>
        <source>Aisleside is already open on this tablet, so it was not opened a second time. Nothing was changed. Go on in the window that is open, or close it first.</source>
        <translation>Aisleside ist auf diesem Tablet schon offen und wurde kein zweites Mal geöffnet. Nichts wurde geändert. Mach im offenen Fenster weiter, oder schließe es zuerst.</translation>
    </message>
    <message>
        <source>Aisleside was updated, so the customer data on this tablet has to be loaded again. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>Aisleside wurde aktualisiert, deshalb müssen die Kundendaten auf diesem Tablet neu geladen werden. Nichts ist verloren. Sie laden von selbst, sobald die Zentrale erreichbar ist.</translation>
    </message>
    <message>
        <source>All of them are on this tablet.</source>
        <translation>Alle sind auf diesem Tablet.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message numerus="yes">
        <source>All {of} people of this place can sign in.</source>
        <translation>
            <numerusform>Die eine Person dieser Filiale kann sich anmelden.</numerusform>
            <numerusform>Alle {of} Personen dieser Filiale können sich anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {of} records.</source>
        <translation>
            <numerusform>Alles da, {of} Eintrag.</numerusform>
            <numerusform>Alle {of} Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already boarded</source>
        <translation>Schon eingestiegen</translation>
    </message>
    <message>
        <source>Also goes with {products}</source>
        <translation>Passt auch zu {products}</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Alteration ready</source>
        <translation>Änderung fertig</translation>
    </message>
    <message>
        <source>An answer of the hub came out of order, so it was not used. Nothing on this tablet was changed. It asks again by itself.</source>
        <translation>Eine Antwort der Zentrale kam außer der Reihe und wurde nicht benutzt. Auf diesem Tablet wurde nichts geändert. Es fragt von selbst noch einmal.</translation>
    </message>
    <message>
        <source>An apology</source>
        <translation>Eine Entschuldigung</translation>
    </message>
    <message>
        <source>An outage would not stop you</source>
        <translation>Ein Ausfall würde dich nicht aufhalten</translation>
    </message>
    <message>
        <source>And {count} more. They leave by themselves.</source>
        <translation>Und {count} weitere. Sie gehen von selbst raus.</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Eine andere Antwort</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>Another flight</source>
        <translation>Anderer Flug</translation>
    </message>
    <message>
        <source>Another part of the trip</source>
        <translation>Anderer Teil der Reise</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Eine andere Filiale</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>Anderer Stil</translation>
    </message>
    <message>
        <source>Another {name} shops here. Check: {marks}.</source>
        <translation>Hier kauft noch jemand namens {name} ein. Prüfe: {marks}.</translation>
    </message>
    <message>
        <source>Anybody here</source>
        <translation>Egal wer hier</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Entschuldigt</translation>
    </message>
    <message>
        <source>Apology recorded</source>
        <translation>Entschuldigung festgehalten</translation>
    </message>
    <message>
        <source>Apology taken on</source>
        <translation>Entschuldigung übernommen</translation>
    </message>
    <message>
        <source>Apology: already handled by {place} at {time}</source>
        <translation>Entschuldigung: schon erledigt, {place}, {time}</translation>
    </message>
    <message>
        <source>Apology: already handled by {place}, {time}</source>
        <translation>Entschuldigung: schon erledigt, {place}, {time}</translation>
    </message>
    <message>
        <source>Apology: already handled, {time}</source>
        <translation>Entschuldigung: schon erledigt, {time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Termin {when}</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>As after a restart</source>
        <translation>Wie nach einem Neustart</translation>
    </message>
    <message>
        <source>As told to us</source>
        <translation>Wie uns gesagt</translation>
    </message>
    <message>
        <source>Ask at the door first</source>
        <translation>Erst an der Tür fragen</translation>
    </message>
    <message>
        <source>Ask before contacting</source>
        <translation>Vor Kontakt erst fragen</translation>
    </message>
    <message>
        <source>Ask catering before the doors close.</source>
        <translation>Frag das Catering, bevor die Türen schließen.</translation>
    </message>
    <message>
        <source>Ask for the pass of today.</source>
        <translation>Frag nach der Bordkarte von heute.</translation>
    </message>
    <message>
        <source>Ask for two facts</source>
        <translation>Nach zwei Angaben fragen</translation>
    </message>
    <message>
        <source>Ask for {name}&apos;s size</source>
        <translation>Nach der Größe fragen: {name}</translation>
    </message>
    <message>
        <source>Ask next time about</source>
        <translation>Nächstes Mal fragen nach</translation>
    </message>
    <message>
        <source>Ask quietly</source>
        <translation>Leise fragen</translation>
    </message>
    <message>
        <source>Ask quietly, help first</source>
        <translation>Leise fragen, zuerst helfen</translation>
    </message>
    <message>
        <source>Ask the desk before anybody boards.</source>
        <translation>Frag den Schalter, bevor jemand einsteigt.</translation>
    </message>
    <message>
        <source>Ask the gate for the last list.</source>
        <translation>Frag das Gate nach der letzten Liste.</translation>
    </message>
    <message>
        <source>Ask {name} how it fits</source>
        <translation>{name} fragen, ob es passt</translation>
    </message>
    <message>
        <source>Asked at {time}</source>
        <translation>Angefragt: {time}</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>Hat um Hilfe gebeten</translation>
    </message>
    <message>
        <source>Asked for help on the way</source>
        <translation>Hat um Hilfe unterwegs gebeten</translation>
    </message>
    <message>
        <source>Asked for something more</source>
        <translation>Hat um mehr gebeten</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation>Gefragt: {when}</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Zeit</translation>
    </message>
    <message>
        <source>At other stores</source>
        <translation>In anderen Filialen</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>Am Gate</translation>
    </message>
    <message>
        <source>At the hub. What happened here since then counts as well.</source>
        <translation>In der Zentrale. Was hier seitdem geschehen ist, zählt mit.</translation>
    </message>
    <message>
        <source>At {place}. Not on this tablet</source>
        <translation>In {place}. Nicht auf diesem Tablet</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>Meidet</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Badge read. Now your PIN.</source>
        <translation>Ausweis gelesen. Jetzt deine PIN.</translation>
    </message>
    <message>
        <source>Basket {count}</source>
        <translation>Korb {count}</translation>
    </message>
    <message>
        <source>Belief, politics and private life do not belong in a note.</source>
        <translation>Glaube, Politik und Privatleben gehören nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Bester Treffer</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>Heute Geburtstag</translation>
    </message>
    <message>
        <source>Birthday {when}. Wishes are welcome.</source>
        <translation>Geburtstag {when}. Glückwünsche sind willkommen.</translation>
    </message>
    <message>
        <source>Block the network</source>
        <translation>Netz sperren</translation>
    </message>
    <message>
        <source>Blocked for a rehearsal</source>
        <translation>Für eine Probe gesperrt</translation>
    </message>
    <message>
        <source>Board by hand</source>
        <translation>Von Hand einsteigen lassen</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>Eingestiegen</translation>
    </message>
    <message>
        <source>Boarding</source>
        <translation>Einsteigen</translation>
    </message>
    <message>
        <source>Boarding of {name}</source>
        <translation>Einsteigen von {name}</translation>
    </message>
    <message>
        <source>Boarding pass scanned</source>
        <translation>Bordkarte gescannt</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Both facts fit.</source>
        <translation>Beide Angaben passen.</translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times on board</source>
        <translation>
            <numerusform>%n-mal an Bord gekauft</numerusform>
            <numerusform>%n-mal an Bord gekauft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times, about {every}; last {ago}</source>
        <translation>
            <numerusform>Einmal gekauft, etwa {every}; zuletzt {ago}</numerusform>
            <numerusform>%n-mal gekauft, etwa {every}; zuletzt {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times; last {ago}</source>
        <translation>
            <numerusform>Einmal gekauft; zuletzt {ago}</numerusform>
            <numerusform>%n-mal gekauft; zuletzt {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought by %n customers</source>
        <translation>
            <numerusform>Von %n Kunden gekauft</numerusform>
            <numerusform>Von %n Kunden gekauft</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought by 1 customer</source>
        <translation>Von 1 Kunden gekauft</translation>
    </message>
    <message>
        <source>Bought here before</source>
        <translation>Hier schon gekauft</translation>
    </message>
    <message>
        <source>Bought on board before</source>
        <translation>An Bord schon gekauft</translation>
    </message>
    <message>
        <source>Bought on board {ago}</source>
        <translation>An Bord gekauft, {ago}</translation>
    </message>
    <message>
        <source>Bought on these days</source>
        <translation>An diesen Tagen gekauft</translation>
    </message>
    <message>
        <source>Bought once, {ago}</source>
        <translation>Einmal gekauft, {ago}</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>Wieder kaufen</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>Kauft am meisten</translation>
    </message>
    <message>
        <source>By how many customers bought it</source>
        <translation>Nach der Zahl der Kunden, die es gekauft haben</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulliert</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Card begins with {number}</source>
        <translation>Karte beginnt mit {number}</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>Karte gescannt</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>Card {number} is not known here.</source>
        <translation>Die Karte {number} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Changed, {count}</source>
        <translation>Geändert, {count}</translation>
    </message>
    <message>
        <source>Changes arrive by themselves.</source>
        <translation>Änderungen kommen von selbst.</translation>
    </message>
    <message>
        <source>Changes with what is bought here, and ends once it is bought.</source>
        <translation>Ändert sich mit dem, was hier gekauft wird, und endet, sobald es gekauft ist.</translation>
    </message>
    <message>
        <source>Changes with what is in hand.</source>
        <translation>Ändert sich mit dem, was in der Hand ist.</translation>
    </message>
    <message>
        <source>Check the spelling, or try phone or card.</source>
        <translation>Prüfe die Schreibweise, oder versuch es mit Telefon oder Karte.</translation>
    </message>
    <message>
        <source>Check the spelling, or try the seat.</source>
        <translation>Prüfe die Schreibweise, oder versuch es mit dem Sitz.</translation>
    </message>
    <message>
        <source>Check two facts, then ask the desk.</source>
        <translation>Prüfe zwei Angaben, dann frag den Schalter.</translation>
    </message>
    <message>
        <source>Check who opened this profile</source>
        <translation>Prüfen, wer dieses Profil geöffnet hat</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Eingecheckt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Children alone</source>
        <translation>Kinder allein</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choose All to look among everybody.</source>
        <translation>Wähle Alle, um bei allen zu suchen.</translation>
    </message>
    <message>
        <source>Choose your name first, then your PIN.</source>
        <translation>Wähle zuerst deinen Namen, dann die PIN.</translation>
    </message>
    <message>
        <source>Client of {name}</source>
        <translation>Kunde von {name}</translation>
    </message>
    <message>
        <source>Close this and search again.</source>
        <translation>Schließe das und such noch einmal.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>Mantel</translation>
    </message>
    <message>
        <source>Coat, knit</source>
        <translation>Mantel, Strick</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>Abgeholt von {name}.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Comes {often} or so. Last here {day}.</source>
        <translation>Kommt etwa {often}. Zuletzt hier: {day}.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Compared with the hub {ago}.</source>
        <translation>Mit der Zentrale verglichen: {ago}.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Completes the look</source>
        <translation>Vervollständigt den Look</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>Gratulieren</translation>
    </message>
    <message>
        <source>Connect it to the hub once. After that they stay here, also without a network.</source>
        <translation>Verbinde es einmal mit der Zentrale. Danach bleiben sie hier, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Connect once more before the doors close.</source>
        <translation>Verbinde dich noch einmal, bevor die Türen schließen.</translation>
    </message>
    <message>
        <source>Connections at risk, the tightest first</source>
        <translation>Gefährdete Anschlüsse, die knappsten zuerst</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>Einwilligung von {name}</translation>
    </message>
    <message>
        <source>Consent told to a colleague</source>
        <translation>Einwilligung, jemandem gesagt</translation>
    </message>
    <message>
        <source>Consent, {what}</source>
        <translation>Einwilligung, {what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to support.</source>
        <translation>Kopiert. Füg es in eine Nachricht an den Support ein.</translation>
    </message>
    <message>
        <source>Counted {ago}</source>
        <translation>Gezählt {ago}</translation>
    </message>
    <message>
        <source>Counted {ago}, may be old</source>
        <translation>Gezählt {ago}, vielleicht veraltet</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Gutscheine</translation>
    </message>
    <message>
        <source>Customer data from {when}</source>
        <translation>Kundendaten von {when}</translation>
    </message>
    <message>
        <source>Customer data from {when}, may be old</source>
        <translation>Kundendaten von {when}, vielleicht veraltet</translation>
    </message>
    <message>
        <source>Customer data is {count} min old</source>
        <translation>Kundendaten sind {count} Min. alt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers are hidden</source>
        <translation>Kunden sind verborgen</translation>
    </message>
    <message>
        <source>Customers are on their way</source>
        <translation>Kunden sind unterwegs</translation>
    </message>
    <message>
        <source>Customers from the whole list</source>
        <translation>Kunden aus der ganzen Liste</translation>
    </message>
    <message>
        <source>Customers stay hidden until the hub has told it the time. Nothing is lost. Connect it to the network, then choose Sync now.</source>
        <translation>Kunden bleiben verborgen, bis die Zentrale die Uhrzeit gesagt hat. Nichts ist verloren. Verbinde das Tablet mit dem Netz und wähle dann Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>Customers stay hidden until this tablet has reached the hub once. Nothing is lost. Bring it where there is a network, then choose Sync now.</source>
        <translation>Kunden bleiben verborgen, bis dieses Tablet die Zentrale einmal erreicht hat. Nichts ist verloren. Bring es in ein Netz und wähle dann Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Detail about {name}</source>
        <translation>Angabe zu {name}</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Diverted</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Does not like</source>
        <translation>Mag nicht</translation>
    </message>
    <message>
        <source>Does not want contact</source>
        <translation>Möchte keinen Kontakt</translation>
    </message>
    <message>
        <source>Does not want this</source>
        <translation>Möchte das nicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done by {name}</source>
        <translation>Erledigt von {name}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Erledigt: {title}</translation>
    </message>
    <message>
        <source>Doors close {time}</source>
        <translation>Türen schließen {time}</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>Türen geschlossen</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>Kleid</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Fällig {day}</translation>
    </message>
    <message>
        <source>Due {day} {time}</source>
        <translation>Fällig {day} {time}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Each says why, and what to do. The network is open again.</source>
        <translation>Jede Zeile sagt, warum und was zu tun ist. Das Netz ist wieder offen.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when it is not new any more.</source>
        <translation>Endet, sobald es gekauft ist oder nicht mehr neu ist.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when what it goes with is returned.</source>
        <translation>Endet, sobald es gekauft ist, oder wenn zurückkommt, wozu es passt.</translation>
    </message>
    <message>
        <source>Ends {day}, or once it is bought.</source>
        <translation>Ende: {day}, oder sobald es gekauft ist.</translation>
    </message>
    <message>
        <source>Ends {time}, before the shift does. Ask a manager to lend it for longer.</source>
        <translation>Endet {time}, vor der Schicht. Bitte die Leitung, sie länger zu leihen.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter your {count}-digit PIN</source>
        <translation>Gib deine {count}-stellige PIN ein</translation>
    </message>
    <message>
        <source>Everybody is on board</source>
        <translation>Alle sind an Bord</translation>
    </message>
    <message>
        <source>Everybody who was waiting on you has been seen to.</source>
        <translation>Alle, die auf dich gewartet haben, sind versorgt.</translation>
    </message>
    <message>
        <source>Everyone, {count}</source>
        <translation>Alle, {count}</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>Alles wurde gesendet.</translation>
    </message>
    <message>
        <source>Everything worked without a network.</source>
        <translation>Alles hat ohne Netz funktioniert.</translation>
    </message>
    <message>
        <source>Expected in store</source>
        <translation>Im Laden erwartet</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>Jemanden finden</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Leute finden</translation>
    </message>
    <message>
        <source>First choose what it is.</source>
        <translation>Wähle zuerst, was es ist.</translation>
    </message>
    <message>
        <source>First flight</source>
        <translation>Erster Flug</translation>
    </message>
    <message>
        <source>First time in this cabin</source>
        <translation>Zum ersten Mal in dieser Kabine</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Anprobe</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Follow-up planned by {name}</source>
        <translation>Wiedervorlage von {name}</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>Found in the email address</source>
        <translation>In der E-Mail-Adresse gefunden</translation>
    </message>
    <message>
        <source>Found in the phone number</source>
        <translation>In der Telefonnummer gefunden</translation>
    </message>
    <message>
        <source>Free, and nearer the door</source>
        <translation>Frei und näher an der Tür</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From this tablet. The hub is being asked about the others.</source>
        <translation>Von diesem Tablet. Nach den anderen wird die Zentrale gerade gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>From {name}: %n not finished</source>
        <translation>
            <numerusform>Von {name}: %n offen</numerusform>
            <numerusform>Von {name}: %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Bordküche</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <translation>Gate {gate}</translation>
    </message>
    <message>
        <source>Gave a gift</source>
        <translation>Geschenk gegeben</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Gesture taken on</source>
        <translation>Geste übernommen</translation>
    </message>
    <message>
        <source>Get in touch with {name}</source>
        <translation>Bei {name} melden</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Given to save time in the fitting room</source>
        <translation>Angegeben, um in der Kabine Zeit zu sparen</translation>
    </message>
    <message>
        <source>Go back and search again.</source>
        <translation>Geh zurück und such noch einmal.</translation>
    </message>
    <message>
        <source>Goes away once it is taken or said not to be right, or when none is left.</source>
        <translation>Verschwindet, sobald es genommen wurde oder du sagst, dass es nicht passt, oder wenn keins mehr da ist.</translation>
    </message>
    <message>
        <source>Goes away when you say that it is not right, or when no store has it.</source>
        <translation>Verschwindet, wenn du sagst, dass es nicht passt, oder wenn keine Filiale es hat.</translation>
    </message>
    <message>
        <source>Goes once {what}, or when the facts above have changed.</source>
        <translation>Verschwindet, sobald {what}, oder wenn sich die Angaben oben geändert haben.</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>Passt dazu</translation>
    </message>
    <message>
        <source>Goes with what was bought before</source>
        <translation>Passt zu früher Gekauftem</translation>
    </message>
    <message>
        <source>Goes with {products}</source>
        <translation>Passt zu {products}</translation>
    </message>
    <message>
        <source>Goes with {product}</source>
        <translation>Passt zu {product}</translation>
    </message>
    <message>
        <source>Goes with {product} in the basket</source>
        <translation>Passt zu {product} im Korb</translation>
    </message>
    <message>
        <source>Goes with {product}, bought {ago}</source>
        <translation>Passt zu {product}, gekauft {ago}</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Still geworden</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Good to board</source>
        <translation>Darf einsteigen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Good, live</source>
        <translation>Gut, live</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Ausbauen</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewohnheiten</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Has a seat now</source>
        <translation>Hat jetzt einen Platz</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>Hat schon eins</translation>
    </message>
    <message>
        <source>Health does not belong in a note.</source>
        <translation>Gesundheit gehört nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Hallo {name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Here lately</source>
        <translation>Kürzlich hier</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Jetzt hier</translation>
    </message>
    <message>
        <source>Here, and not compared with the hub yet. Choose Compare now.</source>
        <translation>Da, aber noch nicht mit der Zentrale verglichen. Wähle Jetzt vergleichen.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Hint who {name} may be</source>
        <translation>Hinweis, wer {name} sein könnte</translation>
    </message>
    <message>
        <source>Hold your badge to the scanner. Then enter your PIN.</source>
        <translation>Halte deinen Ausweis an den Scanner. Gib dann deine PIN ein.</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>How to say the name, saved here</source>
        <translation>Aussprache, hier gespeichert</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Im Flug</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>Heute im Laden</translation>
    </message>
    <message>
        <source>In the basket now</source>
        <translation>Jetzt im Korb</translation>
    </message>
    <message>
        <source>In the basket: {product}</source>
        <translation>Im Korb: {product}</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>In der Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with it</source>
        <translation>In {count} von {of} Körben damit</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}</source>
        <translation>In {count} von {of} Körben mit {product}</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}, bought {ago}</source>
        <translation>In {count} von {of} Körben mit {product}, gekauft {ago}</translation>
    </message>
    <message>
        <source>Infants</source>
        <translation>Babys</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Instead of something else</source>
        <translation>Statt etwas anderem</translation>
    </message>
    <message>
        <source>Instead of {product}</source>
        <translation>Statt {product}</translation>
    </message>
    <message>
        <source>It asks the hub again by itself.</source>
        <translation>Es fragt die Zentrale von selbst wieder.</translation>
    </message>
    <message>
        <source>It cannot be saved like this.</source>
        <translation>So lässt sie sich nicht speichern.</translation>
    </message>
    <message>
        <source>It ends by itself.</source>
        <translation>Sie endet von selbst.</translation>
    </message>
    <message>
        <source>It ends by itself. What you write is kept and sent afterwards.</source>
        <translation>Sie endet von selbst. Was du schreibst, bleibt erhalten und wird danach gesendet.</translation>
    </message>
    <message>
        <source>It is taken back and never sent</source>
        <translation>Sie wird zurückgenommen und nie gesendet</translation>
    </message>
    <message>
        <source>It may have left the range. Look at its label, or ask a colleague.</source>
        <translation>Vielleicht ist er nicht mehr im Sortiment. Sieh auf das Etikett, oder frag jemanden aus dem Team.</translation>
    </message>
    <message>
        <source>It opens again by itself in a moment.</source>
        <translation>Es öffnet sich gleich von selbst wieder.</translation>
    </message>
    <message>
        <source>It was not welcome. Leave it. {title}.</source>
        <translation>Es kam nicht gut an. Lass es dabei. {title}.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Its customers were removed. What was written here is kept and still sent. Ask a manager to connect it again.</source>
        <translation>Die Kunden wurden entfernt. Was hier geschrieben wurde, bleibt erhalten und wird noch gesendet. Bitte die Leitung, es wieder zu verbinden.</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>Entschuldigt</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Kept as a follow-up for everybody here</source>
        <translation>Als Wiedervorlage für alle hier behalten</translation>
    </message>
    <message>
        <source>Kept on this tablet, and sent as soon as there is a connection.</source>
        <translation>Bleibt auf diesem Tablet und wird gesendet, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>Kept on this tablet. Sent after landing, so the next crew will know.</source>
        <translation>Bleibt auf diesem Tablet. Wird nach der Landung gesendet, damit die nächste Crew es weiß.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known to the hub</source>
        <translation>Der Zentrale bekannt</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>Gelandet</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Last 30 days. {name} can ask for this list too.</source>
        <translation>Letzte 30 Tage. Auch {name} kann diese Liste verlangen.</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Letzter Besuch</translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation>Letzter Besuch {day}</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Später heute</translation>
    </message>
    <message>
        <source>Lavatory</source>
        <translation>Toilette</translation>
    </message>
    <message>
        <source>Learned {ago} from the receipts of all customers</source>
        <translation>Gelernt {ago} aus den Belegen aller Kunden</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>Abflug {time}</translation>
    </message>
    <message>
        <source>Left the gate</source>
        <translation>Hat das Gate verlassen</translation>
    </message>
    <message>
        <source>Lent data</source>
        <translation>Geliehene Daten</translation>
    </message>
    <message>
        <source>Light or power</source>
        <translation>Licht oder Strom</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Mag</translation>
    </message>
    <message>
        <source>List from {time}</source>
        <translation>Liste von {time}</translation>
    </message>
    <message>
        <source>List from {time}, {ago}</source>
        <translation>Liste von {time}, {ago}</translation>
    </message>
    <message>
        <source>List {ago}</source>
        <translation>Liste {ago}</translation>
    </message>
    <message>
        <source>Loading customers</source>
        <translation>Kunden werden geladen</translation>
    </message>
    <message>
        <source>Loading customers, {share} done</source>
        <translation>Kunden werden geladen, {share} fertig</translation>
    </message>
    <message>
        <source>Loading the goods</source>
        <translation>Waren werden geladen</translation>
    </message>
    <message>
        <source>Loading the suggestions</source>
        <translation>Vorschläge werden geladen</translation>
    </message>
    <message>
        <source>Loading this store’s customers</source>
        <translation>Kunden dieser Filiale werden geladen</translation>
    </message>
    <message>
        <source>Locked after {time}.</source>
        <translation>Gesperrt nach {time}.</translation>
    </message>
    <message>
        <source>Locks in {time}. Touch the screen to go on.</source>
        <translation>Sperrt in {time}. Berühre den Bildschirm, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Look after</source>
        <translation>Gut betreuen</translation>
    </message>
    <message>
        <source>Look somebody up, or write down what you promise: it comes back here in time.</source>
        <translation>Such jemanden, oder schreib auf, was du zusagst: Es kommt hier rechtzeitig wieder.</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>Kundenkarte</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Darf kontaktiert werden</translation>
    </message>
    <message>
        <source>May be old</source>
        <translation>Vielleicht veraltet</translation>
    </message>
    <message>
        <source>May be the same person as {name}</source>
        <translation>Vielleicht dieselbe Person wie {name}</translation>
    </message>
    <message>
        <source>May be used without contact</source>
        <translation>Darf ohne Kontakt benutzt werden</translation>
    </message>
    <message>
        <source>May need more</source>
        <translation>Braucht vielleicht Nachschub</translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation>Dürfen wir anrufen?</translation>
    </message>
    <message>
        <source>May we send a birthday wish?</source>
        <translation>Dürfen wir zum Geburtstag gratulieren?</translation>
    </message>
    <message>
        <source>May we send texts?</source>
        <translation>Dürfen wir Nachrichten schicken?</translation>
    </message>
    <message>
        <source>May we suggest things by what was bought here?</source>
        <translation>Dürfen wir nach den Einkäufen hier Vorschläge machen?</translation>
    </message>
    <message>
        <source>May we write e-mails?</source>
        <translation>Dürfen wir E-Mails schreiben?</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Meal not on board</source>
        <translation>Essen nicht an Bord</translation>
    </message>
    <message>
        <source>Meals that are not on board</source>
        <translation>Essen, das nicht an Bord ist</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Missed a connection {day}</source>
        <translation>Anschluss verpasst: {day}</translation>
    </message>
    <message>
        <source>Moment on board, {name}</source>
        <translation>Moment an Bord, {name}</translation>
    </message>
    <message>
        <source>More than an hour left</source>
        <translation>Noch mehr als eine Stunde</translation>
    </message>
    <message>
        <source>Move to {seat}</source>
        <translation>Umsetzen auf {seat}</translation>
    </message>
    <message>
        <source>Moved from {old}</source>
        <translation>Umgesetzt von {old}</translation>
    </message>
    <message>
        <source>Moved from {old} to {new}. Say it.</source>
        <translation>Von {old} auf {new} umgesetzt. Sag es.</translation>
    </message>
    <message>
        <source>Moved seat</source>
        <translation>Sitz gewechselt</translation>
    </message>
    <message>
        <source>My client</source>
        <translation>Mein Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name aloud what she ordered or needs</source>
        <translation>Laut nennen, was bestellt oder gebraucht wird</translation>
    </message>
    <message>
        <source>Name begins with “{text}”</source>
        <translation>Name beginnt mit „{text}“</translation>
    </message>
    <message>
        <source>Name, saved here</source>
        <translation>Name, hier gespeichert</translation>
    </message>
    <message>
        <source>Names hide after {count} s without a touch</source>
        <translation>Namen verborgen nach {count} s ohne Berührung</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Neu hier</translation>
    </message>
    <message>
        <source>New in {name}’s size</source>
        <translation>Neu in der Größe von {name}</translation>
    </message>
    <message>
        <source>New on the list</source>
        <translation>Neu auf der Liste</translation>
    </message>
    <message>
        <source>New seat</source>
        <translation>Neuer Sitz</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>Neu seit {day}</translation>
    </message>
    <message>
        <source>New since {day}, in {size}</source>
        <translation>Neu seit {day}, in {size}</translation>
    </message>
    <message>
        <source>Newer alert rules need a newer app. {which} Update the app.</source>
        <translation>Neuere Hinweisregeln brauchen eine neuere App. {which} Aktualisiere die App.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Next count</source>
        <translation>Nächste Zählung</translation>
    </message>
    <message>
        <source>Next flight</source>
        <translation>Nächster Flug</translation>
    </message>
    <message>
        <source>Next three hours</source>
        <translation>Nächste drei Stunden</translation>
    </message>
    <message>
        <source>Next try in {count} min</source>
        <translation>Nächster Versuch in {count} Min.</translation>
    </message>
    <message>
        <source>Next try in {count} s</source>
        <translation>Nächster Versuch in {count} s</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>Nächster Versuch jetzt</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No answer came from the hub.</source>
        <translation>Von der Zentrale kam keine Antwort.</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in, or look at its name in the settings. A hand scanner and the keyboard go on working.</source>
        <translation>Keine Kamera gefunden. Schließ eine an, oder prüfe ihren Namen in den Einstellungen. Handscanner und Tastatur funktionieren weiter.</translation>
    </message>
    <message>
        <source>No count here</source>
        <translation>Hier nicht gezählt</translation>
    </message>
    <message>
        <source>No customer data yet</source>
        <translation>Noch keine Kundendaten</translation>
    </message>
    <message>
        <source>No customers on this tablet yet</source>
        <translation>Noch keine Kunden auf diesem Tablet</translation>
    </message>
    <message>
        <source>No flight at this gate now</source>
        <translation>Gerade kein Flug an diesem Gate</translation>
    </message>
    <message>
        <source>No flight for this lounge now</source>
        <translation>Jetzt kein Flug für diese Lounge</translation>
    </message>
    <message>
        <source>No flight is open here, so the pass was not checked. Choose the flight first.</source>
        <translation>Hier ist kein Flug geöffnet, deshalb wurde die Bordkarte nicht geprüft. Wähle zuerst den Flug.</translation>
    </message>
    <message>
        <source>No flight on this tablet</source>
        <translation>Kein Flug auf diesem Tablet</translation>
    </message>
    <message>
        <source>No gate yet</source>
        <translation>Noch kein Gate</translation>
    </message>
    <message>
        <source>No more tips for {name}</source>
        <translation>Keine Tipps mehr für {name}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No need to repeat. {title}.</source>
        <translation>Nicht noch einmal nötig. {title}.</translation>
    </message>
    <message>
        <source>No one by that name</source>
        <translation>Niemand mit diesem Namen</translation>
    </message>
    <message>
        <source>No personal tips, as the customer asked.</source>
        <translation>Keine persönlichen Tipps, vom Kunden gewünscht.</translation>
    </message>
    <message>
        <source>No product and no card here has the number {number}.</source>
        <translation>Hier hat kein Artikel und keine Karte die Nummer {number}.</translation>
    </message>
    <message>
        <source>No seat</source>
        <translation>Kein Sitz</translation>
    </message>
    <message>
        <source>No seat further forward is free any more.</source>
        <translation>Weiter vorn ist kein Platz mehr frei.</translation>
    </message>
    <message>
        <source>No seat yet. The desk decides.</source>
        <translation>Noch kein Platz. Der Schalter entscheidet.</translation>
    </message>
    <message>
        <source>No special service</source>
        <translation>Kein besonderer Service</translation>
    </message>
    <message>
        <source>No visit found</source>
        <translation>Kein Besuch gefunden</translation>
    </message>
    <message>
        <source>Nobody by that name or seat</source>
        <translation>Niemand mit diesem Namen oder Sitz</translation>
    </message>
    <message>
        <source>Nobody has counted it. Look at the shelf first.</source>
        <translation>Niemand hat es gezählt. Sieh zuerst im Regal nach.</translation>
    </message>
    <message>
        <source>Nobody has signed in here yet, and that needs a connection once.</source>
        <translation>Hier hat sich noch niemand angemeldet, und dafür braucht es einmal eine Verbindung.</translation>
    </message>
    <message>
        <source>Nobody has signed in on this tablet yet.</source>
        <translation>Auf diesem Tablet hat sich noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Noch niemand auf der Liste</translation>
    </message>
    <message>
        <source>Nobody is waiting on us</source>
        <translation>Niemand wartet auf uns</translation>
    </message>
    <message>
        <source>Nobody on this flight ordered a special meal or asked for help.</source>
        <translation>Niemand auf diesem Flug hat ein besonderes Essen bestellt oder um Hilfe gebeten.</translation>
    </message>
    <message>
        <source>Nobody on this list has both. Check the spelling, or take another fact.</source>
        <translation>Niemand auf dieser Liste hat beides. Prüfe die Schreibweise, oder nimm eine andere Angabe.</translation>
    </message>
    <message>
        <source>Nobody who is here today</source>
        <translation>Niemand, der heute hier ist</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Keine hier</translation>
    </message>
    <message>
        <source>None of your clients</source>
        <translation>Niemand von deinen Kunden</translation>
    </message>
    <message>
        <source>None {where}</source>
        <translation>Keine {where}</translation>
    </message>
    <message>
        <source>Not apologised yet:</source>
        <translation>Noch nicht entschuldigt:</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Not compared with the hub yet. Choose Compare now.</source>
        <translation>Noch nicht mit der Zentrale verglichen. Wähle Jetzt vergleichen.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Not counted {where}</source>
        <translation>Nicht gezählt {where}</translation>
    </message>
    <message>
        <source>Not counted, sold {ago}</source>
        <translation>Nicht gezählt, verkauft {ago}</translation>
    </message>
    <message>
        <source>Not everything came</source>
        <translation>Nicht alles kam an</translation>
    </message>
    <message>
        <source>Not finished, {count}</source>
        <translation>Nicht fertig, {count}</translation>
    </message>
    <message>
        <source>Not for a while</source>
        <translation>Eine Weile nicht</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>Nicht für diese Person</translation>
    </message>
    <message>
        <source>Not for this person: {why}</source>
        <translation>Nicht für diese Person: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Not needed: {title}</source>
        <translation>Nicht nötig: {title}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not offered by anyone yet.</source>
        <translation>Noch von niemandem angeboten.</translation>
    </message>
    <message>
        <source>Not on board</source>
        <translation>Nicht an Bord</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>Nicht auf dieser Liste</translation>
    </message>
    <message>
        <source>Not on this tablet</source>
        <translation>Nicht auf diesem Tablet</translation>
    </message>
    <message>
        <source>Not on this tablet. Choose Sync now and wait for it to load.</source>
        <translation>Nicht auf diesem Tablet. Wähle Jetzt abgleichen und warte, bis es geladen ist.</translation>
    </message>
    <message>
        <source>Not part of your role</source>
        <translation>Nicht Teil deiner Rolle</translation>
    </message>
    <message>
        <source>Not ready for a shift without a network</source>
        <translation>Nicht bereit für eine Schicht ohne Netz</translation>
    </message>
    <message>
        <source>Not ready for door close</source>
        <translation>Nicht bereit zum Türschließen</translation>
    </message>
    <message>
        <source>Not right for {name}, because</source>
        <translation>Passt nicht für {name}, weil</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Noch nicht gescannt</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Not suggested again: {product}</source>
        <translation>Wird nicht mehr vorgeschlagen: {product}</translation>
    </message>
    <message>
        <source>Not suggested until {day}: {product}</source>
        <translation>Nicht vorgeschlagen bis {day}: {product}</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Not the right size</source>
        <translation>Nicht die richtige Größe</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>Notiz über {name}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes stay on this tablet and are sent when it is back online.</source>
        <translation>Notizen bleiben auf diesem Tablet und werden gesendet, wenn es wieder online ist.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Noch nichts erledigt</translation>
    </message>
    <message>
        <source>Nothing for the ground yet</source>
        <translation>Noch nichts fürs Bodenpersonal</translation>
    </message>
    <message>
        <source>Nothing goes with it yet that was counted and is in stock.</source>
        <translation>Noch passt nichts dazu, was gezählt und vorrätig ist.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Nothing is known of {name} yet. This is what is popular here.</source>
        <translation>Über {name} ist noch nichts bekannt. Das ist hier beliebt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ask for two facts.</source>
        <translation>Nichts ist verloren. Frag nach zwei Angaben.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>Nichts wartet auf das Senden</translation>
    </message>
    <message>
        <source>Nothing leaves or comes</source>
        <translation>Nichts geht raus oder kommt rein</translation>
    </message>
    <message>
        <source>Nothing to suggest yet: no receipt gives a reason for it. Scan something to see what goes with it.</source>
        <translation>Noch nichts vorzuschlagen: Kein Beleg liefert einen Grund dafür. Scanne etwas, um zu sehen, was dazu passt.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number {rank} of what was bought most</source>
        <translation>Nummer {rank} des meistgekauften</translation>
    </message>
    <message>
        <source>Number {sku}</source>
        <translation>Nummer {sku}</translation>
    </message>
    <message>
        <source>OK to contact</source>
        <translation>Kontakt ist in Ordnung</translation>
    </message>
    <message>
        <source>OK to contact: {ways}</source>
        <translation>Kontakt in Ordnung: {ways}</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Anlässe</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Offer accepted at {time}.</source>
        <translation>Angebot angenommen um {time}.</translation>
    </message>
    <message>
        <source>Offer an upgrade to {seat}, free</source>
        <translation>Upgrade auf {seat} anbieten, kostenlos</translation>
    </message>
    <message>
        <source>Offer declined at {time}.</source>
        <translation>Angebot abgelehnt um {time}.</translation>
    </message>
    <message>
        <source>Offer this</source>
        <translation>Das anbieten</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline seit {time}</translation>
    </message>
    <message>
        <source>On Today’s list</source>
        <translation>Auf der Liste von Heute</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>An Bord</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <translation>An Bord seit {time}.</translation>
    </message>
    <message>
        <source>On board since {time}. Ask for two facts.</source>
        <translation>Seit {time} an Bord. Frag nach zwei Angaben.</translation>
    </message>
    <message>
        <source>On the same receipt</source>
        <translation>Auf demselben Beleg</translation>
    </message>
    <message>
        <source>On the standby list</source>
        <translation>Auf der Warteliste</translation>
    </message>
    <message>
        <source>On the way to the runway</source>
        <translation>Auf dem Weg zur Startbahn</translation>
    </message>
    <message>
        <source>On this flight</source>
        <translation>Auf diesem Flug</translation>
    </message>
    <message>
        <source>One letter different</source>
        <translation>Ein Buchstabe anders</translation>
    </message>
    <message>
        <source>One note could not be sent</source>
        <translation>Eine Notiz konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>One of them is not on this tablet any more</source>
        <translation>Eine davon ist nicht mehr auf diesem Tablet</translation>
    </message>
    <message numerus="yes">
        <source>One person has signed in here in the last %n days.</source>
        <translation>
            <numerusform>Eine Person hat sich hier am letzten Tag angemeldet.</numerusform>
            <numerusform>Eine Person hat sich hier in den letzten %n Tagen angemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>One record did not fit and was set aside. Everything else is here.</source>
        <translation>Ein Eintrag passte nicht und wurde beiseitegelegt. Alles andere ist da.</translation>
    </message>
    <message>
        <source>One thing a colleague wrote could not be sent. It is shown at the next sign-in.</source>
        <translation>Etwas aus dem Team konnte nicht gesendet werden. Es erscheint bei der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>One thing would not have worked</source>
        <translation>Eine Sache hätte nicht geklappt</translation>
    </message>
    <message>
        <source>One thing you recorded could not be used</source>
        <translation>Etwas, das du festgehalten hast, konnte nicht verwendet werden</translation>
    </message>
    <message>
        <source>Only one known</source>
        <translation>Nur eins bekannt</translation>
    </message>
    <message>
        <source>Only the first {count} digits were taken.</source>
        <translation>Nur die ersten {count} Ziffern wurden genommen.</translation>
    </message>
    <message>
        <source>Only until {time}. Sync before the shift.</source>
        <translation>Nur bis {time}. Gleiche vor der Schicht ab.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>Wieder offen: {title}</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>Profile öffnen</translation>
    </message>
    <message>
        <source>Open the files anew</source>
        <translation>Dateien neu öffnen</translation>
    </message>
    <message>
        <source>Open the network again</source>
        <translation>Netz wieder öffnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order to collect</source>
        <translation>Abholbereit</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Anderer Service</translation>
    </message>
    <message>
        <source>Our cancellation {day}</source>
        <translation>Unsere Annullierung {day}</translation>
    </message>
    <message>
        <source>Out of the basket: {product}</source>
        <translation>Aus dem Korb: {product}</translation>
    </message>
    <message>
        <source>Part of the customer data on this tablet was damaged. Nothing is lost: it is on the hub, and your notes are in a file of their own. It loads again by itself as soon as the hub is reached.</source>
        <translation>Ein Teil der Kundendaten auf diesem Tablet war beschädigt. Nichts ist verloren: Sie liegen in der Zentrale, und deine Notizen in einer eigenen Datei. Sie laden von selbst neu, sobald die Zentrale erreichbar ist.</translation>
    </message>
    <message>
        <source>Parts of Aisleside are missing on this machine, so no window can open. Nothing you wrote is lost. Install Aisleside again.</source>
        <translation>Teile von Aisleside fehlen auf diesem Gerät, deshalb kann kein Fenster öffnen. Nichts von dir ist verloren. Installiere Aisleside neu.</translation>
    </message>
    <message>
        <source>Pass not readable</source>
        <translation>Bordkarte nicht lesbar</translation>
    </message>
    <message>
        <source>Payment details, home address, date of birth, health, belief. This list is the same for every customer.</source>
        <translation>Zahlungsdaten, Wohnadresse, Geburtsdatum, Gesundheit, Glaube. Diese Liste ist für alle Kunden gleich.</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Kurz zeigen</translation>
    </message>
    <message>
        <source>Peek for {count} s</source>
        <translation>{count} s lang zeigen</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>Wird kurz gezeigt</translation>
    </message>
    <message>
        <source>Peeking. Everything is shown.</source>
        <translation>Kurz gezeigt. Alles ist zu sehen.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>Haustiere</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone and email</source>
        <translation>Telefon und E-Mail</translation>
    </message>
    <message>
        <source>Phone ends {digits}</source>
        <translation>Telefon endet auf {digits}</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Picked by this store</source>
        <translation>Von dieser Filiale ausgesucht</translation>
    </message>
    <message>
        <source>Picked {ago}</source>
        <translation>Ausgesucht {ago}</translation>
    </message>
    <message>
        <source>Picked {ago}, may be old</source>
        <translation>Ausgesucht {ago}, vielleicht veraltet</translation>
    </message>
    <message>
        <source>Pictures and letters</source>
        <translation>Bilder und Schriften</translation>
    </message>
    <message>
        <source>Plan for {name}</source>
        <translation>Plan für {name}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Point out that {seat} is free</source>
        <translation>Darauf hinweisen, dass {seat} frei ist</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Popular at {place} from {since} to {until}</source>
        <translation>Beliebt in {place}, {since} bis {until}</translation>
    </message>
    <message>
        <source>Popular here</source>
        <translation>Hier beliebt</translation>
    </message>
    <message>
        <source>Popular in all stores from {since} to {until}</source>
        <translation>Beliebt in allen Filialen, {since} bis {until}</translation>
    </message>
    <message>
        <source>Popular in this cabin</source>
        <translation>In dieser Kabine beliebt</translation>
    </message>
    <message>
        <source>Popular in this store from {since} to {until}</source>
        <translation>Beliebt in dieser Filiale, {since} bis {until}</translation>
    </message>
    <message>
        <source>Popular on our flights from {since} to {until}</source>
        <translation>Beliebt auf unseren Flügen, {since} bis {until}</translation>
    </message>
    <message>
        <source>Popular with our customers</source>
        <translation>Beliebt bei unseren Kunden</translation>
    </message>
    <message>
        <source>Popular with {tier} customers from {since} to {until}</source>
        <translation>Beliebt bei Kunden mit {tier}, {since} bis {until}</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>Prefers {way}</source>
        <translation>Bevorzugt {way}</translation>
    </message>
    <message>
        <source>Prefers {way}, saved here</source>
        <translation>Bevorzugt {way}, hier gespeichert</translation>
    </message>
    <message>
        <source>Privacy for {name}</source>
        <translation>Datenschutz für {name}</translation>
    </message>
    <message>
        <source>Profile of {name} opened</source>
        <translation>Profil von {name} geöffnet</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>Zusage fällig</translation>
    </message>
    <message>
        <source>Promise money: the case is still open</source>
        <translation>Geld zusagen: Der Fall ist noch offen</translation>
    </message>
    <message>
        <source>Promised by {name}</source>
        <translation>Zugesagt von {name}</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weggeräumt</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Put off at {time}. {note}</source>
        <translation>Um {time} verschoben. {note}</translation>
    </message>
    <message>
        <source>Put off for 20 min</source>
        <translation>Um 20 Min. verschoben</translation>
    </message>
    <message>
        <source>Put off once already.</source>
        <translation>Schon einmal verschoben.</translation>
    </message>
    <message>
        <source>Put off until tomorrow</source>
        <translation>Auf morgen verschoben</translation>
    </message>
    <message>
        <source>Put off until {when}</source>
        <translation>Verschoben bis {when}</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Quiet for a while</source>
        <translation>Länger nicht da</translation>
    </message>
    <message>
        <source>Ranked by who is waiting on us</source>
        <translation>Geordnet danach, wer auf uns wartet</translation>
    </message>
    <message>
        <source>Reach out first</source>
        <translation>Zuerst melden bei</translation>
    </message>
    <message>
        <source>Ready for a shift without a network</source>
        <translation>Bereit für eine Schicht ohne Netz</translation>
    </message>
    <message>
        <source>Ready for door close</source>
        <translation>Bereit zum Türschließen</translation>
    </message>
    <message>
        <source>Receipts of all customers, counted at the hub</source>
        <translation>Belege aller Kunden, in der Zentrale gezählt</translation>
    </message>
    <message>
        <source>Record about {name}</source>
        <translation>Eintrag über {name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Recorded. Leave it at that</source>
        <translation>Festgehalten. Lass es dabei</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Rehearsal, the network is blocked</source>
        <translation>Probe, das Netz ist gesperrt</translation>
    </message>
    <message>
        <source>Rehearsal: the network is blocked</source>
        <translation>Probe: Das Netz ist gesperrt</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Rests after the next purchase and comes back in time for another.</source>
        <translation>Ruht nach dem nächsten Kauf und kommt rechtzeitig für einen weiteren wieder.</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Rule “{rule}” of {owner}, version {version}</source>
        <translation>Regel „{rule}“ von {owner}, Version {version}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Regel: {rule}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Said to be one person with somebody else</source>
        <translation>Soll dieselbe Person sein wie jemand anders</translation>
    </message>
    <message>
        <source>Said “{text}”</source>
        <translation>Gesprochen „{text}“</translation>
    </message>
    <message>
        <source>Same name in {seat}. Check the seat.</source>
        <translation>Gleicher Name auf {seat}. Prüfe den Platz.</translation>
    </message>
    <message>
        <source>Same name: check the phone and the store</source>
        <translation>Gleicher Name: Telefon und Filiale prüfen</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Saved here, sends later</source>
        <translation>Hier gespeichert, wird später gesendet</translation>
    </message>
    <message>
        <source>Saved here, {time}</source>
        <translation>Hier gespeichert, {time}</translation>
    </message>
    <message>
        <source>Saved, and taken back. It was not sent.</source>
        <translation>Gespeichert und zurückgenommen. Es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Say it again: {did}</source>
        <translation>Es noch einmal sagen: {did}</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>Entschuldigen</translation>
    </message>
    <message>
        <source>Say sorry for the {what}</source>
        <translation>Entschuldige dich: {what}</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a flight</source>
        <translation>Bordkarte scannen oder Flug wählen</translation>
    </message>
    <message>
        <source>Scan the pass, or ask for two facts.</source>
        <translation>Scanne die Bordkarte oder frag nach zwei Angaben.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Searched by card</source>
        <translation>Nach Karte gesucht</translation>
    </message>
    <message>
        <source>Searched by email</source>
        <translation>Nach E-Mail gesucht</translation>
    </message>
    <message>
        <source>Searched by name</source>
        <translation>Nach Name gesucht</translation>
    </message>
    <message>
        <source>Searched by phone</source>
        <translation>Nach Telefon gesucht</translation>
    </message>
    <message>
        <source>Searched {people} on this tablet</source>
        <translation>{people} auf diesem Tablet durchsucht</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>Platz {seat}</translation>
    </message>
    <message>
        <source>Seat {seat}, free</source>
        <translation>Platz {seat}, frei</translation>
    </message>
    <message>
        <source>Seated lower {day}</source>
        <translation>Herabgestuft {day}</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>Alle {count} ansehen</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Send it to {name}</source>
        <translation>An {name} senden</translation>
    </message>
    <message>
        <source>Send {name} pictures</source>
        <translation>{name} Bilder schicken</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>Gesendet {time}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Set for this business</source>
        <translation>Für dieses Unternehmen festgelegt</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>Hemd</translation>
    </message>
    <message>
        <source>Shoe</source>
        <translation>Schuh</translation>
    </message>
    <message>
        <source>Shoulder-safe is off. Everything is shown.</source>
        <translation>Sichtschutz ist aus. Alles ist zu sehen.</translation>
    </message>
    <message>
        <source>Shoulder-safe is on. Notes, amounts and other customers are hidden.</source>
        <translation>Sichtschutz ist an. Notizen, Beträge und andere Kunden sind verborgen.</translation>
    </message>
    <message>
        <source>Shoulder-safe on</source>
        <translation>Sichtschutz an</translation>
    </message>
    <message>
        <source>Show {name} what is new</source>
        <translation>{name} Neues zeigen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign-in without a network</source>
        <translation>Anmelden ohne Netz</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Since {time}. Take it over only if nothing came of it.</source>
        <translation>Seit {time}. Übernimm es nur, wenn nichts daraus wurde.</translation>
    </message>
    <message>
        <source>Sit apart</source>
        <translation>Sitzen getrennt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>Größe oder Geschmack</translation>
    </message>
    <message>
        <source>Size {size}</source>
        <translation>Größe {size}</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Sizes: {name} takes {size}</source>
        <translation>Größen: {name} trägt {size}</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Geruch</translation>
    </message>
    <message>
        <source>So nobody asks twice</source>
        <translation>Damit niemand zweimal fragt</translation>
    </message>
    <message>
        <source>So nothing promised is forgotten</source>
        <translation>Damit keine Zusage vergessen wird</translation>
    </message>
    <message>
        <source>So someone says sorry, once</source>
        <translation>Damit sich jemand entschuldigt, einmal</translation>
    </message>
    <message>
        <source>Sold here</source>
        <translation>Hier verkauft</translation>
    </message>
    <message>
        <source>Sold {where} {ago}</source>
        <translation>Verkauft {where} {ago}</translation>
    </message>
    <message>
        <source>Somebody may be looking. Touch the eye to see it again.</source>
        <translation>Vielleicht schaut jemand zu. Tippe auf das Auge, um es wieder zu sehen.</translation>
    </message>
    <message>
        <source>Something bought often</source>
        <translation>Etwas oft Gekauftes</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Sounds like “{text}”</source>
        <translation>Klingt wie „{text}“</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speak of what is marked as good to know</source>
        <translation>Ansprechen, was als gut zu wissen markiert ist</translation>
    </message>
    <message>
        <source>Special meal</source>
        <translation>Sondermahlzeit</translation>
    </message>
    <message>
        <source>Special meals</source>
        <translation>Sondermahlzeiten</translation>
    </message>
    <message>
        <source>Special meals: {held} of {expected}</source>
        <translation>Sondermahlzeiten: {held} von {expected}</translation>
    </message>
    <message>
        <source>Spelt a little differently</source>
        <translation>Etwas anders geschrieben</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Standby, {count}</source>
        <translation>Warteliste, {count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step taken for {name}</source>
        <translation>Schritt für {name}</translation>
    </message>
    <message>
        <source>Still loading: {percent}%. You can start now.</source>
        <translation>Lädt noch: {percent} %. Du kannst schon anfangen.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Styling</source>
        <translation>Stilberatung</translation>
    </message>
    <message>
        <source>Suggest something</source>
        <translation>Etwas vorschlagen</translation>
    </message>
    <message>
        <source>Suggested again: {product}</source>
        <translation>Wird wieder vorgeschlagen: {product}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions came with the profiles.</source>
        <translation>Vorschläge kamen mit den Profilen.</translation>
    </message>
    <message>
        <source>Suit</source>
        <translation>Anzug</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Gleicht ab</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take it out here and use the form that asks for it.</source>
        <translation>Nimm sie hier heraus und nutze das Formular, das danach fragt.</translation>
    </message>
    <message>
        <source>Take it out here and use the till.</source>
        <translation>Nimm sie hier heraus und nutze die Kasse.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Taken back. Your words are still in the note.</source>
        <translation>Zurückgenommen. Deine Worte stehen noch in der Notiz.</translation>
    </message>
    <message>
        <source>Taken care of</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Taken care of already</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Vom Flug genommen</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <translation>Vom Flug genommen</translation>
    </message>
    <message>
        <source>Taken off this flight</source>
        <translation>Von diesem Flug genommen</translation>
    </message>
    <message>
        <source>Taken on for {name}</source>
        <translation>Für {name} übernommen</translation>
    </message>
    <message>
        <source>Taken: {product}. Ring it up at the trolley.</source>
        <translation>Genommen: {product}. Rechne am Trolley ab.</translation>
    </message>
    <message>
        <source>Task ticked for {name}</source>
        <translation>Aufgabe für {name} abgehakt</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>Geschmack</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Bescheid sagen</translation>
    </message>
    <message>
        <source>Tell first</source>
        <translation>Zuerst Bescheid sagen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>That PIN is not right. One try left, then this tablet needs a connection.</source>
        <translation>Diese PIN stimmt nicht. Noch ein Versuch, dann braucht dieses Tablet eine Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. {count} tries left.</source>
        <translation>
            <numerusform>Diese PIN stimmt nicht. Noch ein Versuch.</numerusform>
            <numerusform>Diese PIN stimmt nicht. Noch {count} Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>That didn&apos;t work. Nothing is lost. Close it and try again.</source>
        <translation>Das hat nicht geklappt. Nichts ist verloren. Schließe es und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>That passphrase does not open this tablet&apos;s data. Nothing is lost. Try again, or ask whoever set the tablet up.</source>
        <translation>Diese Passphrase öffnet die Daten dieses Tablets nicht. Nichts ist verloren. Versuch es noch einmal, oder frag, wer das Tablet eingerichtet hat.</translation>
    </message>
    <message>
        <source>That staff number and PIN do not belong together. Check both.</source>
        <translation>Personalnummer und PIN gehören nicht zusammen. Prüfe beide.</translation>
    </message>
    <message>
        <source>The badge alone does not open this tablet. Enter your PIN.</source>
        <translation>Der Ausweis allein öffnet dieses Tablet nicht. Gib deine PIN ein.</translation>
    </message>
    <message>
        <source>The camera cannot be used now: another program has it, or the system does not allow it. Nothing was scanned. Close the other program, or allow it in the system&apos;s settings, and open the camera again.</source>
        <translation>Die Kamera lässt sich jetzt nicht benutzen: Ein anderes Programm hat sie, oder das System erlaubt es nicht. Nichts wurde gescannt. Schließ das andere Programm, oder erlaube es in den Systemeinstellungen, und öffne die Kamera wieder.</translation>
    </message>
    <message>
        <source>The camera cannot be used: this system lacks a part it needs ({said}). A hand scanner and the keyboard go on working. Tell whoever looks after this tablet.</source>
        <translation>Die Kamera lässt sich nicht benutzen: Diesem System fehlt ein Teil, den sie braucht ({said}). Handscanner und Tastatur funktionieren weiter. Sag Bescheid, wo dieses Tablet betreut wird.</translation>
    </message>
    <message>
        <source>The clock of this tablet was set back</source>
        <translation>Die Uhr dieses Tablets wurde zurückgestellt</translation>
    </message>
    <message>
        <source>The copy could not be saved in this folder. Nothing is lost. Choose another folder, or make room there, and save again.</source>
        <translation>Die Kopie konnte in diesem Ordner nicht gespeichert werden. Nichts ist verloren. Wähle einen anderen Ordner, oder schaff dort Platz, und speichere noch einmal.</translation>
    </message>
    <message>
        <source>The count is the gate’s, not this tablet’s.</source>
        <translation>Die Zahl ist die des Gates, nicht die dieses Tablets.</translation>
    </message>
    <message>
        <source>The customer may read this.</source>
        <translation>Die Kundin oder der Kunde darf das lesen.</translation>
    </message>
    <message>
        <source>The customer was joined with {name}.</source>
        <translation>Der Kunde wurde mit {name} zusammengeführt.</translation>
    </message>
    <message>
        <source>The file with this tablet&apos;s unsent notes is damaged or gone. It was left as it is, so support can try to save them. Customer data is safe on the hub. Set the tablet up again with --start-over to go on.</source>
        <translation>Die Datei mit den ungesendeten Notizen dieses Tablets ist beschädigt oder fehlt. Sie wurde so gelassen, damit der Support sie retten kann. Kundendaten sind in der Zentrale sicher. Richte das Tablet mit --start-over neu ein, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The first ends {time}.</source>
        <translation>Die ersten enden {time}.</translation>
    </message>
    <message>
        <source>The gate gives the last seats.</source>
        <translation>Das Gate vergibt die letzten Plätze.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Everything on this tablet still works, and what you write is kept and sent later.</source>
        <translation>Die Zentrale ist nicht erreichbar. Alles auf diesem Tablet funktioniert weiter, und was du schreibst, wird behalten und später gesendet.</translation>
    </message>
    <message>
        <source>The hub has been updated and this app has not, so it gets no new data. Nothing is lost, and what you write still arrives. Update the app.</source>
        <translation>Die Zentrale wurde aktualisiert, diese App nicht, deshalb bekommt sie keine neuen Daten. Nichts ist verloren, und was du schreibst, kommt weiter an. Aktualisiere die App.</translation>
    </message>
    <message>
        <source>The hub has to be reached first. Choose Sync now.</source>
        <translation>Erst muss die Zentrale erreicht werden. Wähle Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. Ask a manager whether that is right.</source>
        <translation>Die Zentrale hat {left} von {held} Einträgen dieses Tablets. Nichts wurde entfernt. Frag die Leitung, ob das stimmt.</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. If a place was closed or moved, that is right. If not, tell support.</source>
        <translation>Die Zentrale hat {left} von {held} Einträgen dieses Tablets. Nichts wurde entfernt. Wenn eine Filiale geschlossen oder verlegt wurde, stimmt das. Wenn nicht, sag dem Support Bescheid.</translation>
    </message>
    <message>
        <source>The hub is being asked.</source>
        <translation>Die Zentrale wird gefragt.</translation>
    </message>
    <message>
        <source>The hub said no</source>
        <translation>Die Zentrale lehnt ab</translation>
    </message>
    <message>
        <source>The hub said no.</source>
        <translation>Die Zentrale lehnt ab.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer would leave {left} of {held} entries on this tablet. That is unusual, so it was not used and nothing was removed. Ask a manager whether it is right; she can let it go on.</source>
        <translation>Nach der Antwort der Zentrale blieben {left} von {held} Einträgen auf diesem Tablet. Das ist ungewöhnlich, deshalb wurde sie nicht benutzt und nichts entfernt. Frag die Leitung, ob das stimmt; sie kann es weiterlaufen lassen.</translation>
    </message>
    <message>
        <source>The key to the customer data on this tablet is gone, so it cannot be read any more. Nothing is lost: it is on the hub and loads again as soon as the hub is reached.</source>
        <translation>Der Schlüssel zu den Kundendaten auf diesem Tablet ist weg, sie lassen sich nicht mehr lesen. Nichts ist verloren: Sie liegen in der Zentrale und laden neu, sobald sie erreichbar ist.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data lies under a passphrase, and none was given. Nothing is lost. Start with --passphrase-file, or ask whoever set the tablet up.</source>
        <translation>Der Schlüssel zu den Daten dieses Tablets liegt unter einer Passphrase, und keine wurde angegeben. Nichts ist verloren. Starte mit --passphrase-file, oder frag, wer das Tablet eingerichtet hat.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data was not found, so the data cannot be opened. Customer data is safe on the hub. Notes that had not been sent stay on this tablet, locked. Bring the key back, or set the tablet up again with --start-over.</source>
        <translation>Der Schlüssel zu den Daten dieses Tablets wurde nicht gefunden, sie lassen sich nicht öffnen. Kundendaten sind in der Zentrale sicher. Ungesendete Notizen bleiben verschlossen auf diesem Tablet. Bring den Schlüssel zurück, oder richte das Tablet mit --start-over neu ein.</translation>
    </message>
    <message>
        <source>The last at {time}</source>
        <translation>Die letzte um {time}</translation>
    </message>
    <message>
        <source>The last customers came {ago}.</source>
        <translation>Die letzten Kunden kamen {ago}.</translation>
    </message>
    <message>
        <source>The list comes with the next connection and stays here for the flight.</source>
        <translation>Die Liste kommt mit der nächsten Verbindung und bleibt für den Flug hier.</translation>
    </message>
    <message>
        <source>The list is being renewed.</source>
        <translation>Die Liste wird erneuert.</translation>
    </message>
    <message>
        <source>The network is blocked</source>
        <translation>Das Netz ist gesperrt</translation>
    </message>
    <message>
        <source>The network is blocked for a few seconds, and a morning’s work is tried with what is on this tablet. Nothing is sent and nothing stays.</source>
        <translation>Das Netz wird für ein paar Sekunden gesperrt, und die Arbeit eines Vormittags wird mit dem probiert, was auf diesem Tablet ist. Nichts wird gesendet und nichts bleibt.</translation>
    </message>
    <message>
        <source>The newest alert rules cannot be read. {which} Tell support.</source>
        <translation>Die neuesten Hinweisregeln lassen sich nicht lesen. {which} Sag dem Support Bescheid.</translation>
    </message>
    <message>
        <source>The note is too long: {length} letters, {limit} fit. It is still on the screen. Shorten it and save again.</source>
        <translation>Die Notiz ist zu lang: {length} Zeichen, {limit} passen. Sie steht noch auf dem Bildschirm. Kürze sie und speichere noch einmal.</translation>
    </message>
    <message>
        <source>The page could not be saved in that folder. Nothing is lost. Check that the stick is in and has room, or choose another folder.</source>
        <translation>Die Seite ließ sich in diesem Ordner nicht speichern. Nichts ist verloren. Prüf, ob der Stick steckt und Platz hat, oder wähl einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The pass does not tell. Ask for two facts.</source>
        <translation>Die Bordkarte sagt es nicht. Frag nach zwei Angaben.</translation>
    </message>
    <message>
        <source>The purchase that brought this up</source>
        <translation>Der Einkauf, der dazu geführt hat</translation>
    </message>
    <message>
        <source>The rest comes with the next connection.</source>
        <translation>Der Rest kommt mit der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>The same customers</source>
        <translation>Dieselben Kunden</translation>
    </message>
    <message>
        <source>The same price</source>
        <translation>Gleicher Preis</translation>
    </message>
    <message>
        <source>The same price as {product}</source>
        <translation>Gleicher Preis wie {product}</translation>
    </message>
    <message>
        <source>The search didn&apos;t answer</source>
        <translation>Die Suche hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The time this data was lent for is over, so it was removed. Nothing else was changed, and what was written here is kept and still sent.</source>
        <translation>Die Zeit, für die diese Daten geliehen waren, ist um, sie wurden entfernt. Sonst wurde nichts geändert, und was hier geschrieben wurde, bleibt erhalten und wird noch gesendet.</translation>
    </message>
    <message>
        <source>Then say what it is.</source>
        <translation>Sag dann, was es ist.</translation>
    </message>
    <message>
        <source>Then say where.</source>
        <translation>Sag dann, wo.</translation>
    </message>
    <message>
        <source>There are no customers on this tablet now, so the card was not looked up.</source>
        <translation>Auf diesem Tablet sind gerade keine Kunden, deshalb wurde die Karte nicht gesucht.</translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open. Nothing is lost. Start it from a desktop, or name a Qt platform, such as vnc.</source>
        <translation>Hier ist kein Bildschirm, deshalb kann das Fenster nicht öffnen. Nichts ist verloren. Starte es von einem Desktop, oder nenne eine Qt-Plattform wie vnc.</translation>
    </message>
    <message>
        <source>There was no PIN to paste. Copy it again, or type it.</source>
        <translation>Es gab keine PIN zum Einfügen. Kopiere sie noch einmal, oder tippe sie.</translation>
    </message>
    <message>
        <source>These two did not open</source>
        <translation>Diese beiden gingen nicht auf</translation>
    </message>
    <message>
        <source>They can be searched as soon as the first are in.</source>
        <translation>Sobald die ersten da sind, kann man sie suchen.</translation>
    </message>
    <message>
        <source>This answer is not from your company&apos;s hub, so it was not used. Nothing on this tablet was changed. It tries again by itself; if this lasts, tell support.</source>
        <translation>Diese Antwort ist nicht von der Zentrale deiner Firma und wurde nicht benutzt. Auf diesem Tablet wurde nichts geändert. Es versucht es von selbst wieder; wenn das so bleibt, sag dem Support Bescheid.</translation>
    </message>
    <message>
        <source>This app has been updated and the hub has not, so it gets no new data. Nothing is lost, and what you write still arrives. Tell support to update the hub.</source>
        <translation>Diese App wurde aktualisiert, die Zentrale nicht, deshalb bekommt sie keine neuen Daten. Nichts ist verloren, und was du schreibst, kommt weiter an. Bitte den Support, die Zentrale zu aktualisieren.</translation>
    </message>
    <message>
        <source>This code belongs to another company&apos;s hub than the work on this tablet. Nothing was changed here. Use it on a new tablet, or with a new --data folder.</source>
        <translation>Dieser Code gehört zur Zentrale einer anderen Firma als die Arbeit auf diesem Tablet. Hier wurde nichts geändert. Benutze ihn auf einem neuen Tablet, oder mit einem neuen --data-Ordner.</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more</source>
        <translation>Dieser Kunde ist nicht mehr auf diesem Tablet</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more. Nothing is lost. Search again, or ask a colleague at the store she visits.</source>
        <translation>Dieser Kunde ist nicht mehr auf diesem Tablet. Nichts ist verloren. Such noch einmal, oder frag jemanden in der Filiale, in der eingekauft wird.</translation>
    </message>
    <message>
        <source>This data has to be loaded first, so there is nothing to compare yet. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>Diese Daten müssen zuerst geladen werden, es gibt noch nichts zu vergleichen. Nichts ist verloren. Sie laden von selbst, sobald die Zentrale erreichbar ist.</translation>
    </message>
    <message>
        <source>This flight could not be opened</source>
        <translation>Dieser Flug konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This flight didn’t open</source>
        <translation>Dieser Flug ging nicht auf</translation>
    </message>
    <message>
        <source>This flight is not on this tablet any more. Nothing you recorded is lost. Ask whoever leads the crew which flight is yours.</source>
        <translation>Dieser Flug ist nicht mehr auf diesem Tablet. Nichts, was du festgehalten hast, ist verloren. Frag die Crewleitung, welcher Flug deiner ist.</translation>
    </message>
    <message>
        <source>This is not free any more. Nothing was recorded. Look at what is offered now.</source>
        <translation>Das ist nicht mehr frei. Nichts wurde festgehalten. Sieh nach, was jetzt angeboten wird.</translation>
    </message>
    <message>
        <source>This is not right</source>
        <translation>Das stimmt nicht</translation>
    </message>
    <message>
        <source>This is what is popular here.</source>
        <translation>Das ist hier beliebt.</translation>
    </message>
    <message>
        <source>This is what is popular on board.</source>
        <translation>Das ist an Bord beliebt.</translation>
    </message>
    <message>
        <source>This is your own badge, and you are signed in.</source>
        <translation>Das ist dein eigener Ausweis, und du bist angemeldet.</translation>
    </message>
    <message>
        <source>This may be about belief or private life.</source>
        <translation>Das könnte um Glauben oder Privatleben gehen.</translation>
    </message>
    <message>
        <source>This may be about health.</source>
        <translation>Das könnte um Gesundheit gehen.</translation>
    </message>
    <message>
        <source>This may be about where people come from.</source>
        <translation>Das könnte um Herkunft gehen.</translation>
    </message>
    <message>
        <source>This may sound unkind.</source>
        <translation>Das könnte unfreundlich klingen.</translation>
    </message>
    <message>
        <source>This note has been dealt with already, so it was not sent again. Nothing is lost. Close this and look at the customer&apos;s notes.</source>
        <translation>Diese Notiz ist schon erledigt und wurde nicht noch einmal gesendet. Nichts ist verloren. Schließe das hier und sieh in die Notizen des Kunden.</translation>
    </message>
    <message>
        <source>This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight.</source>
        <translation>Diese Bordkarte gilt für keinen Flug dieser Lounge. Nichts wurde festgehalten. Frag nach dem Flug.</translation>
    </message>
    <message>
        <source>This pass is for {board} to {off}.</source>
        <translation>Diese Bordkarte gilt für {board} nach {off}.</translation>
    </message>
    <message>
        <source>This pass is for {day}.</source>
        <translation>Diese Bordkarte gilt für {day}.</translation>
    </message>
    <message>
        <source>This pass is for {flight}.</source>
        <translation>Diese Bordkarte gilt für {flight}.</translation>
    </message>
    <message>
        <source>This pass was used. Ask for two facts.</source>
        <translation>Diese Bordkarte wurde schon benutzt. Frag nach zwei Angaben.</translation>
    </message>
    <message>
        <source>This person is not here any more</source>
        <translation>Diese Person ist nicht mehr hier</translation>
    </message>
    <message>
        <source>This preview didn&apos;t open</source>
        <translation>Diese Vorschau ging nicht auf</translation>
    </message>
    <message>
        <source>This product didn&apos;t open</source>
        <translation>Dieser Artikel ging nicht auf</translation>
    </message>
    <message>
        <source>This product is not on this tablet</source>
        <translation>Dieser Artikel ist nicht auf diesem Tablet</translation>
    </message>
    <message>
        <source>This product is not on this tablet. Nothing is lost. It may have left the range; look at its label, or ask a colleague.</source>
        <translation>Dieser Artikel ist nicht auf diesem Tablet. Nichts ist verloren. Vielleicht ist er nicht mehr im Sortiment; sieh auf das Etikett, oder frag jemanden aus dem Team.</translation>
    </message>
    <message>
        <source>This profile didn&apos;t open</source>
        <translation>Dieses Profil ging nicht auf</translation>
    </message>
    <message>
        <source>This profile is not on this tablet. Tablets of the usual store can open it.</source>
        <translation>Dieses Profil ist nicht auf diesem Tablet. Tablets der Stammfiliale können es öffnen.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Diese Filiale</translation>
    </message>
    <message>
        <source>This tablet does not know you yet. Sign in here once while it is online.</source>
        <translation>Dieses Tablet kennt dich noch nicht. Melde dich hier einmal an, solange es online ist.</translation>
    </message>
    <message>
        <source>This tablet gets its key from the system that starts it, so it cannot be changed here. Nothing was changed. Ask whoever set the tablet up.</source>
        <translation>Dieses Tablet bekommt seinen Schlüssel vom System, das es startet, deshalb lässt er sich hier nicht ändern. Nichts wurde geändert. Frag, wer das Tablet eingerichtet hat.</translation>
    </message>
    <message>
        <source>This tablet has to be connected to the hub again before it gets new data. Nothing is lost, and what you write still arrives. Ask a manager for a new code.</source>
        <translation>Dieses Tablet muss wieder mit der Zentrale verbunden werden, bevor es neue Daten bekommt. Nichts ist verloren, und was du schreibst, kommt weiter an. Bitte die Leitung um einen neuen Code.</translation>
    </message>
    <message>
        <source>This tablet is not set up yet, so this was not saved. Copy it, and ask a manager to connect the tablet to the hub.</source>
        <translation>Dieses Tablet ist noch nicht eingerichtet, deshalb wurde das nicht gespeichert. Kopiere es, und bitte die Leitung, das Tablet mit der Zentrale zu verbinden.</translation>
    </message>
    <message>
        <source>This tablet is not syncing</source>
        <translation>Dieses Tablet gleicht nicht ab</translation>
    </message>
    <message>
        <source>This tablet is offline</source>
        <translation>Dieses Tablet ist offline</translation>
    </message>
    <message>
        <source>This tablet was taken out of use</source>
        <translation>Dieses Tablet wurde außer Dienst genommen</translation>
    </message>
    <message>
        <source>This tablet was taken out of use, so its customers were removed. What was written on it is kept and still sent. Ask a manager to connect it again.</source>
        <translation>Dieses Tablet wurde außer Dienst genommen, deshalb wurden die Kunden entfernt. Was darauf geschrieben wurde, bleibt erhalten und wird noch gesendet. Bitte die Leitung, es wieder zu verbinden.</translation>
    </message>
    <message>
        <source>This tablet&apos;s customer data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>Die Kundendaten dieses Tablets wurden von einer neueren Version von Aisleside gespeichert. Nichts ist verloren. Aktualisiere die App, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This tablet&apos;s data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>Die Daten dieses Tablets wurden von einer neueren Version von Aisleside gespeichert. Nichts ist verloren. Aktualisiere die App, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This tablet&apos;s key store did not answer. Nothing is lost. Unlock it or sign in to this computer again, then start Aisleside once more.</source>
        <translation>Der Schlüsselspeicher dieses Tablets hat nicht geantwortet. Nichts ist verloren. Entsperre ihn oder melde dich am Rechner neu an, und starte Aisleside dann noch einmal.</translation>
    </message>
    <message>
        <source>This tablet&apos;s storage is full, so new data from the hub has to wait. What you wrote before is safe. Free some space; Aisleside goes on by itself.</source>
        <translation>Der Speicher dieses Tablets ist voll, deshalb müssen neue Daten der Zentrale warten. Was du vorher geschrieben hast, ist sicher. Schaff etwas Platz; Aisleside macht von selbst weiter.</translation>
    </message>
    <message>
        <source>This was already sent, so it stays. Record what is right now.</source>
        <translation>Das wurde schon gesendet und bleibt deshalb. Halte fest, was jetzt stimmt.</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Das wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>This was not saved, because some of it must not be kept about a customer. Your words are still here: take out what is marked, then save again.</source>
        <translation>Das wurde nicht gespeichert, weil manches davon über niemanden aufbewahrt werden darf. Deine Worte stehen noch da: Nimm heraus, was markiert ist, und speichere noch einmal.</translation>
    </message>
    <message>
        <source>This was written under an earlier PIN, so it cannot be sent again from here. The hub keeps it. Write it again, or ask a manager.</source>
        <translation>Das wurde unter einer früheren PIN geschrieben und kann von hier nicht noch einmal gesendet werden. Die Zentrale behält es. Schreib es neu, oder frag die Leitung.</translation>
    </message>
    <message>
        <source>This word does not belong in a note.</source>
        <translation>Dieses Wort gehört nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>Those of version {version} go on.</source>
        <translation>Die von Version {version} gelten weiter.</translation>
    </message>
    <message>
        <source>Those that came with the app go on.</source>
        <translation>Die mit der App gelieferten gelten weiter.</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Kassen</translation>
    </message>
    <message>
        <source>Tips and suggestions</source>
        <translation>Tipps und Vorschläge</translation>
    </message>
    <message>
        <source>To be ready when {name} comes</source>
        <translation>Um bereit zu sein, wenn {name} kommt</translation>
    </message>
    <message>
        <source>To board, {count}</source>
        <translation>Noch einzusteigen, {count}</translation>
    </message>
    <message>
        <source>To decide whom to look after first</source>
        <translation>Um zu entscheiden, um wen man sich zuerst kümmert</translation>
    </message>
    <message>
        <source>To help with fit, care and returns</source>
        <translation>Um bei Passform, Pflege und Rückgaben zu helfen</translation>
    </message>
    <message>
        <source>To know who comes along</source>
        <translation>Um zu wissen, wer mitkommt</translation>
    </message>
    <message>
        <source>To reach {name} as agreed</source>
        <translation>Um {name} wie vereinbart zu erreichen</translation>
    </message>
    <message>
        <source>To see what {name} may need</source>
        <translation>Um zu sehen, was {name} brauchen könnte</translation>
    </message>
    <message>
        <source>To show {name} what suits</source>
        <translation>Um {name} Passendes zu zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today didn’t open</source>
        <translation>Heute ging nicht auf</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Told to {name}</source>
        <translation>{name} gesagt</translation>
    </message>
    <message>
        <source>Told two facts at the gate</source>
        <translation>Nannte am Gate zwei Angaben</translation>
    </message>
    <message>
        <source>Told two facts in the lounge</source>
        <translation>Nannte in der Lounge zwei Angaben</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>Zu teuer</translation>
    </message>
    <message>
        <source>Too long without the hub</source>
        <translation>Zu lange ohne Zentrale</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Connect this tablet, then your PIN opens it again.</source>
        <translation>Zu viele falsche PINs. Verbinde dieses Tablet, dann öffnet deine PIN es wieder.</translation>
    </message>
    <message>
        <source>Travels alone</source>
        <translation>Reist allein</translation>
    </message>
    <message>
        <source>Travels alone, in our care</source>
        <translation>Reist allein, in unserer Obhut</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Hose</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Two customers have this card. Search for its number to choose.</source>
        <translation>Zwei Kunden haben diese Karte. Such nach der Nummer, um zu wählen.</translation>
    </message>
    <message>
        <source>Two letters different</source>
        <translation>Zwei Buchstaben anders</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or a card.</source>
        <translation>Tippe einen Namen, eine Telefonnummer, E-Mail oder Karte.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Unlock with your PIN. New people can sign in when it is back online.</source>
        <translation>Entsperre mit deiner PIN. Neue Personen können sich anmelden, wenn es wieder online ist.</translation>
    </message>
    <message>
        <source>Unsent work</source>
        <translation>Ungesendete Arbeit</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>Bis {time}.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Upgrade taken on</source>
        <translation>Upgrade übernommen</translation>
    </message>
    <message>
        <source>Usable, with something to look at</source>
        <translation>Brauchbar, aber etwas ansehen</translation>
    </message>
    <message>
        <source>Used to come regularly</source>
        <translation>Kamen sonst regelmäßig</translation>
    </message>
    <message>
        <source>Usual day</source>
        <translation>Üblicher Tag</translation>
    </message>
    <message>
        <source>Usual store</source>
        <translation>Stammfiliale</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Waiting for the first customers</source>
        <translation>Wartet auf die ersten Kunden</translation>
    </message>
    <message>
        <source>Waiting to send, {count}</source>
        <translation>Wartet auf das Senden, {count}</translation>
    </message>
    <message>
        <source>Waits for a seat</source>
        <translation>Wartet auf einen Platz</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>War ein Geschenk</translation>
    </message>
    <message>
        <source>We owe a word</source>
        <translation>Wir schulden ein Wort</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen heißen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What a colleague took on</source>
        <translation>Was jemand aus dem Team übernommen hat</translation>
    </message>
    <message>
        <source>What came of a colleague’s work</source>
        <translation>Was aus der Arbeit im Team wurde</translation>
    </message>
    <message>
        <source>What came of it, {name}</source>
        <translation>Was daraus wurde, {name}</translation>
    </message>
    <message>
        <source>What colleagues did after {time} is not here yet. Yours is kept and sent.</source>
        <translation>Was andere nach {time} getan haben, ist noch nicht hier. Deins bleibt und wird gesendet.</translation>
    </message>
    <message>
        <source>What colleagues did is not here yet. Yours is kept and sent.</source>
        <translation>Was andere getan haben, ist noch nicht hier. Deins bleibt und wird gesendet.</translation>
    </message>
    <message>
        <source>What did {name} say?</source>
        <translation>Was hat {name} gesagt?</translation>
    </message>
    <message>
        <source>What is left is not known while offline. Promise nothing.</source>
        <translation>Was noch da ist, weiß man offline nicht. Sag nichts zu.</translation>
    </message>
    <message>
        <source>What people ordered shows again when the eye is open.</source>
        <translation>Was bestellt wurde, erscheint wieder, wenn das Auge offen ist.</translation>
    </message>
    <message>
        <source>What was suggested, and this window</source>
        <translation>Was vorgeschlagen wurde, und dieses Fenster</translation>
    </message>
    <message>
        <source>What we may do</source>
        <translation>Was wir dürfen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>What would fit is sold out, owned already or was said not to be right. Scan something to see what goes with it.</source>
        <translation>Was passen würde, ist ausverkauft, schon vorhanden oder wurde abgelehnt. Scanne etwas, um zu sehen, was dazu passt.</translation>
    </message>
    <message>
        <source>What you take care of stands here.</source>
        <translation>Was du erledigst, steht hier.</translation>
    </message>
    <message>
        <source>What you wrote is safe.</source>
        <translation>Was du geschrieben hast, ist sicher.</translation>
    </message>
    <message>
        <source>What {tablet} holds about {name}, {day}</source>
        <translation>Was {tablet} über {name} weiß, {day}</translation>
    </message>
    <message>
        <source>Whatever happened before</source>
        <translation>Was auch vorher war</translation>
    </message>
    <message>
        <source>Where people come from does not belong in a note.</source>
        <translation>Herkunft gehört nicht in eine Notiz.</translation>
    </message>
    <message>
        <source>Which flight leaves here?</source>
        <translation>Welcher Flug geht hier ab?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Who takes the tablet?</source>
        <translation>Wer übernimmt das Tablet?</translation>
    </message>
    <message>
        <source>Why not for {name}?</source>
        <translation>Warum nicht für {name}?</translation>
    </message>
    <message>
        <source>Will miss the next flight</source>
        <translation>Verpasst den Anschlussflug</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Zurückgewinnen</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>With reasons</source>
        <translation>Mit Gründen</translation>
    </message>
    <message>
        <source>With the ground</source>
        <translation>Beim Bodenteam</translation>
    </message>
    <message>
        <source>With the same number</source>
        <translation>Mit derselben Nummer</translation>
    </message>
    <message>
        <source>Would miss the next flight</source>
        <translation>Würde den Anschlussflug verpassen</translation>
    </message>
    <message>
        <source>Would this tablet serve an outage?</source>
        <translation>Würde dieses Tablet einen Ausfall überstehen?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write the wish itself: “Not on Saturdays.”</source>
        <translation>Schreib den Wunsch selbst: „Nicht samstags.“</translation>
    </message>
    <message>
        <source>Write what happened and what to do next.</source>
        <translation>Schreib, was geschah und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Write what helps, not why: “Offer a chair.”</source>
        <translation>Schreib, was hilft, nicht warum: „Einen Stuhl anbieten.“</translation>
    </message>
    <message>
        <source>Write what helps: “Likes to speak French.”</source>
        <translation>Schreib, was hilft: „Spricht gern Französisch.“</translation>
    </message>
    <message>
        <source>Written by colleagues, for service only</source>
        <translation>Vom Team geschrieben, nur für den Service</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You apologised to {name}.</source>
        <translation>Du hast dich bei {name} entschuldigt.</translation>
    </message>
    <message>
        <source>You apologised {when}</source>
        <translation>Du hast dich {when} entschuldigt</translation>
    </message>
    <message>
        <source>You can start now.</source>
        <translation>Du kannst schon anfangen.</translation>
    </message>
    <message>
        <source>You put this off until {day}</source>
        <translation>Du hast das bis {day} verschoben</translation>
    </message>
    <message>
        <source>You said sorry {when}</source>
        <translation>Du hast dich {when} entschuldigt</translation>
    </message>
    <message>
        <source>You said sorry. No need to repeat it.</source>
        <translation>Du hast dich entschuldigt. Nicht nötig, es zu wiederholen.</translation>
    </message>
    <message>
        <source>You said you would. Record how it went.</source>
        <translation>Du hast es zugesagt. Halte fest, wie es lief.</translation>
    </message>
    <message>
        <source>Your PIN closes Aisleside on this kiosk. Without it the desk stays.</source>
        <translation>Deine PIN schließt Aisleside auf diesem Kiosk. Ohne sie bleibt der Schalter.</translation>
    </message>
    <message>
        <source>Your PIN opens this tablet.</source>
        <translation>Deine PIN öffnet dieses Tablet.</translation>
    </message>
    <message>
        <source>Your PIN, checked on this tablet</source>
        <translation>Deine PIN, auf diesem Tablet geprüft</translation>
    </message>
    <message>
        <source>Your client</source>
        <translation>Dein Kunde</translation>
    </message>
    <message>
        <source>Your client, last visit {day}</source>
        <translation>Dein Kunde, letzter Besuch {day}</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>Deine Kunden</translation>
    </message>
    <message>
        <source>Your day is put away</source>
        <translation>Dein Tag ist weggeräumt</translation>
    </message>
    <message>
        <source>Your note is kept.</source>
        <translation>Deine Notiz ist aufgehoben.</translation>
    </message>
    <message>
        <source>Your note is safe.</source>
        <translation>Deine Notiz ist sicher.</translation>
    </message>
    <message>
        <source>Your role: {title}</source>
        <translation>Deine Rolle: {title}</translation>
    </message>
    <message>
        <source>Your staff number first, then your PIN.</source>
        <translation>Zuerst deine Personalnummer, dann die PIN.</translation>
    </message>
    <message>
        <source>Yours to say. Colleagues see it.</source>
        <translation>Du sagst es. Das Team sieht das.</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>einem Kunden</translation>
    </message>
    <message>
        <source>about to land</source>
        <translation>landet gleich</translation>
    </message>
    <message>
        <source>alteration</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>ask for the loyalty card</source>
        <translation>nach der Kundenkarte fragen</translation>
    </message>
    <message>
        <source>at another store</source>
        <translation>in einer anderen Filiale</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>in {place}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>be quick</source>
        <translation>schnell machen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulliert</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>geliefert</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>every {count} days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle {count} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} months</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle {count} Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} weeks</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle {count} Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>followed up by {name}</source>
        <translation>nachgefasst von {name}</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>von {day}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>von {time}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <translation>Gate {gate}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>in the basket</source>
        <translation>im Korb</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>im {month}</translation>
    </message>
    <message>
        <source>it was said</source>
        <translation>es gesagt wurde</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>just updated</source>
        <translation>gerade aktualisiert</translation>
    </message>
    <message>
        <source>landed {time}</source>
        <translation>gelandet {time}</translation>
    </message>
    <message>
        <source>lands in {span}</source>
        <translation>landet in {span}</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>letzter Besuch {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>late delivery</source>
        <translation>verspätete Lieferung</translation>
    </message>
    <message>
        <source>leaves in {span}</source>
        <translation>Abflug in {span}</translation>
    </message>
    <message>
        <source>leaves soon</source>
        <translation>Abflug bald</translation>
    </message>
    <message>
        <source>leaves {time}</source>
        <translation>Abflug {time}</translation>
    </message>
    <message>
        <source>leaves {time}, planned {planned}</source>
        <translation>Abflug {time}, geplant {planned}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>abgeflogen {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>new to us</source>
        <translation>neu bei uns</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no rush</source>
        <translation>keine Eile</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>keine hier</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>not by {ways}</source>
        <translation>nicht per {ways}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>Telefon endet auf {digits}</translation>
    </message>
    <message>
        <source>prefers {way}</source>
        <translation>bevorzugt {way}</translation>
    </message>
    <message>
        <source>promise kept by {name}</source>
        <translation>Zusage eingelöst von {name}</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>gleiches Telefon</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>somebody has congratulated</source>
        <translation>jemand gratuliert hat</translation>
    </message>
    <message>
        <source>somebody has said sorry</source>
        <translation>sich jemand entschuldigt hat</translation>
    </message>
    <message>
        <source>somebody has said thank you</source>
        <translation>sich jemand bedankt hat</translation>
    </message>
    <message>
        <source>somebody has said welcome</source>
        <translation>jemand willkommen geheißen hat</translation>
    </message>
    <message>
        <source>somebody has seen to it</source>
        <translation>sich jemand darum gekümmert hat</translation>
    </message>
    <message>
        <source>something was given</source>
        <translation>etwas gegeben wurde</translation>
    </message>
    <message>
        <source>taken care of</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit ist um</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>nach {place}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>usual store {place}</source>
        <translation>Stammfiliale {place}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>dein Kunde</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} günstiger</translation>
    </message>
    <message>
        <source>{amount} less than {product}</source>
        <translation>{amount} günstiger als {product}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} teurer</translation>
    </message>
    <message>
        <source>{amount} more than {product}</source>
        <translation>{amount} teurer als {product}</translation>
    </message>
    <message>
        <source>{away}. Other tablets as of {when}.</source>
        <translation>{away}. Andere Tablets, Stand {when}.</translation>
    </message>
    <message>
        <source>{away}. This is from this tablet; other tablets need a connection.</source>
        <translation>{away}. Das ist von diesem Tablet; andere brauchen eine Verbindung.</translation>
    </message>
    <message>
        <source>{boarded} of {listed} on board</source>
        <translation>{boarded} von {listed} an Bord</translation>
    </message>
    <message>
        <source>{board} to {off}</source>
        <translation>{board} nach {off}</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message numerus="yes">
        <source>{count} came back and need a person. Open the sheet of this tablet.</source>
        <translation>
            <numerusform>Eins kam zurück und braucht einen Menschen. Öffne das Blatt dieses Tablets.</numerusform>
            <numerusform>{count} kamen zurück und brauchen einen Menschen. Öffne das Blatt dieses Tablets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers</source>
        <translation>
            <numerusform>{count} Kunden</numerusform>
            <numerusform>{count} Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} due today</source>
        <translation>
            <numerusform>{count} heute fällig</numerusform>
            <numerusform>{count} heute fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} hier</translation>
    </message>
    <message>
        <source>{count} in this booking</source>
        <translation>{count} in dieser Buchung</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>vor {count} Min.</translation>
    </message>
    <message>
        <source>{count} min old</source>
        <translation>{count} Min. alt</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} more of {of}</source>
        <translation>{count} weitere von {of}</translation>
    </message>
    <message>
        <source>{count} of {of} baskets held both</source>
        <translation>{count} von {of} Körben enthielten beides</translation>
    </message>
    <message>
        <source>{count} of {of} customers</source>
        <translation>{count} von {of} Kunden</translation>
    </message>
    <message>
        <source>{count} of {of} records</source>
        <translation>{count} von {of} Einträgen</translation>
    </message>
    <message>
        <source>{count} opened.</source>
        <translation>{count} geöffnet.</translation>
    </message>
    <message>
        <source>{count} parts of the data opened.</source>
        <translation>{count} Teile der Daten geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} Person</numerusform>
            <numerusform>{count} Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} records did not fit and were set aside. Everything else is here.</source>
        <translation>
            <numerusform>{count} Eintrag passte nicht und wurde beiseitegelegt. Alles andere ist da.</numerusform>
            <numerusform>{count} Einträge passten nicht und wurden beiseitegelegt. Alles andere ist da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things colleagues wrote could not be sent. Each sees hers at sign-in.</source>
        <translation>
            <numerusform>{count} Sache aus dem Team konnte nicht gesendet werden. Sie erscheint bei der Anmeldung.</numerusform>
            <numerusform>{count} Sachen aus dem Team konnten nicht gesendet werden. Jede erscheint bei der Anmeldung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries, then this tablet needs a connection to unlock.</source>
        <translation>
            <numerusform>Ein Versuch, dann braucht dieses Tablet zum Entsperren eine Verbindung.</numerusform>
            <numerusform>{count} Versuche, dann braucht dieses Tablet zum Entsperren eine Verbindung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait to be sent. They are safe; choose Sync now before you go.</source>
        <translation>
            <numerusform>Eins wartet auf das Senden. Es ist sicher; wähle Jetzt abgleichen, bevor du gehst.</numerusform>
            <numerusform>{count} warten auf das Senden. Sie sind sicher; wähle Jetzt abgleichen, bevor du gehst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting</source>
        <translation>
            <numerusform>{count} wartet</numerusform>
            <numerusform>{count} warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} were found by name.</source>
        <translation>{count} nach Namen gefunden.</translation>
    </message>
    <message>
        <source>{count} {where}</source>
        <translation>{count} {where}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{definition}, version {version}, worked out {day}.</source>
        <translation>{definition}, Version {version}, berechnet: {day}.</translation>
    </message>
    <message>
        <source>{done} of {of} people can sign in. The others sign in here once while online.</source>
        <translation>{done} von {of} Personen können sich anmelden. Die anderen melden sich hier einmal online an.</translation>
    </message>
    <message>
        <source>{done} of {of} records, or some differ. Choose Compare now to put it right.</source>
        <translation>{done} von {of} Einträgen, oder manche weichen ab. Wähle Jetzt vergleichen, um es zu beheben.</translation>
    </message>
    <message>
        <source>{flight} to {place}</source>
        <translation>{flight} nach {place}</translation>
    </message>
    <message>
        <source>{free} free.</source>
        <translation>{free} frei.</translation>
    </message>
    <message>
        <source>{free} free. Remove what is not needed.</source>
        <translation>{free} frei. Entferne, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>{held} of {expected} have a seat</source>
        <translation>{held} von {expected} haben einen Platz</translation>
    </message>
    <message>
        <source>{held} of {expected} names</source>
        <translation>{held} von {expected} Namen</translation>
    </message>
    <message>
        <source>{held} of {expected} with their history</source>
        <translation>{held} von {expected} mit Verlauf</translation>
    </message>
    <message>
        <source>{here}, and everyone at the hub</source>
        <translation>{here}, und alle in der Zentrale</translation>
    </message>
    <message>
        <source>{here}, and everyone: nobody else</source>
        <translation>{here}, und alle: sonst niemand</translation>
    </message>
    <message>
        <source>{here}. Asking the hub about everyone</source>
        <translation>{here}. Die Zentrale wird nach allen gefragt</translation>
    </message>
    <message>
        <source>{here}. Searching everyone needs a connection</source>
        <translation>{here}. Bei allen suchen braucht eine Verbindung</translation>
    </message>
    <message>
        <source>{here}. {trouble}</source>
        <translation>{here}. {trouble}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{label} taken away, saved here</source>
        <translation>{label} entfernt, hier gespeichert</translation>
    </message>
    <message>
        <source>{label}: {value}, saved here</source>
        <translation>{label}: {value}, hier gespeichert</translation>
    </message>
    <message>
        <source>{minutes} in {place}</source>
        <translation>{minutes} in {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{missing} to board, {unseen} not seen yet</source>
        <translation>{missing} noch einzusteigen, {unseen} noch nicht gesehen</translation>
    </message>
    <message>
        <source>{named} of {declared} are on the list</source>
        <translation>{named} von {declared} stehen auf der Liste</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} es verlangt</translation>
    </message>
    <message numerus="yes">
        <source>{name} bought this %n times, last {ago}</source>
        <translation>
            <numerusform>{name} hat das einmal gekauft, zuletzt {ago}</numerusform>
            <numerusform>{name} hat das %n-mal gekauft, zuletzt {ago}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} bought this {ago}</source>
        <translation>{name} hat das {ago} gekauft</translation>
    </message>
    <message>
        <source>{name} brought it back {ago}</source>
        <translation>{name} hat es {ago} zurückgebracht</translation>
    </message>
    <message>
        <source>{name} claimed this, and nothing came of it yet</source>
        <translation>{name} hat das übernommen, bisher ohne Ergebnis</translation>
    </message>
    <message>
        <source>{name} comes back at {time}.</source>
        <translation>{name} kommt um {time} wieder.</translation>
    </message>
    <message>
        <source>{name} comes back on {day}.</source>
        <translation>{name} kommt am {day} wieder.</translation>
    </message>
    <message>
        <source>{name} comes back tomorrow.</source>
        <translation>{name} kommt morgen wieder.</translation>
    </message>
    <message>
        <source>{name} comes back {when}.</source>
        <translation>{name} kommt {when} wieder.</translation>
    </message>
    <message>
        <source>{name} in {seat}</source>
        <translation>{name} auf {seat}</translation>
    </message>
    <message>
        <source>{name} is about to do this</source>
        <translation>{name} macht das gleich</translation>
    </message>
    <message>
        <source>{name} is about to say it.</source>
        <translation>{name} sagt es gleich.</translation>
    </message>
    <message>
        <source>{name} is about to, since {time}. Take it over only if nothing came of it.</source>
        <translation>{name} hat es vor, seit {time}. Übernimm es nur, wenn nichts daraus wurde.</translation>
    </message>
    <message>
        <source>{name} is not shown for this again.</source>
        <translation>{name} wird dafür nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>{name} is taken care of.</source>
        <translation>{name} ist versorgt.</translation>
    </message>
    <message>
        <source>{name} offered a seat</source>
        <translation>{name} hat einen Platz angeboten</translation>
    </message>
    <message>
        <source>{name} offered something</source>
        <translation>{name} hat etwas angeboten</translation>
    </message>
    <message>
        <source>{name} said so</source>
        <translation>von {name} gesagt</translation>
    </message>
    <message>
        <source>{name} said sorry</source>
        <translation>{name} hat sich entschuldigt</translation>
    </message>
    <message>
        <source>{name} said sorry and all was well. No need to repeat it.</source>
        <translation>{name} hat sich entschuldigt, und alles war gut. Nicht nötig, es zu wiederholen.</translation>
    </message>
    <message>
        <source>{name} said sorry; it was not welcome. Leave it.</source>
        <translation>{name} hat sich entschuldigt; es kam nicht gut an. Lass es dabei.</translation>
    </message>
    <message>
        <source>{name} shops here, too. Check: {marks}.</source>
        <translation>Auch {name} kauft hier ein. Prüfe: {marks}.</translation>
    </message>
    <message>
        <source>{name}: already taken care of</source>
        <translation>{name}: schon erledigt</translation>
    </message>
    <message numerus="yes">
        <source>{new}; bought {what} on %n days</source>
        <translation>
            <numerusform>{new}; {what} an %n Tag gekauft</numerusform>
            <numerusform>{new}; {what} an %n Tagen gekauft</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}; bought {what} on 1 day</source>
        <translation>{new}; {what} an 1 Tag gekauft</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months</source>
        <translation>{paid} in den letzten 12 Monaten</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months, most in {month}</source>
        <translation>{paid} in den letzten 12 Monaten, am meisten im {month}</translation>
    </message>
    <message>
        <source>{people}, {seats}</source>
        <translation>{people}, {seats}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent}% is here. Search starts by itself in a moment.</source>
        <translation>{percent} % sind da. Die Suche beginnt gleich von selbst.</translation>
    </message>
    <message>
        <source>{percent}% is here. Today fills by itself in a moment.</source>
        <translation>{percent} % sind da. Heute füllt sich gleich von selbst.</translation>
    </message>
    <message>
        <source>{place}, then {next}</source>
        <translation>{place}, dann {next}</translation>
    </message>
    <message>
        <source>{product}: into the basket</source>
        <translation>{product}: in den Korb</translation>
    </message>
    <message>
        <source>{product}: not now</source>
        <translation>{product}: jetzt nicht</translation>
    </message>
    <message>
        <source>{product}: not right</source>
        <translation>{product}: passt nicht</translation>
    </message>
    <message>
        <source>{product}: not suggested until {day}</source>
        <translation>{product}: nicht vorgeschlagen bis {day}</translation>
    </message>
    <message>
        <source>{product}: {why}</source>
        <translation>{product}: {why}</translation>
    </message>
    <message>
        <source>{share} % of the links that speak for it</source>
        <translation>{share} % der Verbindungen, die dafür sprechen</translation>
    </message>
    <message>
        <source>{source} and {count} more</source>
        <translation>{source} und {count} weitere</translation>
    </message>
    <message>
        <source>{source}, {age}</source>
        <translation>{source}, {age}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>vor {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>noch {span}</translation>
    </message>
    <message>
        <source>{span}, {hurry}</source>
        <translation>{span}, {hurry}</translation>
    </message>
    <message>
        <source>{status} today</source>
        <translation>{status} heute</translation>
    </message>
    <message>
        <source>{status}, offline</source>
        <translation>{status}, offline</translation>
    </message>
    <message>
        <source>{tablet} · last sync {when}</source>
        <translation>{tablet} · letzter Abgleich {when}</translation>
    </message>
    <message>
        <source>{tablet} · not synced yet</source>
        <translation>{tablet} · noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>{time}, just now</source>
        <translation>{time}, gerade eben</translation>
    </message>
    <message>
        <source>{time}, {count} min ago</source>
        <translation>{time}, vor {count} Min.</translation>
    </message>
    <message>
        <source>{title} at {time}</source>
        <translation>{title} um {time}</translation>
    </message>
    <message>
        <source>{title}, is here</source>
        <translation>{title}, ist da</translation>
    </message>
    <message>
        <source>{title}, {day}. No apology yet.</source>
        <translation>{title}, {day}. Noch keine Entschuldigung.</translation>
    </message>
    <message>
        <source>{title}, {when}. Nobody has apologised yet.</source>
        <translation>{title}, {when}. Noch hat sich niemand entschuldigt.</translation>
    </message>
    <message>
        <source>{used}, {free} free</source>
        <translation>{used}, {free} frei</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} um {time}</translation>
    </message>
    <message>
        <source>{what} returned</source>
        <translation>{what} zurückgegeben</translation>
    </message>
    <message>
        <source>{what} since {year}</source>
        <translation>{what} seit {year}</translation>
    </message>
    <message>
        <source>{what} taken away</source>
        <translation>{what} entfernt</translation>
    </message>
    <message>
        <source>{what}, due {day}</source>
        <translation>{what}, fällig {day}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}, {age}</translation>
    </message>
    <message>
        <source>{what}, {often} or so. Last bought {day}.</source>
        <translation>{what}, etwa {often}. Zuletzt gekauft: {day}.</translation>
    </message>
    <message>
        <source>{what}. Use silently</source>
        <translation>{what}. Still nutzen</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>{when}, may be old</source>
        <translation>{when}, vielleicht veraltet</translation>
    </message>
    <message>
        <source>{where}, with you</source>
        <translation>{where}, mit dir</translation>
    </message>
    <message>
        <source>{where}, with {name}</source>
        <translation>{where}, mit {name}</translation>
    </message>
    <message>
        <source>{who} (you)</source>
        <translation>{who} (du)</translation>
    </message>
    <message>
        <source>{who} apologised {when}</source>
        <translation>{who}: entschuldigt {when}</translation>
    </message>
    <message>
        <source>{who} congratulated {time}</source>
        <translation>{who}: gratuliert {time}</translation>
    </message>
    <message>
        <source>{who} gave something {time}</source>
        <translation>{who}: etwas geschenkt {time}</translation>
    </message>
    <message numerus="yes">
        <source>{who} have signed in here in the last %n days.</source>
        <translation>
            <numerusform>{who} haben sich hier am letzten Tag angemeldet.</numerusform>
            <numerusform>{who} haben sich hier in den letzten %n Tagen angemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} is seeing to it, since {time}</source>
        <translation>{who} kümmert sich darum, seit {time}</translation>
    </message>
    <message>
        <source>{who} put this off until {day}</source>
        <translation>{who}: verschoben bis {day}</translation>
    </message>
    <message>
        <source>{who} said sorry {time}</source>
        <translation>{who}: entschuldigt {time}</translation>
    </message>
    <message>
        <source>{who} said sorry {when}</source>
        <translation>{who}: entschuldigt {when}</translation>
    </message>
    <message>
        <source>{who} said thank you {time}</source>
        <translation>{who}: bedankt {time}</translation>
    </message>
    <message>
        <source>{who} saw to it {time}</source>
        <translation>{who}: erledigt {time}</translation>
    </message>
    <message>
        <source>{who} told {time}</source>
        <translation>{who}: Bescheid gesagt {time}</translation>
    </message>
    <message>
        <source>{who} welcomed {time}</source>
        <translation>{who}: willkommen geheißen {time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>AppointmentPart</name>
    <message>
        <source>15 minutes earlier</source>
        <translation>15 Minuten früher</translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation>15 Minuten später</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In deinen Worten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Neuer Termin</translation>
    </message>
    <message>
        <source>Nobody is booked today. Appointments made at a profile stand here.</source>
        <translation>Heute ist niemand gebucht. Termine, die du in einem Profil machst, stehen hier.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>BasketSheet</name>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Korb leeren</translation>
    </message>
    <message>
        <source>Nothing lies in it. Put something in with the plus beside a suggestion, or scan it.</source>
        <translation>Es liegt nichts darin. Leg etwas mit dem Plus neben einem Vorschlag hinein, oder scanne es.</translation>
    </message>
    <message>
        <source>Opens this product</source>
        <translation>Öffnet diesen Artikel</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Ring it up at the till. What lies here is put aside and not sold, and is not sent anywhere.</source>
        <translation>Rechne an der Kasse ab. Was hier liegt, ist zurückgelegt, nicht verkauft, und wird nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>Nimmt diesen Artikel in die Hand</translation>
    </message>
    <message>
        <source>When everything is paid, or the customer has left</source>
        <translation>Wenn alles bezahlt oder der Kunde gegangen ist</translation>
    </message>
</context>
<context>
    <name>BriefingSheet</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Seite zum Drucken</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>The briefing of %1 on one page</source>
        <translation>Das Briefing von %1 auf einer Seite</translation>
    </message>
    <message>
        <source>The page names people and what they need. The file is not encrypted: print it, then delete it, and destroy the paper after the flight.</source>
        <translation>Die Seite nennt Menschen und was sie brauchen. Die Datei ist nicht verschlüsselt: Druck sie, lösch sie dann und vernichte das Papier nach dem Flug.</translation>
    </message>
</context>
<context>
    <name>CabinPeople</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>CabinRowEntry</name>
    <message>
        <source>Take care of %1</source>
        <translation>Um %1 kümmern</translation>
    </message>
</context>
<context>
    <name>CabinTabs</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Sitzplan</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>Close the camera</source>
        <translation>Kamera schließen</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera</source>
        <translation>Halte einen Code vor die Kamera</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
</context>
<context>
    <name>CaptureSheet</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Stimmt nicht?</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. You can take it back for a moment.</source>
        <translation>Sofort auf diesem Tablet gespeichert, auch ohne Netz. Einen Moment lang kannst du es zurücknehmen.</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>Größe oder Geschmack</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Das wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Both records are being read.</source>
        <translation>Beide Einträge werden gelesen.</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>Eine Person?</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>Das ist dieselbe Person</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Whoever looks after the records decides. Until then both stay as they are.</source>
        <translation>Wer die Einträge pflegt, entscheidet. Bis dahin bleiben beide, wie sie sind.</translation>
    </message>
    <message>
        <source>You said that these are the same person.</source>
        <translation>Du hast gesagt, dass das dieselbe Person ist.</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>In den Worten von %1, wenn es hilft</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Worum geht es</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Each line says what it is, where it came from and when. The file is not encrypted: hand it over, then delete it.</source>
        <translation>Jede Zeile sagt, was es ist, woher es kam und wann. Die Datei ist nicht verschlüsselt: Gib sie weiter und lösche sie dann.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For example of a stick</source>
        <translation>Zum Beispiel auf einem Stick</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>Kopie geben</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saving the copy</source>
        <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>What this tablet holds about %1, as a text file</source>
        <translation>Was dieses Tablet über %1 weiß, als Textdatei</translation>
    </message>
</context>
<context>
    <name>CrewHeader</name>
    <message>
        <source>Another flight</source>
        <translation>Anderer Flug</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Before: seat %1</source>
        <translation>Davor: Sitz %1</translation>
    </message>
    <message>
        <source>Find a seat or a name</source>
        <translation>Sitz oder Namen suchen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Next: seat %1</source>
        <translation>Danach: Sitz %1</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>Nachtfarben</translation>
    </message>
</context>
<context>
    <name>CrewPeople</name>
    <message>
        <source>Find a seat or a name</source>
        <translation>Sitz oder Namen suchen</translation>
    </message>
    <message>
        <source>Seat or name</source>
        <translation>Platz oder Name</translation>
    </message>
</context>
<context>
    <name>CrewPlaces</name>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Bordküche</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>CrewRail</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Öffnet, was dieses Tablet enthält.</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Farben, Schriftgröße, jemand anders, Tablet sperren</translation>
    </message>
</context>
<context>
    <name>CrewScreen</name>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>DoCard</name>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>Nicht tun</translation>
    </message>
</context>
<context>
    <name>DoneSheet</name>
    <message>
        <source>Done today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo, %1</source>
        <translation>Rückgängig, %1</translation>
    </message>
    <message>
        <source>What you record today stands here, and can be taken back until it was sent.</source>
        <translation>Was du heute festhältst, steht hier und lässt sich zurücknehmen, bis es gesendet ist.</translation>
    </message>
    <message>
        <source>What you recorded, newest first</source>
        <translation>Was du festgehalten hast, das Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>EyeButton</name>
    <message>
        <source>Hides notes, amounts and other customers</source>
        <translation>Verbirgt Notizen, Beträge und andere Kunden</translation>
    </message>
    <message>
        <source>Hold to peek, tap to turn it off</source>
        <translation>Halten zeigt kurz, Tippen schaltet aus</translation>
    </message>
    <message>
        <source>Shoulder-safe</source>
        <translation>Sichtschutz</translation>
    </message>
</context>
<context>
    <name>FactPart</name>
    <message>
        <source>%1, as we know it</source>
        <translation>%1, wie wir es kennen</translation>
    </message>
    <message>
        <source>%1? A tap saves it</source>
        <translation>%1? Ein Tipp speichert es</translation>
    </message>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>In den Worten von %1, wenn es hilft</translation>
    </message>
    <message>
        <source>Not true, take it away</source>
        <translation>Stimmt nicht, entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Was stimmt</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Add a size or taste</source>
        <translation>Größe oder Geschmack hinzufügen</translation>
    </message>
    <message>
        <source>Not right? Opens it to correct it</source>
        <translation>Stimmt nicht? Öffnet es zum Berichtigen</translation>
    </message>
    <message>
        <source>Nothing yet. What is bought and noted here will show up.</source>
        <translation>Noch nichts. Was hier gekauft und notiert wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Opens this customer</source>
        <translation>Öffnet diesen Kunden</translation>
    </message>
    <message>
        <source>Shows everybody she comes with</source>
        <translation>Zeigt alle, die mitkommen</translation>
    </message>
    <message>
        <source>Use silently</source>
        <translation>Still nutzen</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Was wir wissen</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>A seat, a row or a place: 14C, row 20, rear left.</source>
        <translation>Ein Sitz, eine Reihe oder ein Ort: 14C, Reihe 20, hinten links.</translation>
    </message>
    <message>
        <source>For whoever mends the aircraft. No passenger is named.</source>
        <translation>Für alle, die das Flugzeug reparieren. Kein Fluggast wird genannt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. The ground reads it when it has been sent.</source>
        <translation>Sofort auf diesem Tablet gespeichert, auch ohne Netz. Das Bodenteam liest es, sobald es gesendet ist.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Etwas ist defekt</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Das wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Was ist los</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>FlightChoice</name>
    <message>
        <source>Which flight?</source>
        <translation>Welcher Flug?</translation>
    </message>
</context>
<context>
    <name>FlightScreen</name>
    <message>
        <source>Need first, then time left</source>
        <translation>Erst Bedarf, dann Restzeit</translation>
    </message>
</context>
<context>
    <name>FreshnessCard</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Öffnet, was dieses Tablet enthält.</translation>
    </message>
</context>
<context>
    <name>GalleyScreen</name>
    <message>
        <source>Special service</source>
        <translation>Sonderservice</translation>
    </message>
    <message>
        <source>What lies where</source>
        <translation>Was wo liegt</translation>
    </message>
</context>
<context>
    <name>GateAnswer</name>
    <message>
        <source>Scan a boarding pass</source>
        <translation>Bordkarte scannen</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Without one, find the passenger by two facts.</source>
        <translation>Ohne Bordkarte findest du die Person über zwei Angaben.</translation>
    </message>
</context>
<context>
    <name>GateCaseCard</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Everybody after you will know</source>
        <translation>Alle nach dir wissen es</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>Alle anderen sehen, dass du es vorhast</translation>
    </message>
    <message>
        <source>I’ll offer it</source>
        <translation>Ich biete es an</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>Ich sage es</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Namen sind verborgen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing to see to. A good flight is enough.</source>
        <translation>Nichts zu tun. Ein guter Flug genügt.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The rule, and every fact it rests on</source>
        <translation>Die Regel und jede Angabe, auf der sie beruht</translation>
    </message>
    <message>
        <source>What is private appears after the pass, or two facts.</source>
        <translation>Privates erscheint nach der Bordkarte oder zwei Angaben.</translation>
    </message>
    <message>
        <source>What to say and to offer appears here.</source>
        <translation>Was zu sagen und anzubieten ist, erscheint hier.</translation>
    </message>
    <message>
        <source>What to see to</source>
        <translation>Was zu erledigen ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“Accepted” moves the seat and tells the crew</source>
        <translation>„Angenommen“ ändert den Platz und sagt der Crew Bescheid</translation>
    </message>
</context>
<context>
    <name>GateComing</name>
    <message>
        <source>%1, most urgent first</source>
        <translation>%1, das Dringendste zuerst</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Namen sind verborgen.</translation>
    </message>
    <message>
        <source>Nobody needs anything before the door.</source>
        <translation>Vor der Tür braucht niemand etwas.</translation>
    </message>
    <message>
        <source>Not a boarding authority: the departure system decides who flies.</source>
        <translation>Keine Freigabe zum Einsteigen: Wer fliegt, entscheidet das Abfertigungssystem.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
</context>
<context>
    <name>GateCountCard</name>
    <message>
        <source>%1 %2 on board</source>
        <translation>%1 %2 an Bord</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>Eingestiegen</translation>
    </message>
</context>
<context>
    <name>GateFactsSheet</name>
    <message>
        <source>Ask for two facts</source>
        <translation>Nach zwei Angaben fragen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Or the booking code</source>
        <translation>Oder der Buchungscode</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>The surname, with the seat or the booking code. Let them say it, do not read it out.</source>
        <translation>Der Nachname, dazu der Platz oder der Buchungscode. Lass es dir sagen, lies es nicht vor.</translation>
    </message>
    <message>
        <source>Two facts are needed</source>
        <translation>Zwei Angaben sind nötig</translation>
    </message>
</context>
<context>
    <name>GateHeader</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Öffnet, was dieses Tablet enthält.</translation>
    </message>
    <message>
        <source>By two facts: the surname with the seat or the booking code</source>
        <translation>Mit zwei Angaben: Nachname mit Sitz oder Buchungscode</translation>
    </message>
    <message>
        <source>Choose which flight leaves here</source>
        <translation>Wähl, welcher Flug hier abgeht</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Farben, Schriftgröße, jemand anders, Tablet sperren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>Fluggast suchen</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>Flüge</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Lounge</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Mit der Kamera scannen</translation>
    </message>
</context>
<context>
    <name>GateListSheet</name>
    <message>
        <source>Everybody is on board.</source>
        <translation>Alle sind an Bord.</translation>
    </message>
    <message>
        <source>I take them over</source>
        <translation>Ich übernehme sie</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Namen sind verborgen.</translation>
    </message>
    <message>
        <source>Need first, then what we owe, then who asked first. The departure system gives the seats.</source>
        <translation>Erst Bedarf, dann was wir schulden, dann wer zuerst gefragt hat. Die Plätze vergibt das Abfertigungssystem.</translation>
    </message>
    <message>
        <source>Nobody waits for a seat.</source>
        <translation>Niemand wartet auf einen Platz.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
    <message>
        <source>What is different since somebody last looked.</source>
        <translation>Was anders ist, seit zuletzt jemand nachgesehen hat.</translation>
    </message>
</context>
<context>
    <name>GateQueue</name>
    <message>
        <source>By seat</source>
        <translation>Nach Sitz</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Namen sind verborgen.</translation>
    </message>
    <message>
        <source>Next by seat</source>
        <translation>Als Nächstes nach Sitz</translation>
    </message>
    <message>
        <source>Not on board yet</source>
        <translation>Noch nicht an Bord</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>What the list says otherwise than before</source>
        <translation>Was die Liste anders sagt als zuvor</translation>
    </message>
</context>
<context>
    <name>GateScreen</name>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Lounge</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The count goes on. What they wrote leaves under their name.</source>
        <translation>Die Zählung läuft weiter. Was sie schrieben, geht unter ihrem Namen hinaus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>GateWhySheet</name>
    <message>
        <source>Why this?</source>
        <translation>Warum das?</translation>
    </message>
</context>
<context>
    <name>HandledStrip</name>
    <message>
        <source>Say why</source>
        <translation>Sag, warum</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Loads older receipts into this list</source>
        <translation>Lädt ältere Belege in diese Liste</translation>
    </message>
    <message>
        <source>Nothing bought yet that this tablet knows of.</source>
        <translation>Noch kein Einkauf, von dem dieses Tablet weiß.</translation>
    </message>
    <message>
        <source>Show older receipts</source>
        <translation>Ältere Belege zeigen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>Close, then back</source>
        <translation>Schließen, dann zurück</translation>
    </message>
    <message>
        <source>Close, then ready for the next pass</source>
        <translation>Schließen, dann bereit für die nächste Bordkarte</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>Fluggast suchen</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Bordküche</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt</source>
        <translation>Tasten ohne Strg oder Alt</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>In einer Liste bewegen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>On a suggestion: not right, because</source>
        <translation>Bei einem Vorschlag: passt nicht, weil</translation>
    </message>
    <message>
        <source>Peek while shoulder-safe, as long as it is held</source>
        <translation>Bei Sichtschutz kurz zeigen, solange gehalten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Tab reaches everything, Enter presses it.</source>
        <translation>Tab erreicht alles, Eingabe drückt es.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Warum du das siehst</translation>
    </message>
    <message>
        <source>With a customer open</source>
        <translation>Bei geöffnetem Kunden</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>For everybody who uses this tablet</source>
        <translation>Für alle, die dieses Tablet benutzen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>Sprache der Bildschirme</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>What you have begun is kept.</source>
        <translation>Was du angefangen hast, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>MatterSheet</name>
    <message>
        <source>Comes back in 20 minutes</source>
        <translation>Kommt in 20 Minuten wieder</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Warum das?</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Opens what to say, and why</source>
        <translation>Öffnet, was zu sagen ist und warum</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Worth mentioning</source>
        <translation>Erwähnenswert</translation>
    </message>
    <message>
        <source>You could offer</source>
        <translation>Du könntest anbieten</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>As it sounds, the loud part in capitals: eh-LEH-nah</source>
        <translation>Wie es klingt, das Betonte in Großbuchstaben: eh-LEH-nah</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Likes to hear from us by? A tap saves it</source>
        <translation>Möchte von uns hören per? Ein Tipp speichert es</translation>
    </message>
    <message>
        <source>Name, as it is said</source>
        <translation>Name, wie er gesagt wird</translation>
    </message>
    <message>
        <source>Save how to say it</source>
        <translation>Aussprache speichern</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Namen speichern</translation>
    </message>
</context>
<context>
    <name>NamesakeCard</name>
    <message>
        <source>Checked, open all</source>
        <translation>Geprüft, alles öffnen</translation>
    </message>
    <message>
        <source>Notes, amounts and reasons are shown after this</source>
        <translation>Danach sind Notizen, Beträge und Gründe zu sehen</translation>
    </message>
</context>
<context>
    <name>NotePart</name>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>Strg und Eingabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. Colleagues read it when it has been sent, and the customer may: keep it kind and true.</source>
        <translation>Sofort auf diesem Tablet gespeichert, auch ohne Netz. Das Team liest es, wenn es gesendet ist, und die Kundschaft darf es: Schreib freundlich und wahr.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>Die Notiz wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What should a colleague know next time?</source>
        <translation>Was sollte das Team nächstes Mal wissen?</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>No notes yet. Write what a colleague should know next time.</source>
        <translation>Noch keine Notizen. Schreib, was das Team nächstes Mal wissen sollte.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>In the basket</source>
        <translation>Im Korb</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opens why this is suggested</source>
        <translation>Öffnet, warum das vorgeschlagen wird</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>Öffnet, warum das vorgeschlagen wird. Gehalten oder mit Entf fragt es, warum es nicht passt.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>%1 in den Korb legen</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>%1 aus dem Korb nehmen</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>Passt nicht? Halte es, um zu sagen, warum.</translation>
    </message>
    <message>
        <source>Shows the other suggestions too, or the first row alone</source>
        <translation>Zeigt auch die anderen Vorschläge, oder nur die erste Reihe</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>In the basket</source>
        <translation>Im Korb</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>Öffnet, warum das vorgeschlagen wird. Gehalten oder mit Entf fragt es, warum es nicht passt.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>%1 in den Korb legen</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>%1 aus dem Korb nehmen</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>Passt nicht? Halte es, um zu sagen, warum.</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Done. Opens it again</source>
        <translation>Erledigt. Öffnet es wieder</translation>
    </message>
    <message>
        <source>Marks it as done</source>
        <translation>Hakt es ab</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>More, %1</source>
        <translation>Mehr, %1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>More, %1</source>
        <translation>Mehr, %1</translation>
    </message>
</context>
<context>
    <name>PersonHit</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare, %1</source>
        <translation>Vergleichen, %1</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>At each scan</source>
        <translation>Bei jedem Scan</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Am größten</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Den Kiosk verlassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>Lock this tablet</source>
        <translation>Tablet sperren</translation>
    </message>
    <message>
        <source>Locks the desk, and closes Aisleside after your PIN</source>
        <translation>Sperrt den Schalter und schließt Aisleside nach deiner PIN</translation>
    </message>
    <message>
        <source>Locks this tablet and asks for the next person’s PIN</source>
        <translation>Sperrt dieses Tablet und fragt nach der PIN der nächsten Person</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Sheets slide</source>
        <translation>Blätter gleiten</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Lautlos</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>What you wrote and has not been sent stays on this tablet, sealed under your name, and leaves by itself. What you have begun waits for you.</source>
        <translation>Was du geschrieben hast und noch nicht gesendet ist, bleibt versiegelt unter deinem Namen auf diesem Tablet und geht von selbst raus. Was du angefangen hast, wartet auf dich.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 von %2 Ziffern</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take back one digit</source>
        <translation>Eine Ziffer zurücknehmen</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Last bought</source>
        <translation>Zuletzt gekauft</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>Termin machen</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>%1 asked us to…</source>
        <translation>%1 bittet uns …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · until: %2</source>
        <translation>%1 · bis: %2</translation>
    </message>
    <message>
        <source>%1: %2. From %3. Shown until: %4</source>
        <translation>%1: %2. Von %3. Zu sehen bis: %4</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <translation>Zurück zum Profil</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>Kopie geben</translation>
    </message>
    <message>
        <source>Keeps a follow-up, so that somebody here looks at this list</source>
        <translation>Behält eine Wiedervorlage, damit jemand hier diese Liste ansieht</translation>
    </message>
    <message>
        <source>Nobody that this tablet knows of.</source>
        <translation>Niemand, von dem dieses Tablet weiß.</translation>
    </message>
    <message>
        <source>Not shown to your role</source>
        <translation>Deiner Rolle nicht gezeigt</translation>
    </message>
    <message>
        <source>Not shown to your role: %1</source>
        <translation>Deiner Rolle nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Personal tips are off, as %1 asked.</source>
        <translation>Persönliche Tipps sind aus, von %1 gewünscht.</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>Zu sehen bis</translation>
    </message>
    <message>
        <source>Somebody here will look at this list</source>
        <translation>Jemand hier sieht sich diese Liste an</translation>
    </message>
    <message>
        <source>Something looks wrong</source>
        <translation>Etwas sieht falsch aus</translation>
    </message>
    <message>
        <source>Stop tips</source>
        <translation>Tipps stoppen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who opened this profile</source>
        <translation>Wer dieses Profil geöffnet hat</translation>
    </message>
    <message>
        <source>Why it is shown to you</source>
        <translation>Warum du es siehst</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Warum du das siehst</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Add to basket</source>
        <translation>In den Korb legen</translation>
    </message>
    <message>
        <source>Back to the product before</source>
        <translation>Zurück zum vorigen Artikel</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>Im Korb. Herausnehmen</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>Nimmt diesen Artikel in die Hand</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Wo es zu finden ist</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>Mehr festhalten</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>Mehr festhalten</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Name, Telefon oder Karte</translation>
    </message>
    <message>
        <source>Opens what is put aside</source>
        <translation>Öffnet, was zurückgelegt ist</translation>
    </message>
    <message>
        <source>Search for another person</source>
        <translation>Andere Person suchen</translation>
    </message>
    <message>
        <source>This customer&apos;s history is long. It is on its way.</source>
        <translation>Der Verlauf dieses Kunden ist lang. Er ist unterwegs.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Why each thing is shown, who opened this profile, what one may ask for</source>
        <translation>Warum etwas gezeigt wird, wer dieses Profil geöffnet hat, was man verlangen kann</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Warum du das siehst</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Wieder offen: %1</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>What you promise a customer stands here on its day.</source>
        <translation>Was du Kunden zusagst, steht hier an seinem Tag.</translation>
    </message>
</context>
<context>
    <name>PutRightSheet</name>
    <message>
        <source>Put it right</source>
        <translation>Richtigstellen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Das wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Deine Worte</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>%1 of this place’s records are on this tablet</source>
        <translation>%1 der Einträge dieser Filiale sind auf diesem Tablet</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compares every record with the hub and puts right what differs</source>
        <translation>Vergleicht jeden Eintrag mit der Zentrale und behebt Abweichungen</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>Bereit für die Schicht?</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Einen Ausfall proben</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>First choose the seat.</source>
        <translation>Wähle zuerst den Sitz.</translation>
    </message>
    <message>
        <source>First choose what happened.</source>
        <translation>Wähle zuerst, was passiert ist.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie lief es?</translation>
    </message>
    <message>
        <source>In a few words, if it helps</source>
        <translation>In wenigen Worten, wenn es hilft</translation>
    </message>
    <message>
        <source>No seat is free in this cabin.</source>
        <translation>In dieser Kabine ist kein Platz frei.</translation>
    </message>
    <message>
        <source>Not said after all</source>
        <translation>Doch nicht gesagt</translation>
    </message>
    <message>
        <source>Shorten the words first.</source>
        <translation>Kürze zuerst den Text.</translation>
    </message>
    <message>
        <source>Still upset</source>
        <translation>Noch verärgert</translation>
    </message>
    <message>
        <source>To seat %1</source>
        <translation>Auf Platz %1</translation>
    </message>
    <message>
        <source>Too long for one line</source>
        <translation>Zu lang für eine Zeile</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>RehearsalSheet</name>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>Möglich, sobald die Kunden da sind und gezeigt werden dürfen</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Noch einmal proben</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Einen Ausfall proben</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Jetzt proben</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probe läuft</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1% of the packet is here</source>
        <translation>%1 % des Pakets sind da</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>For the ground</source>
        <translation>Fürs Bodenpersonal</translation>
    </message>
    <message>
        <source>How complete the packet is</source>
        <translation>Wie vollständig das Paket ist</translation>
    </message>
    <message>
        <source>Nothing that the crew must know before the doors open.</source>
        <translation>Nichts, was die Crew wissen muss, bevor die Türen öffnen.</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Seite zum Drucken</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Etwas ist defekt</translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message>
        <source>Everything is shown until you let go.</source>
        <translation>Alles ist zu sehen, bis du loslässt.</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Wieder verbergen</translation>
    </message>
    <message>
        <source>Notes and past amounts are hidden. Hold the button above to peek.</source>
        <translation>Notizen und Beträge sind verborgen. Halte den Knopf oben, um kurz zu schauen.</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>Wird kurz gezeigt</translation>
    </message>
    <message>
        <source>Safe to show</source>
        <translation>Darf man zeigen</translation>
    </message>
    <message>
        <source>Shows everything without holding the button</source>
        <translation>Zeigt alles, ohne den Knopf zu halten</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Already taken care of</source>
        <translation>Schon erledigt</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Mit der Kamera scannen</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>Jemanden finden</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>Heute im Laden</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Name, Telefon oder Karte</translation>
    </message>
    <message>
        <source>Name, phone, email or card</source>
        <translation>Name, Telefon, E-Mail oder Karte</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>Bei allen suchen</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>Die Kunden auf diesem Tablet werden geöffnet. Nur dieses eine Mal dauert es länger.</translation>
    </message>
    <message>
        <source>Who is the appointment for?</source>
        <translation>Für wen ist der Termin?</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>Deine Kunden</translation>
    </message>
</context>
<context>
    <name>SeatMini</name>
    <message>
        <source>The whole aircraft; tap to go there</source>
        <translation>Das ganze Flugzeug; tippen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>SeatPlan</name>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShellScreen</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Öffnet, was dieses Tablet enthält.</translation>
    </message>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Farben, Schriftgröße, jemand anders, Tablet sperren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>Bei allen suchen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>A manager sets a new PIN at the hub: aisleside hub pin</source>
        <translation>Eine Leitung vergibt an der Zentrale eine neue PIN: aisleside hub pin</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>PIN vergessen</translation>
    </message>
    <message>
        <source>Scan staff badge</source>
        <translation>Ausweis scannen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Personalnummer</translation>
    </message>
    <message>
        <source>Who’s using this tablet?</source>
        <translation>Wer benutzt dieses Tablet?</translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>SpendLine</name>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
</context>
<context>
    <name>TabletSheet</name>
    <message>
        <source>Block the network for a moment and try everything</source>
        <translation>Das Netz kurz sperren und alles ausprobieren</translation>
    </message>
    <message>
        <source>Connection to the hub</source>
        <translation>Verbindung zur Zentrale</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>Customers on this tablet</source>
        <translation>Kunden auf diesem Tablet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It is right, go on</source>
        <translation>Das stimmt, weiter</translation>
    </message>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>Möglich, sobald die Kunden da sind und gezeigt werden dürfen</translation>
    </message>
    <message>
        <source>Products on this tablet</source>
        <translation>Artikel auf diesem Tablet</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Richtigstellen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>Zuerst lesen</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>Bereit für die Schicht?</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Einen Ausfall proben</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Zuletzt gesendet</translation>
    </message>
    <message>
        <source>Storage, encrypted</source>
        <translation>Speicher, verschlüsselt</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Gleicht ab</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>Dieses Tablet</translation>
    </message>
    <message>
        <source>Versions, counts and times. No person is in it.</source>
        <translation>Versionen, Anzahlen und Zeiten. Keine Person ist darin.</translation>
    </message>
    <message>
        <source>What would work without a network, and what to do about the rest</source>
        <translation>Was ohne Netz ginge, und was beim Rest zu tun ist</translation>
    </message>
</context>
<context>
    <name>TaskPart</name>
    <message>
        <source>A day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In deinen Worten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When? A tap saves it</source>
        <translation>Wann? Ein Tipp speichert es</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Opens what was bought</source>
        <translation>Öffnet, was gekauft wurde</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>%1. Opens what you did today.</source>
        <translation>%1. Öffnet, was du heute getan hast.</translation>
    </message>
    <message>
        <source>Done today, %1</source>
        <translation>Heute erledigt, %1</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Name, Telefon oder Karte</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>Die Kunden auf diesem Tablet werden geöffnet. Nur dieses eine Mal dauert es länger.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TrolleyEntry</name>
    <message>
        <source>Opens why this is suggested</source>
        <translation>Öffnet, warum das vorgeschlagen wird</translation>
    </message>
</context>
<context>
    <name>TrolleySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>Fragt, warum, und nimmt es weg</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>Passt nicht, weil</translation>
    </message>
    <message>
        <source>Note as taken</source>
        <translation>Als genommen notieren</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was das ändern würde</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Warum das?</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Anybody may say it then</source>
        <translation>Dann kann es jede Person sagen</translation>
    </message>
    <message>
        <source>Comes back tomorrow</source>
        <translation>Kommt morgen wieder</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>Alle anderen sehen, dass du es vorhast</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>Ich sage es</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>Entschuldigt</translation>
    </message>
    <message>
        <source>Nobody says it again</source>
        <translation>Niemand sagt es noch einmal</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not welcome</source>
        <translation>Kam nicht gut an</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum ansehen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The rule, what it rests on, and what makes it go away</source>
        <translation>Die Regel, worauf sie beruht und was es verschwinden lässt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>ValueBadge</name>
    <message>
        <source>Opens why</source>
        <translation>Öffnet das Warum</translation>
    </message>
</context>
<context>
    <name>ValueWhy</name>
    <message>
        <source>%1 Closes in %2&#xa0;s.</source>
        <translation>%1 Schließt in %2 s.</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Only you can see this</source>
        <translation>Nur du siehst das</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Warum „%1“</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>Fragt, warum, und nimmt es weg</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>Im Korb. Herausnehmen</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>Passt nicht, weil</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Put it into the basket</source>
        <translation>In den Korb legen</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was das ändern würde</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Warum das?</translation>
    </message>
</context>
<extra-origin>Machine-made first version. Nobody who speaks this language has checked it yet.</extra-origin>
</TS>
