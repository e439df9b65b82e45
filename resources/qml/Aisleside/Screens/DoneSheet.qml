pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What one did today, newest first, with how far it has come. A line opens the customer.
Sheet {
    id: root

    required property Listing things
    signal chosen(string customerId)
    signal undone(string thing)

    title: qsTr("Done today")
    subtitle: qsTr("What you recorded, newest first")

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: -Theme.small
        anchors.rightMargin: -Theme.small
        implicitHeight: contentHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: root.things
        Accessible.role: Accessible.List
        Accessible.name: root.title

        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: Item {
            id: thing

            required property string eventId
            required property string customerId
            required property string sign
            required property string title
            required property string detail
            required property string progress
            required property string progressSign
            required property int progressTone
            required property bool undo
            required property string spoken

            width: list.width
            height: row.height

            ListRow {
                id: row

                anchors.left: parent.left
                anchors.right: back.visible ? back.left : parent.right
                implicitHeight: Math.max(72, implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Theme.small
                rightPadding: Theme.small
                topPadding: Theme.snug
                bottomPadding: Theme.snug
                name: thing.spoken
                onClicked: root.chosen(thing.customerId)

                contentItem: Item {
                    implicitHeight: words.implicitHeight

                    Rectangle {
                        id: disc

                        anchors.left: parent.left
                        width: 40
                        height: 40
                        radius: Theme.radiusSmall
                        color: Theme.control

                        Icon {
                            anchors.centerIn: parent
                            name: thing.sign
                            size: 20
                            color: Theme.ink2
                        }
                    }
                    Column {
                        id: words

                        anchors.left: disc.right
                        anchors.leftMargin: Theme.snug
                        anchors.right: parent.right
                        spacing: 2

                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            maximumLineCount: 3
                            kind: Theme.labelStrong
                            text: thing.title
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.caption
                            figures: true
                            color: Theme.ink3
                            text: thing.detail
                            Accessible.ignored: true
                        }
                        SignedLine {
                            width: parent.width
                            sign: thing.progressSign
                            color: Theme.strong(thing.progressTone)
                            text: thing.progress
                        }
                    }
                }
            }
            TextButton {
                id: back

                anchors.right: parent.right
                anchors.verticalCenter: row.verticalCenter
                visible: thing.undo
                sign: "undo-2"
                text: qsTr("Undo")
                Accessible.name: qsTr("Undo, %1").arg(thing.title)
                onClicked: root.undone(thing.eventId)
            }
        }
        Words {
            width: parent.width
            visible: root.things.count === 0
            topPadding: Theme.gap
            leftPadding: Theme.small
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("What you record today stands here, and can be taken back until it was sent.")
        }
    }
}
