pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What was promised and is due; the circle says that it is done.
Card {
    id: root

    required property Listing promises
    required property string due
    required property string more
    signal opened(string customerId)
    signal ticked(string task)
    signal unfolded

    padding: Theme.snug
    leftPadding: Theme.small
    rightPadding: Theme.small
    Accessible.name: qsTr("Promises")

    contentItem: Column {
        id: lines

        Item {
            width: parent.width
            height: Math.max(36, heading.implicitHeight, all.visible ? all.height : 0)

            Words {
                id: heading

                anchors.left: parent.left
                anchors.leftMargin: Theme.snug
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.snug - count.width - all.width - Theme.small
                kind: Theme.title3
                text: qsTr("Promises")
                Accessible.role: Accessible.Heading
            }
            Words {
                id: count

                anchors.right: all.left
                anchors.rightMargin: all.visible ? 0 : Theme.snug
                anchors.baseline: heading.baseline
                width: Math.ceil(implicitWidth)
                kind: Theme.caption
                figures: true
                color: Theme.ink3
                text: root.due
            }
            TextButton {
                id: all

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? implicitWidth : 0
                visible: root.more !== ""
                text: root.more
                hint: qsTr("Promises")
                onClicked: root.unfolded()
            }
        }
        Repeater {
            model: root.promises

            Item {
                id: entry

                required property string task
                required property string customerId
                required property string title
                required property string detail
                required property bool done
                required property bool late
                required property string spoken

                width: lines.width
                height: what.height

                TodoCircle {
                    id: circle

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    checked: entry.done
                    name: entry.done ? qsTr("Open again: %1").arg(entry.title) : qsTr("Done: %1").arg(entry.title)
                    onClicked: root.ticked(entry.task)
                }
                ListRow {
                    id: what

                    anchors.left: circle.right
                    anchors.right: parent.right
                    implicitHeight: Math.max(Theme.sizeTouch, implicitContentHeight + 12)
                    leftPadding: 2
                    rightPadding: Theme.snug
                    topPadding: 5
                    bottomPadding: 5
                    name: entry.spoken
                    onClicked: root.opened(entry.customerId)

                    contentItem: Item {
                        implicitHeight: said.implicitHeight

                        Column {
                            id: said

                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width

                            Words {
                                width: parent.width
                                horizontalAlignment: Text.AlignLeft
                                wrapMode: Text.Wrap
                                maximumLineCount: 3
                                kind: Theme.label
                                color: entry.done ? Theme.ink3 : Theme.ink
                                text: entry.title
                                Accessible.ignored: true
                            }
                            Words {
                                width: parent.width
                                visible: text !== ""
                                horizontalAlignment: Text.AlignLeft
                                wrapMode: Text.Wrap
                                kind: Theme.caption
                                color: entry.late ? Theme.attention : Theme.ink3
                                text: entry.detail
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.snug
            width: parent.width - 2 * Theme.snug
            visible: root.promises.count === 0
            bottomPadding: Theme.small
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("What you promise a customer stands here on its day.")
        }
    }
}
