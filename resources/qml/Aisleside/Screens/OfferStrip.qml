pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to suggest, side by side, where the window is narrow.
Column {
    id: root

    required property ProfileView profile
    property int inset: Theme.gap
    signal asked(offer: int)

    visible: root.profile.offers.count > 0

    Item {
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        width: root.width - 2 * root.inset
        height: Math.max(Theme.sizeTouch, title.implicitHeight)

        Words {
            id: title

            anchors.left: parent.left
            anchors.leftMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 4
            horizontalAlignment: Text.AlignLeft
            kind: Theme.title3
            text: root.profile.forWhom
            Accessible.role: Accessible.Heading
        }
    }
    ListView {
        id: tiles

        // All as tall as the one with the longest name.
        property real tallest: 0

        width: root.width
        height: tiles.tallest
        onCountChanged: if (tiles.count === 0)
            tiles.tallest = 0
        orientation: ListView.Horizontal
        leftMargin: root.inset
        rightMargin: root.inset
        spacing: Theme.snug
        boundsBehavior: Flickable.StopAtBounds
        // Rows made ahead would be cancelled, with a complaint, when a list empties.
        cacheBuffer: 0
        model: root.profile.offers
        Accessible.role: Accessible.List
        Accessible.name: root.profile.forWhom

        delegate: OfferTile {
            required name

            width: Math.round(152 * Math.min(1.35, Theme.textScale))
            height: tiles.height
            onImplicitHeightChanged: tiles.tallest = Math.max(tiles.tallest, implicitHeight)
            Component.onCompleted: tiles.tallest = Math.max(tiles.tallest, implicitHeight)
            onClicked: root.asked(index)
        }
    }
}
