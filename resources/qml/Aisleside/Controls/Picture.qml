pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A product: its drawing on a tinted tile, with a tenth of air on each side.
Rectangle {
    id: root

    required property string name
    // The colour of the goods ("#2F3E5C"), or nothing to keep the drawing's own.
    required property string tint
    // Chooses the tile; the product's id.
    required property int seed
    property int size: 88

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size >= 88 ? Theme.radiusInset : root.size > 48 ? Theme.radiusButton : Theme.radiusSmall
    color: Theme.photo(root.seed)

    Image {
        anchors.centerIn: parent
        width: Math.round(Math.min(root.width, root.height) * 0.8)
        height: width
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: false
        opacity: Theme.scheme === Theme.Night ? 0.7 : 1 // else white paper alone is over the budget
        source: root.name === "" ? "" : "image://product/" + root.name + "/" + root.tint.replace("#", "")
        Accessible.ignored: true
    }
}
