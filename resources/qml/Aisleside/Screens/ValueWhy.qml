pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Why the value says so: up to three reasons for, one against, and whose definition.
// Closes by itself unless it is touched.
T.Popup {
    id: root

    required property ValueView value
    property bool touched: false
    readonly property Item room: T.Overlay.overlay
    readonly property int edge: Theme.gap

    function place(): void {
        if (root.parent === null || root.room === null)
            return;
        const at = root.parent.mapToItem(root.room, 0, 0);
        root.x = Math.min(0, root.room.width - root.edge - root.width - at.x);
        const below = root.parent.height + 8;
        const space = root.room.height - root.edge - at.y;
        root.y = below + root.height <= space ? below : Math.max(root.edge - at.y, -root.height - 8);
    }

    width: room === null ? 372 : Math.min(Math.round(372 * Math.min(1.3, Theme.textScale)), room.width - 2 * edge)
    implicitHeight: lines.implicitHeight + topPadding + bottomPadding
    padding: 18
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onAboutToShow: {
        root.touched = false;
        root.place();
    }
    onHeightChanged: root.place()

    Timer {
        interval: root.value.seconds * 1000
        running: root.opened && !root.touched && root.value.seconds > 0
        onTriggered: root.close()
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: 1
        border.color: Theme.lineStrong
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Why “%1”").arg(root.value.instruction)

        HoverHandler {
            onHoveredChanged: if (hovered)
                root.touched = true
        }
        TapHandler {
            onTapped: root.touched = true
        }
    }

    contentItem: Column {
        id: lines

        spacing: 10

        Item {
            width: parent.width
            height: title.implicitHeight + (mine.beside ? 0 : mine.implicitHeight)

            Words {
                id: title

                anchors.left: parent.left
                width: parent.width - (mine.beside ? mine.implicitWidth + Theme.snug : 0)
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.title3
                text: qsTr("Why “%1”").arg(root.value.instruction)
                Accessible.role: Accessible.Heading
            }
            Words {
                id: mine

                readonly property bool beside: Theme.textScale <= 1.1

                anchors.right: mine.beside ? parent.right : undefined
                anchors.bottom: mine.beside ? undefined : parent.bottom
                y: mine.beside ? 2 : 0
                kind: Theme.caption
                color: Theme.ink3
                text: qsTr("Only you can see this")
            }
        }
        Repeater {
            model: root.value.reasons

            Item {
                id: reason

                required property string text
                required property bool against

                width: lines.width
                height: Math.max(18, words.implicitHeight)
                Accessible.role: Accessible.StaticText
                Accessible.name: reason.against ? qsTr("Against: %1").arg(reason.text) : reason.text

                Icon {
                    anchors.left: parent.left
                    y: 2
                    name: reason.against ? "minus" : "check"
                    size: 16
                    color: reason.against ? Theme.ink3 : Theme.positive
                }
                Words {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 28
                    width: parent.width - 28
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    color: reason.against ? Theme.ink2 : Theme.ink
                    text: reason.text
                    Accessible.ignored: true
                }
            }
        }
        Divider {
            width: parent.width
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            text: root.value.seconds > 0 && !root.touched ? qsTr("%1 Closes in %2\u00a0s.").arg(root.value.foot).arg(root.value.seconds) : root.value.foot
        }
    }
}
