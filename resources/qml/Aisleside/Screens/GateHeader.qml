pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Which flight stands here, how it is doing and who says so, and the clock.
Item {
    id: root

    required property GateView gate
    required property Shell shell
    required property CameraView camera
    required property bool compact
    signal askedTablet
    signal askedPerson
    signal askedFacts

    implicitHeight: root.compact ? names.height + tools.height + Theme.snug + 2 * Theme.small : Math.max(Theme.sizeTopBar, names.height + Theme.gap)

    Logo {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: names.verticalCenter
        size: 40
    }
    Column {
        id: names

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        width: root.width - sign.width - 2 * Theme.gap - me.width - (root.compact ? 0 : tools.width + Theme.margin + clock.width + Theme.gap)
        y: root.compact ? Theme.small : Math.round((root.height - height) / 2)

        Flow {
            width: parent.width
            spacing: Theme.small

            Words {
                id: flight

                kind: Theme.title1
                figures: true
                text: root.gate.ready ? root.gate.flight : root.gate.lounge ? qsTr("Lounge") : qsTr("Gate")
            }
            Words {
                // A long name beside little room: some letters smaller rather than cut.
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.label.px
                kind: Theme.title1
                color: Theme.ink2
                text: root.gate.to
            }
        }
        Flow {
            width: parent.width
            spacing: root.compact ? 0 : Theme.small

            Words {
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                wrapMode: Text.Wrap
                kind: Theme.caption
                figures: true
                color: Theme.ink2
                text: root.gate.line
            }
            Words {
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                wrapMode: Text.Wrap
                kind: Theme.caption
                figures: true
                color: root.gate.statusTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(root.gate.statusTone)
                text: root.gate.flightStatus
            }
        }
    }
    Row {
        id: tools

        readonly property int fromEnd: root.compact ? root.width - width : me.width + clock.width + Theme.gap + Theme.margin

        x: root.LayoutMirroring.enabled ? tools.fromEnd : root.width - width - tools.fromEnd
        y: root.compact ? root.height - height - Theme.small : Math.round((root.height - height) / 2)
        spacing: Theme.gap

        ListRow {
            id: age

            anchors.verticalCenter: parent.verticalCenter
            visible: root.gate.ready
            implicitHeight: Math.max(Theme.sizeTouch, words.implicitHeight + Theme.small)
            width: Math.max(words.width, 60) + 34 + 2 * Theme.gap
            corner: Theme.radiusButton
            name: root.gate.fresh
            hint: qsTr("%1. Opens what this tablet holds.").arg(root.gate.freshText)
            Accessible.role: Accessible.Button
            onClicked: root.askedTablet()

            background: Rectangle {
                radius: Theme.radiusButton
                color: Theme.control

                FocusRing {
                    shown: age.visualFocus
                }
            }
            contentItem: Item {
                Icon {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.gate.freshSign
                    color: Theme.strong(root.gate.freshTone)
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 34
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.ceil(Math.max(title.implicitWidth, text.implicitWidth))

                    Words {
                        id: title

                        kind: Theme.labelStrong
                        lineHeight: Math.round(18 * Theme.textScale)
                        figures: true
                        text: root.gate.fresh
                        Accessible.ignored: true
                    }
                    Words {
                        id: text

                        kind: Theme.caption
                        lineHeight: Math.round(17 * Theme.textScale)
                        figures: true
                        color: Theme.ink2
                        text: root.gate.freshText
                        Accessible.ignored: true
                    }
                }
            }
        }
        TonalButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.gate.ready
            sign: "search"
            text: root.compact ? qsTr("Find") : qsTr("Find passenger")
            hint: qsTr("By two facts: the surname with the seat or the booking code")
            onClicked: root.askedFacts()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.gate.ready && root.camera.available
            sign: "scan-line"
            name: qsTr("Scan with the camera")
            onClicked: root.camera.isOpen ? root.camera.end() : root.camera.begin()
        }
        TonalButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.gate.ready && root.gate.several
            sign: "plane"
            text: qsTr("Flights")
            hint: qsTr("Choose which flight leaves here")
            onClicked: root.gate.choose("")
        }
    }
    Words {
        id: clock

        anchors.right: me.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.compact
        width: visible ? implicitWidth : 0
        kind: Theme.display
        figures: true
        text: root.gate.time
    }
    ListRow {
        id: me

        anchors.right: parent.right
        anchors.verticalCenter: names.verticalCenter
        width: 52
        implicitHeight: 52
        leftPadding: 4
        rightPadding: 4
        topPadding: 4
        bottomPadding: 4
        corner: 26
        name: root.shell.name
        hint: qsTr("Colours, text size, somebody else, lock this tablet")
        Accessible.role: Accessible.Button
        onClicked: root.askedPerson()

        contentItem: Avatar {
            size: 44
            initials: root.shell.letters
            seed: root.shell.seed
        }
    }
}
