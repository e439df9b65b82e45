pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// Something only a person can settle: what it is, that it is safe, what to do.
Card {
    id: root

    required property string title
    required property string text
    property string words: ""
    property string primary: ""
    property string secondary: ""
    property string last: ""
    property bool reading: false
    signal settled
    signal done

    tone: Theme.AttentionTone
    padding: 18
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Icon {
            anchors.left: parent.left
            y: 1
            name: "triangle-alert"
            size: 20
            color: Theme.attentionSoftInk
        }
        Column {
            id: column

            anchors.left: parent.left
            anchors.leftMargin: 32
            width: parent.width - 32
            spacing: 2

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.labelStrong
                color: Theme.attentionSoftInk
                text: root.title
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink2
                text: root.text
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: root.reading
                topPadding: 6
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                text: root.words
            }
            Flow {
                width: parent.width
                visible: children.length > 0
                topPadding: 4
                spacing: Theme.small

                InkButton {
                    visible: root.primary !== ""
                    compact: true
                    text: root.primary
                    onClicked: root.settled()
                }
                ActionButton {
                    visible: root.secondary !== "" && !root.reading
                    compact: true
                    fill: Theme.surface
                    text: root.secondary
                    onClicked: root.reading = true
                }
                TextButton {
                    visible: root.last !== ""
                    ink: Theme.attentionSoftInk
                    text: root.last
                    onClicked: root.done()
                }
            }
        }
    }
}
