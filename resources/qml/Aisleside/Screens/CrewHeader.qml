pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Which flight, how far, how old its list is; and what is needed on every screen of it.
Item {
    id: root

    required property FlightView flight
    required property Shell shell
    required property Shoulder shoulder
    property bool compact: false
    signal searched
    signal askedTablet
    signal askedPerson

    readonly property bool onCard: root.flight.opened
    readonly property bool wide: root.width >= 980

    readonly property bool roomy: beside.implicitWidth <= titles.width * 2
    readonly property int under: Math.max(below.visible ? below.y + below.height : buttons.y + buttons.height, titles.y + titles.implicitHeight) + 10

    height: root.compact ? root.under + (pill.visible ? pill.height : 0) + Theme.snug : Math.max(Theme.sizeTopBar, titles.y + titles.implicitHeight + 6)

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: -8
        y: 14
        visible: root.onCard
        fill: "transparent"
        sign: "arrow-left"
        name: qsTr("Back")
        onClicked: root.flight.close()
    }
    Column {
        id: titles

        visible: !(root.compact && root.onCard)
        anchors.left: back.visible ? back.right : parent.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap + buttons.width + (root.compact ? 0 : pill.width + Theme.gap)
        y: 13

        Flow {
            width: parent.width
            spacing: 10

            Words {
                id: name

                width: Math.min(implicitWidth, parent.width)
                kind: Theme.title1
                figures: true
                text: root.flight.name
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Words {
                // Beside the number where some letters smaller is enough for that.
                visible: !root.compact
                width: Math.min(Math.ceil(implicitWidth), Math.max(220, titles.width - name.width - 10))
                height: name.height
                verticalAlignment: Text.AlignVCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.label.px
                kind: Theme.title1
                color: Theme.ink2
                text: root.flight.route
            }
        }
        Words {
            id: beside

            visible: root.compact && root.roomy
            width: parent.width
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.flight.route
        }
        Words {
            width: parent.width
            visible: !root.compact && !(root.onCard && Theme.textScale > 1.2)
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            figures: true
            text: root.flight.line
        }
    }
    // Long names of airports go below, where they have the whole width.
    Words {
        id: below

        anchors.left: parent.left
        visible: root.compact && !root.onCard && !root.roomy
        y: buttons.y + buttons.height + 4
        width: root.width
        wrapMode: Text.Wrap
        kind: Theme.label
        color: Theme.ink2
        text: root.flight.route
    }
    ListRow {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: root.compact ? 0 : buttons.width + Theme.gap
        y: root.compact ? root.under : 14
        visible: root.flight.present
        width: root.compact ? root.width : said.implicitWidth + 60
        implicitHeight: Math.max(Theme.sizeTouch, said.implicitHeight + 8)
        leftPadding: 16
        rightPadding: 16
        topPadding: 4
        bottomPadding: 4
        corner: Theme.radiusButton
        name: root.flight.ageTitle
        hint: root.flight.ageText
        Accessible.role: Accessible.Button
        onClicked: root.askedTablet()

        background: Rectangle {
            radius: Theme.radiusButton
            color: root.flight.tone === Theme.NeutralTone ? Theme.control : Theme.soft(root.flight.tone)

            FocusRing {
                shown: pill.visualFocus
                around: Theme.radiusButton
            }
        }
        contentItem: Item {
            Icon {
                id: plane

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: root.flight.sign
                color: Theme.softInk(root.flight.tone)
            }
            Column {
                id: said

                anchors.left: plane.right
                anchors.leftMargin: 9
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    kind: Theme.caption
                    weight: Font.DemiBold
                    color: root.flight.tone === Theme.NeutralTone ? Theme.ink : Theme.softInk(root.flight.tone)
                    text: root.flight.ageTitle
                    Accessible.ignored: true
                }
                Words {
                    kind: Theme.caption
                    figures: true
                    color: root.flight.tone === Theme.NeutralTone ? Theme.ink2 : Theme.softInk(root.flight.tone)
                    text: root.flight.ageText
                    Accessible.ignored: true
                }
            }
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        y: 14
        spacing: root.compact ? Theme.small : Theme.gap

        TonalButton {
            height: Theme.sizeTouch
            visible: root.onCard && root.flight.passenger.before !== ""
            sign: "chevron-left"
            text: root.flight.passenger.before
            Accessible.name: qsTr("Before: seat %1").arg(root.flight.passenger.before)
            onClicked: root.flight.openSeat(root.flight.passenger.before)
        }
        TonalButton {
            height: Theme.sizeTouch
            visible: root.onCard && root.flight.passenger.after !== ""
            signAfter: "chevron-right"
            text: root.flight.passenger.after
            Accessible.name: qsTr("Next: seat %1").arg(root.flight.passenger.after)
            onClicked: root.flight.openSeat(root.flight.passenger.after)
        }
        IconButton {
            height: Theme.sizeTouch
            visible: root.flight.several && !root.onCard
            sign: "replace"
            name: qsTr("Another flight")
            onClicked: root.flight.chooseAnother()
        }
        IconButton {
            id: moon
            height: Theme.sizeTouch

            visible: !root.onCard
            sign: root.shell.scheme === Theme.Night ? "sun" : "moon"
            name: root.shell.scheme === Theme.Night ? qsTr("Light colours") : qsTr("Night colours")
            onClicked: root.shell.scheme = root.shell.scheme === Theme.Night ? Theme.Light : Theme.Night
        }
        IconButton {
            height: Theme.sizeTouch
            visible: !root.compact || !root.onCard
            enabled: root.flight.present
            sign: "search"
            name: qsTr("Find a seat or a name")
            onClicked: root.searched()
        }
        EyeButton {
            on: root.shoulder.on
            peeking: root.shoulder.peeking
            said: root.shoulder.text
            wordless: true
            onSwitched: root.shoulder.toggle()
            onHeld: root.shoulder.hold()
            onLetGo: root.shoulder.release()
        }
        IconButton {
            height: Theme.sizeTouch
            visible: root.compact && !root.onCard
            sign: "user-round"
            name: root.shell.name
            onClicked: root.askedPerson()
        }
    }
}
