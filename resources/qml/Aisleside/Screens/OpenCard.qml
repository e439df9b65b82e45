pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What waits on us for her, with a circle to tick. What was done today stays, ticked.
Card {
    id: root

    required property Listing tasks
    signal ticked(string task)

    visible: root.tasks.count > 0
    bottomPadding: Theme.snug
    Accessible.name: qsTr("Open")

    contentItem: Column {
        id: lines

        spacing: 4

        Words {
            width: parent.width
            kind: Theme.title3
            text: qsTr("Open")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.tasks

            Item {
                id: task

                required property string taskId
                required property string title
                required property string detail
                required property bool late
                required property bool done
                required property string progress
                required property string progressSign
                required property int progressTone
                required property string spoken

                width: lines.width
                height: Math.max(circle.height, words.implicitHeight + 8)

                TodoCircle {
                    id: circle

                    anchors.left: parent.left
                    anchors.leftMargin: -9
                    anchors.verticalCenter: parent.verticalCenter
                    name: task.spoken
                    checked: task.done
                    Accessible.description: task.done ? qsTr("Done. Opens it again") : qsTr("Marks it as done")
                    onClicked: root.ticked(task.taskId)
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 42
                    width: parent.width - 42
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        weight: Font.Medium
                        color: task.done ? Theme.ink3 : Theme.ink
                        text: task.title
                        Accessible.ignored: true
                    }
                    SignedLine {
                        width: parent.width
                        sign: task.late ? "clock" : ""
                        color: task.late ? Theme.attention : Theme.ink3
                        text: task.detail
                    }
                    SignedLine {
                        width: parent.width
                        visible: task.progress !== ""
                        sign: task.progressSign
                        color: task.progressTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(task.progressTone)
                        text: task.progress
                    }
                }
            }
        }
    }
}
