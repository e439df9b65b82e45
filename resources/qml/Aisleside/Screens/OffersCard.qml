pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to suggest, in rows whose title is the reason, the best row first.
Card {
    id: root

    required property OffersView offers
    signal asked(string product)
    signal declined(string product, Item beside)
    signal pictured(string product)

    topPadding: Theme.pad
    leftPadding: root.mirrored ? 0 : Theme.snug
    rightPadding: root.mirrored ? Theme.snug : 0
    bottomPadding: Theme.small
    Accessible.name: root.offers.forWhom

    contentItem: Item {
        Item {
            id: head

            readonly property bool beside: named.advanceWidth + aged.advanceWidth + Theme.gap <= width

            anchors.left: parent.left
            anchors.leftMargin: 8
            width: parent.width - 8 - Theme.pad
            height: head.beside ? title.height : title.height + age.height

            TextMetrics {
                id: named

                font: title.font
                text: title.text
            }
            TextMetrics {
                id: aged

                font: age.font
                text: age.text
            }
            Words {
                id: title

                anchors.left: parent.left
                width: head.beside ? Math.ceil(named.advanceWidth) + 2 : parent.width
                wrapMode: Text.Wrap
                kind: Theme.title3
                text: root.offers.forWhom
                Accessible.role: Accessible.Heading
            }
            Words {
                id: age

                anchors.right: parent.right
                y: head.beside ? Math.round((title.height - height) / 2) : title.height
                width: head.beside ? Math.ceil(aged.advanceWidth) + 2 : parent.width
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.offers.picked
            }
        }
        ListView {
            id: list

            anchors.left: parent.left
            anchors.top: head.bottom
            anchors.topMargin: Theme.snug
            anchors.bottom: foot.top
            width: parent.width
            clip: true
            spacing: 4
            boundsBehavior: Flickable.StopAtBounds
            pixelAligned: true
            // Rows made ahead would be cancelled, with a complaint, when a list empties.
            cacheBuffer: 0
            model: root.offers.rows
            Accessible.role: Accessible.List
            Accessible.name: root.offers.forWhom

            T.ScrollBar.vertical: ThinScrollBar {}

            InSight {
                place: list
            }
            header: Item {
                width: list.width
                height: note.text === "" ? 0 : note.implicitHeight

                Words {
                    id: note

                    anchors.left: parent.left
                    anchors.leftMargin: 8
                    width: parent.width - 8 - Theme.pad
                    bottomPadding: Theme.small
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    color: Theme.ink2
                    text: root.offers.said
                }
            }
            delegate: Column {
                id: row

                required property int index
                required property string productId
                required property int seed
                required property string picture
                required property string tint
                required property string name
                required property string price
                required property string title
                required property string reason
                required property string availability
                required property bool here
                required property bool taken
                required property string spoken

                width: list.width

                Words {
                    anchors.left: parent.left
                    anchors.leftMargin: 8
                    width: entry.width - 16
                    topPadding: row.index > 0 ? Theme.gap : 0
                    bottomPadding: 4
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    weight: Font.Medium
                    color: Theme.ink2
                    text: row.title
                    Accessible.role: Accessible.Heading
                }
                OfferEntry {
                    id: entry

                    anchors.left: parent.left
                    width: parent.width - Theme.snug
                    index: row.index
                    seed: row.seed
                    picture: row.picture
                    tint: row.tint
                    name: row.name
                    price: row.price
                    reason: row.reason
                    availability: row.availability
                    here: row.here
                    spoken: row.spoken
                    offered: true
                    taken: row.taken
                    onClicked: root.asked(row.productId)
                    onDeclined: root.declined(row.productId, entry)
                    onPictured: root.pictured(row.productId)
                    onAdded: root.offers.add(row.productId)
                    onTakenOut: root.offers.takeOut(row.productId)
                }
            }
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.bottom: parent.bottom
            width: parent.width - 8 - Theme.pad
            height: visible ? hint.height + Theme.snug + 4 : 0
            visible: root.offers.rows.count > 0

            Divider {
                anchors.left: parent.left
                width: parent.width
            }
            SignedLine {
                id: hint

                anchors.left: parent.left
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 4
                width: parent.width
                sign: "thumbs-down"
                color: Theme.ink3
                text: qsTr("Not right? Hold it to say why.")
            }
        }
    }
}
