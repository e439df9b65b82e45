pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Two taps: what happened, how it went. The ways it may have gone look alike.
Card {
    id: root

    required property PassengerView passenger

    visible: whats.count > 0
    padding: Theme.pad

    component Tile: T.AbstractButton {
        id: tile

        required property string sign
        property color signInk: Theme.ink
        property bool chosen: false
        property bool centred: false

        implicitHeight: Math.max(92, Math.round(92 * Theme.textScale))
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        opacity: tile.enabled ? 1 : 0.5
        Accessible.role: Accessible.Button
        Accessible.name: tile.text
        Accessible.checkable: !tile.centred
        Accessible.checked: tile.chosen
        Accessible.onPressAction: tile.click()
        Keys.onReturnPressed: tile.click()

        background: Rectangle {
            radius: Theme.radiusInset
            color: tile.chosen ? Theme.accentSoft : tile.down ? Theme.line : Theme.control
            border.width: tile.chosen ? Theme.strokeSelected : 0
            border.color: Theme.accent

            FocusRing {
                shown: tile.visualFocus
                around: Theme.radiusInset
            }
        }
        contentItem: Item {
            Icon {
                anchors.left: tile.centred ? undefined : parent.left
                anchors.leftMargin: 14
                anchors.horizontalCenter: tile.centred ? parent.horizontalCenter : undefined
                y: 16
                name: tile.sign
                size: tile.centred ? 28 : 22
                color: tile.chosen ? Theme.accentSoftInk : tile.signInk
            }
            Words {
                anchors.left: parent.left
                anchors.leftMargin: tile.centred ? 4 : 14
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 14
                horizontalAlignment: tile.centred ? Text.AlignHCenter : Text.AlignLeft
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.micro.px
                kind: Theme.labelStrong
                color: tile.chosen ? Theme.accentSoftInk : Theme.ink
                text: tile.text
                Accessible.ignored: true
            }
        }
    }
    component Step: Row {
        id: step

        required property int number
        required property string title

        spacing: 10

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 26
            height: 26
            radius: 13
            color: Theme.ink

            Words {
                anchors.centerIn: parent
                kind: Theme.caption
                weight: Font.DemiBold
                color: Theme.canvas
                text: step.number
                Accessible.ignored: true
            }
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            kind: Theme.title3
            text: step.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }

    contentItem: Item {
        implicitHeight: all.implicitHeight + Theme.gap + foot.height

        Column {
            id: all

            anchors.left: parent.left
            width: parent.width
            spacing: 14

            Step {
                number: 1
                title: qsTr("What happened?")
            }
            Grid {
                id: grid

                width: parent.width
                columns: 2
                spacing: 10

                Repeater {
                    id: whats

                    model: root.passenger.whats

                    Tile {
                        required property string what
                        required text
                        required chosen

                        width: (grid.width - grid.spacing) / 2
                        onClicked: root.passenger.choose(what)
                    }
                }
            }
            Flow {
                width: parent.width
                visible: free.count > 0
                spacing: Theme.small

                Repeater {
                    id: free

                    model: root.passenger.seats

                    FilterPill {
                        required property string seat
                        required property bool chosen

                        text: seat
                        checked: chosen
                        Accessible.name: qsTr("To seat %1").arg(seat)
                        onClicked: root.passenger.moveTo(seat)
                    }
                }
            }
            Words {
                width: parent.width
                visible: root.passenger.what === "moved" && free.count === 0
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: qsTr("No seat is free in this cabin.")
            }
            Field {
                id: field

                width: parent.width
                visible: root.passenger.takesWords
                label: qsTr("In a few words, if it helps")
                text: root.passenger.detail
                problem: root.passenger.tooLong ? qsTr("Too long for one line") : ""
                onTextChanged: root.passenger.write(field.text)
            }
            Item {
                width: 1
                height: 2
            }
            Step {
                number: 2
                title: qsTr("How did it go?")
            }
            Words {
                width: parent.width
                visible: !root.passenger.canConclude
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.passenger.what === "" ? qsTr("First choose what happened.") : root.passenger.what === "moved" ? qsTr("First choose the seat.") : qsTr("Shorten the words first.")
            }
            Row {
                id: ways

                width: parent.width
                spacing: 10

                Repeater {
                    model: 3

                    Tile {
                        required property int index

                        width: (ways.width - 2 * ways.spacing) / 3
                        centred: true
                        enabled: root.passenger.canConclude
                        sign: ["smile", "meh", "frown"][index]
                        signInk: [Theme.positive, Theme.attention, Theme.critical][index]
                        text: [qsTr("Went well"), qsTr("Unsure"), qsTr("Still upset")][index]
                        onClicked: root.passenger.conclude(["well", "unsure", "upset"][index])
                    }
                }
            }
            TextButton {
                visible: root.passenger.what === "apologised"
                text: qsTr("Not said after all")
                onClicked: root.passenger.notNow()
            }
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(clock.height, kept.implicitHeight)

            Icon {
                id: clock

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: 18
            }
            Words {
                id: kept

                anchors.left: clock.right
                anchors.leftMargin: 9
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.passenger.foot
            }
        }
    }
}
