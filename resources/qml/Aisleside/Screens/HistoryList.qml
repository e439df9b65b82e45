pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What happened, newest first. On narrow windows everything else of the profile
// stands above it and scrolls with it.
ListView {
    id: root

    required property ProfileView profile
    property Component above: null
    property int inset: 0
    // Until one has moved it stays at the top, however tall what stands above grows.
    property bool moved: false
    signal goodsAsked(list<string> goods)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    model: root.profile.timeline
    // Rows made ahead would be cancelled, with a complaint, when a list empties.
    cacheBuffer: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("History")

    T.ScrollBar.vertical: ThinScrollBar {}

    InSight {
        place: root
    }

    onMovementStarted: root.moved = true
    header: Column {
        width: root.width
        onHeightChanged: if (!root.moved)
            Qt.callLater(root.positionViewAtBeginning)

        Loader {
            width: parent.width
            active: root.above !== null
            sourceComponent: root.above
        }
        Item {
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: parent.width - 2 * root.inset
            height: Math.max(Theme.sizeTouch, caption.implicitHeight)

            Words {
                id: caption

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - all.width
                kind: Theme.title3
                text: qsTr("History")
                Accessible.role: Accessible.Heading
            }
            TextButton {
                id: all

                anchors.right: parent.right
                anchors.rightMargin: -8
                anchors.verticalCenter: parent.verticalCenter
                visible: root.profile.more !== ""
                signAfter: "chevron-down"
                text: root.profile.more
                hint: qsTr("Loads older receipts into this list")
                onClicked: root.profile.showMore()
            }
        }
        SpendLine {
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: parent.width - 2 * root.inset
            profile: root.profile
        }
        Item {
            width: 1
            height: Theme.pad
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: parent.width - 2 * root.inset
            visible: root.profile.whole && root.profile.timeline.count === 0
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("Nothing bought yet that this tablet knows of.")
        }
    }
    delegate: Item {
        id: place

        required property int index
        required property string sign
        required property bool critical
        required property string title
        required property string detail
        required property string amount
        required property list<string> pictureNames
        required property list<string> pictureTints
        required property list<int> pictureSeeds
        required property string more
        required property string spoken
        required property list<string> goods

        width: root.width
        height: entry.implicitHeight

        TimelineEntry {
            id: entry

            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: parent.width - 2 * root.inset
            height: implicitHeight
            index: place.index
            sign: place.sign
            critical: place.critical
            title: place.title
            detail: place.detail
            amount: place.amount
            pictureNames: place.pictureNames
            pictureTints: place.pictureTints
            pictureSeeds: place.pictureSeeds
            more: place.more
            spoken: place.spoken
            goods: place.goods
            onOpened: root.goodsAsked(place.goods)
            last: place.index === root.count - 1
        }
    }
    footer: Item {
        width: root.width
        height: older.visible ? older.height : Theme.snug

        TextButton {
            id: older

            anchors.left: parent.left
            anchors.leftMargin: root.inset - 8
            visible: root.profile.more !== "" && root.count > 0
            text: qsTr("Show older receipts")
            onClicked: root.profile.showMore()
        }
    }
}
