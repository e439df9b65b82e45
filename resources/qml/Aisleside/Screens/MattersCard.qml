pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What else there is to do or to know: quiet rows, each opened by a tap.
Card {
    id: root

    required property MattersView matters
    signal asked(string key)

    visible: root.matters.rows.count > 0
    bottomPadding: Theme.snug
    Accessible.name: qsTr("Worth knowing")

    contentItem: Column {
        id: lines

        Words {
            width: parent.width
            kind: Theme.title3
            text: qsTr("Worth knowing")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.matters.rows

            ListRow {
                id: row

                required property string key
                required property string sign
                required property int tone
                required property string title
                required property string detail
                required property string spoken

                width: lines.width
                leftPadding: 0
                rightPadding: 0
                name: row.spoken
                hint: qsTr("Opens what to say, and why")
                Accessible.role: Accessible.Button
                onClicked: root.asked(row.key)

                contentItem: Item {
                    implicitHeight: Math.max(plate.height, words.implicitHeight)

                    Rectangle {
                        id: plate

                        anchors.left: parent.left
                        y: 2
                        width: 36
                        height: 36
                        radius: Theme.radiusSmall
                        color: Theme.soft(row.tone)

                        Icon {
                            anchors.centerIn: parent
                            name: row.sign
                            size: 20
                            color: Theme.softInk(row.tone)
                        }
                    }
                    Column {
                        id: words

                        anchors.left: plate.right
                        anchors.leftMargin: Theme.snug
                        anchors.right: more.left
                        anchors.rightMargin: Theme.small

                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.label
                            weight: Font.Medium
                            text: row.title
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.caption
                            color: Theme.ink3
                            text: row.detail
                            Accessible.ignored: true
                        }
                    }
                    Icon {
                        id: more

                        anchors.right: parent.right
                        y: 10
                        name: "chevron-right"
                        size: 20
                        color: Theme.ink3
                    }
                }
            }
        }
    }
}
