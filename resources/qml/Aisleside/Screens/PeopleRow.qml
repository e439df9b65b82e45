pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// A row of people with one kind of reason, side by side; on a narrow window below each
// other, the first few of them.
Item {
    id: root

    required property int index
    required property string name
    required property string title
    required property string caption
    required property string more
    required property bool brief
    required property Listing people
    property bool stacked: false
    signal opened(string customerId)
    signal acted(string customerId, string moment)
    signal asked(string customerId, string moment, Item beside)
    signal listed
    signal passed(int rows, int place)
    signal reached(Item card)

    readonly property int fewest: 3
    readonly property int between: Theme.snug
    // Cards are as wide as the letters need, and never wider than their place.
    readonly property int across: root.stacked ? root.width : Math.min(root.width, Math.round(228 * Theme.textScale))
    // Room for the ring around a card, which the scrolling would cut.
    readonly property int ring: Theme.strokeFocus + Theme.strokeFocusGap + 1
    readonly property int whole: Math.max(1, Math.floor((root.width + root.between) / (root.across + root.between))) * (root.across + root.between) - root.between

    function focusOn(place: int): void {
        const card = cards.itemAt(Math.max(0, Math.min(place, cards.count - 1)));
        if (card !== null)
            card.forceActiveFocus(Qt.TabFocusReason);
    }
    function show(card: Item): void {
        const left = card.x;
        const end = left + card.width;
        if (left < strip.contentX)
            strip.contentX = Math.max(0, left);
        else if (end + 2 * root.ring > strip.contentX + strip.width)
            strip.contentX = Math.min(strip.contentWidth - strip.width, end + 2 * root.ring - strip.width);
        root.reached(card);
    }

    implicitHeight: heading.height + strip.height - 2 * root.ring
    Accessible.role: Accessible.List
    Accessible.name: root.title

    Item {
        id: heading

        anchors.left: parent.left
        width: root.stacked || root.whole < root.width * 0.7 ? root.width : Math.min(root.width, root.whole)
        height: below.visible ? Math.round(title.implicitHeight + below.implicitHeight) + Theme.snug : Math.max(Theme.sizeTouch + 6, title.implicitHeight + Theme.snug)

        Words {
            id: title

            readonly property int room: heading.width - (all.visible ? all.width + Theme.small : 0)

            anchors.left: parent.left
            y: below.visible ? 0 : Math.round((heading.height - 6 - height) / 2)
            width: Math.min(Math.ceil(implicitWidth), title.room)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.title2.px
            kind: Theme.title2
            text: root.title
            Accessible.role: Accessible.Heading
        }
        Words {
            anchors.left: title.right
            anchors.leftMargin: 10
            anchors.baseline: title.baseline
            width: Math.ceil(implicitWidth)
            visible: text !== "" && !below.visible
            kind: Theme.label
            color: Theme.ink3
            text: root.caption
        }
        Words {
            id: below

            readonly property bool tight: title.implicitWidth + 10 + Math.ceil(implicitWidth) > title.room

            anchors.left: parent.left
            anchors.top: title.bottom
            width: title.room
            visible: text !== "" && below.tight
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink3
            text: root.caption
        }
        TextButton {
            id: all

            anchors.right: parent.right
            anchors.rightMargin: -8
            y: Math.round((heading.height - (below.visible ? Theme.snug : 6) - height) / 2)
            visible: root.more !== ""
            signAfter: "chevron-right"
            text: root.more
            hint: root.title
            onClicked: root.listed()
        }
    }
    Flickable {
        id: strip

        function begin(): void {
            if (strip.LayoutMirroring.enabled)
                strip.contentX = strip.contentWidth - strip.width;
        }

        anchors.left: parent.left
        anchors.leftMargin: -root.ring
        y: heading.height - root.ring
        width: root.width + 2 * root.ring
        height: contentHeight
        contentWidth: Math.max(width, row.implicitWidth + 2 * root.ring)
        contentHeight: row.implicitHeight + 2 * root.ring
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        // The first person stands where lines begin.
        onContentWidthChanged: Qt.callLater(strip.begin)
        onWidthChanged: Qt.callLater(strip.begin)
        interactive: !root.stacked
        pixelAligned: true
        clip: true

        GridLayout {
            id: row

            anchors.left: parent.left
            anchors.leftMargin: root.ring
            y: root.ring
            columns: root.stacked ? 1 : -1
            flow: root.stacked ? GridLayout.LeftToRight : GridLayout.TopToBottom
            rows: root.stacked ? -1 : 1
            columnSpacing: root.between
            rowSpacing: root.between

            Repeater {
                id: cards

                model: root.people

                PersonCard {
                    id: card

                    Layout.preferredWidth: root.across
                    Layout.fillHeight: true
                    visible: !root.stacked || card.index < root.fewest
                    brief: root.brief
                    onClicked: root.opened(card.customerId)
                    onActed: root.acted(card.customerId, card.moment)
                    onAsked: beside => root.asked(card.customerId, card.moment, beside)
                    onActiveFocusChanged: if (card.activeFocus)
                        root.show(card)
                    Keys.onRightPressed: root.focusOn(card.index + (card.LayoutMirroring.enabled ? -1 : 1))
                    Keys.onLeftPressed: root.focusOn(card.index - (card.LayoutMirroring.enabled ? -1 : 1))
                    Keys.onDownPressed: root.passed(1, card.index)
                    Keys.onUpPressed: root.passed(-1, card.index)
                }
            }
        }
    }
}
