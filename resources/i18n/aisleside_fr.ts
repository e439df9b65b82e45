<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>%n caractère restant</numerusform>
            <numerusform>%n caractères restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it at {place} from {since} to {until}</source>
        <translation>
            <numerusform>%n client l’a acheté à {place} ({since} – {until})</numerusform>
            <numerusform>%n clients l’ont acheté à {place} ({since} – {until})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it here from {since} to {until}</source>
        <translation>
            <numerusform>%n client l’a acheté ici ({since} – {until})</numerusform>
            <numerusform>%n clients l’ont acheté ici ({since} – {until})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers of all stores bought it from {since} to {until}</source>
        <translation>
            <numerusform>%n client de tous les magasins l’a acheté ({since} – {until})</numerusform>
            <numerusform>%n clients de tous les magasins l’ont acheté ({since} – {until})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>companions</comment>
        <translation>
            <numerusform>%n autre accompagnant</numerusform>
            <numerusform>%n autres accompagnants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on the tablet</source>
        <translation>
            <numerusform>%n de plus sur la tablette</numerusform>
            <numerusform>%n de plus sur la tablette</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on board yet</source>
        <translation>
            <numerusform>%n pas encore à bord</numerusform>
            <numerusform>%n pas encore à bord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on board</source>
        <translation>
            <numerusform>%n à bord</numerusform>
            <numerusform>%n à bord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n retourné</numerusform>
            <numerusform>%n retournés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats free</source>
        <translation>
            <numerusform>%n siège libre</numerusform>
            <numerusform>%n sièges libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things would not have worked</source>
        <translation>
            <numerusform>%n chose n’aurait pas fonctionné</numerusform>
            <numerusform>%n choses n’auraient pas fonctionné</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>il y a %n semaine</numerusform>
            <numerusform>il y a %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {tier} customers bought it from {since} to {until}</source>
        <translation>
            <numerusform>%n client {tier} l’a acheté ({since} – {until})</numerusform>
            <numerusform>%n clients {tier} l’ont acheté ({since} – {until})</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 changement</translation>
    </message>
    <message>
        <source>1 character left</source>
        <translation>1 caractère restant</translation>
    </message>
    <message>
        <source>1 character too many</source>
        <translation>1 caractère de trop</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 client</translation>
    </message>
    <message>
        <source>1 customer bought it at {place} from {since} to {until}</source>
        <translation>1 client l’a acheté à {place} ({since} – {until})</translation>
    </message>
    <message>
        <source>1 customer bought it here from {since} to {until}</source>
        <translation>1 client l’a acheté ici ({since} – {until})</translation>
    </message>
    <message>
        <source>1 customer of all stores bought it from {since} to {until}</source>
        <translation>1 client de tous les magasins l’a acheté ({since} – {until})</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>1 seat free</source>
        <translation>1 siège libre</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message>
        <source>1 {tier} customer bought it from {since} to {until}</source>
        <translation>1 client {tier} l’a acheté ({since} – {until})</translation>
    </message>
    <message>
        <source>A boarding a colleague noted</source>
        <translation>Un embarquement noté par un collègue</translation>
    </message>
    <message>
        <source>A card number does not belong in a note.</source>
        <translation>Un numéro de carte n’a pas sa place dans une note.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>A colleague’s hint on who is who</source>
        <translation>L’indication d’un collègue sur qui est qui</translation>
    </message>
    <message>
        <source>A colleague’s note</source>
        <translation>La note d’un collègue</translation>
    </message>
    <message>
        <source>A colleague’s plan</source>
        <translation>Le plan d’un collègue</translation>
    </message>
    <message>
        <source>A colleague’s record</source>
        <translation>L’entrée d’un collègue</translation>
    </message>
    <message>
        <source>A detail a colleague learned</source>
        <translation>Un détail appris par un collègue</translation>
    </message>
    <message>
        <source>A document or account number does not belong in a note.</source>
        <translation>Un numéro de document ou de compte n’a pas sa place dans une note.</translation>
    </message>
    <message>
        <source>A fault on board</source>
        <translation>Une panne à bord</translation>
    </message>
    <message>
        <source>A fault or a complaint that you record stands here until it is sent.</source>
        <translation>Une panne ou une réclamation que vous notez reste ici jusqu’à son envoi.</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Encore quelques secondes</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this gate, and its list has arrived.</source>
        <translation>Un vol apparaît ici dès qu’il est attribué à cette porte et que sa liste est arrivée.</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this lounge, and its list has arrived.</source>
        <translation>Un vol apparaît ici dès qu’il est attribué à ce salon et que sa liste est arrivée.</translation>
    </message>
    <message>
        <source>A flight comes here a day before it leaves, for the crew that is rostered. Connect once, or ask whoever leads the crew.</source>
        <translation>Un vol arrive ici un jour avant son départ, pour l’équipage prévu. Connectez-vous une fois, ou demandez à qui dirige l’équipage.</translation>
    </message>
    <message>
        <source>A large removal waits for a person</source>
        <translation>Une suppression importante attend une personne</translation>
    </message>
    <message>
        <source>A line is too long: {length} letters, {limit} fit. Nothing was saved, and it is still on the screen. Shorten it, or put the rest into a note.</source>
        <translation>Une ligne est trop longue : {length} caractères, {limit} possibles. Rien n’a été enregistré, et elle est encore à l’écran. Raccourcissez-la, ou mettez le reste dans une note.</translation>
    </message>
    <message>
        <source>A manager may offer more.</source>
        <translation>Un responsable peut proposer plus.</translation>
    </message>
    <message>
        <source>A moment on board a colleague noted</source>
        <translation>Un moment à bord noté par un collègue</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Une note</translation>
    </message>
    <message>
        <source>A product no longer listed</source>
        <translation>Un article qui n’est plus au catalogue</translation>
    </message>
    <message>
        <source>A profile a colleague opened</source>
        <translation>Un profil ouvert par un collègue</translation>
    </message>
    <message>
        <source>A step a colleague took</source>
        <translation>Une action d’un collègue</translation>
    </message>
    <message>
        <source>A task a colleague ticked</source>
        <translation>Une tâche cochée par un collègue</translation>
    </message>
    <message>
        <source>About {count} min left</source>
        <translation>Encore {count} min environ</translation>
    </message>
    <message>
        <source>About {count} s left</source>
        <translation>Encore {count} s environ</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Aisleside cannot open or write its files on this tablet. What was saved before is safe. Check that the disk is there and may be written, then start Aisleside again.</source>
        <translation>Aisleside ne peut ni ouvrir ni écrire ses fichiers sur cette tablette. Ce qui était enregistré est en sécurité. Vérifiez que le disque est là et qu’on peut y écrire, puis relancez Aisleside.</translation>
    </message>
    <message>
        <source>Aisleside is already open on this tablet, so it was not opened a second time. Nothing was changed. Go on in the window that is open, or close it first.</source>
        <translation>Aisleside est déjà ouvert sur cette tablette et n’a pas été ouvert une seconde fois. Rien n’a été modifié. Continuez dans la fenêtre ouverte, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Aisleside was updated, so the customer data on this tablet has to be loaded again. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>Aisleside a été mis à jour : les données des clients doivent être rechargées sur cette tablette. Rien n’est perdu. Elles se chargent seules dès que le serveur répond.</translation>
    </message>
    <message>
        <source>All of them are on this tablet.</source>
        <translation>Elles sont toutes sur cette tablette.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tout voir ({count})</translation>
    </message>
    <message numerus="yes">
        <source>All {of} people of this place can sign in.</source>
        <translation>
            <numerusform>La seule personne de ce magasin peut se connecter.</numerusform>
            <numerusform>Les {of} personnes de ce magasin peuvent se connecter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {of} records.</source>
        <translation>
            <numerusform>{of} entrée, complète.</numerusform>
            <numerusform>Les {of} entrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already boarded</source>
        <translation>Déjà à bord</translation>
    </message>
    <message>
        <source>Also goes with {products}</source>
        <translation>Va aussi avec {products}</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>Retouche</translation>
    </message>
    <message>
        <source>Alteration ready</source>
        <translation>Retouche prête</translation>
    </message>
    <message>
        <source>An answer of the hub came out of order, so it was not used. Nothing on this tablet was changed. It asks again by itself.</source>
        <translation>Une réponse du serveur est arrivée dans le désordre et n’a pas été utilisée. Rien n’a changé sur cette tablette. Elle redemande d’elle-même.</translation>
    </message>
    <message>
        <source>An apology</source>
        <translation>Des excuses</translation>
    </message>
    <message>
        <source>An outage would not stop you</source>
        <translation>Une panne ne vous arrêterait pas</translation>
    </message>
    <message>
        <source>And {count} more. They leave by themselves.</source>
        <translation>Et {count} de plus. Elles partent toutes seules.</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Une autre réponse</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Autre jour</translation>
    </message>
    <message>
        <source>Another flight</source>
        <translation>Autre vol</translation>
    </message>
    <message>
        <source>Another part of the trip</source>
        <translation>Autre étape du voyage</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Un autre magasin</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>Un autre style</translation>
    </message>
    <message>
        <source>Another {name} shops here. Check: {marks}.</source>
        <translation>Quelqu’un d’autre nommé {name} achète ici. Vérifiez : {marks}.</translation>
    </message>
    <message>
        <source>Anybody here</source>
        <translation>N’importe qui ici</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Séparés</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Excuses présentées</translation>
    </message>
    <message>
        <source>Apology recorded</source>
        <translation>Excuses notées</translation>
    </message>
    <message>
        <source>Apology taken on</source>
        <translation>Excuses prises en charge</translation>
    </message>
    <message>
        <source>Apology: already handled by {place} at {time}</source>
        <translation>Excuses : déjà traité, {place}, {time}</translation>
    </message>
    <message>
        <source>Apology: already handled by {place}, {time}</source>
        <translation>Excuses : déjà traité, {place}, {time}</translation>
    </message>
    <message>
        <source>Apology: already handled, {time}</source>
        <translation>Excuses : déjà traité, {time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Rendez-vous {when}</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>As after a restart</source>
        <translation>Comme après un redémarrage</translation>
    </message>
    <message>
        <source>As told to us</source>
        <translation>Selon ce qui nous a été dit</translation>
    </message>
    <message>
        <source>Ask at the door first</source>
        <translation>Demander d’abord à l’entrée</translation>
    </message>
    <message>
        <source>Ask before contacting</source>
        <translation>Demander avant de contacter</translation>
    </message>
    <message>
        <source>Ask catering before the doors close.</source>
        <translation>Demandez au catering avant la fermeture des portes.</translation>
    </message>
    <message>
        <source>Ask for the pass of today.</source>
        <translation>Demandez la carte d’embarquement du jour.</translation>
    </message>
    <message>
        <source>Ask for two facts</source>
        <translation>Demander deux éléments</translation>
    </message>
    <message>
        <source>Ask for {name}&apos;s size</source>
        <translation>Demander sa taille à {name}</translation>
    </message>
    <message>
        <source>Ask next time about</source>
        <translation>La prochaine fois, demander</translation>
    </message>
    <message>
        <source>Ask quietly</source>
        <translation>Demander discrètement</translation>
    </message>
    <message>
        <source>Ask quietly, help first</source>
        <translation>Demander discrètement, aider d’abord</translation>
    </message>
    <message>
        <source>Ask the desk before anybody boards.</source>
        <translation>Demandez au comptoir avant tout embarquement.</translation>
    </message>
    <message>
        <source>Ask the gate for the last list.</source>
        <translation>Demandez à la porte la dernière liste.</translation>
    </message>
    <message>
        <source>Ask {name} how it fits</source>
        <translation>Demander à {name} si ça va bien</translation>
    </message>
    <message>
        <source>Asked at {time}</source>
        <translation>Demandé à {time}</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>A demandé de l’aide</translation>
    </message>
    <message>
        <source>Asked for help on the way</source>
        <translation>A demandé de l’aide pour le trajet</translation>
    </message>
    <message>
        <source>Asked for something more</source>
        <translation>A demandé quelque chose de plus</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation>Demandé {when}</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>À une heure précise</translation>
    </message>
    <message>
        <source>At other stores</source>
        <translation>Dans d’autres magasins</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>À la porte</translation>
    </message>
    <message>
        <source>At the hub. What happened here since then counts as well.</source>
        <translation>Au serveur. Ce qui s’est passé ici depuis compte aussi.</translation>
    </message>
    <message>
        <source>At {place}. Not on this tablet</source>
        <translation>À {place}. Pas sur cette tablette</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>Évite</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>De retour en stock</translation>
    </message>
    <message>
        <source>Badge read. Now your PIN.</source>
        <translation>Badge lu. Votre code PIN maintenant.</translation>
    </message>
    <message>
        <source>Basket {count}</source>
        <translation>Panier {count}</translation>
    </message>
    <message>
        <source>Belief, politics and private life do not belong in a note.</source>
        <translation>Les croyances, la politique et la vie privée n’ont pas leur place dans une note.</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Meilleur résultat</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>Anniversaire aujourd’hui</translation>
    </message>
    <message>
        <source>Birthday {when}. Wishes are welcome.</source>
        <translation>Anniversaire {when}. Vos vœux sont bienvenus.</translation>
    </message>
    <message>
        <source>Block the network</source>
        <translation>Bloquer le réseau</translation>
    </message>
    <message>
        <source>Blocked for a rehearsal</source>
        <translation>Bloqué pour un exercice</translation>
    </message>
    <message>
        <source>Board by hand</source>
        <translation>Embarquer à la main</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>À bord</translation>
    </message>
    <message>
        <source>Boarding</source>
        <translation>Embarquement</translation>
    </message>
    <message>
        <source>Boarding of {name}</source>
        <translation>Embarquement de {name}</translation>
    </message>
    <message>
        <source>Boarding pass scanned</source>
        <translation>Carte d’embarquement scannée</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Both facts fit.</source>
        <translation>Les deux informations concordent.</translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times on board</source>
        <translation>
            <numerusform>Acheté %n fois à bord</numerusform>
            <numerusform>Acheté %n fois à bord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times, about {every}; last {ago}</source>
        <translation>
            <numerusform>Acheté %n fois, environ {every} ; dernière fois {ago}</numerusform>
            <numerusform>Acheté %n fois, environ {every} ; dernière fois {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times; last {ago}</source>
        <translation>
            <numerusform>Acheté %n fois ; dernière fois {ago}</numerusform>
            <numerusform>Acheté %n fois ; dernière fois {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought by %n customers</source>
        <translation>
            <numerusform>Acheté par %n client</numerusform>
            <numerusform>Acheté par %n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought by 1 customer</source>
        <translation>Acheté par 1 client</translation>
    </message>
    <message>
        <source>Bought here before</source>
        <translation>Déjà acheté ici</translation>
    </message>
    <message>
        <source>Bought on board before</source>
        <translation>Déjà acheté à bord</translation>
    </message>
    <message>
        <source>Bought on board {ago}</source>
        <translation>Acheté à bord, {ago}</translation>
    </message>
    <message>
        <source>Bought on these days</source>
        <translation>Acheté à ces dates</translation>
    </message>
    <message>
        <source>Bought once, {ago}</source>
        <translation>Acheté une fois, {ago}</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>Racheter</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>Achète surtout</translation>
    </message>
    <message>
        <source>By how many customers bought it</source>
        <translation>Selon le nombre de clients qui l’ont acheté</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Card begins with {number}</source>
        <translation>Carte commençant par {number}</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>Carte scannée</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Carte {number}</translation>
    </message>
    <message>
        <source>Card {number} is not known here.</source>
        <translation>La carte {number} n’est pas connue ici.</translation>
    </message>
    <message>
        <source>Changed, {count}</source>
        <translation>Changés, {count}</translation>
    </message>
    <message>
        <source>Changes arrive by themselves.</source>
        <translation>Les changements arrivent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Changes with what is bought here, and ends once it is bought.</source>
        <translation>Change avec ce qui est acheté ici, et se termine dès l’achat.</translation>
    </message>
    <message>
        <source>Changes with what is in hand.</source>
        <translation>Change avec ce qui est en main.</translation>
    </message>
    <message>
        <source>Check the spelling, or try phone or card.</source>
        <translation>Vérifiez l’orthographe, ou essayez le téléphone ou la carte.</translation>
    </message>
    <message>
        <source>Check the spelling, or try the seat.</source>
        <translation>Vérifiez l’orthographe, ou essayez le siège.</translation>
    </message>
    <message>
        <source>Check two facts, then ask the desk.</source>
        <translation>Vérifiez deux informations, puis demandez au comptoir.</translation>
    </message>
    <message>
        <source>Check who opened this profile</source>
        <translation>Vérifier qui a ouvert ce profil</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Enregistrement fait</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Children alone</source>
        <translation>Enfants seuls</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Choose All to look among everybody.</source>
        <translation>Choisissez Tous pour chercher parmi tout le monde.</translation>
    </message>
    <message>
        <source>Choose your name first, then your PIN.</source>
        <translation>Choisissez d’abord votre nom, puis le code PIN.</translation>
    </message>
    <message>
        <source>Client of {name}</source>
        <translation>Client de {name}</translation>
    </message>
    <message>
        <source>Close this and search again.</source>
        <translation>Fermez ceci et cherchez de nouveau.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>Manteau</translation>
    </message>
    <message>
        <source>Coat, knit</source>
        <translation>Manteau, maille</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>Récupéré par {name}.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>Vient avec</translation>
    </message>
    <message>
        <source>Comes {often} or so. Last here {day}.</source>
        <translation>Vient environ {often}. Dernière visite : {day}.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Accompagnant</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Accompagnants</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Accompagnants</translation>
    </message>
    <message>
        <source>Compared with the hub {ago}.</source>
        <translation>Comparé au serveur {ago}.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Completes the look</source>
        <translation>Complète la tenue</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>Féliciter</translation>
    </message>
    <message>
        <source>Connect it to the hub once. After that they stay here, also without a network.</source>
        <translation>Connectez-la une fois au serveur. Ensuite ils restent ici, même sans réseau.</translation>
    </message>
    <message>
        <source>Connect once more before the doors close.</source>
        <translation>Connectez-vous encore une fois avant la fermeture des portes.</translation>
    </message>
    <message>
        <source>Connections at risk, the tightest first</source>
        <translation>Correspondances menacées, les plus serrées d’abord</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>Consentement de {name}</translation>
    </message>
    <message>
        <source>Consent told to a colleague</source>
        <translation>Consentement dit à un collègue</translation>
    </message>
    <message>
        <source>Consent, {what}</source>
        <translation>Consentement, {what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to support.</source>
        <translation>Copié. Collez-le dans un message au support.</translation>
    </message>
    <message>
        <source>Counted {ago}</source>
        <translation>Compté {ago}</translation>
    </message>
    <message>
        <source>Counted {ago}, may be old</source>
        <translation>Compté {ago}, peut-être ancien</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Customer data from {when}</source>
        <translation>Données clients de {when}</translation>
    </message>
    <message>
        <source>Customer data from {when}, may be old</source>
        <translation>Données clients de {when}, peut-être anciennes</translation>
    </message>
    <message>
        <source>Customer data is {count} min old</source>
        <translation>Données clients vieilles de {count} min</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Customers are hidden</source>
        <translation>Les clients sont masqués</translation>
    </message>
    <message>
        <source>Customers are on their way</source>
        <translation>Les clients arrivent</translation>
    </message>
    <message>
        <source>Customers from the whole list</source>
        <translation>Des clients de toute la liste</translation>
    </message>
    <message>
        <source>Customers stay hidden until the hub has told it the time. Nothing is lost. Connect it to the network, then choose Sync now.</source>
        <translation>Les clients restent masqués tant que le serveur n’a pas donné l’heure. Rien n’est perdu. Connectez la tablette au réseau, puis choisissez Synchroniser.</translation>
    </message>
    <message>
        <source>Customers stay hidden until this tablet has reached the hub once. Nothing is lost. Bring it where there is a network, then choose Sync now.</source>
        <translation>Les clients restent masqués tant que cette tablette n’a pas joint le serveur. Rien n’est perdu. Apportez-la là où il y a un réseau, puis choisissez Synchroniser.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Detail about {name}</source>
        <translation>Détail sur {name}</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Non-présentation</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Diverted</source>
        <translation>Dérouté</translation>
    </message>
    <message>
        <source>Does not like</source>
        <translation>N’aime pas</translation>
    </message>
    <message>
        <source>Does not want contact</source>
        <translation>Ne souhaite pas être contacté</translation>
    </message>
    <message>
        <source>Does not want this</source>
        <translation>N’en veut pas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done by {name}</source>
        <translation>Fait par {name}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fait.</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Fait : {title}</translation>
    </message>
    <message>
        <source>Doors close {time}</source>
        <translation>Fermeture des portes {time}</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>Portes fermées</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>Robe</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Pour {day}</translation>
    </message>
    <message>
        <source>Due {day} {time}</source>
        <translation>Pour {day} {time}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each says why, and what to do. The network is open again.</source>
        <translation>Chacune dit pourquoi, et que faire. Le réseau est rouvert.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when it is not new any more.</source>
        <translation>Se termine dès l’achat, ou quand ce n’est plus nouveau.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when what it goes with is returned.</source>
        <translation>Se termine dès l’achat, ou si ce qui va avec est retourné.</translation>
    </message>
    <message>
        <source>Ends {day}, or once it is bought.</source>
        <translation>Fin : {day}, ou dès l’achat.</translation>
    </message>
    <message>
        <source>Ends {time}, before the shift does. Ask a manager to lend it for longer.</source>
        <translation>Se termine {time}, avant la fin du service. Demandez à un responsable de prolonger.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enter your {count}-digit PIN</source>
        <translation>Entrez votre code PIN à {count} chiffres</translation>
    </message>
    <message>
        <source>Everybody is on board</source>
        <translation>Tout le monde est à bord</translation>
    </message>
    <message>
        <source>Everybody who was waiting on you has been seen to.</source>
        <translation>On s’est occupé de tous ceux qui vous attendaient.</translation>
    </message>
    <message>
        <source>Everyone, {count}</source>
        <translation>Tous, {count}</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>Tout est envoyé.</translation>
    </message>
    <message>
        <source>Everything worked without a network.</source>
        <translation>Tout a fonctionné sans réseau.</translation>
    </message>
    <message>
        <source>Expected in store</source>
        <translation>Attendus en magasin</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Trouver un client</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>Trouver quelqu’un</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Trouver des gens</translation>
    </message>
    <message>
        <source>First choose what it is.</source>
        <translation>Choisissez d’abord ce que c’est.</translation>
    </message>
    <message>
        <source>First flight</source>
        <translation>Premier vol</translation>
    </message>
    <message>
        <source>First time in this cabin</source>
        <translation>Première fois dans cette cabine</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Essayage</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Follow-up planned by {name}</source>
        <translation>Suivi prévu par {name}</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Pour {name}</translation>
    </message>
    <message>
        <source>Found in the email address</source>
        <translation>Trouvé dans l’adresse e-mail</translation>
    </message>
    <message>
        <source>Found in the phone number</source>
        <translation>Trouvé dans le numéro de téléphone</translation>
    </message>
    <message>
        <source>Free, and nearer the door</source>
        <translation>Libre, et plus près de la sortie</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>From this tablet. The hub is being asked about the others.</source>
        <translation>De cette tablette. Le serveur est interrogé pour les autres.</translation>
    </message>
    <message numerus="yes">
        <source>From {name}: %n not finished</source>
        <translation>
            <numerusform>De {name} : %n à terminer</numerusform>
            <numerusform>De {name} : %n à terminer</numerusform>
        </translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <translation>Porte {gate}</translation>
    </message>
    <message>
        <source>Gave a gift</source>
        <translation>Cadeau offert</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Gesture taken on</source>
        <translation>Geste pris en charge</translation>
    </message>
    <message>
        <source>Get in touch with {name}</source>
        <translation>Prendre contact avec {name}</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Cadeau</translation>
    </message>
    <message>
        <source>Given to save time in the fitting room</source>
        <translation>Donné pour gagner du temps en cabine</translation>
    </message>
    <message>
        <source>Go back and search again.</source>
        <translation>Revenez et cherchez de nouveau.</translation>
    </message>
    <message>
        <source>Goes away once it is taken or said not to be right, or when none is left.</source>
        <translation>Disparaît une fois pris, si vous dites que cela ne convient pas, ou s’il n’en reste plus.</translation>
    </message>
    <message>
        <source>Goes away when you say that it is not right, or when no store has it.</source>
        <translation>Disparaît si vous dites que cela ne convient pas, ou si aucun magasin ne l’a.</translation>
    </message>
    <message>
        <source>Goes once {what}, or when the facts above have changed.</source>
        <translation>Disparaît dès que {what}, ou si les informations ci-dessus ont changé.</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>Va avec</translation>
    </message>
    <message>
        <source>Goes with what was bought before</source>
        <translation>Va avec des achats précédents</translation>
    </message>
    <message>
        <source>Goes with {products}</source>
        <translation>Va avec {products}</translation>
    </message>
    <message>
        <source>Goes with {product}</source>
        <translation>Va avec {product}</translation>
    </message>
    <message>
        <source>Goes with {product} in the basket</source>
        <translation>Va avec {product} dans le panier</translation>
    </message>
    <message>
        <source>Goes with {product}, bought {ago}</source>
        <translation>Va avec {product}, acheté {ago}</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Devenu discret</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Good to board</source>
        <translation>Peut embarquer</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Good, live</source>
        <translation>Bonne, en direct</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Développer</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Habitudes</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Has a seat now</source>
        <translation>A maintenant un siège</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>En a déjà un</translation>
    </message>
    <message>
        <source>Health does not belong in a note.</source>
        <translation>La santé n’a pas sa place dans une note.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Here lately</source>
        <translation>Venus récemment</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Ici maintenant</translation>
    </message>
    <message>
        <source>Here, and not compared with the hub yet. Choose Compare now.</source>
        <translation>Présent, pas encore comparé au serveur. Choisissez Comparer.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
    <message>
        <source>Hint who {name} may be</source>
        <translation>Indication sur qui est {name}</translation>
    </message>
    <message>
        <source>Hold your badge to the scanner. Then enter your PIN.</source>
        <translation>Présentez votre badge au lecteur. Entrez ensuite votre code PIN.</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Comment joindre</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Prononciation</translation>
    </message>
    <message>
        <source>How to say the name, saved here</source>
        <translation>Prononciation, enregistrée ici</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En vol</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>En magasin aujourd’hui</translation>
    </message>
    <message>
        <source>In the basket now</source>
        <translation>Dans le panier maintenant</translation>
    </message>
    <message>
        <source>In the basket: {product}</source>
        <translation>Dans le panier : {product}</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>Dans l’ordre de la liste</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with it</source>
        <translation>Dans {count} paniers sur {of} où il est</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}</source>
        <translation>Dans {count} paniers sur {of} avec {product}</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}, bought {ago}</source>
        <translation>Dans {count} paniers sur {of} avec {product}, acheté {ago}</translation>
    </message>
    <message>
        <source>Infants</source>
        <translation>Bébés</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>À la place</translation>
    </message>
    <message>
        <source>Instead of something else</source>
        <translation>À la place d’autre chose</translation>
    </message>
    <message>
        <source>Instead of {product}</source>
        <translation>À la place de {product}</translation>
    </message>
    <message>
        <source>It asks the hub again by itself.</source>
        <translation>Elle redemande d’elle-même au serveur.</translation>
    </message>
    <message>
        <source>It cannot be saved like this.</source>
        <translation>Elle ne peut pas être enregistrée ainsi.</translation>
    </message>
    <message>
        <source>It ends by itself.</source>
        <translation>Il se termine tout seul.</translation>
    </message>
    <message>
        <source>It ends by itself. What you write is kept and sent afterwards.</source>
        <translation>Il se termine tout seul. Ce que vous écrivez est gardé et envoyé ensuite.</translation>
    </message>
    <message>
        <source>It is taken back and never sent</source>
        <translation>Elle est reprise et jamais envoyée</translation>
    </message>
    <message>
        <source>It may have left the range. Look at its label, or ask a colleague.</source>
        <translation>Il n’est peut-être plus au catalogue. Regardez l’étiquette, ou demandez à un collègue.</translation>
    </message>
    <message>
        <source>It opens again by itself in a moment.</source>
        <translation>Il se rouvre tout seul dans un instant.</translation>
    </message>
    <message>
        <source>It was not welcome. Leave it. {title}.</source>
        <translation>Cela a été mal reçu. N’y revenez pas. {title}.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Its customers were removed. What was written here is kept and still sent. Ask a manager to connect it again.</source>
        <translation>Ses clients ont été retirés. Ce qui a été écrit ici est gardé et sera envoyé. Demandez à un responsable de la reconnecter.</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>Excuses présentées</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Kept as a follow-up for everybody here</source>
        <translation>Gardé comme suivi pour toute l’équipe</translation>
    </message>
    <message>
        <source>Kept on this tablet, and sent as soon as there is a connection.</source>
        <translation>Gardé sur cette tablette, et envoyé dès qu’il y a une connexion.</translation>
    </message>
    <message>
        <source>Kept on this tablet. Sent after landing, so the next crew will know.</source>
        <translation>Gardé sur cette tablette. Envoyé après l’atterrissage, pour que l’équipage suivant le sache.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Known to the hub</source>
        <translation>Connu du serveur</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>Atterri</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Last 30 days. {name} can ask for this list too.</source>
        <translation>30 derniers jours. {name} peut aussi demander cette liste.</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Dernière visite</translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation>Dernière visite {day}</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Plus tard aujourd’hui</translation>
    </message>
    <message>
        <source>Lavatory</source>
        <translation>Toilettes</translation>
    </message>
    <message>
        <source>Learned {ago} from the receipts of all customers</source>
        <translation>Appris {ago} des tickets de tous les clients</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>Départ {time}</translation>
    </message>
    <message>
        <source>Left the gate</source>
        <translation>A quitté la porte</translation>
    </message>
    <message>
        <source>Lent data</source>
        <translation>Données prêtées</translation>
    </message>
    <message>
        <source>Light or power</source>
        <translation>Lumière ou courant</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Aime</translation>
    </message>
    <message>
        <source>List from {time}</source>
        <translation>Liste de {time}</translation>
    </message>
    <message>
        <source>List from {time}, {ago}</source>
        <translation>Liste de {time}, {ago}</translation>
    </message>
    <message>
        <source>List {ago}</source>
        <translation>Liste {ago}</translation>
    </message>
    <message>
        <source>Loading customers</source>
        <translation>Chargement des clients</translation>
    </message>
    <message>
        <source>Loading customers, {share} done</source>
        <translation>Chargement des clients, {share} fait</translation>
    </message>
    <message>
        <source>Loading the goods</source>
        <translation>Chargement des articles</translation>
    </message>
    <message>
        <source>Loading the suggestions</source>
        <translation>Chargement des suggestions</translation>
    </message>
    <message>
        <source>Loading this store’s customers</source>
        <translation>Chargement des clients du magasin</translation>
    </message>
    <message>
        <source>Locked after {time}.</source>
        <translation>Verrouillée après {time}.</translation>
    </message>
    <message>
        <source>Locks in {time}. Touch the screen to go on.</source>
        <translation>Verrouillage dans {time}. Touchez l’écran pour continuer.</translation>
    </message>
    <message>
        <source>Look after</source>
        <translation>Choyer</translation>
    </message>
    <message>
        <source>Look somebody up, or write down what you promise: it comes back here in time.</source>
        <translation>Cherchez quelqu’un, ou notez ce que vous promettez : cela revient ici à temps.</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>Cherche</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>Carte de fidélité</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Peut être contacté</translation>
    </message>
    <message>
        <source>May be old</source>
        <translation>Peut-être ancien</translation>
    </message>
    <message>
        <source>May be the same person as {name}</source>
        <translation>Peut-être la même personne que {name}</translation>
    </message>
    <message>
        <source>May be used without contact</source>
        <translation>Utilisable sans contact</translation>
    </message>
    <message>
        <source>May need more</source>
        <translation>Aura peut-être besoin de plus</translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation>Pouvons-nous appeler ?</translation>
    </message>
    <message>
        <source>May we send a birthday wish?</source>
        <translation>Pouvons-nous souhaiter l’anniversaire ?</translation>
    </message>
    <message>
        <source>May we send texts?</source>
        <translation>Pouvons-nous envoyer des SMS ?</translation>
    </message>
    <message>
        <source>May we suggest things by what was bought here?</source>
        <translation>Pouvons-nous suggérer d’après les achats faits ici ?</translation>
    </message>
    <message>
        <source>May we write e-mails?</source>
        <translation>Pouvons-nous écrire des e-mails ?</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Repas</translation>
    </message>
    <message>
        <source>Meal not on board</source>
        <translation>Repas pas à bord</translation>
    </message>
    <message>
        <source>Meals that are not on board</source>
        <translation>Repas qui ne sont pas à bord</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Missed a connection {day}</source>
        <translation>Correspondance manquée {day}</translation>
    </message>
    <message>
        <source>Moment on board, {name}</source>
        <translation>Moment à bord, {name}</translation>
    </message>
    <message>
        <source>More than an hour left</source>
        <translation>Encore plus d’une heure</translation>
    </message>
    <message>
        <source>Move to {seat}</source>
        <translation>Passer au {seat}</translation>
    </message>
    <message>
        <source>Moved from {old}</source>
        <translation>Changement depuis {old}</translation>
    </message>
    <message>
        <source>Moved from {old} to {new}. Say it.</source>
        <translation>Passage de {old} à {new}. Dites-le.</translation>
    </message>
    <message>
        <source>Moved seat</source>
        <translation>Siège changé</translation>
    </message>
    <message>
        <source>My client</source>
        <translation>Mon client</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name aloud what she ordered or needs</source>
        <translation>Dire tout haut ce qui est commandé ou nécessaire</translation>
    </message>
    <message>
        <source>Name begins with “{text}”</source>
        <translation>Nom commençant par « {text} »</translation>
    </message>
    <message>
        <source>Name, saved here</source>
        <translation>Nom, enregistré ici</translation>
    </message>
    <message>
        <source>Names hide after {count} s without a touch</source>
        <translation>Noms masqués après {count} s sans toucher</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À vous de voir</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Nouveau ici</translation>
    </message>
    <message>
        <source>New in {name}’s size</source>
        <translation>Nouveau à la taille de {name}</translation>
    </message>
    <message>
        <source>New on the list</source>
        <translation>Nouveau sur la liste</translation>
    </message>
    <message>
        <source>New seat</source>
        <translation>Nouveau siège</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>Nouveau depuis {day}</translation>
    </message>
    <message>
        <source>New since {day}, in {size}</source>
        <translation>Nouveau depuis {day}, en {size}</translation>
    </message>
    <message>
        <source>Newer alert rules need a newer app. {which} Update the app.</source>
        <translation>Des règles d’alerte plus récentes exigent une application plus récente. {which} Mettez l’application à jour.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next count</source>
        <translation>Prochain comptage</translation>
    </message>
    <message>
        <source>Next flight</source>
        <translation>Vol suivant</translation>
    </message>
    <message>
        <source>Next three hours</source>
        <translation>Trois prochaines heures</translation>
    </message>
    <message>
        <source>Next try in {count} min</source>
        <translation>Prochain essai dans {count} min</translation>
    </message>
    <message>
        <source>Next try in {count} s</source>
        <translation>Prochain essai dans {count} s</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>Nouvel essai maintenant</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Prochaine version</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No answer came from the hub.</source>
        <translation>Aucune réponse du serveur.</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in, or look at its name in the settings. A hand scanner and the keyboard go on working.</source>
        <translation>Aucune caméra trouvée. Branchez-en une, ou vérifiez son nom dans les réglages. Le lecteur à main et le clavier fonctionnent toujours.</translation>
    </message>
    <message>
        <source>No count here</source>
        <translation>Non compté ici</translation>
    </message>
    <message>
        <source>No customer data yet</source>
        <translation>Pas encore de données clients</translation>
    </message>
    <message>
        <source>No customers on this tablet yet</source>
        <translation>Pas encore de clients sur cette tablette</translation>
    </message>
    <message>
        <source>No flight at this gate now</source>
        <translation>Aucun vol à cette porte actuellement</translation>
    </message>
    <message>
        <source>No flight for this lounge now</source>
        <translation>Aucun vol pour ce salon actuellement</translation>
    </message>
    <message>
        <source>No flight is open here, so the pass was not checked. Choose the flight first.</source>
        <translation>Aucun vol n’est ouvert ici, la carte n’a donc pas été vérifiée. Choisissez d’abord le vol.</translation>
    </message>
    <message>
        <source>No flight on this tablet</source>
        <translation>Aucun vol sur cette tablette</translation>
    </message>
    <message>
        <source>No gate yet</source>
        <translation>Pas encore de porte</translation>
    </message>
    <message>
        <source>No more tips for {name}</source>
        <translation>Plus de conseils pour {name}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>No need to repeat. {title}.</source>
        <translation>Inutile de recommencer. {title}.</translation>
    </message>
    <message>
        <source>No one by that name</source>
        <translation>Personne de ce nom</translation>
    </message>
    <message>
        <source>No personal tips, as the customer asked.</source>
        <translation>Pas de conseils personnels, à la demande du client.</translation>
    </message>
    <message>
        <source>No product and no card here has the number {number}.</source>
        <translation>Aucun article ni aucune carte n’a ici le numéro {number}.</translation>
    </message>
    <message>
        <source>No seat</source>
        <translation>Pas de siège</translation>
    </message>
    <message>
        <source>No seat further forward is free any more.</source>
        <translation>Plus aucun siège libre vers l’avant.</translation>
    </message>
    <message>
        <source>No seat yet. The desk decides.</source>
        <translation>Pas encore de siège. Le comptoir décide.</translation>
    </message>
    <message>
        <source>No special service</source>
        <translation>Aucun service spécial</translation>
    </message>
    <message>
        <source>No visit found</source>
        <translation>Aucune visite trouvée</translation>
    </message>
    <message>
        <source>Nobody by that name or seat</source>
        <translation>Personne à ce nom ou à ce siège</translation>
    </message>
    <message>
        <source>Nobody has counted it. Look at the shelf first.</source>
        <translation>Personne ne l’a compté. Regardez d’abord en rayon.</translation>
    </message>
    <message>
        <source>Nobody has signed in here yet, and that needs a connection once.</source>
        <translation>Personne ne s’est encore connecté ici, et il faut une connexion la première fois.</translation>
    </message>
    <message>
        <source>Nobody has signed in on this tablet yet.</source>
        <translation>Personne ne s’est encore connecté sur cette tablette.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Personne encore sur la liste</translation>
    </message>
    <message>
        <source>Nobody is waiting on us</source>
        <translation>Personne ne nous attend</translation>
    </message>
    <message>
        <source>Nobody on this flight ordered a special meal or asked for help.</source>
        <translation>Personne sur ce vol n’a commandé de repas spécial ni demandé d’aide.</translation>
    </message>
    <message>
        <source>Nobody on this list has both. Check the spelling, or take another fact.</source>
        <translation>Personne sur cette liste n’a les deux. Vérifiez l’orthographe, ou prenez une autre information.</translation>
    </message>
    <message>
        <source>Nobody who is here today</source>
        <translation>Personne qui soit là aujourd’hui</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Aucun ici</translation>
    </message>
    <message>
        <source>None of your clients</source>
        <translation>Aucun de vos clients</translation>
    </message>
    <message>
        <source>None {where}</source>
        <translation>Aucun {where}</translation>
    </message>
    <message>
        <source>Not apologised yet:</source>
        <translation>Pas encore d’excuses :</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Pas encore demandé.</translation>
    </message>
    <message>
        <source>Not compared with the hub yet. Choose Compare now.</source>
        <translation>Pas encore comparé au serveur. Choisissez Comparer.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non compté</translation>
    </message>
    <message>
        <source>Not counted {where}</source>
        <translation>Non compté {where}</translation>
    </message>
    <message>
        <source>Not counted, sold {ago}</source>
        <translation>Non compté, vendu {ago}</translation>
    </message>
    <message>
        <source>Not everything came</source>
        <translation>Tout n’est pas arrivé</translation>
    </message>
    <message>
        <source>Not finished, {count}</source>
        <translation>À terminer, {count}</translation>
    </message>
    <message>
        <source>Not for a while</source>
        <translation>Pas avant un moment</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>Pas pour cette personne</translation>
    </message>
    <message>
        <source>Not for this person: {why}</source>
        <translation>Pas pour cette personne : {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Not needed: {title}</source>
        <translation>Pas nécessaire : {title}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not offered by anyone yet.</source>
        <translation>Personne ne l’a encore proposé.</translation>
    </message>
    <message>
        <source>Not on board</source>
        <translation>Pas à bord</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>Pas sur cette liste</translation>
    </message>
    <message>
        <source>Not on this tablet</source>
        <translation>Pas sur cette tablette</translation>
    </message>
    <message>
        <source>Not on this tablet. Choose Sync now and wait for it to load.</source>
        <translation>Pas sur cette tablette. Choisissez Synchroniser et attendez le chargement.</translation>
    </message>
    <message>
        <source>Not part of your role</source>
        <translation>Hors de votre rôle</translation>
    </message>
    <message>
        <source>Not ready for a shift without a network</source>
        <translation>Pas prête pour un service sans réseau</translation>
    </message>
    <message>
        <source>Not ready for door close</source>
        <translation>Pas prêt pour la fermeture des portes</translation>
    </message>
    <message>
        <source>Not right for {name}, because</source>
        <translation>Ne convient pas à {name}. Raison :</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Pas encore scanné</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Pas encore vu</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Not suggested again: {product}</source>
        <translation>Ne sera plus suggéré : {product}</translation>
    </message>
    <message>
        <source>Not suggested until {day}: {product}</source>
        <translation>Pas suggéré avant {day} : {product}</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Pas de synchronisation</translation>
    </message>
    <message>
        <source>Not the right size</source>
        <translation>Pas la bonne taille</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>Note sur {name}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note : {text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes stay on this tablet and are sent when it is back online.</source>
        <translation>Les notes restent sur cette tablette et partent dès qu’elle est de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Rien de fait encore</translation>
    </message>
    <message>
        <source>Nothing for the ground yet</source>
        <translation>Encore rien pour l’équipe au sol</translation>
    </message>
    <message>
        <source>Nothing goes with it yet that was counted and is in stock.</source>
        <translation>Rien encore qui aille avec, soit compté et en stock.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien n’est dû</translation>
    </message>
    <message>
        <source>Nothing is known of {name} yet. This is what is popular here.</source>
        <translation>On ne sait encore rien de {name}. Voici ce qui plaît ici.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ask for two facts.</source>
        <translation>Rien n’est perdu. Demandez deux éléments.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Rien en attente</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>Rien n’attend d’être envoyé</translation>
    </message>
    <message>
        <source>Nothing leaves or comes</source>
        <translation>Rien ne sort ni n’entre</translation>
    </message>
    <message>
        <source>Nothing to suggest yet: no receipt gives a reason for it. Scan something to see what goes with it.</source>
        <translation>Rien à suggérer pour l’instant : aucun ticket n’en donne de raison. Scannez un article pour voir ce qui va avec.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Number {rank} of what was bought most</source>
        <translation>Numéro {rank} des plus achetés</translation>
    </message>
    <message>
        <source>Number {sku}</source>
        <translation>Numéro {sku}</translation>
    </message>
    <message>
        <source>OK to contact</source>
        <translation>Contact accepté</translation>
    </message>
    <message>
        <source>OK to contact: {ways}</source>
        <translation>Contact accepté : {ways}</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Offer accepted at {time}.</source>
        <translation>Offre acceptée à {time}.</translation>
    </message>
    <message>
        <source>Offer an upgrade to {seat}, free</source>
        <translation>Proposer un surclassement en {seat}, gratuit</translation>
    </message>
    <message>
        <source>Offer declined at {time}.</source>
        <translation>Offre refusée à {time}.</translation>
    </message>
    <message>
        <source>Offer this</source>
        <translation>Proposer ceci</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>On Today’s list</source>
        <translation>Dans la liste du jour</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>À bord</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <translation>À bord depuis {time}.</translation>
    </message>
    <message>
        <source>On board since {time}. Ask for two facts.</source>
        <translation>À bord depuis {time}. Demandez deux éléments.</translation>
    </message>
    <message>
        <source>On the same receipt</source>
        <translation>Sur le même ticket</translation>
    </message>
    <message>
        <source>On the standby list</source>
        <translation>Sur la liste d’attente</translation>
    </message>
    <message>
        <source>On the way to the runway</source>
        <translation>En route vers la piste</translation>
    </message>
    <message>
        <source>On this flight</source>
        <translation>Sur ce vol</translation>
    </message>
    <message>
        <source>One letter different</source>
        <translation>Une lettre différente</translation>
    </message>
    <message>
        <source>One note could not be sent</source>
        <translation>Une note n’a pas pu être envoyée</translation>
    </message>
    <message>
        <source>One of them is not on this tablet any more</source>
        <translation>L’une d’elles n’est plus sur cette tablette</translation>
    </message>
    <message numerus="yes">
        <source>One person has signed in here in the last %n days.</source>
        <translation>
            <numerusform>Une personne s’est connectée ici depuis %n jour.</numerusform>
            <numerusform>Une personne s’est connectée ici depuis %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>One record did not fit and was set aside. Everything else is here.</source>
        <translation>Une entrée ne convenait pas et a été mise de côté. Tout le reste est là.</translation>
    </message>
    <message>
        <source>One thing a colleague wrote could not be sent. It is shown at the next sign-in.</source>
        <translation>Ce qu’a écrit un collègue n’a pas pu être envoyé. Cela apparaîtra à sa prochaine connexion.</translation>
    </message>
    <message>
        <source>One thing would not have worked</source>
        <translation>Une chose n’aurait pas fonctionné</translation>
    </message>
    <message>
        <source>One thing you recorded could not be used</source>
        <translation>Une chose que vous avez notée n’a pas pu servir</translation>
    </message>
    <message>
        <source>Only one known</source>
        <translation>Un seul connu</translation>
    </message>
    <message>
        <source>Only the first {count} digits were taken.</source>
        <translation>Seuls les {count} premiers chiffres ont été pris.</translation>
    </message>
    <message>
        <source>Only until {time}. Sync before the shift.</source>
        <translation>Seulement jusqu’à {time}. Synchronisez avant le service.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>Rouvert : {title}</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>Ouvrir des profils</translation>
    </message>
    <message>
        <source>Open the files anew</source>
        <translation>Rouvrir les fichiers</translation>
    </message>
    <message>
        <source>Open the network again</source>
        <translation>Rouvrir le réseau</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Order to collect</source>
        <translation>Commande à retirer</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Autre service</translation>
    </message>
    <message>
        <source>Our cancellation {day}</source>
        <translation>Notre annulation {day}</translation>
    </message>
    <message>
        <source>Out of the basket: {product}</source>
        <translation>Retiré du panier : {product}</translation>
    </message>
    <message>
        <source>Part of the customer data on this tablet was damaged. Nothing is lost: it is on the hub, and your notes are in a file of their own. It loads again by itself as soon as the hub is reached.</source>
        <translation>Une partie des données clients de cette tablette était abîmée. Rien n’est perdu : elles sont sur le serveur, et vos notes dans un fichier à part. Elles se rechargent dès que le serveur répond.</translation>
    </message>
    <message>
        <source>Parts of Aisleside are missing on this machine, so no window can open. Nothing you wrote is lost. Install Aisleside again.</source>
        <translation>Des parties d’Aisleside manquent sur cet appareil, aucune fenêtre ne peut s’ouvrir. Rien de ce que vous avez écrit n’est perdu. Réinstallez Aisleside.</translation>
    </message>
    <message>
        <source>Pass not readable</source>
        <translation>Carte illisible</translation>
    </message>
    <message>
        <source>Payment details, home address, date of birth, health, belief. This list is the same for every customer.</source>
        <translation>Données de paiement, adresse, date de naissance, santé, croyance. Cette liste est la même pour tous les clients.</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Peek for {count} s</source>
        <translation>Aperçu de {count} s</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>Aperçu en cours</translation>
    </message>
    <message>
        <source>Peeking. Everything is shown.</source>
        <translation>Aperçu. Tout est affiché.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>Animaux</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Phone and email</source>
        <translation>Téléphone et e-mail</translation>
    </message>
    <message>
        <source>Phone ends {digits}</source>
        <translation>Téléphone finissant par {digits}</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <source>Picked by this store</source>
        <translation>Choisi par ce magasin</translation>
    </message>
    <message>
        <source>Picked {ago}</source>
        <translation>Choisi {ago}</translation>
    </message>
    <message>
        <source>Picked {ago}, may be old</source>
        <translation>Choisi {ago}, peut-être ancien</translation>
    </message>
    <message>
        <source>Pictures and letters</source>
        <translation>Images et caractères</translation>
    </message>
    <message>
        <source>Plan for {name}</source>
        <translation>Plan pour {name}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Point out that {seat} is free</source>
        <translation>Signaler que {seat} est libre</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Popular at {place} from {since} to {until}</source>
        <translation>Apprécié à {place} ({since} – {until})</translation>
    </message>
    <message>
        <source>Popular here</source>
        <translation>Apprécié ici</translation>
    </message>
    <message>
        <source>Popular in all stores from {since} to {until}</source>
        <translation>Apprécié dans tous les magasins ({since} – {until})</translation>
    </message>
    <message>
        <source>Popular in this cabin</source>
        <translation>Apprécié dans cette cabine</translation>
    </message>
    <message>
        <source>Popular in this store from {since} to {until}</source>
        <translation>Apprécié dans ce magasin ({since} – {until})</translation>
    </message>
    <message>
        <source>Popular on our flights from {since} to {until}</source>
        <translation>Apprécié sur nos vols ({since} – {until})</translation>
    </message>
    <message>
        <source>Popular with our customers</source>
        <translation>Apprécié de nos clients</translation>
    </message>
    <message>
        <source>Popular with {tier} customers from {since} to {until}</source>
        <translation>Apprécié des clients {tier} ({since} – {until})</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Préfère</translation>
    </message>
    <message>
        <source>Prefers {way}</source>
        <translation>Préfère : {way}</translation>
    </message>
    <message>
        <source>Prefers {way}, saved here</source>
        <translation>Préfère : {way}, enregistré ici</translation>
    </message>
    <message>
        <source>Privacy for {name}</source>
        <translation>Confidentialité de {name}</translation>
    </message>
    <message>
        <source>Profile of {name} opened</source>
        <translation>Profil de {name} ouvert</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>Promesse à tenir</translation>
    </message>
    <message>
        <source>Promise money: the case is still open</source>
        <translation>Promettre de l’argent : le dossier est encore ouvert</translation>
    </message>
    <message>
        <source>Promised by {name}</source>
        <translation>Promis par {name}</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangé</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Reporté</translation>
    </message>
    <message>
        <source>Put off at {time}. {note}</source>
        <translation>Reporté, noté à {time}. {note}</translation>
    </message>
    <message>
        <source>Put off for 20 min</source>
        <translation>Reporté de 20 min</translation>
    </message>
    <message>
        <source>Put off once already.</source>
        <translation>Déjà reporté une fois.</translation>
    </message>
    <message>
        <source>Put off until tomorrow</source>
        <translation>Reporté à demain</translation>
    </message>
    <message>
        <source>Put off until {when}</source>
        <translation>Reporté à {when}</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Quiet for a while</source>
        <translation>Silencieux depuis un moment</translation>
    </message>
    <message>
        <source>Ranked by who is waiting on us</source>
        <translation>Classés selon qui nous attend</translation>
    </message>
    <message>
        <source>Reach out first</source>
        <translation>À contacter d’abord</translation>
    </message>
    <message>
        <source>Ready for a shift without a network</source>
        <translation>Prête pour un service sans réseau</translation>
    </message>
    <message>
        <source>Ready for door close</source>
        <translation>Prêt pour la fermeture des portes</translation>
    </message>
    <message>
        <source>Receipts of all customers, counted at the hub</source>
        <translation>Tickets de tous les clients, comptés au serveur</translation>
    </message>
    <message>
        <source>Record about {name}</source>
        <translation>Entrée sur {name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Recorded. Leave it at that</source>
        <translation>Noté. N’y revenez pas</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Rehearsal, the network is blocked</source>
        <translation>Exercice, le réseau est bloqué</translation>
    </message>
    <message>
        <source>Rehearsal: the network is blocked</source>
        <translation>Exercice : le réseau est bloqué</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>À retenir</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Rests after the next purchase and comes back in time for another.</source>
        <translation>S’efface après le prochain achat et revient à temps pour le suivant.</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Rule “{rule}” of {owner}, version {version}</source>
        <translation>Règle « {rule} » de {owner}, version {version}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Règle : {rule}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Said to be one person with somebody else</source>
        <translation>Dit être la même personne qu’une autre</translation>
    </message>
    <message>
        <source>Said “{text}”</source>
        <translation>Se dit « {text} »</translation>
    </message>
    <message>
        <source>Same name in {seat}. Check the seat.</source>
        <translation>Même nom en {seat}. Vérifiez le siège.</translation>
    </message>
    <message>
        <source>Same name: check the phone and the store</source>
        <translation>Même nom : vérifiez le téléphone et le magasin</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Saved here, sends later</source>
        <translation>Enregistré ici, envoyé plus tard</translation>
    </message>
    <message>
        <source>Saved here, {time}</source>
        <translation>Enregistré ici, {time}</translation>
    </message>
    <message>
        <source>Saved, and taken back. It was not sent.</source>
        <translation>Enregistré, puis repris. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Say it again: {did}</source>
        <translation>Le redire : {did}</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>Présenter des excuses</translation>
    </message>
    <message>
        <source>Say sorry for the {what}</source>
        <translation>Excusez-vous : {what}</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a flight</source>
        <translation>Scannez une carte d’embarquement ou choisissez un vol</translation>
    </message>
    <message>
        <source>Scan the pass, or ask for two facts.</source>
        <translation>Scannez la carte ou demandez deux éléments.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Searched by card</source>
        <translation>Cherché par carte</translation>
    </message>
    <message>
        <source>Searched by email</source>
        <translation>Cherché par e-mail</translation>
    </message>
    <message>
        <source>Searched by name</source>
        <translation>Cherché par nom</translation>
    </message>
    <message>
        <source>Searched by phone</source>
        <translation>Cherché par téléphone</translation>
    </message>
    <message>
        <source>Searched {people} on this tablet</source>
        <translation>{people} cherchés sur cette tablette</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>Siège {seat}</translation>
    </message>
    <message>
        <source>Seat {seat}, free</source>
        <translation>Siège {seat}, libre</translation>
    </message>
    <message>
        <source>Seated lower {day}</source>
        <translation>Déclassement {day}</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>Voir les {count}</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Send it to {name}</source>
        <translation>Envoyer à {name}</translation>
    </message>
    <message>
        <source>Send {name} pictures</source>
        <translation>Envoyer des photos à {name}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>Envoyé à {time}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Set for this business</source>
        <translation>Définie pour cette entreprise</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>Chemise</translation>
    </message>
    <message>
        <source>Shoe</source>
        <translation>Chaussure</translation>
    </message>
    <message>
        <source>Shoulder-safe is off. Everything is shown.</source>
        <translation>Mode discret désactivé. Tout est affiché.</translation>
    </message>
    <message>
        <source>Shoulder-safe is on. Notes, amounts and other customers are hidden.</source>
        <translation>Mode discret activé. Notes, montants et autres clients sont masqués.</translation>
    </message>
    <message>
        <source>Shoulder-safe on</source>
        <translation>Mode discret</translation>
    </message>
    <message>
        <source>Show {name} what is new</source>
        <translation>Montrer les nouveautés à {name}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in without a network</source>
        <translation>Connexion sans réseau</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Semblable</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depuis {day}</translation>
    </message>
    <message>
        <source>Since {time}. Take it over only if nothing came of it.</source>
        <translation>Depuis {time}. Ne reprenez que s’il n’en est rien sorti.</translation>
    </message>
    <message>
        <source>Sit apart</source>
        <translation>Places séparées</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>Taille ou goût</translation>
    </message>
    <message>
        <source>Size {size}</source>
        <translation>Taille {size}</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Sizes: {name} takes {size}</source>
        <translation>Tailles : {name} prend {size}</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Odeur</translation>
    </message>
    <message>
        <source>So nobody asks twice</source>
        <translation>Pour que personne ne redemande</translation>
    </message>
    <message>
        <source>So nothing promised is forgotten</source>
        <translation>Pour n’oublier aucune promesse</translation>
    </message>
    <message>
        <source>So someone says sorry, once</source>
        <translation>Pour que quelqu’un s’excuse, une fois</translation>
    </message>
    <message>
        <source>Sold here</source>
        <translation>Vendu ici</translation>
    </message>
    <message>
        <source>Sold {where} {ago}</source>
        <translation>Vendu {where} {ago}</translation>
    </message>
    <message>
        <source>Somebody may be looking. Touch the eye to see it again.</source>
        <translation>Quelqu’un regarde peut-être. Touchez l’œil pour tout revoir.</translation>
    </message>
    <message>
        <source>Something bought often</source>
        <translation>Un achat fréquent</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Sounds like “{text}”</source>
        <translation>Se prononce comme « {text} »</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Speak of what is marked as good to know</source>
        <translation>Parler de ce qui est marqué bon à savoir</translation>
    </message>
    <message>
        <source>Special meal</source>
        <translation>Repas spécial</translation>
    </message>
    <message>
        <source>Special meals</source>
        <translation>Repas spéciaux</translation>
    </message>
    <message>
        <source>Special meals: {held} of {expected}</source>
        <translation>Repas spéciaux : {held} sur {expected}</translation>
    </message>
    <message>
        <source>Spelt a little differently</source>
        <translation>Orthographe un peu différente</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Liste d’attente</translation>
    </message>
    <message>
        <source>Standby, {count}</source>
        <translation>Liste d’attente, {count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Step taken for {name}</source>
        <translation>Action pour {name}</translation>
    </message>
    <message>
        <source>Still loading: {percent}%. You can start now.</source>
        <translation>Chargement : {percent} %. Vous pouvez déjà commencer.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Styling</source>
        <translation>Conseil de style</translation>
    </message>
    <message>
        <source>Suggest something</source>
        <translation>Suggérer quelque chose</translation>
    </message>
    <message>
        <source>Suggested again: {product}</source>
        <translation>De nouveau suggéré : {product}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Suggestions came with the profiles.</source>
        <translation>Les suggestions sont venues avec les profils.</translation>
    </message>
    <message>
        <source>Suit</source>
        <translation>Costume</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take it out here and use the form that asks for it.</source>
        <translation>Retirez-le ici et utilisez le formulaire prévu pour cela.</translation>
    </message>
    <message>
        <source>Take it out here and use the till.</source>
        <translation>Retirez-le ici et utilisez la caisse.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Taken back. Your words are still in the note.</source>
        <translation>Annulé. Vos mots sont encore dans la note.</translation>
    </message>
    <message>
        <source>Taken care of</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Taken care of already</source>
        <translation>Déjà réglé</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Retiré du vol</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <translation>Retiré du vol</translation>
    </message>
    <message>
        <source>Taken off this flight</source>
        <translation>Retiré de ce vol</translation>
    </message>
    <message>
        <source>Taken on for {name}</source>
        <translation>Pris en charge pour {name}</translation>
    </message>
    <message>
        <source>Taken: {product}. Ring it up at the trolley.</source>
        <translation>Pris : {product}. Encaissez au chariot.</translation>
    </message>
    <message>
        <source>Task ticked for {name}</source>
        <translation>Tâche cochée pour {name}</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>Goûts</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Tell first</source>
        <translation>À dire d’abord</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>That PIN is not right. One try left, then this tablet needs a connection.</source>
        <translation>Ce code PIN n’est pas le bon. Encore un essai, puis la tablette aura besoin d’une connexion.</translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. {count} tries left.</source>
        <translation>
            <numerusform>Ce code PIN n’est pas le bon. Un essai restant.</numerusform>
            <numerusform>Ce code PIN n’est pas le bon. Essais restants : {count}.</numerusform>
        </translation>
    </message>
    <message>
        <source>That didn&apos;t work. Nothing is lost. Close it and try again.</source>
        <translation>Cela n’a pas marché. Rien n’est perdu. Fermez et réessayez.</translation>
    </message>
    <message>
        <source>That passphrase does not open this tablet&apos;s data. Nothing is lost. Try again, or ask whoever set the tablet up.</source>
        <translation>Cette phrase secrète n’ouvre pas les données de cette tablette. Rien n’est perdu. Réessayez, ou demandez à qui l’a installée.</translation>
    </message>
    <message>
        <source>That staff number and PIN do not belong together. Check both.</source>
        <translation>Ce matricule et ce code PIN ne vont pas ensemble. Vérifiez les deux.</translation>
    </message>
    <message>
        <source>The badge alone does not open this tablet. Enter your PIN.</source>
        <translation>Le badge seul n’ouvre pas cette tablette. Entrez votre code PIN.</translation>
    </message>
    <message>
        <source>The camera cannot be used now: another program has it, or the system does not allow it. Nothing was scanned. Close the other program, or allow it in the system&apos;s settings, and open the camera again.</source>
        <translation>La caméra est inutilisable pour l’instant : un autre programme l’occupe, ou le système ne l’autorise pas. Rien n’a été scanné. Fermez l’autre programme, ou autorisez-la dans les réglages du système, puis rouvrez la caméra.</translation>
    </message>
    <message>
        <source>The camera cannot be used: this system lacks a part it needs ({said}). A hand scanner and the keyboard go on working. Tell whoever looks after this tablet.</source>
        <translation>La caméra est inutilisable : il manque à ce système un élément nécessaire ({said}). Le lecteur à main et le clavier fonctionnent toujours. Prévenez la personne chargée de cette tablette.</translation>
    </message>
    <message>
        <source>The clock of this tablet was set back</source>
        <translation>L’horloge de cette tablette a été reculée</translation>
    </message>
    <message>
        <source>The copy could not be saved in this folder. Nothing is lost. Choose another folder, or make room there, and save again.</source>
        <translation>La copie n’a pas pu être enregistrée dans ce dossier. Rien n’est perdu. Choisissez un autre dossier ou faites de la place, puis recommencez.</translation>
    </message>
    <message>
        <source>The count is the gate’s, not this tablet’s.</source>
        <translation>Le nombre est celui de la porte, pas de cette tablette.</translation>
    </message>
    <message>
        <source>The customer may read this.</source>
        <translation>La personne concernée peut lire ceci.</translation>
    </message>
    <message>
        <source>The customer was joined with {name}.</source>
        <translation>Ce client a été réuni avec {name}.</translation>
    </message>
    <message>
        <source>The file with this tablet&apos;s unsent notes is damaged or gone. It was left as it is, so support can try to save them. Customer data is safe on the hub. Set the tablet up again with --start-over to go on.</source>
        <translation>Le fichier des notes non envoyées de cette tablette est abîmé ou absent. Il a été laissé tel quel pour que le support tente de les sauver. Les données clients sont en sécurité sur le serveur. Réinstallez la tablette avec --start-over pour continuer.</translation>
    </message>
    <message>
        <source>The first ends {time}.</source>
        <translation>Les premières se terminent {time}.</translation>
    </message>
    <message>
        <source>The gate gives the last seats.</source>
        <translation>La porte attribue les derniers sièges.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Everything on this tablet still works, and what you write is kept and sent later.</source>
        <translation>Le serveur est injoignable. Tout fonctionne encore sur cette tablette, et ce que vous écrivez est gardé et envoyé plus tard.</translation>
    </message>
    <message>
        <source>The hub has been updated and this app has not, so it gets no new data. Nothing is lost, and what you write still arrives. Update the app.</source>
        <translation>Le serveur a été mis à jour et pas cette application : elle ne reçoit rien de nouveau. Rien n’est perdu, et ce que vous écrivez arrive toujours. Mettez l’application à jour.</translation>
    </message>
    <message>
        <source>The hub has to be reached first. Choose Sync now.</source>
        <translation>Il faut d’abord joindre le serveur. Choisissez Synchroniser.</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. Ask a manager whether that is right.</source>
        <translation>Le serveur a {left} des {held} entrées de cette tablette. Rien n’a été retiré. Demandez à un responsable si c’est juste.</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. If a place was closed or moved, that is right. If not, tell support.</source>
        <translation>Le serveur a {left} des {held} entrées de cette tablette. Rien n’a été retiré. Si un magasin a fermé ou déménagé, c’est juste. Sinon, prévenez le support.</translation>
    </message>
    <message>
        <source>The hub is being asked.</source>
        <translation>Le serveur est interrogé.</translation>
    </message>
    <message>
        <source>The hub said no</source>
        <translation>Le serveur a refusé</translation>
    </message>
    <message>
        <source>The hub said no.</source>
        <translation>Le serveur a refusé.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer would leave {left} of {held} entries on this tablet. That is unusual, so it was not used and nothing was removed. Ask a manager whether it is right; she can let it go on.</source>
        <translation>La réponse du serveur laisserait {left} des {held} entrées de cette tablette. C’est inhabituel : elle n’a pas été utilisée et rien n’a été retiré. Demandez à un responsable si c’est juste ; il peut laisser continuer.</translation>
    </message>
    <message>
        <source>The key to the customer data on this tablet is gone, so it cannot be read any more. Nothing is lost: it is on the hub and loads again as soon as the hub is reached.</source>
        <translation>La clé des données clients de cette tablette a disparu, on ne peut plus les lire. Rien n’est perdu : elles sont sur le serveur et se rechargent dès qu’il répond.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data lies under a passphrase, and none was given. Nothing is lost. Start with --passphrase-file, or ask whoever set the tablet up.</source>
        <translation>La clé des données de cette tablette est sous une phrase secrète, et aucune n’a été donnée. Rien n’est perdu. Démarrez avec --passphrase-file, ou demandez à qui l’a installée.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data was not found, so the data cannot be opened. Customer data is safe on the hub. Notes that had not been sent stay on this tablet, locked. Bring the key back, or set the tablet up again with --start-over.</source>
        <translation>La clé des données de cette tablette est introuvable, elles ne peuvent pas s’ouvrir. Les données clients sont en sécurité sur le serveur. Les notes non envoyées restent sur la tablette, verrouillées. Remettez la clé, ou réinstallez la tablette avec --start-over.</translation>
    </message>
    <message>
        <source>The last at {time}</source>
        <translation>La dernière à {time}</translation>
    </message>
    <message>
        <source>The last customers came {ago}.</source>
        <translation>Les derniers clients sont arrivés {ago}.</translation>
    </message>
    <message>
        <source>The list comes with the next connection and stays here for the flight.</source>
        <translation>La liste arrive à la prochaine connexion et reste ici pendant le vol.</translation>
    </message>
    <message>
        <source>The list is being renewed.</source>
        <translation>La liste se renouvelle.</translation>
    </message>
    <message>
        <source>The network is blocked</source>
        <translation>Le réseau est bloqué</translation>
    </message>
    <message>
        <source>The network is blocked for a few seconds, and a morning’s work is tried with what is on this tablet. Nothing is sent and nothing stays.</source>
        <translation>Le réseau est bloqué quelques secondes, et le travail d’une matinée est essayé avec ce qui est sur cette tablette. Rien n’est envoyé, rien ne reste.</translation>
    </message>
    <message>
        <source>The newest alert rules cannot be read. {which} Tell support.</source>
        <translation>Les dernières règles d’alerte sont illisibles. {which} Prévenez le support.</translation>
    </message>
    <message>
        <source>The note is too long: {length} letters, {limit} fit. It is still on the screen. Shorten it and save again.</source>
        <translation>La note est trop longue : {length} caractères, {limit} possibles. Elle est encore à l’écran. Raccourcissez-la et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The page could not be saved in that folder. Nothing is lost. Check that the stick is in and has room, or choose another folder.</source>
        <translation>La page n’a pas pu être enregistrée dans ce dossier. Rien n’est perdu. Vérifiez que la clé est branchée et a de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The pass does not tell. Ask for two facts.</source>
        <translation>La carte ne le dit pas. Demandez deux éléments.</translation>
    </message>
    <message>
        <source>The purchase that brought this up</source>
        <translation>L’achat qui a amené cette suggestion</translation>
    </message>
    <message>
        <source>The rest comes with the next connection.</source>
        <translation>Le reste arrive à la prochaine connexion.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>The same customers</source>
        <translation>Les mêmes clients</translation>
    </message>
    <message>
        <source>The same price</source>
        <translation>Au même prix</translation>
    </message>
    <message>
        <source>The same price as {product}</source>
        <translation>Au même prix que {product}</translation>
    </message>
    <message>
        <source>The search didn&apos;t answer</source>
        <translation>La recherche n’a pas répondu</translation>
    </message>
    <message>
        <source>The time this data was lent for is over, so it was removed. Nothing else was changed, and what was written here is kept and still sent.</source>
        <translation>Le prêt de ces données est terminé, elles ont été retirées. Rien d’autre n’a changé, et ce qui a été écrit ici est gardé et sera envoyé.</translation>
    </message>
    <message>
        <source>Then say what it is.</source>
        <translation>Dites ensuite ce que c’est.</translation>
    </message>
    <message>
        <source>Then say where.</source>
        <translation>Dites ensuite où.</translation>
    </message>
    <message>
        <source>There are no customers on this tablet now, so the card was not looked up.</source>
        <translation>Il n’y a pas de clients sur cette tablette en ce moment, la carte n’a pas été cherchée.</translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open. Nothing is lost. Start it from a desktop, or name a Qt platform, such as vnc.</source>
        <translation>Il n’y a pas d’écran ici, la fenêtre ne peut pas s’ouvrir. Rien n’est perdu. Démarrez depuis un bureau, ou nommez une plateforme Qt, comme vnc.</translation>
    </message>
    <message>
        <source>There was no PIN to paste. Copy it again, or type it.</source>
        <translation>Il n’y avait pas de code PIN à coller. Copiez-le de nouveau, ou tapez-le.</translation>
    </message>
    <message>
        <source>These two did not open</source>
        <translation>Ces deux-là ne se sont pas ouverts</translation>
    </message>
    <message>
        <source>They can be searched as soon as the first are in.</source>
        <translation>On pourra les chercher dès que les premiers seront là.</translation>
    </message>
    <message>
        <source>This answer is not from your company&apos;s hub, so it was not used. Nothing on this tablet was changed. It tries again by itself; if this lasts, tell support.</source>
        <translation>Cette réponse ne vient pas du serveur de votre entreprise et n’a pas été utilisée. Rien n’a changé sur cette tablette. Elle réessaie d’elle-même ; si cela dure, prévenez le support.</translation>
    </message>
    <message>
        <source>This app has been updated and the hub has not, so it gets no new data. Nothing is lost, and what you write still arrives. Tell support to update the hub.</source>
        <translation>Cette application a été mise à jour et pas le serveur : elle ne reçoit rien de nouveau. Rien n’est perdu, et ce que vous écrivez arrive toujours. Demandez au support de mettre le serveur à jour.</translation>
    </message>
    <message>
        <source>This code belongs to another company&apos;s hub than the work on this tablet. Nothing was changed here. Use it on a new tablet, or with a new --data folder.</source>
        <translation>Ce code appartient au serveur d’une autre entreprise que le travail de cette tablette. Rien n’a changé ici. Utilisez-le sur une nouvelle tablette, ou avec un nouveau dossier --data.</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more</source>
        <translation>Ce client n’est plus sur cette tablette</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more. Nothing is lost. Search again, or ask a colleague at the store she visits.</source>
        <translation>Ce client n’est plus sur cette tablette. Rien n’est perdu. Cherchez de nouveau, ou demandez à un collègue du magasin habituel.</translation>
    </message>
    <message>
        <source>This data has to be loaded first, so there is nothing to compare yet. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>Ces données doivent d’abord être chargées, il n’y a encore rien à comparer. Rien n’est perdu. Elles se chargent seules dès que le serveur répond.</translation>
    </message>
    <message>
        <source>This flight could not be opened</source>
        <translation>Ce vol n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>This flight didn’t open</source>
        <translation>Ce vol ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>This flight is not on this tablet any more. Nothing you recorded is lost. Ask whoever leads the crew which flight is yours.</source>
        <translation>Ce vol n’est plus sur cette tablette. Rien de ce que vous avez noté n’est perdu. Demandez à la personne qui dirige l’équipage quel vol est le vôtre.</translation>
    </message>
    <message>
        <source>This is not free any more. Nothing was recorded. Look at what is offered now.</source>
        <translation>Ce n’est plus libre. Rien n’a été noté. Voyez ce qui est proposé maintenant.</translation>
    </message>
    <message>
        <source>This is not right</source>
        <translation>Ce n’est pas juste</translation>
    </message>
    <message>
        <source>This is what is popular here.</source>
        <translation>Voici ce qui plaît ici.</translation>
    </message>
    <message>
        <source>This is what is popular on board.</source>
        <translation>Voici ce qui plaît à bord.</translation>
    </message>
    <message>
        <source>This is your own badge, and you are signed in.</source>
        <translation>C’est votre propre badge, et vous êtes connecté.</translation>
    </message>
    <message>
        <source>This may be about belief or private life.</source>
        <translation>Ceci touche peut-être aux croyances ou à la vie privée.</translation>
    </message>
    <message>
        <source>This may be about health.</source>
        <translation>Ceci touche peut-être à la santé.</translation>
    </message>
    <message>
        <source>This may be about where people come from.</source>
        <translation>Ceci touche peut-être à l’origine des personnes.</translation>
    </message>
    <message>
        <source>This may sound unkind.</source>
        <translation>Ceci peut paraître désobligeant.</translation>
    </message>
    <message>
        <source>This note has been dealt with already, so it was not sent again. Nothing is lost. Close this and look at the customer&apos;s notes.</source>
        <translation>Cette note a déjà été traitée et n’a pas été renvoyée. Rien n’est perdu. Fermez ceci et regardez les notes du client.</translation>
    </message>
    <message>
        <source>This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight.</source>
        <translation>Cette carte n’est valable pour aucun vol de ce salon. Rien n’a été noté. Demandez le vol.</translation>
    </message>
    <message>
        <source>This pass is for {board} to {off}.</source>
        <translation>Cette carte est pour {board} vers {off}.</translation>
    </message>
    <message>
        <source>This pass is for {day}.</source>
        <translation>Cette carte est pour {day}.</translation>
    </message>
    <message>
        <source>This pass is for {flight}.</source>
        <translation>Cette carte est pour {flight}.</translation>
    </message>
    <message>
        <source>This pass was used. Ask for two facts.</source>
        <translation>Cette carte a déjà servi. Demandez deux éléments.</translation>
    </message>
    <message>
        <source>This person is not here any more</source>
        <translation>Cette personne n’est plus ici</translation>
    </message>
    <message>
        <source>This preview didn&apos;t open</source>
        <translation>Cet aperçu ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>This product didn&apos;t open</source>
        <translation>Cet article ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>This product is not on this tablet</source>
        <translation>Cet article n’est pas sur cette tablette</translation>
    </message>
    <message>
        <source>This product is not on this tablet. Nothing is lost. It may have left the range; look at its label, or ask a colleague.</source>
        <translation>Cet article n’est pas sur cette tablette. Rien n’est perdu. Il n’est peut-être plus au catalogue ; regardez l’étiquette, ou demandez à un collègue.</translation>
    </message>
    <message>
        <source>This profile didn&apos;t open</source>
        <translation>Ce profil ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>This profile is not on this tablet. Tablets of the usual store can open it.</source>
        <translation>Ce profil n’est pas sur cette tablette. Les tablettes du magasin habituel peuvent l’ouvrir.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Ce magasin</translation>
    </message>
    <message>
        <source>This tablet does not know you yet. Sign in here once while it is online.</source>
        <translation>Cette tablette ne vous connaît pas encore. Connectez-vous ici une fois en ligne.</translation>
    </message>
    <message>
        <source>This tablet gets its key from the system that starts it, so it cannot be changed here. Nothing was changed. Ask whoever set the tablet up.</source>
        <translation>Cette tablette reçoit sa clé du système qui la démarre, elle ne peut pas être changée ici. Rien n’a changé. Demandez à qui l’a installée.</translation>
    </message>
    <message>
        <source>This tablet has to be connected to the hub again before it gets new data. Nothing is lost, and what you write still arrives. Ask a manager for a new code.</source>
        <translation>Cette tablette doit être reconnectée au serveur avant de recevoir du nouveau. Rien n’est perdu, et ce que vous écrivez arrive toujours. Demandez un nouveau code à un responsable.</translation>
    </message>
    <message>
        <source>This tablet is not set up yet, so this was not saved. Copy it, and ask a manager to connect the tablet to the hub.</source>
        <translation>Cette tablette n’est pas encore installée, ceci n’a pas été enregistré. Copiez-le, et demandez à un responsable de la connecter au serveur.</translation>
    </message>
    <message>
        <source>This tablet is not syncing</source>
        <translation>Cette tablette ne se synchronise pas</translation>
    </message>
    <message>
        <source>This tablet is offline</source>
        <translation>Cette tablette est hors ligne</translation>
    </message>
    <message>
        <source>This tablet was taken out of use</source>
        <translation>Cette tablette a été retirée du service</translation>
    </message>
    <message>
        <source>This tablet was taken out of use, so its customers were removed. What was written on it is kept and still sent. Ask a manager to connect it again.</source>
        <translation>Cette tablette a été retirée du service, ses clients ont donc été retirés. Ce qui y a été écrit est gardé et sera envoyé. Demandez à un responsable de la reconnecter.</translation>
    </message>
    <message>
        <source>This tablet&apos;s customer data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>Les données clients de cette tablette ont été enregistrées par une version plus récente d’Aisleside. Rien n’est perdu. Mettez l’application à jour pour continuer.</translation>
    </message>
    <message>
        <source>This tablet&apos;s data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>Les données de cette tablette ont été enregistrées par une version plus récente d’Aisleside. Rien n’est perdu. Mettez l’application à jour pour continuer.</translation>
    </message>
    <message>
        <source>This tablet&apos;s key store did not answer. Nothing is lost. Unlock it or sign in to this computer again, then start Aisleside once more.</source>
        <translation>Le coffre de clés de cette tablette n’a pas répondu. Rien n’est perdu. Déverrouillez-le ou reconnectez-vous à l’ordinateur, puis relancez Aisleside.</translation>
    </message>
    <message>
        <source>This tablet&apos;s storage is full, so new data from the hub has to wait. What you wrote before is safe. Free some space; Aisleside goes on by itself.</source>
        <translation>Le stockage de cette tablette est plein, les nouvelles données du serveur doivent attendre. Ce que vous avez déjà écrit est en sécurité. Libérez de la place ; Aisleside continue tout seul.</translation>
    </message>
    <message>
        <source>This was already sent, so it stays. Record what is right now.</source>
        <translation>Ceci est déjà parti et reste donc. Notez ce qui est juste maintenant.</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Ceci n’a pas été enregistré</translation>
    </message>
    <message>
        <source>This was not saved, because some of it must not be kept about a customer. Your words are still here: take out what is marked, then save again.</source>
        <translation>Ceci n’a pas été enregistré, car une partie ne doit pas être conservée au sujet d’une cliente ou d’un client. Vos mots sont toujours là : retirez ce qui est marqué, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>This was written under an earlier PIN, so it cannot be sent again from here. The hub keeps it. Write it again, or ask a manager.</source>
        <translation>Ceci a été écrit sous un ancien code PIN et ne peut pas être renvoyé d’ici. Le serveur le garde. Écrivez-le de nouveau, ou demandez à un responsable.</translation>
    </message>
    <message>
        <source>This word does not belong in a note.</source>
        <translation>Ce mot n’a pas sa place dans une note.</translation>
    </message>
    <message>
        <source>Those of version {version} go on.</source>
        <translation>Celles de la version {version} restent en vigueur.</translation>
    </message>
    <message>
        <source>Those that came with the app go on.</source>
        <translation>Celles livrées avec l’application restent en vigueur.</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Serré</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Caisses</translation>
    </message>
    <message>
        <source>Tips and suggestions</source>
        <translation>Conseils et suggestions</translation>
    </message>
    <message>
        <source>To be ready when {name} comes</source>
        <translation>Pour être prêt quand {name} vient</translation>
    </message>
    <message>
        <source>To board, {count}</source>
        <translation>À embarquer, {count}</translation>
    </message>
    <message>
        <source>To decide whom to look after first</source>
        <translation>Pour décider de qui s’occuper d’abord</translation>
    </message>
    <message>
        <source>To help with fit, care and returns</source>
        <translation>Pour aider à la taille, à l’entretien, aux retours</translation>
    </message>
    <message>
        <source>To know who comes along</source>
        <translation>Pour savoir qui accompagne</translation>
    </message>
    <message>
        <source>To reach {name} as agreed</source>
        <translation>Pour joindre {name} comme convenu</translation>
    </message>
    <message>
        <source>To see what {name} may need</source>
        <translation>Pour voir ce dont {name} peut avoir besoin</translation>
    </message>
    <message>
        <source>To show {name} what suits</source>
        <translation>Pour montrer à {name} ce qui va</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Today didn’t open</source>
        <translation>Aujourd’hui ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Aujourd’hui {time}</translation>
    </message>
    <message>
        <source>Told to {name}</source>
        <translation>Dit à {name}</translation>
    </message>
    <message>
        <source>Told two facts at the gate</source>
        <translation>A donné deux éléments à la porte</translation>
    </message>
    <message>
        <source>Told two facts in the lounge</source>
        <translation>A donné deux éléments au salon</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>Trop cher</translation>
    </message>
    <message>
        <source>Too long without the hub</source>
        <translation>Trop longtemps sans le serveur</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Connect this tablet, then your PIN opens it again.</source>
        <translation>Trop de codes PIN erronés. Connectez cette tablette, votre code l’ouvrira de nouveau.</translation>
    </message>
    <message>
        <source>Travels alone</source>
        <translation>Voyage sans accompagnant</translation>
    </message>
    <message>
        <source>Travels alone, in our care</source>
        <translation>Voyage sans accompagnant, sous notre garde</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Pantalon</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Two customers have this card. Search for its number to choose.</source>
        <translation>Deux clients ont cette carte. Cherchez son numéro pour choisir.</translation>
    </message>
    <message>
        <source>Two letters different</source>
        <translation>Deux lettres différentes</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or a card.</source>
        <translation>Tapez un nom, un téléphone, un e-mail ou une carte.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Unlock with your PIN. New people can sign in when it is back online.</source>
        <translation>Déverrouillez avec votre code PIN. De nouvelles personnes pourront se connecter une fois en ligne.</translation>
    </message>
    <message>
        <source>Unsent work</source>
        <translation>Travail non envoyé</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>Jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Upgrade taken on</source>
        <translation>Surclassement pris en charge</translation>
    </message>
    <message>
        <source>Usable, with something to look at</source>
        <translation>Utilisable, mais à vérifier</translation>
    </message>
    <message>
        <source>Used to come regularly</source>
        <translation>Venaient régulièrement</translation>
    </message>
    <message>
        <source>Usual day</source>
        <translation>Jour habituel</translation>
    </message>
    <message>
        <source>Usual store</source>
        <translation>Magasin habituel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Waiting for the first customers</source>
        <translation>En attente des premiers clients</translation>
    </message>
    <message>
        <source>Waiting to send, {count}</source>
        <translation>En attente d’envoi, {count}</translation>
    </message>
    <message>
        <source>Waits for a seat</source>
        <translation>Attend un siège</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>C’était un cadeau</translation>
    </message>
    <message>
        <source>We owe a word</source>
        <translation>Nous devons un mot</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Accueillir</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What a colleague took on</source>
        <translation>Ce qu’un collègue a pris en charge</translation>
    </message>
    <message>
        <source>What came of a colleague’s work</source>
        <translation>Ce qu’a donné le travail d’un collègue</translation>
    </message>
    <message>
        <source>What came of it, {name}</source>
        <translation>Le résultat, {name}</translation>
    </message>
    <message>
        <source>What colleagues did after {time} is not here yet. Yours is kept and sent.</source>
        <translation>Ce que l’équipe a fait après {time} n’est pas encore ici. Le vôtre est gardé et envoyé.</translation>
    </message>
    <message>
        <source>What colleagues did is not here yet. Yours is kept and sent.</source>
        <translation>Ce que l’équipe a fait n’est pas encore ici. Le vôtre est gardé et envoyé.</translation>
    </message>
    <message>
        <source>What did {name} say?</source>
        <translation>Qu’a répondu {name} ?</translation>
    </message>
    <message>
        <source>What is left is not known while offline. Promise nothing.</source>
        <translation>Hors ligne, on ne sait pas ce qui reste. Ne promettez rien.</translation>
    </message>
    <message>
        <source>What people ordered shows again when the eye is open.</source>
        <translation>Les commandes réapparaissent quand l’œil est ouvert.</translation>
    </message>
    <message>
        <source>What was suggested, and this window</source>
        <translation>Ce qui a été suggéré, et cette fenêtre</translation>
    </message>
    <message>
        <source>What we may do</source>
        <translation>Ce que nous pouvons faire</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui s’est mal passé</translation>
    </message>
    <message>
        <source>What would fit is sold out, owned already or was said not to be right. Scan something to see what goes with it.</source>
        <translation>Ce qui conviendrait est épuisé, déjà acheté ou a été écarté. Scannez un article pour voir ce qui va avec.</translation>
    </message>
    <message>
        <source>What you take care of stands here.</source>
        <translation>Ce que vous réglez apparaît ici.</translation>
    </message>
    <message>
        <source>What you wrote is safe.</source>
        <translation>Ce que vous avez écrit est en sécurité.</translation>
    </message>
    <message>
        <source>What {tablet} holds about {name}, {day}</source>
        <translation>Ce que {tablet} sait de {name}, {day}</translation>
    </message>
    <message>
        <source>Whatever happened before</source>
        <translation>Quoi qu’il soit arrivé avant</translation>
    </message>
    <message>
        <source>Where people come from does not belong in a note.</source>
        <translation>L’origine des personnes n’a pas sa place dans une note.</translation>
    </message>
    <message>
        <source>Which flight leaves here?</source>
        <translation>Quel vol part d’ici ?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Qui est-ce ?</translation>
    </message>
    <message>
        <source>Who takes the tablet?</source>
        <translation>Qui prend la tablette ?</translation>
    </message>
    <message>
        <source>Why not for {name}?</source>
        <translation>Pourquoi pas pour {name} ?</translation>
    </message>
    <message>
        <source>Will miss the next flight</source>
        <translation>Manquera le vol suivant</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Reconquérir</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Souhait</translation>
    </message>
    <message>
        <source>With reasons</source>
        <translation>Avec des raisons</translation>
    </message>
    <message>
        <source>With the ground</source>
        <translation>Chez l’équipe au sol</translation>
    </message>
    <message>
        <source>With the same number</source>
        <translation>Avec le même numéro</translation>
    </message>
    <message>
        <source>Would miss the next flight</source>
        <translation>Manquerait le vol suivant</translation>
    </message>
    <message>
        <source>Would this tablet serve an outage?</source>
        <translation>Cette tablette tiendrait-elle pendant une panne ?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Write the wish itself: “Not on Saturdays.”</source>
        <translation>Écrivez le souhait lui-même : « Pas le samedi. »</translation>
    </message>
    <message>
        <source>Write what happened and what to do next.</source>
        <translation>Écrivez ce qui s’est passé et ce qu’il faut faire ensuite.</translation>
    </message>
    <message>
        <source>Write what helps, not why: “Offer a chair.”</source>
        <translation>Écrivez ce qui aide, pas pourquoi : « Proposer une chaise. »</translation>
    </message>
    <message>
        <source>Write what helps: “Likes to speak French.”</source>
        <translation>Écrivez ce qui aide : « Aime parler français. »</translation>
    </message>
    <message>
        <source>Written by colleagues, for service only</source>
        <translation>Écrites par l’équipe, pour le service seulement</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You apologised to {name}.</source>
        <translation>Vous avez présenté vos excuses à {name}.</translation>
    </message>
    <message>
        <source>You apologised {when}</source>
        <translation>Vous avez présenté des excuses {when}</translation>
    </message>
    <message>
        <source>You can start now.</source>
        <translation>Vous pouvez commencer.</translation>
    </message>
    <message>
        <source>You put this off until {day}</source>
        <translation>Vous avez reporté ceci à {day}</translation>
    </message>
    <message>
        <source>You said sorry {when}</source>
        <translation>Vous avez présenté des excuses {when}</translation>
    </message>
    <message>
        <source>You said sorry. No need to repeat it.</source>
        <translation>Vous avez présenté des excuses. Inutile de les répéter.</translation>
    </message>
    <message>
        <source>You said you would. Record how it went.</source>
        <translation>Vous avez dit que vous le feriez. Notez comment cela s’est passé.</translation>
    </message>
    <message>
        <source>Your PIN closes Aisleside on this kiosk. Without it the desk stays.</source>
        <translation>Votre code ferme Aisleside sur cette borne. Sans lui, le comptoir reste ouvert.</translation>
    </message>
    <message>
        <source>Your PIN opens this tablet.</source>
        <translation>Votre code PIN ouvre cette tablette.</translation>
    </message>
    <message>
        <source>Your PIN, checked on this tablet</source>
        <translation>Votre code PIN, vérifié sur cette tablette</translation>
    </message>
    <message>
        <source>Your client</source>
        <translation>Votre client</translation>
    </message>
    <message>
        <source>Your client, last visit {day}</source>
        <translation>Votre client, dernière visite {day}</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>Vos clients</translation>
    </message>
    <message>
        <source>Your day is put away</source>
        <translation>Votre journée est rangée</translation>
    </message>
    <message>
        <source>Your note is kept.</source>
        <translation>Votre note est gardée.</translation>
    </message>
    <message>
        <source>Your note is safe.</source>
        <translation>Votre note est en sécurité.</translation>
    </message>
    <message>
        <source>Your role: {title}</source>
        <translation>Votre rôle : {title}</translation>
    </message>
    <message>
        <source>Your staff number first, then your PIN.</source>
        <translation>D’abord votre matricule, puis le code PIN.</translation>
    </message>
    <message>
        <source>Yours to say. Colleagues see it.</source>
        <translation>À vous de le dire. L’équipe le voit.</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>un client</translation>
    </message>
    <message>
        <source>about to land</source>
        <translation>sur le point d’atterrir</translation>
    </message>
    <message>
        <source>alteration</source>
        <translation>retouche</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>rendez-vous</translation>
    </message>
    <message>
        <source>ask for the loyalty card</source>
        <translation>demander la carte de fidélité</translation>
    </message>
    <message>
        <source>at another store</source>
        <translation>dans un autre magasin</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>à {place}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>be quick</source>
        <translation>faites vite</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>livré</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>livraison</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-mail</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>chaque jour</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>every {count} days</source>
        <translation>
            <numerusform>chaque jour</numerusform>
            <numerusform>tous les {count} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} months</source>
        <translation>
            <numerusform>chaque mois</numerusform>
            <numerusform>tous les {count} mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} weeks</source>
        <translation>
            <numerusform>chaque semaine</numerusform>
            <numerusform>toutes les {count} semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>followed up by {name}</source>
        <translation>suivi fait par {name}</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>de {day}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>de {time}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <translation>porte {gate}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>in the basket</source>
        <translation>dans le panier</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>en {month}</translation>
    </message>
    <message>
        <source>it was said</source>
        <translation>cela a été dit</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>just updated</source>
        <translation>à jour à l’instant</translation>
    </message>
    <message>
        <source>landed {time}</source>
        <translation>atterri {time}</translation>
    </message>
    <message>
        <source>lands in {span}</source>
        <translation>atterrit dans {span}</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>dernière visite {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>late delivery</source>
        <translation>livraison en retard</translation>
    </message>
    <message>
        <source>leaves in {span}</source>
        <translation>départ dans {span}</translation>
    </message>
    <message>
        <source>leaves soon</source>
        <translation>départ bientôt</translation>
    </message>
    <message>
        <source>leaves {time}</source>
        <translation>départ {time}</translation>
    </message>
    <message>
        <source>leaves {time}, planned {planned}</source>
        <translation>départ {time}, prévu {planned}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>parti {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>new to us</source>
        <translation>nouveau chez nous</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no rush</source>
        <translation>rien ne presse</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>aucun ici</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore demandé</translation>
    </message>
    <message>
        <source>not by {ways}</source>
        <translation>pas par {ways}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>pas maintenant</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>téléphone finissant par {digits}</translation>
    </message>
    <message>
        <source>prefers {way}</source>
        <translation>préfère : {way}</translation>
    </message>
    <message>
        <source>promise kept by {name}</source>
        <translation>promesse tenue par {name}</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>réparation</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>somebody has congratulated</source>
        <translation>quelqu’un a félicité</translation>
    </message>
    <message>
        <source>somebody has said sorry</source>
        <translation>quelqu’un a présenté des excuses</translation>
    </message>
    <message>
        <source>somebody has said thank you</source>
        <translation>quelqu’un a remercié</translation>
    </message>
    <message>
        <source>somebody has said welcome</source>
        <translation>quelqu’un a souhaité la bienvenue</translation>
    </message>
    <message>
        <source>somebody has seen to it</source>
        <translation>quelqu’un s’en est occupé</translation>
    </message>
    <message>
        <source>something was given</source>
        <translation>quelque chose a été offert</translation>
    </message>
    <message>
        <source>taken care of</source>
        <translation>réglé</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dix</translation>
    </message>
    <message>
        <source>text</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>temps écoulé</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>vers {place}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>fin : {day}</translation>
    </message>
    <message>
        <source>usual store {place}</source>
        <translation>magasin habituel {place}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>votre client</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} de moins</translation>
    </message>
    <message>
        <source>{amount} less than {product}</source>
        <translation>{amount} de moins que {product}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} de plus</translation>
    </message>
    <message>
        <source>{amount} more than {product}</source>
        <translation>{amount} de plus que {product}</translation>
    </message>
    <message>
        <source>{away}. Other tablets as of {when}.</source>
        <translation>{away}. Autres tablettes : état de {when}.</translation>
    </message>
    <message>
        <source>{away}. This is from this tablet; other tablets need a connection.</source>
        <translation>{away}. Ceci vient de cette tablette ; les autres demandent une connexion.</translation>
    </message>
    <message>
        <source>{boarded} of {listed} on board</source>
        <translation>{boarded} sur {listed} à bord</translation>
    </message>
    <message>
        <source>{board} to {off}</source>
        <translation>{board} vers {off}</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} Go</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} Mo</translation>
    </message>
    <message numerus="yes">
        <source>{count} came back and need a person. Open the sheet of this tablet.</source>
        <translation>
            <numerusform>{count} est revenu et attend une personne. Ouvrez la fiche de cette tablette.</numerusform>
            <numerusform>{count} sont revenus et attendent une personne. Ouvrez la fiche de cette tablette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers</source>
        <translation>
            <numerusform>{count} client</numerusform>
            <numerusform>{count} clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} due today</source>
        <translation>
            <numerusform>{count} pour aujourd’hui</numerusform>
            <numerusform>{count} pour aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} ici</translation>
    </message>
    <message>
        <source>{count} in this booking</source>
        <translation>{count} dans cette réservation</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>il y a {count} min</translation>
    </message>
    <message>
        <source>{count} min old</source>
        <translation>vieux de {count} min</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{count} more of {of}</source>
        <translation>{count} de plus sur {of}</translation>
    </message>
    <message>
        <source>{count} of {of} baskets held both</source>
        <translation>{count} paniers sur {of} contenaient les deux</translation>
    </message>
    <message>
        <source>{count} of {of} customers</source>
        <translation>{count} clients sur {of}</translation>
    </message>
    <message>
        <source>{count} of {of} records</source>
        <translation>{count} entrées sur {of}</translation>
    </message>
    <message>
        <source>{count} opened.</source>
        <translation>{count} ouverts.</translation>
    </message>
    <message>
        <source>{count} parts of the data opened.</source>
        <translation>{count} parties des données ouvertes.</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} personne</numerusform>
            <numerusform>{count} personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} records did not fit and were set aside. Everything else is here.</source>
        <translation>
            <numerusform>{count} entrée ne convenait pas et a été mise de côté. Tout le reste est là.</numerusform>
            <numerusform>{count} entrées ne convenaient pas et ont été mises de côté. Tout le reste est là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things colleagues wrote could not be sent. Each sees hers at sign-in.</source>
        <translation>
            <numerusform>{count} chose écrite par l’équipe n’a pas pu être envoyée. Elle apparaîtra à la connexion.</numerusform>
            <numerusform>{count} choses écrites par l’équipe n’ont pas pu être envoyées. Chacun verra les siennes à sa connexion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries, then this tablet needs a connection to unlock.</source>
        <translation>
            <numerusform>{count} essai, puis il faut une connexion pour déverrouiller la tablette.</numerusform>
            <numerusform>{count} essais, puis il faut une connexion pour déverrouiller la tablette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait to be sent. They are safe; choose Sync now before you go.</source>
        <translation>
            <numerusform>{count} attend d’être envoyé. C’est en sécurité ; choisissez Synchroniser avant de partir.</numerusform>
            <numerusform>{count} attendent d’être envoyés. C’est en sécurité ; choisissez Synchroniser avant de partir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting</source>
        <translation>
            <numerusform>{count} en attente</numerusform>
            <numerusform>{count} en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} were found by name.</source>
        <translation>{count} trouvés par leur nom.</translation>
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
        <translation>{definition}, version {version}, calculé : {day}.</translation>
    </message>
    <message>
        <source>{done} of {of} people can sign in. The others sign in here once while online.</source>
        <translation>{done} personnes sur {of} peuvent se connecter. Les autres se connectent ici une fois en ligne.</translation>
    </message>
    <message>
        <source>{done} of {of} records, or some differ. Choose Compare now to put it right.</source>
        <translation>{done} entrées sur {of}, ou certaines diffèrent. Choisissez Comparer pour corriger.</translation>
    </message>
    <message>
        <source>{flight} to {place}</source>
        <translation>{flight} vers {place}</translation>
    </message>
    <message>
        <source>{free} free.</source>
        <translation>{free} libres.</translation>
    </message>
    <message>
        <source>{free} free. Remove what is not needed.</source>
        <translation>{free} libres. Retirez ce qui est inutile.</translation>
    </message>
    <message>
        <source>{held} of {expected} have a seat</source>
        <translation>{held} sur {expected} ont un siège</translation>
    </message>
    <message>
        <source>{held} of {expected} names</source>
        <translation>{held} noms sur {expected}</translation>
    </message>
    <message>
        <source>{held} of {expected} with their history</source>
        <translation>{held} sur {expected} avec l’historique</translation>
    </message>
    <message>
        <source>{here}, and everyone at the hub</source>
        <translation>{here}, et tout le monde au serveur</translation>
    </message>
    <message>
        <source>{here}, and everyone: nobody else</source>
        <translation>{here}, et tout le monde : personne d’autre</translation>
    </message>
    <message>
        <source>{here}. Asking the hub about everyone</source>
        <translation>{here}. Le serveur est interrogé pour tout le monde</translation>
    </message>
    <message>
        <source>{here}. Searching everyone needs a connection</source>
        <translation>{here}. Chercher tout le monde demande une connexion</translation>
    </message>
    <message>
        <source>{here}. {trouble}</source>
        <translation>{here}. {trouble}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{label} taken away, saved here</source>
        <translation>{label} retiré, enregistré ici</translation>
    </message>
    <message>
        <source>{label}: {value}, saved here</source>
        <translation>{label} : {value}, enregistré ici</translation>
    </message>
    <message>
        <source>{minutes} in {place}</source>
        <translation>{minutes} à {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{missing} to board, {unseen} not seen yet</source>
        <translation>{missing} à embarquer, {unseen} pas encore vus</translation>
    </message>
    <message>
        <source>{named} of {declared} are on the list</source>
        <translation>{named} sur {declared} sont sur la liste</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>demande de {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name} bought this %n times, last {ago}</source>
        <translation>
            <numerusform>{name} l’a acheté %n fois, la dernière {ago}</numerusform>
            <numerusform>{name} l’a acheté %n fois, la dernière {ago}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} bought this {ago}</source>
        <translation>{name} l’a acheté {ago}</translation>
    </message>
    <message>
        <source>{name} brought it back {ago}</source>
        <translation>{name} l’a rapporté {ago}</translation>
    </message>
    <message>
        <source>{name} claimed this, and nothing came of it yet</source>
        <translation>{name} s’en est chargé, sans suite pour l’instant</translation>
    </message>
    <message>
        <source>{name} comes back at {time}.</source>
        <translation>{name} revient à {time}.</translation>
    </message>
    <message>
        <source>{name} comes back on {day}.</source>
        <translation>{name} revient le {day}.</translation>
    </message>
    <message>
        <source>{name} comes back tomorrow.</source>
        <translation>{name} revient demain.</translation>
    </message>
    <message>
        <source>{name} comes back {when}.</source>
        <translation>{name} revient {when}.</translation>
    </message>
    <message>
        <source>{name} in {seat}</source>
        <translation>{name} en {seat}</translation>
    </message>
    <message>
        <source>{name} is about to do this</source>
        <translation>{name} va le faire</translation>
    </message>
    <message>
        <source>{name} is about to say it.</source>
        <translation>{name} va le dire.</translation>
    </message>
    <message>
        <source>{name} is about to, since {time}. Take it over only if nothing came of it.</source>
        <translation>{name} va le faire, depuis {time}. Ne reprenez que s’il n’en est rien sorti.</translation>
    </message>
    <message>
        <source>{name} is not shown for this again.</source>
        <translation>{name} n’est plus montré pour cela.</translation>
    </message>
    <message>
        <source>{name} is taken care of.</source>
        <translation>On s’est occupé de {name}.</translation>
    </message>
    <message>
        <source>{name} offered a seat</source>
        <translation>{name} a proposé un siège</translation>
    </message>
    <message>
        <source>{name} offered something</source>
        <translation>{name} a proposé quelque chose</translation>
    </message>
    <message>
        <source>{name} said so</source>
        <translation>dit par {name}</translation>
    </message>
    <message>
        <source>{name} said sorry</source>
        <translation>{name} a présenté des excuses</translation>
    </message>
    <message>
        <source>{name} said sorry and all was well. No need to repeat it.</source>
        <translation>{name} a présenté des excuses et tout allait bien. Inutile de les répéter.</translation>
    </message>
    <message>
        <source>{name} said sorry; it was not welcome. Leave it.</source>
        <translation>{name} a présenté des excuses ; elles ont été mal reçues. N’y revenez pas.</translation>
    </message>
    <message>
        <source>{name} shops here, too. Check: {marks}.</source>
        <translation>{name} achète aussi ici. Vérifiez : {marks}.</translation>
    </message>
    <message>
        <source>{name}: already taken care of</source>
        <translation>{name} : déjà réglé</translation>
    </message>
    <message numerus="yes">
        <source>{new}; bought {what} on %n days</source>
        <translation>
            <numerusform>{new} ; {what} acheté à %n date</numerusform>
            <numerusform>{new} ; {what} acheté à %n dates</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}; bought {what} on 1 day</source>
        <translation>{new} ; {what} acheté à 1 date</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} ou {other}</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months</source>
        <translation>{paid} sur les 12 derniers mois</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months, most in {month}</source>
        <translation>{paid} sur les 12 derniers mois, surtout en {month}</translation>
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
        <translation>{percent} % sont là. La recherche démarre toute seule dans un instant.</translation>
    </message>
    <message>
        <source>{percent}% is here. Today fills by itself in a moment.</source>
        <translation>{percent} % sont là. La page se remplit toute seule dans un instant.</translation>
    </message>
    <message>
        <source>{place}, then {next}</source>
        <translation>{place}, puis {next}</translation>
    </message>
    <message>
        <source>{product}: into the basket</source>
        <translation>{product} : dans le panier</translation>
    </message>
    <message>
        <source>{product}: not now</source>
        <translation>{product} : pas maintenant</translation>
    </message>
    <message>
        <source>{product}: not right</source>
        <translation>{product} : ne convient pas</translation>
    </message>
    <message>
        <source>{product}: not suggested until {day}</source>
        <translation>{product} : pas suggéré avant {day}</translation>
    </message>
    <message>
        <source>{product}: {why}</source>
        <translation>{product} : {why}</translation>
    </message>
    <message>
        <source>{share} % of the links that speak for it</source>
        <translation>{share} % des liens en sa faveur</translation>
    </message>
    <message>
        <source>{source} and {count} more</source>
        <translation>{source} et {count} de plus</translation>
    </message>
    <message>
        <source>{source}, {age}</source>
        <translation>{source}, {age}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>il y a {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>encore {span}</translation>
    </message>
    <message>
        <source>{span}, {hurry}</source>
        <translation>{span}, {hurry}</translation>
    </message>
    <message>
        <source>{status} today</source>
        <translation>{status} aujourd’hui</translation>
    </message>
    <message>
        <source>{status}, offline</source>
        <translation>{status}, hors ligne</translation>
    </message>
    <message>
        <source>{tablet} · last sync {when}</source>
        <translation>{tablet} · dernière synchro {when}</translation>
    </message>
    <message>
        <source>{tablet} · not synced yet</source>
        <translation>{tablet} · pas encore synchronisée</translation>
    </message>
    <message>
        <source>{time}, just now</source>
        <translation>{time}, à l’instant</translation>
    </message>
    <message>
        <source>{time}, {count} min ago</source>
        <translation>{time}, il y a {count} min</translation>
    </message>
    <message>
        <source>{title} at {time}</source>
        <translation>{title} à {time}</translation>
    </message>
    <message>
        <source>{title}, is here</source>
        <translation>{title}, est arrivé</translation>
    </message>
    <message>
        <source>{title}, {day}. No apology yet.</source>
        <translation>{title}, {day}. Pas encore d’excuses.</translation>
    </message>
    <message>
        <source>{title}, {when}. Nobody has apologised yet.</source>
        <translation>{title}, {when}. Personne ne s’est encore excusé.</translation>
    </message>
    <message>
        <source>{used}, {free} free</source>
        <translation>{used}, {free} libres</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} à {time}</translation>
    </message>
    <message>
        <source>{what} returned</source>
        <translation>{what} retourné</translation>
    </message>
    <message>
        <source>{what} since {year}</source>
        <translation>{what} depuis {year}</translation>
    </message>
    <message>
        <source>{what} taken away</source>
        <translation>{what} retiré</translation>
    </message>
    <message>
        <source>{what}, due {day}</source>
        <translation>{what}, pour {day}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}, {age}</translation>
    </message>
    <message>
        <source>{what}, {often} or so. Last bought {day}.</source>
        <translation>{what}, environ {often}. Dernier achat : {day}.</translation>
    </message>
    <message>
        <source>{what}. Use silently</source>
        <translation>{what}. À utiliser discrètement</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what} : {why}</translation>
    </message>
    <message>
        <source>{when}, may be old</source>
        <translation>{when}, peut-être ancien</translation>
    </message>
    <message>
        <source>{where}, with you</source>
        <translation>{where}, avec vous</translation>
    </message>
    <message>
        <source>{where}, with {name}</source>
        <translation>{where}, avec {name}</translation>
    </message>
    <message>
        <source>{who} (you)</source>
        <translation>{who} (vous)</translation>
    </message>
    <message>
        <source>{who} apologised {when}</source>
        <translation>{who} : excuses présentées {when}</translation>
    </message>
    <message>
        <source>{who} congratulated {time}</source>
        <translation>{who} : félicitations {time}</translation>
    </message>
    <message>
        <source>{who} gave something {time}</source>
        <translation>{who} : cadeau offert {time}</translation>
    </message>
    <message numerus="yes">
        <source>{who} have signed in here in the last %n days.</source>
        <translation>
            <numerusform>{who} se sont connectées ici depuis %n jour.</numerusform>
            <numerusform>{who} se sont connectées ici depuis %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} is seeing to it, since {time}</source>
        <translation>{who} s’en occupe depuis {time}</translation>
    </message>
    <message>
        <source>{who} put this off until {day}</source>
        <translation>{who} : reporté à {day}</translation>
    </message>
    <message>
        <source>{who} said sorry {time}</source>
        <translation>{who} : excuses présentées {time}</translation>
    </message>
    <message>
        <source>{who} said sorry {when}</source>
        <translation>{who} : excuses présentées {when}</translation>
    </message>
    <message>
        <source>{who} said thank you {time}</source>
        <translation>{who} : remerciements {time}</translation>
    </message>
    <message>
        <source>{who} saw to it {time}</source>
        <translation>{who} : réglé {time}</translation>
    </message>
    <message>
        <source>{who} told {time}</source>
        <translation>{who} : information donnée {time}</translation>
    </message>
    <message>
        <source>{who} welcomed {time}</source>
        <translation>{who} : accueil {time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
</context>
<context>
    <name>AppointmentPart</name>
    <message>
        <source>15 minutes earlier</source>
        <translation>15 minutes plus tôt</translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation>15 minutes plus tard</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Avec qui</translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Nobody is booked today. Appointments made at a profile stand here.</source>
        <translation>Personne n’a réservé aujourd’hui. Les rendez-vous pris dans un profil apparaissent ici.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>BasketSheet</name>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Vider le panier</translation>
    </message>
    <message>
        <source>Nothing lies in it. Put something in with the plus beside a suggestion, or scan it.</source>
        <translation>Il est vide. Ajoutez un article avec le plus à côté d’une suggestion, ou scannez-le.</translation>
    </message>
    <message>
        <source>Opens this product</source>
        <translation>Ouvre cet article</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Ring it up at the till. What lies here is put aside and not sold, and is not sent anywhere.</source>
        <translation>Encaissez à la caisse. Ce qui est ici est mis de côté, pas vendu, et n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>Prend cet article en main</translation>
    </message>
    <message>
        <source>When everything is paid, or the customer has left</source>
        <translation>Quand tout est payé, ou que le client est parti</translation>
    </message>
</context>
<context>
    <name>BriefingSheet</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Page à imprimer</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>The briefing of %1 on one page</source>
        <translation>Le briefing de %1 sur une page</translation>
    </message>
    <message>
        <source>The page names people and what they need. The file is not encrypted: print it, then delete it, and destroy the paper after the flight.</source>
        <translation>La page nomme des personnes et leurs besoins. Le fichier n’est pas chiffré : imprimez-le, supprimez-le, puis détruisez le papier après le vol.</translation>
    </message>
</context>
<context>
    <name>CabinPeople</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>CabinRowEntry</name>
    <message>
        <source>Take care of %1</source>
        <translation>S’occuper de %1</translation>
    </message>
</context>
<context>
    <name>CabinTabs</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>Close the camera</source>
        <translation>Fermer la caméra</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera</source>
        <translation>Présentez un code devant la caméra</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d’image</translation>
    </message>
</context>
<context>
    <name>CaptureSheet</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Pas juste ?</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. You can take it back for a moment.</source>
        <translation>Enregistré tout de suite sur cette tablette, même sans réseau. Vous pouvez l’annuler pendant un instant.</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>Taille ou goût</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Ceci n’a pas été enregistré</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Both records are being read.</source>
        <translation>Les deux fiches sont en cours de lecture.</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>Une seule personne ?</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>C’est la même personne</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Whoever looks after the records decides. Until then both stay as they are.</source>
        <translation>La personne chargée des fiches décide. D’ici là, les deux restent telles quelles.</translation>
    </message>
    <message>
        <source>You said that these are the same person.</source>
        <translation>Vous avez dit que c’est la même personne.</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>Avec les mots de %1, si cela aide</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>À quel sujet</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Each line says what it is, where it came from and when. The file is not encrypted: hand it over, then delete it.</source>
        <translation>Chaque ligne dit ce que c’est, d’où cela vient et quand. Le fichier n’est pas chiffré : remettez-le, puis supprimez-le.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>For example of a stick</source>
        <translation>Par exemple d’une clé USB</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>Donner une copie</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Enregistrer la copie</translation>
    </message>
    <message>
        <source>Saving the copy</source>
        <translation>Enregistrement de la copie</translation>
    </message>
    <message>
        <source>What this tablet holds about %1, as a text file</source>
        <translation>Ce que cette tablette sait de %1, en fichier texte</translation>
    </message>
</context>
<context>
    <name>CrewHeader</name>
    <message>
        <source>Another flight</source>
        <translation>Autre vol</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Before: seat %1</source>
        <translation>Avant : siège %1</translation>
    </message>
    <message>
        <source>Find a seat or a name</source>
        <translation>Chercher un siège ou un nom</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Next: seat %1</source>
        <translation>Après : siège %1</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>Couleurs de nuit</translation>
    </message>
</context>
<context>
    <name>CrewPeople</name>
    <message>
        <source>Find a seat or a name</source>
        <translation>Chercher un siège ou un nom</translation>
    </message>
    <message>
        <source>Seat or name</source>
        <translation>Siège ou nom</translation>
    </message>
</context>
<context>
    <name>CrewPlaces</name>
    <message>
        <source>Flight</source>
        <translation>Vol</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>CrewRail</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Ouvre ce que contient cette tablette.</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Couleurs, taille du texte, quelqu’un d’autre, verrouiller</translation>
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
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DoCard</name>
    <message>
        <source>Do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>À éviter</translation>
    </message>
</context>
<context>
    <name>DoneSheet</name>
    <message>
        <source>Done today</source>
        <translation>Fait aujourd’hui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo, %1</source>
        <translation>Annuler, %1</translation>
    </message>
    <message>
        <source>What you record today stands here, and can be taken back until it was sent.</source>
        <translation>Ce que vous notez aujourd’hui apparaît ici et peut être annulé jusqu’à l’envoi.</translation>
    </message>
    <message>
        <source>What you recorded, newest first</source>
        <translation>Ce que vous avez noté, le plus récent d’abord</translation>
    </message>
</context>
<context>
    <name>EyeButton</name>
    <message>
        <source>Hides notes, amounts and other customers</source>
        <translation>Masque notes, montants et autres clients</translation>
    </message>
    <message>
        <source>Hold to peek, tap to turn it off</source>
        <translation>Maintenir pour voir, toucher pour désactiver</translation>
    </message>
    <message>
        <source>Shoulder-safe</source>
        <translation>Mode discret</translation>
    </message>
</context>
<context>
    <name>FactPart</name>
    <message>
        <source>%1, as we know it</source>
        <translation>%1, selon nos données</translation>
    </message>
    <message>
        <source>%1? A tap saves it</source>
        <translation>%1 ? Un toucher l’enregistre</translation>
    </message>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>Avec les mots de %1, si cela aide</translation>
    </message>
    <message>
        <source>Not true, take it away</source>
        <translation>Faux, à retirer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Jusqu’ici</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Ce qui est juste</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Add a size or taste</source>
        <translation>Ajouter une taille ou un goût</translation>
    </message>
    <message>
        <source>Not right? Opens it to correct it</source>
        <translation>Pas juste ? L’ouvre pour corriger</translation>
    </message>
    <message>
        <source>Nothing yet. What is bought and noted here will show up.</source>
        <translation>Encore rien. Les achats et notes apparaîtront ici.</translation>
    </message>
    <message>
        <source>Opens this customer</source>
        <translation>Ouvre ce client</translation>
    </message>
    <message>
        <source>Shows everybody she comes with</source>
        <translation>Montre tous les accompagnants</translation>
    </message>
    <message>
        <source>Use silently</source>
        <translation>À utiliser discrètement</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Ce que nous savons</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>A seat, a row or a place: 14C, row 20, rear left.</source>
        <translation>Un siège, une rangée ou un endroit : 14C, rangée 20, arrière gauche.</translation>
    </message>
    <message>
        <source>For whoever mends the aircraft. No passenger is named.</source>
        <translation>Pour l’équipe qui répare l’avion. Aucun passager n’est nommé.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. The ground reads it when it has been sent.</source>
        <translation>Enregistré tout de suite sur cette tablette, même sans réseau. L’équipe au sol le lit une fois envoyé.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Quelque chose est en panne</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Ceci n’a pas été enregistré</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>FlightChoice</name>
    <message>
        <source>Which flight?</source>
        <translation>Quel vol ?</translation>
    </message>
</context>
<context>
    <name>FlightScreen</name>
    <message>
        <source>Need first, then time left</source>
        <translation>Besoin d’abord, puis temps restant</translation>
    </message>
</context>
<context>
    <name>FreshnessCard</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Ouvre ce que contient cette tablette.</translation>
    </message>
</context>
<context>
    <name>GalleyScreen</name>
    <message>
        <source>Special service</source>
        <translation>Service spécial</translation>
    </message>
    <message>
        <source>What lies where</source>
        <translation>Où se trouve quoi</translation>
    </message>
</context>
<context>
    <name>GateAnswer</name>
    <message>
        <source>Scan a boarding pass</source>
        <translation>Scanner une carte d’embarquement</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Without one, find the passenger by two facts.</source>
        <translation>Sans carte, trouvez la personne par deux informations.</translation>
    </message>
</context>
<context>
    <name>GateCaseCard</name>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Aussi : %1</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Everybody after you will know</source>
        <translation>Tous après vous le sauront</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>Les autres voient que vous allez le faire</translation>
    </message>
    <message>
        <source>I’ll offer it</source>
        <translation>Je le propose</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>Je le dis</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Les noms sont masqués.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Nothing to see to. A good flight is enough.</source>
        <translation>Rien à faire. Un bon vol suffit.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The rule, and every fact it rests on</source>
        <translation>La règle et chaque fait sur lequel elle repose</translation>
    </message>
    <message>
        <source>What is private appears after the pass, or two facts.</source>
        <translation>Ce qui est privé apparaît après la carte, ou deux informations.</translation>
    </message>
    <message>
        <source>What to say and to offer appears here.</source>
        <translation>Ce qu’il faut dire et proposer apparaît ici.</translation>
    </message>
    <message>
        <source>What to see to</source>
        <translation>Ce dont s’occuper</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>“Accepted” moves the seat and tells the crew</source>
        <translation>« Accepté » change le siège et informe l’équipage</translation>
    </message>
</context>
<context>
    <name>GateComing</name>
    <message>
        <source>%1, most urgent first</source>
        <translation>%1, le plus urgent d’abord</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Les noms sont masqués.</translation>
    </message>
    <message>
        <source>Nobody needs anything before the door.</source>
        <translation>Personne n’a besoin de rien avant l’entrée.</translation>
    </message>
    <message>
        <source>Not a boarding authority: the departure system decides who flies.</source>
        <translation>N’autorise pas l’embarquement : le système de départ décide qui part.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Voir les noms</translation>
    </message>
</context>
<context>
    <name>GateCountCard</name>
    <message>
        <source>%1 %2 on board</source>
        <translation>%1 %2 à bord</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>À bord</translation>
    </message>
</context>
<context>
    <name>GateFactsSheet</name>
    <message>
        <source>Ask for two facts</source>
        <translation>Demander deux éléments</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Or the booking code</source>
        <translation>Ou le code de réservation</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>The surname, with the seat or the booking code. Let them say it, do not read it out.</source>
        <translation>Le nom de famille, avec le siège ou le code de réservation. Laissez la personne le dire, ne le lisez pas à voix haute.</translation>
    </message>
    <message>
        <source>Two facts are needed</source>
        <translation>Il faut deux informations</translation>
    </message>
</context>
<context>
    <name>GateHeader</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Ouvre ce que contient cette tablette.</translation>
    </message>
    <message>
        <source>By two facts: the surname with the seat or the booking code</source>
        <translation>Par deux informations : le nom avec le siège ou le code de réservation</translation>
    </message>
    <message>
        <source>Choose which flight leaves here</source>
        <translation>Choisissez le vol qui part d’ici</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Couleurs, taille du texte, quelqu’un d’autre, verrouiller</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>Chercher un passager</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>Vols</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Scanner avec la caméra</translation>
    </message>
</context>
<context>
    <name>GateListSheet</name>
    <message>
        <source>Everybody is on board.</source>
        <translation>Tout le monde est à bord.</translation>
    </message>
    <message>
        <source>I take them over</source>
        <translation>Je les reprends</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Les noms sont masqués.</translation>
    </message>
    <message>
        <source>Need first, then what we owe, then who asked first. The departure system gives the seats.</source>
        <translation>Besoin d’abord, puis ce que nous devons, puis l’ordre des demandes. Le système de départ attribue les sièges.</translation>
    </message>
    <message>
        <source>Nobody waits for a seat.</source>
        <translation>Personne n’attend de siège.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>What is different since somebody last looked.</source>
        <translation>Ce qui a changé depuis le dernier coup d’œil.</translation>
    </message>
</context>
<context>
    <name>GateQueue</name>
    <message>
        <source>By seat</source>
        <translation>Par siège</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Les noms sont masqués.</translation>
    </message>
    <message>
        <source>Next by seat</source>
        <translation>Suivants, par siège</translation>
    </message>
    <message>
        <source>Not on board yet</source>
        <translation>Pas encore à bord</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>What the list says otherwise than before</source>
        <translation>Ce que la liste dit autrement qu’avant</translation>
    </message>
</context>
<context>
    <name>GateScreen</name>
    <message>
        <source>Gate</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The count goes on. What they wrote leaves under their name.</source>
        <translation>Le décompte continue. Ce qu’ils ont écrit part sous leur nom.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GateWhySheet</name>
    <message>
        <source>Why this?</source>
        <translation>Pourquoi ceci ?</translation>
    </message>
</context>
<context>
    <name>HandledStrip</name>
    <message>
        <source>Say why</source>
        <translation>Dire pourquoi</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Loads older receipts into this list</source>
        <translation>Charge des tickets plus anciens dans cette liste</translation>
    </message>
    <message>
        <source>Nothing bought yet that this tablet knows of.</source>
        <translation>Aucun achat connu de cette tablette.</translation>
    </message>
    <message>
        <source>Show older receipts</source>
        <translation>Voir des tickets plus anciens</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Close, then back</source>
        <translation>Fermer, puis revenir</translation>
    </message>
    <message>
        <source>Close, then ready for the next pass</source>
        <translation>Fermer, puis prêt pour la carte suivante</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>Chercher un passager</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Vol</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt</source>
        <translation>Touches sans Ctrl ni Alt</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>Se déplacer dans une liste</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>On a suggestion: not right, because</source>
        <translation>Sur une suggestion : pourquoi elle ne convient pas</translation>
    </message>
    <message>
        <source>Peek while shoulder-safe, as long as it is held</source>
        <translation>En mode discret, voir tant qu’on maintient</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Tab reaches everything, Enter presses it.</source>
        <translation>Tab atteint tout, Entrée l’active.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Pourquoi vous voyez ceci</translation>
    </message>
    <message>
        <source>With a customer open</source>
        <translation>Avec un client ouvert</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>For everybody who uses this tablet</source>
        <translation>Pour tous ceux qui utilisent cette tablette</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>Langue des écrans</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>What you have begun is kept.</source>
        <translation>Ce que vous avez commencé est gardé.</translation>
    </message>
</context>
<context>
    <name>MatterSheet</name>
    <message>
        <source>Comes back in 20 minutes</source>
        <translation>Revient dans 20 minutes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Pourquoi ceci ?</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Opens what to say, and why</source>
        <translation>Ouvre ce qu’il faut dire, et pourquoi</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Utile à savoir</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Worth mentioning</source>
        <translation>Bon à mentionner</translation>
    </message>
    <message>
        <source>You could offer</source>
        <translation>Vous pourriez proposer</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>As it sounds, the loud part in capitals: eh-LEH-nah</source>
        <translation>Comme cela se prononce, la partie forte en capitales : eh-LEH-nah</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Prononciation</translation>
    </message>
    <message>
        <source>Likes to hear from us by? A tap saves it</source>
        <translation>Préfère être contacté par ? Un toucher l’enregistre</translation>
    </message>
    <message>
        <source>Name, as it is said</source>
        <translation>Le nom, comme on le dit</translation>
    </message>
    <message>
        <source>Save how to say it</source>
        <translation>Enregistrer la prononciation</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
</context>
<context>
    <name>NamesakeCard</name>
    <message>
        <source>Checked, open all</source>
        <translation>Vérifié, tout ouvrir</translation>
    </message>
    <message>
        <source>Notes, amounts and reasons are shown after this</source>
        <translation>Notes, montants et raisons s’affichent ensuite</translation>
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
        <translation>Ctrl et Entrée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. Colleagues read it when it has been sent, and the customer may: keep it kind and true.</source>
        <translation>Enregistré tout de suite sur cette tablette, même sans réseau. L’équipe le lit une fois envoyé, et la personne concernée en a le droit : restez aimable et exact.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>La note n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>What should a colleague know next time?</source>
        <translation>Que doit savoir l’équipe la prochaine fois ?</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>No notes yet. Write what a colleague should know next time.</source>
        <translation>Pas encore de notes. Écrivez ce que l’équipe doit savoir la prochaine fois.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>À retenir</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>In the basket</source>
        <translation>Dans le panier</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Opens why this is suggested</source>
        <translation>Ouvre la raison de cette suggestion</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>Ouvre la raison de cette suggestion. Maintenu, ou avec Suppr, demande pourquoi cela ne convient pas.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>Mettre %1 dans le panier</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>Retirer %1 du panier</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>Ne convient pas ? Maintenez pour dire pourquoi.</translation>
    </message>
    <message>
        <source>Shows the other suggestions too, or the first row alone</source>
        <translation>Montre aussi les autres suggestions, ou la première ligne seule</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>In the basket</source>
        <translation>Dans le panier</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>Ouvre la raison de cette suggestion. Maintenu, ou avec Suppr, demande pourquoi cela ne convient pas.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>Mettre %1 dans le panier</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>Retirer %1 du panier</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>Ne convient pas ? Maintenez pour dire pourquoi.</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Done. Opens it again</source>
        <translation>Fait. Le rouvre</translation>
    </message>
    <message>
        <source>Marks it as done</source>
        <translation>Le marque comme fait</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>More, %1</source>
        <translation>Plus, %1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>More, %1</source>
        <translation>Plus, %1</translation>
    </message>
</context>
<context>
    <name>PersonHit</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare, %1</source>
        <translation>Comparer, %1</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>At each scan</source>
        <translation>À chaque scan</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Le plus grand</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste des touches</translation>
    </message>
    <message>
        <source>Lock this tablet</source>
        <translation>Verrouiller cette tablette</translation>
    </message>
    <message>
        <source>Locks the desk, and closes Aisleside after your PIN</source>
        <translation>Verrouille le comptoir et ferme Aisleside après votre code</translation>
    </message>
    <message>
        <source>Locks this tablet and asks for the next person’s PIN</source>
        <translation>Verrouille la tablette et demande le code PIN de la personne suivante</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les mouvements</translation>
    </message>
    <message>
        <source>Sheets slide</source>
        <translation>Les feuilles glissent</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silencieux</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>What you wrote and has not been sent stays on this tablet, sealed under your name, and leaves by itself. What you have begun waits for you.</source>
        <translation>Ce que vous avez écrit et qui n’est pas parti reste sur cette tablette, scellé à votre nom, et part tout seul. Ce que vous avez commencé vous attend.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 chiffres sur %2</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take back one digit</source>
        <translation>Effacer un chiffre</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Last bought</source>
        <translation>Derniers achats</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>Prendre le rendez-vous</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>%1 asked us to…</source>
        <translation>%1 nous a demandé de…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · until: %2</source>
        <translation>%1 · jusqu’à : %2</translation>
    </message>
    <message>
        <source>%1: %2. From %3. Shown until: %4</source>
        <translation>%1 : %2. De %3. Visible jusqu’à : %4</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <translation>Retour au profil</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>Donner une copie</translation>
    </message>
    <message>
        <source>Keeps a follow-up, so that somebody here looks at this list</source>
        <translation>Garde un suivi, pour que quelqu’un ici regarde cette liste</translation>
    </message>
    <message>
        <source>Nobody that this tablet knows of.</source>
        <translation>Personne que cette tablette connaisse.</translation>
    </message>
    <message>
        <source>Not shown to your role</source>
        <translation>Non montré à votre rôle</translation>
    </message>
    <message>
        <source>Not shown to your role: %1</source>
        <translation>Non montré à votre rôle : %1</translation>
    </message>
    <message>
        <source>Personal tips are off, as %1 asked.</source>
        <translation>Conseils personnels désactivés, à la demande de %1.</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>Visible jusqu’à</translation>
    </message>
    <message>
        <source>Somebody here will look at this list</source>
        <translation>Quelqu’un ici va regarder cette liste</translation>
    </message>
    <message>
        <source>Something looks wrong</source>
        <translation>Quelque chose cloche</translation>
    </message>
    <message>
        <source>Stop tips</source>
        <translation>Arrêter les conseils</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who opened this profile</source>
        <translation>Qui a ouvert ce profil</translation>
    </message>
    <message>
        <source>Why it is shown to you</source>
        <translation>Pourquoi cela vous est montré</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Pourquoi vous voyez ceci</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Add to basket</source>
        <translation>Ajouter au panier</translation>
    </message>
    <message>
        <source>Back to the product before</source>
        <translation>Retour à l’article précédent</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En main</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>Dans le panier. Le retirer</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>Prend cet article en main</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Où le trouver</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>Noter autre chose</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>Noter autre chose</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Nom, téléphone ou carte</translation>
    </message>
    <message>
        <source>Opens what is put aside</source>
        <translation>Ouvre ce qui est mis de côté</translation>
    </message>
    <message>
        <source>Search for another person</source>
        <translation>Chercher une autre personne</translation>
    </message>
    <message>
        <source>This customer&apos;s history is long. It is on its way.</source>
        <translation>L’historique de ce client est long. Il arrive.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Why each thing is shown, who opened this profile, what one may ask for</source>
        <translation>Pourquoi chaque chose est montrée, qui a ouvert ce profil, ce qu’on peut demander</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Pourquoi vous voyez ceci</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Rouvrir : %1</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
    <message>
        <source>What you promise a customer stands here on its day.</source>
        <translation>Ce que vous promettez à un client apparaît ici le jour dit.</translation>
    </message>
</context>
<context>
    <name>PutRightSheet</name>
    <message>
        <source>Put it right</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>Ceci n’a pas été enregistré</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>%1 of this place’s records are on this tablet</source>
        <translation>%1 des entrées de ce magasin sont sur cette tablette</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compares every record with the hub and puts right what differs</source>
        <translation>Compare chaque entrée au serveur et corrige ce qui diffère</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>Prête pour le service ?</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Simuler une panne</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>First choose the seat.</source>
        <translation>Choisissez d’abord le siège.</translation>
    </message>
    <message>
        <source>First choose what happened.</source>
        <translation>Choisissez d’abord ce qui s’est passé.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Comment ça s’est passé ?</translation>
    </message>
    <message>
        <source>In a few words, if it helps</source>
        <translation>En quelques mots, si cela aide</translation>
    </message>
    <message>
        <source>No seat is free in this cabin.</source>
        <translation>Aucun siège libre dans cette cabine.</translation>
    </message>
    <message>
        <source>Not said after all</source>
        <translation>Finalement pas dit</translation>
    </message>
    <message>
        <source>Shorten the words first.</source>
        <translation>Raccourcissez d’abord le texte.</translation>
    </message>
    <message>
        <source>Still upset</source>
        <translation>Encore en colère</translation>
    </message>
    <message>
        <source>To seat %1</source>
        <translation>Vers le siège %1</translation>
    </message>
    <message>
        <source>Too long for one line</source>
        <translation>Trop long pour une ligne</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Bien passé</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que s’est-il passé ?</translation>
    </message>
</context>
<context>
    <name>RehearsalSheet</name>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>Possible quand les clients sont là et peuvent être montrés</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Recommencer l’exercice</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Simuler une panne</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Lancer l’exercice</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Exercice en cours</translation>
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
        <translation>%1 % du dossier sont là</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>For the ground</source>
        <translation>Pour l’équipe au sol</translation>
    </message>
    <message>
        <source>How complete the packet is</source>
        <translation>État d’avancement du dossier</translation>
    </message>
    <message>
        <source>Nothing that the crew must know before the doors open.</source>
        <translation>Rien que l’équipage doive savoir avant l’ouverture des portes.</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Page à imprimer</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Quelque chose est en panne</translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message>
        <source>Everything is shown until you let go.</source>
        <translation>Tout est affiché jusqu’à ce que vous relâchiez.</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Masquer de nouveau</translation>
    </message>
    <message>
        <source>Notes and past amounts are hidden. Hold the button above to peek.</source>
        <translation>Notes et montants passés sont masqués. Maintenez le bouton ci-dessus pour voir.</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>Aperçu en cours</translation>
    </message>
    <message>
        <source>Safe to show</source>
        <translation>Peut être montré</translation>
    </message>
    <message>
        <source>Shows everything without holding the button</source>
        <translation>Affiche tout sans maintenir le bouton</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Already taken care of</source>
        <translation>Déjà pris en charge</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Scanner avec la caméra</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>Trouver quelqu’un</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>En magasin aujourd’hui</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Nom, téléphone ou carte</translation>
    </message>
    <message>
        <source>Name, phone, email or card</source>
        <translation>Nom, téléphone, e-mail ou carte</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>Les clients de cette tablette s’ouvrent. Ce n’est long qu’une fois.</translation>
    </message>
    <message>
        <source>Who is the appointment for?</source>
        <translation>Pour qui est le rendez-vous ?</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>Vos clients</translation>
    </message>
</context>
<context>
    <name>SeatMini</name>
    <message>
        <source>The whole aircraft; tap to go there</source>
        <translation>Tout l’avion ; touchez pour y aller</translation>
    </message>
</context>
<context>
    <name>SeatPlan</name>
    <message>
        <source>Seats</source>
        <translation>Sièges</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ShellScreen</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. Ouvre ce que contient cette tablette.</translation>
    </message>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>Couleurs, taille du texte, quelqu’un d’autre, verrouiller</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>A manager sets a new PIN at the hub: aisleside hub pin</source>
        <translation>Un responsable donne un nouveau code au serveur : aisleside hub pin</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>Code PIN oublié</translation>
    </message>
    <message>
        <source>Scan staff badge</source>
        <translation>Scanner le badge</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>Who’s using this tablet?</source>
        <translation>Qui utilise cette tablette ?</translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>SpendLine</name>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
</context>
<context>
    <name>TabletSheet</name>
    <message>
        <source>Block the network for a moment and try everything</source>
        <translation>Bloquer le réseau un instant et tout essayer</translation>
    </message>
    <message>
        <source>Connection to the hub</source>
        <translation>Connexion au serveur</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour le support</translation>
    </message>
    <message>
        <source>Customers on this tablet</source>
        <translation>Clients sur cette tablette</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>It is right, go on</source>
        <translation>C’est juste, continuer</translation>
    </message>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>Possible quand les clients sont là et peuvent être montrés</translation>
    </message>
    <message>
        <source>Products on this tablet</source>
        <translation>Produits sur cette tablette</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>Lire d’abord</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>Prête pour le service ?</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>Simuler une panne</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Envoyés récemment</translation>
    </message>
    <message>
        <source>Storage, encrypted</source>
        <translation>Stockage, chiffré</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>Cette tablette</translation>
    </message>
    <message>
        <source>Versions, counts and times. No person is in it.</source>
        <translation>Versions, nombres et heures. Aucune personne n’y figure.</translation>
    </message>
    <message>
        <source>What would work without a network, and what to do about the rest</source>
        <translation>Ce qui marcherait sans réseau, et que faire du reste</translation>
    </message>
</context>
<context>
    <name>TaskPart</name>
    <message>
        <source>A day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When? A tap saves it</source>
        <translation>Quand ? Un toucher l’enregistre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Opens what was bought</source>
        <translation>Ouvre ce qui a été acheté</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>%1. Opens what you did today.</source>
        <translation>%1. Ouvre ce que vous avez fait aujourd’hui.</translation>
    </message>
    <message>
        <source>Done today, %1</source>
        <translation>Fait aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>Nom, téléphone ou carte</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>Chercher un client</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>Les clients de cette tablette s’ouvrent. Ce n’est long qu’une fois.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TrolleyEntry</name>
    <message>
        <source>Opens why this is suggested</source>
        <translation>Ouvre la raison de cette suggestion</translation>
    </message>
</context>
<context>
    <name>TrolleySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>Demande pourquoi, et l’enlève</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>Ne convient pas, raison</translation>
    </message>
    <message>
        <source>Note as taken</source>
        <translation>Noter comme pris</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui le changerait</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Pourquoi ceci ?</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Anybody may say it then</source>
        <translation>Chacun peut alors le dire</translation>
    </message>
    <message>
        <source>Comes back tomorrow</source>
        <translation>Revient demain</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>Les autres voient que vous allez le faire</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>Je le dis</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>Excuses présentées</translation>
    </message>
    <message>
        <source>Nobody says it again</source>
        <translation>Personne ne le redit</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not welcome</source>
        <translation>Mal reçu</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The rule, what it rests on, and what makes it go away</source>
        <translation>La règle, ce sur quoi elle repose, et ce qui fait disparaître ceci</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>ValueBadge</name>
    <message>
        <source>Opens why</source>
        <translation>Ouvre le pourquoi</translation>
    </message>
</context>
<context>
    <name>ValueWhy</name>
    <message>
        <source>%1 Closes in %2&#xa0;s.</source>
        <translation>%1 Se ferme dans %2 s.</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Contre : %1</translation>
    </message>
    <message>
        <source>Only you can see this</source>
        <translation>Vous seul voyez ceci</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Pourquoi « %1 »</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>Demande pourquoi, et l’enlève</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>Dans le panier. Le retirer</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>Ne convient pas, raison</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Put it into the basket</source>
        <translation>Mettre dans le panier</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui le changerait</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Pourquoi ceci ?</translation>
    </message>
</context>
<extra-origin>Machine-made first version. Nobody who speaks this language has checked it yet.</extra-origin>
</TS>
