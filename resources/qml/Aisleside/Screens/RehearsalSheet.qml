pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Blocks the network for a moment, tries everything, and says what would not have gone.
Sheet {
    id: root

    required property Rehearsal rehearsal
    // Whether there is somebody to rehearse with, who may be shown.
    required property bool possible

    title: qsTr("Rehearse an outage")
    subtitle: root.possible || root.rehearsal.running ? "" : qsTr("Possible once the customers are here and may be shown")
    closePolicy: root.rehearsal.running ? Sheet.NoAutoClose : Sheet.CloseOnEscape | Sheet.CloseOnPressOutside

    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + start.height + Theme.gap

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - start.height - Theme.gap
            gutter: Theme.gap
            spacing: Theme.gap

            StandingLine {
                width: scroll.inner
                sign: root.rehearsal.sign
                tone: root.rehearsal.tone
                title: root.rehearsal.title
                text: root.rehearsal.text
            }
            ProgressLine {
                visible: root.rehearsal.running
                width: scroll.inner
                share: root.rehearsal.share
                name: root.rehearsal.title
            }
            Column {
                width: scroll.inner

                Repeater {
                    model: root.rehearsal.rows

                    CheckEntry {
                        anchors.left: parent ? parent.left : undefined  // none while it goes
                        width: scroll.inner
                    }
                }
            }
        }
        PrimaryButton {
            id: start

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            sign: "cloud-off"
            text: root.rehearsal.running ? qsTr("Rehearsing") : root.rehearsal.over ? qsTr("Rehearse again") : qsTr("Rehearse now")
            busy: root.rehearsal.running
            enabled: root.possible && !root.rehearsal.running
            hint: root.possible ? "" : root.subtitle
            onClicked: root.rehearsal.start()
        }
    }
}
