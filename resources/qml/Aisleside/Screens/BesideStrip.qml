pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Products to change to, as pictures to be passed by the thumb; the one in hand is framed.
Column {
    id: root

    required property ProductView product

    spacing: Theme.small
    visible: root.product.beside.count > 0

    Words {
        width: root.width
        kind: Theme.caption
        color: Theme.ink3
        text: root.product.besideWords
    }
    ListView {
        id: tiles

        width: root.width
        height: 64
        orientation: ListView.Horizontal
        spacing: Theme.tiny
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        // Rows made ahead would be cancelled, with a complaint, when a list empties.
        cacheBuffer: 0
        model: root.product.beside
        Accessible.role: Accessible.List
        Accessible.name: root.product.besideWords

        InSight {
            place: tiles
            parent: tiles
        }

        delegate: ListRow {
            id: thing

            required property string productId
            required property string picture
            required property string tint
            required property int seed
            required property bool chosen
            required property string spoken
            required name

            width: 64
            implicitHeight: 64
            leftPadding: 4
            rightPadding: 4
            topPadding: 4
            bottomPadding: 4
            selected: thing.chosen
            Accessible.role: Accessible.Button
            Accessible.name: thing.spoken
            onClicked: root.product.swap(thing.productId)

            contentItem: Picture {
                size: 56
                name: thing.picture
                tint: thing.tint
                seed: thing.seed
            }
        }
    }
}
