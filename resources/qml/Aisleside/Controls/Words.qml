pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The one component that shows text. Never interprets it: a name is letters.
Text {
    id: root

    property TypeStyle kind: Theme.body
    // Numbers under each other, and codes whose zero is not an O.
    property bool figures: false
    property bool code: false
    property int weight: root.kind.weight

    textFormat: Text.PlainText
    color: Theme.ink
    elide: Text.ElideRight
    // Where a line begins is the layout's affair, so that a name stays beside its picture.
    horizontalAlignment: Text.AlignLeft
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.kind.line * Theme.textScale)
    verticalAlignment: Text.AlignVCenter
    font.family: root.kind.family
    font.pixelSize: Math.round(root.kind.px * Theme.textScale)
    font.weight: root.weight
    font.letterSpacing: root.kind.tracking
    font.features: root.code ? ({
            tnum: 1,
            zero: 1,
            ss02: 1
        }) : root.figures ? ({
            tnum: 1
        }) : ({})
}
