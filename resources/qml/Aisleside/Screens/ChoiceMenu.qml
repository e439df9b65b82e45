pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What else one may do about a person, beside what was tapped. Escape closes it.
T.Popup {
    id: root

    required property string title
    required property Listing choices
    signal chosen(int choice)

    property point spot: Qt.point(0, 0)
    readonly property int edge: Theme.snug
    readonly property Item place: root.parent

    function openBeside(item: Item): void {
        root.spot = item.mapToItem(root.place, item.LayoutMirroring.enabled ? 0 : item.width, item.height);
        root.open();
        Qt.callLater(root.begin);
    }
    function begin(): void {
        const first = lines.itemAt(0);
        if (first !== null)
            first.forceActiveFocus(Qt.TabFocusReason);
    }
    function move(from: int, steps: int): void {
        const to = lines.itemAt((from + steps + lines.count) % lines.count);
        if (to !== null)
            to.forceActiveFocus(Qt.TabFocusReason);
    }

    parent: T.Overlay.overlay
    modal: true
    dim: false
    focus: true
    padding: Theme.small
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: Math.min(Math.round(272 * Theme.textScale), root.place === null ? 272 : root.place.width - 2 * root.edge)
    height: root.implicitContentHeight + 2 * root.padding
    x: root.place === null ? 0 : Math.max(root.edge, Math.min(lines.LayoutMirroring.enabled ? root.spot.x + 44 - root.width : root.spot.x - 44, root.place.width - root.width - root.edge))
    y: root.place === null ? 0 : Math.max(root.edge, Math.min(root.spot.y + 4, root.place.height - root.height - root.edge))

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.raised
        border.width: Theme.strokeHairline
        border.color: Theme.lineStrong
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.title
    }
    contentItem: Column {
        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.snug
            width: parent.width - 2 * Theme.snug
            topPadding: Theme.small
            bottomPadding: Theme.small
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            text: root.title
            Accessible.role: Accessible.Heading
        }
        Repeater {
            id: lines

            model: root.choices
            onItemAdded: (index, item) => {
                if (index === 0 && root.opened)
                    Qt.callLater(root.begin);
            }

            ListRow {
                id: line

                required property int index
                required property int choice
                required property string sign

                width: root.availableWidth
                implicitHeight: Math.max(Theme.sizeTouch, implicitContentHeight + 16)
                leftPadding: Theme.snug
                rightPadding: Theme.snug
                topPadding: Theme.small
                bottomPadding: Theme.small
                name: line.text
                Accessible.role: Accessible.MenuItem
                // One choice may lead to others, which begin at the top as well.
                onClicked: {
                    root.chosen(line.choice);
                    if (root.opened)
                        Qt.callLater(root.begin);
                }
                Keys.onDownPressed: root.move(line.index, 1)
                Keys.onUpPressed: root.move(line.index, -1)

                required text
                contentItem: Item {
                    implicitHeight: words.implicitHeight

                    Icon {
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        name: line.sign
                        size: 18
                    }
                    Words {
                        id: words

                        anchors.left: parent.left
                        anchors.leftMargin: 30
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 30
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        weight: Font.Medium
                        text: line.text
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
