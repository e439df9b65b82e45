pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What stands around the screens: the rail or the bottom bar, the data's age,
// the person who is signed in.
FocusScope {
    id: root

    required property Session session
    readonly property Shell shell: root.session.shell
    readonly property bool kiosk: root.shell.kiosk
    readonly property bool compact: width < Theme.mediumFrom && !root.kiosk
    readonly property bool railed: !root.compact && !root.kiosk
    readonly property bool onProfile: root.session.profile.customerId !== ""
    readonly property bool onPrivacy: root.session.privacy.shown
    readonly property Shoulder shoulder: root.session.shoulder
    readonly property int eyeRoom: root.kiosk ? 0 : eye.width + (root.compact ? Theme.small : Theme.gap)
    property int place: ShellScreen.Today
    // Search is made when it is first wanted, and stays as it was left.
    property bool searched: false
    // An appointment is to be made with whoever is opened next.
    property bool meeting: false

    enum Place {
        Today,
        Customers
    }

    function go(to: int): void {
        root.session.profile.close();
        root.searched = root.searched || to === ShellScreen.Customers;
        root.meeting = false;
        root.place = to;
    }
    function look(): void {
        if (root.place !== ShellScreen.Customers || root.onProfile)
            root.go(ShellScreen.Customers);
        const screen = finder.item as SearchScreen;
        if (screen !== null)
            screen.begin();
    }
    function meet(): void {
        root.go(ShellScreen.Customers);
        root.meeting = true;
    }

    focus: true
    onOnProfileChanged: basket.close()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Aisleside")

    Shortcut {
        sequences: ["Alt+1"]
        onActivated: root.go(ShellScreen.Today)
    }
    Shortcut {
        sequences: ["Alt+2"]
        onActivated: root.go(ShellScreen.Customers)
    }
    Shortcut {
        sequences: root.shell.letterKeys ? ["Ctrl+K", "/"] : ["Ctrl+K"]
        onActivated: root.look()
    }
    Shortcut {
        sequences: root.shell.letterKeys ? ["F1", "?", "Shift+?"] : ["F1"]
        onActivated: keys.open()
    }
    Strip {
        id: banner

        anchors.top: parent.top
        anchors.topMargin: (root.kiosk ? header.height : 0) + (visible ? Theme.small : 0)
        anchors.left: screens.left
        anchors.leftMargin: Theme.small
        anchors.right: parent.right
        anchors.rightMargin: root.compact ? Theme.small : Theme.margin
        visible: root.shell.stripTitle !== ""
        height: visible ? implicitHeight : 0
        tone: Theme.AccentTone
        title: root.shell.stripTitle
        text: root.shell.stripText
    }
    Item {
        id: screens

        anchors.fill: parent
        anchors.topMargin: (root.kiosk ? header.height : 0) + (banner.visible ? banner.height + Theme.small : 0)
        anchors.leftMargin: root.railed ? Theme.sizeRail : root.kiosk ? Theme.gap : 0
        anchors.bottomMargin: root.compact && !root.onProfile ? bar.height : 0

        Loader {
            readonly property bool here: root.place === ShellScreen.Today && !root.onProfile

            anchors.fill: parent
            focus: here
            visible: here
            sourceComponent: TodayScreen {
                today: root.session.today
                health: root.session.health
                compact: root.compact
                eyeRoom: root.eyeRoom
                onSearched: root.go(ShellScreen.Customers)
                onPlanned: root.meet()
                onAskedTablet: tablet.open()
            }
        }
        Loader {
            id: finder

            readonly property bool here: root.place === ShellScreen.Customers && !root.onProfile

            anchors.fill: parent
            active: root.searched
            focus: here
            visible: here
            sourceComponent: SearchScreen {
                search: root.session.search
                camera: root.session.scanner.camera
                compare: root.session.compare
                compact: root.compact
                eyeRoom: root.eyeRoom
                meeting: root.meeting
                onUnmet: root.go(ShellScreen.Today)
            }
        }
        Loader {
            anchors.fill: parent
            active: root.onProfile
            focus: root.onProfile && !root.onPrivacy
            visible: !root.onPrivacy
            sourceComponent: ProfileScreen {
                id: customer

                // Not before one knows that it is she.
                readonly property bool met: root.meeting && customer.profile.ready && !customer.covered

                function meet(): void {
                    root.meeting = false;
                    customer.record(CaptureSheet.Appointment);
                }

                profile: root.session.profile
                shoulder: root.shoulder
                eyeRoom: root.eyeRoom
                onPrivacyAsked: root.session.privacy.open()
                onSearchAsked: root.look()
                onGoodsAsked: goods => root.session.product.openOneOf(goods)
                onProductAsked: product => root.session.product.open(product)
                onBasketAsked: basket.open()
                onMetChanged: if (customer.met)
                    Qt.callLater(customer.meet)

                Connections {
                    target: root.session.privacy

                    function onCorrectionAsked(): void {
                        customer.record(CaptureSheet.Name);
                    }
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: root.onPrivacy
            focus: root.onPrivacy
            sourceComponent: PrivacyScreen {
                privacy: root.session.privacy
                recorder: root.session.recorder
                compact: root.compact
                eyeRoom: root.eyeRoom
            }
        }
    }

    Item {
        id: rail

        anchors.left: parent.left
        visible: root.railed
        width: Theme.sizeRail
        height: parent.height

        Logo {
            anchors.left: parent.left
            anchors.leftMargin: 25
            y: 18
            size: 38
        }
        Column {
            anchors.left: parent.left
            anchors.leftMargin: 4
            y: 80
            spacing: Theme.small

            PlaceButton {
                anchors.left: parent.left
                sign: "house"
                text: qsTr("Today")
                here: root.place === ShellScreen.Today
                onClicked: root.go(ShellScreen.Today)
            }
            PlaceButton {
                anchors.left: parent.left
                sign: "users-round"
                text: qsTr("Customers")
                here: root.place === ShellScreen.Customers
                onClicked: root.go(ShellScreen.Customers)
            }
            PlaceButton {
                anchors.left: parent.left
                visible: text !== ""
                sign: "shopping-bag"
                text: root.session.profile.offers.basketWords
                onClicked: basket.open()
            }
        }
        ListRow {
            id: age

            anchors.bottom: me.top
            anchors.bottomMargin: Theme.small
            anchors.left: parent.left
            anchors.leftMargin: 2
            width: parent.width - 4
            implicitHeight: Math.max(56, word.implicitHeight + 38)
            leftPadding: 2
            rightPadding: 2
            topPadding: 6
            bottomPadding: 4
            name: root.shell.age
            hint: qsTr("%1. Opens what this tablet holds.").arg(root.shell.ageSpoken)
            Accessible.role: Accessible.Button
            onClicked: tablet.open()

            contentItem: Column {
                spacing: 3

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: root.shell.ageIcon
                    size: 22
                    color: Theme.strong(root.shell.ageTone)
                }
                Words {
                    id: word

                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    kind: Theme.micro
                    figures: true
                    color: Theme.ink2
                    text: root.shell.age
                    Accessible.ignored: true
                }
            }
        }
        ListRow {
            id: me

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            anchors.horizontalCenter: parent.horizontalCenter
            width: 52
            implicitHeight: 52
            padding: 4
            leftPadding: 4
            rightPadding: 4
            topPadding: 4
            bottomPadding: 4
            corner: 26
            name: root.shell.name
            hint: qsTr("Colours, text size, somebody else, lock this tablet")
            Accessible.role: Accessible.Button
            onClicked: person.open()

            contentItem: Avatar {
                size: 44
                initials: root.shell.letters
                seed: root.shell.seed
            }
        }
    }

    // On a kiosk there is neither rail nor bar: all of it stands in one line.
    Item {
        id: header

        anchors.left: parent.left
        visible: root.kiosk
        width: parent.width
        height: Math.max(Theme.sizeTopBar, places.height + Theme.gap)

        Logo {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            size: 38
        }
        Row {
            id: places

            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.small

            PlaceButton {
                sign: "house"
                text: qsTr("Today")
                here: root.place === ShellScreen.Today
                onClicked: root.go(ShellScreen.Today)
            }
            PlaceButton {
                sign: "users-round"
                text: qsTr("Customers")
                here: root.place === ShellScreen.Customers
                onClicked: root.go(ShellScreen.Customers)
            }
            PlaceButton {
                sign: "user-round"
                text: qsTr("You")
                onClicked: person.open()
            }
            PlaceButton {
                visible: text !== ""
                sign: "shopping-bag"
                text: root.session.profile.offers.basketWords
                onClicked: basket.open()
            }
        }
    }

    // Without a rail the age stands at the top right.
    ListRow {
        id: agePill

        visible: root.kiosk || root.compact && !root.onProfile
        anchors.right: eye.left
        anchors.rightMargin: root.kiosk ? Theme.gap : Theme.small
        y: eye.y
        implicitHeight: Theme.sizeTouch
        width: Math.min(pill.implicitWidth + 28, 172)
        name: root.shell.age
        hint: qsTr("%1. Opens what this tablet holds.").arg(root.shell.ageSpoken)
        Accessible.role: Accessible.Button
        onClicked: tablet.open()

        background: Item {
            Rectangle {
                anchors.fill: parent
                anchors.topMargin: 6
                anchors.bottomMargin: 6
                radius: height / 2
                color: Theme.control
            }
        }
        contentItem: Item {
            Row {
                id: pill

                anchors.centerIn: parent
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.shell.ageIcon
                    size: 18
                    color: Theme.strong(root.shell.ageTone)
                }
                Words {
                    width: Math.min(Math.ceil(implicitWidth), 124)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.micro.px
                    kind: Theme.caption
                    figures: true
                    text: root.shell.age
                    Accessible.ignored: true
                }
            }
        }
    }

    EyeButton {
        id: eye

        anchors.right: parent.right
        anchors.rightMargin: root.compact ? Theme.gap : Theme.margin
        y: root.kiosk ? Math.round((header.height - height) / 2) : screens.y + (root.compact && root.onProfile ? 12 : 14)
        on: root.shoulder.on
        peeking: root.shoulder.peeking
        said: root.shoulder.text
        wordless: root.compact
        bare: root.compact && (root.onProfile || root.onPrivacy)
        onSwitched: root.shoulder.toggle()
        onHeld: root.shoulder.hold()
        onLetGo: root.shoulder.release()
    }
    Connections {
        target: root.shoulder

        function onAnnounced(said: string): void {
            eye.Accessible.announce(said);
        }
    }

    Rectangle {
        id: bar

        anchors.left: parent.left
        visible: root.compact && !root.onProfile
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.sizeBottomBar, customers.implicitHeight + 16)
        color: Theme.surface

        Divider {
            anchors.left: parent.left
            width: parent.width
        }
        Row {
            anchors.centerIn: parent
            spacing: Math.max(Theme.small, Math.round(bar.width / 4) - 60)

            PlaceButton {
                sign: "house"
                text: qsTr("Today")
                here: root.place === ShellScreen.Today
                onClicked: root.go(ShellScreen.Today)
            }
            PlaceButton {
                id: customers

                sign: "users-round"
                text: qsTr("Customers")
                here: root.place === ShellScreen.Customers
                onClicked: root.go(ShellScreen.Customers)
            }
            PlaceButton {
                sign: "user-round"
                text: qsTr("You")
                onClicked: person.open()
            }
        }
    }

    TabletSheet {
        id: tablet

        health: root.session.health
        onAskedReady: ready.open()
        onAskedRehearsal: rehearsal.open()
    }
    ReadySheet {
        id: ready

        ready: root.session.ready
        onAskedRehearsal: rehearsal.open()
    }
    RehearsalSheet {
        id: rehearsal

        rehearsal: root.session.rehearsal
        possible: root.session.health.mayRehearse
    }
    PersonSheet {
        id: person

        shell: root.shell
        signIn: root.session.signIn
        onAskedKeys: keys.open()
    }
    KeysSheet {
        id: keys

        shell: root.shell
    }
    BasketSheet {
        id: basket

        offers: root.session.profile.offers
        onPictured: product => root.session.product.open(product)
    }
    ProductSheet {
        id: goods

        product: root.session.product
    }
    Connections {
        target: root.session.product

        function onOpened(): void {
            for (const sheet of [tablet, ready, rehearsal, person, keys])
                sheet.close();
            goods.open();
        }
        function onClosed(): void {
            goods.close();
        }
    }

    Connections {
        target: root.session.scanner

        function onOpened(): void {
            for (const sheet of [tablet, ready, rehearsal, person, keys])
                sheet.close();
        }
        function onSaid(words: string, mayAsk: bool): void {
            scanned.show(words, mayAsk ? qsTr("Search everyone") : "");
        }
        function onAnnounced(words: string): void {
            scanned.Accessible.announce(words);
        }
    }
    Toast {
        id: scanned

        anchors.left: screens.left
        anchors.leftMargin: root.compact ? Theme.gap : Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? bar.height + Theme.gap : Theme.margin
        most: Math.min(560, screens.width - 2 * Theme.gap)
        sign: "scan-line"
        onChosen: {
            root.go(ShellScreen.Customers);
            root.session.scanner.searchEveryone();
        }
    }
    CameraPane {
        anchors.left: screens.left
        anchors.leftMargin: root.compact ? Theme.gap : Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? bar.height + Theme.gap : Theme.margin
        camera: root.session.scanner.camera
        most: Math.min(340, root.width - 2 * Theme.gap)
    }
}
