pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The words to say first, readable in an aisle; or who has said them already.
Column {
    id: root

    required property PassengerView passenger

    visible: root.passenger.words !== "" || root.passenger.handled !== ""
    spacing: Theme.snug

    Strip {
        width: parent.width
        visible: root.passenger.handled !== ""
        sign: "check-check"
        tone: Theme.PositiveTone
        title: qsTr("Already taken care of")
        text: root.passenger.handled
    }
    Card {
        id: words

        width: parent.width
        visible: root.passenger.words !== ""
        padding: 22
        tone: root.passenger.wordsTone === Theme.NeutralTone ? Theme.AccentTone : root.passenger.wordsTone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.passenger.words
        Accessible.description: root.passenger.wordsCaption

        contentItem: Column {
            spacing: 10

            Item {
                width: parent.width
                height: Math.max(sign.height, title.implicitHeight)

                Icon {
                    id: sign

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.passenger.wordsSign
                    size: 22
                    color: Theme.softInk(words.tone)
                }
                Words {
                    id: title

                    anchors.left: sign.right
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    wrapMode: Text.Wrap
                    kind: Theme.title3
                    color: Theme.softInk(words.tone)
                    text: root.passenger.wordsTitle
                    Accessible.ignored: true
                }
            }
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                kind: Theme.title2
                weight: Font.Medium
                text: root.passenger.words
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink2
                text: root.passenger.wordsCaption
                Accessible.ignored: true
            }
        }
    }
}
