pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What of a shift would work without a network, and what to do about the rest.
Sheet {
    id: root

    required property Ready ready
    signal askedRehearsal

    title: qsTr("Ready for the shift?")
    subtitle: root.ready.text
    onAboutToShow: root.ready.watch(true)
    onClosed: root.ready.watch(false)

    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + foot.height + Theme.gap

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - foot.height - Theme.gap
            gutter: Theme.gap
            spacing: Theme.gap

            StandingLine {
                visible: root.ready.title !== ""
                width: scroll.inner
                sign: root.ready.sign
                tone: root.ready.tone
                title: root.ready.title
                text: ""
            }
            Column {
                visible: root.ready.score !== ""
                width: scroll.inner
                spacing: Theme.small

                ProgressLine {
                    width: parent.width
                    share: root.ready.share
                    name: score.text
                }
                Words {
                    id: score

                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.caption
                    color: Theme.ink2
                    figures: true
                    text: qsTr("%1 of this place’s records are on this tablet").arg(root.ready.score)
                }
            }
            Column {
                width: scroll.inner

                Repeater {
                    model: root.ready.rows

                    CheckEntry {
                        anchors.left: parent ? parent.left : undefined  // none while it goes
                        width: scroll.inner
                    }
                }
            }
        }
        Grid {
            id: foot

            readonly property bool stacked: root.compact || Theme.textScale > 1.1
            readonly property int cell: stacked ? width : Math.floor((width - columnSpacing) / 2)

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            columns: foot.stacked ? 1 : 2
            columnSpacing: Theme.snug
            rowSpacing: Theme.small

            PrimaryButton {
                width: foot.cell
                sign: "refresh-cw"
                text: qsTr("Compare now")
                hint: qsTr("Compares every record with the hub and puts right what differs")
                onClicked: root.ready.compare()
            }
            TonalButton {
                width: foot.cell
                sign: "cloud-off"
                text: qsTr("Rehearse an outage")
                onClicked: {
                    root.close();
                    root.askedRehearsal();
                }
            }
        }
    }
}
