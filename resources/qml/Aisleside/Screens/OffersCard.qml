pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to suggest, best first, each with its one true reason.
Card {
    id: root

    required property ProfileView profile
    signal asked(offer: int)

    topPadding: Theme.pad
    leftPadding: Theme.snug
    rightPadding: 0
    bottomPadding: Theme.snug
    Accessible.name: root.profile.forWhom

    contentItem: Item {
        Words {
            id: title

            anchors.left: parent.left
            anchors.leftMargin: 8
            width: parent.width - 2 * 8
            horizontalAlignment: Text.AlignLeft
            kind: Theme.title3
            text: root.profile.forWhom
            Accessible.role: Accessible.Heading
        }
        Words {
            id: age

            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.top: title.bottom
            width: parent.width - 2 * 8
            horizontalAlignment: Text.AlignLeft
            kind: Theme.caption
            color: Theme.ink3
            text: root.profile.picked
        }
        ListView {
            id: offers

            anchors.left: parent.left
            anchors.top: age.bottom
            anchors.topMargin: Theme.small
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            spacing: Theme.small
            boundsBehavior: Flickable.StopAtBounds
            pixelAligned: true
            // Rows made ahead would be cancelled, with a complaint, when a list empties.
            cacheBuffer: 0
            model: root.profile.offers
            Accessible.role: Accessible.List
            Accessible.name: root.profile.forWhom

            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: OfferEntry {
                required name

                width: offers.width - Theme.snug
                onClicked: root.asked(index)
            }
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.top: age.bottom
            anchors.topMargin: Theme.gap
            width: parent.width - 2 * 8
            visible: root.profile.whole && root.profile.offers.count === 0
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.profile.tipsOff ? qsTr("No personal tips, as the customer asked.") : qsTr("No suggestion now. There is one as soon as receipts give a reason for it.")
        }
    }
}
