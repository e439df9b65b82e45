pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Everybody of a row, with all the reasons behind each name.
Sheet {
    id: root

    required property Listing people
    signal chosen(string customerId)
    signal asked(string customerId, string moment, Item beside)

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: -Theme.small
        anchors.rightMargin: -Theme.small
        implicitHeight: contentHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: root.people
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: root.title

        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: ListRow {
            id: entry

            required property int index
            required property string customerId
            required property string moment
            required property int seed
            required property string letters
            required property string relation
            required property string sign
            required property int tone
            required property string tag
            required property string reason
            required property string also
            required property string spoken
            required name

            width: list.width
            leftPadding: Theme.small
            rightPadding: 0
            topPadding: Theme.snug
            bottomPadding: Theme.snug
            hint: entry.also
            Accessible.name: entry.spoken
            onClicked: root.chosen(entry.customerId)
            onPressAndHold: root.asked(entry.customerId, entry.moment, entry)

            contentItem: Item {
                implicitHeight: Math.max(face.height, lines.implicitHeight)

                Avatar {
                    id: face

                    anchors.left: parent.left
                    initials: entry.letters
                    seed: entry.seed
                    onTint: entry.hovered || entry.down
                }
                Column {
                    id: lines

                    anchors.left: face.right
                    anchors.leftMargin: Theme.snug
                    anchors.right: more.left
                    spacing: 2

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.bodyStrong
                        text: entry.name
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: entry.relation
                        Accessible.ignored: true
                    }
                    Item {
                        width: 1
                        height: 4
                    }
                    Tag {
                        anchors.left: parent.left
                        width: Math.min(implicitWidth, parent.width)
                        sign: entry.sign
                        tone: entry.tone
                        text: entry.tag
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        topPadding: 4
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        color: Theme.ink2
                        text: entry.reason
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: entry.also
                        Accessible.ignored: true
                    }
                }
                IconButton {
                    id: more

                    anchors.right: parent.right
                    width: Theme.sizeTouch
                    compact: true
                    leftInset: 4
                    rightInset: 4
                    fill: "transparent"
                    sign: "ellipsis"
                    name: qsTr("More, %1").arg(entry.name)
                    onClicked: root.asked(entry.customerId, entry.moment, more)
                }
            }
        }
    }
}
