pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// At most three things to do, and three to leave alone.
Card {
    id: root

    required property PassengerView passenger

    visible: dos.count + donts.count > 0
    padding: 22

    component Lines: Column {
        id: lines

        required property string title
        required property string sign
        required property color ink
        required property Listing rows

        width: parent.width
        visible: lines.rows.count > 0
        spacing: 10

        Words {
            width: parent.width
            kind: Theme.title3
            text: lines.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: lines.rows

            Item {
                id: line

                required property string text

                width: lines.width
                height: said.implicitHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: line.text

                Icon {
                    anchors.left: parent.left
                    y: 1
                    name: lines.sign
                    color: lines.ink
                }
                Words {
                    id: said

                    anchors.left: parent.left
                    anchors.leftMargin: 32
                    anchors.right: parent.right
                    wrapMode: Text.Wrap
                    kind: Theme.body
                    text: line.text
                    Accessible.ignored: true
                }
            }
        }
    }

    contentItem: Column {
        spacing: Theme.gap

        Lines {
            id: dos

            readonly property int count: rows.count

            title: qsTr("Do")
            sign: "check"
            ink: Theme.positive
            rows: root.passenger.dos
        }
        Divider {
            width: parent.width
            visible: dos.count > 0 && donts.count > 0
        }
        Lines {
            id: donts

            readonly property int count: rows.count

            title: qsTr("Don’t")
            sign: "x"
            ink: Theme.critical
            rows: root.passenger.donts
        }
    }
}
