pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The answer to a pass, readable at two metres: a shape, a colour, a name, a seat.
Card {
    id: root

    required property GateView gate
    required property bool compact
    readonly property int shade: root.gate.answered ? root.gate.resultTone : Theme.NeutralTone
    // What may be taken back stands small beside the verdict; all else has a row of its own.
    readonly property bool quiet: root.gate.counted && !root.compact
    readonly property int disc: root.compact ? 56 : 76

    topPadding: root.compact ? Theme.gap : Theme.margin
    bottomPadding: root.topPadding
    leftPadding: root.compact ? Theme.gap : Theme.margin
    rightPadding: root.leftPadding
    Accessible.role: Accessible.StaticText
    Accessible.name: root.gate.answered ? [root.gate.resultTitle, root.gate.name, root.gate.advice].filter(part => part !== "").join(". ") : qsTr("Scan a boarding pass")

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
    contentItem: Item {
        implicitHeight: Math.max(root.disc, words.height, place.taken) + (below.visible ? below.height + Theme.snug : 0)

        // Round: come through. Square: stop. Between the two: ask.
        Rectangle {
            id: sign

            anchors.left: parent.left
            y: Math.round((Math.max(root.disc, words.height, place.taken) - height) / 2)
            width: root.disc
            height: root.disc
            radius: root.shade === Theme.CriticalTone ? Theme.radiusTag : root.shade === Theme.AttentionTone ? Theme.radiusSheet : root.disc / 2
            color: root.shade === Theme.NeutralTone ? Theme.control : Theme.strong(root.shade)

            Icon {
                anchors.centerIn: parent
                name: root.gate.answered ? root.gate.resultSign : "scan-line"
                size: Math.round(root.disc * 0.52)
                color: root.shade === Theme.NeutralTone ? Theme.ink2 : Theme.surface
            }
        }
        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: root.compact ? Theme.gap : Theme.pad
            anchors.right: place.visible ? place.left : parent.right
            anchors.rightMargin: place.visible ? Theme.gap : 0
            y: Math.round((Math.max(root.disc, height, place.taken) - height) / 2)

            Words {
                width: parent.width - (takeBack.visible ? takeBack.width : 0)
                visible: root.gate.answered
                kind: root.gate.name === "" ? Theme.title1 : Theme.bodyStrong
                color: root.shade === Theme.NeutralTone ? Theme.ink2 : Theme.strong(root.shade)
                text: root.gate.resultTitle
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text !== ""
                kind: root.compact || !root.gate.answered ? Theme.title1 : Theme.display
                wrapMode: Text.Wrap
                text: root.gate.answered ? root.gate.name : qsTr("Scan a boarding pass")
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text !== ""
                kind: Theme.body
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: root.gate.answered ? root.gate.detail : qsTr("Without one, find the passenger by two facts.")
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: root.gate.advice !== "" && !below.visible
                kind: Theme.bodyStrong
                wrapMode: Text.Wrap
                text: root.gate.advice
                Accessible.ignored: true
            }
        }
        TextButton {
            id: takeBack

            anchors.right: words.right
            y: words.y + 11 - Math.round(height / 2)
            visible: root.quiet
            text: root.gate.action
            onClicked: root.gate.act()
        }
        Rectangle {
            id: place

            anchors.right: parent.right
            readonly property int taken: visible ? height : 0

            visible: root.gate.answered && root.gate.seat !== ""
            y: Math.round((Math.max(root.disc, words.height, height) - height) / 2)
            width: Math.max(root.compact ? 76 : 98, letters.width + Theme.pad + Theme.small)
            height: column.height + Theme.gap
            radius: Theme.radiusInset
            color: Theme.control

            TextMetrics {
                id: letters

                font: seat.font
                text: root.gate.seat
            }
            Column {
                id: column

                anchors.centerIn: parent
                width: parent.width

                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    kind: Theme.caption
                    color: Theme.ink2
                    text: qsTr("Seat")
                }
                Words {
                    id: seat

                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    kind: root.compact ? Theme.title1 : Theme.display
                    code: true
                    text: root.gate.seat
                }
            }
        }
        Item {
            id: below

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(advice.height, action.visible ? action.height : 0)
            visible: root.gate.action !== "" && !root.quiet || root.gate.advice !== "" && root.compact

            Words {
                id: advice

                anchors.left: parent.left
                anchors.right: action.visible ? action.left : parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                kind: Theme.title3
                wrapMode: Text.Wrap
                text: root.gate.advice
                Accessible.ignored: true
            }
            TonalButton {
                id: action

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: root.gate.action
                onClicked: root.gate.act()
            }
        }
    }
}
