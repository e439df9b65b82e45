pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// A column that may be longer than its place. What gets the keyboard scrolls in.
Flickable {
    id: root

    default property alias content: column.data
    property int spacing: 0
    // Kept free at the right for the scroll bar, beside what is shown.
    property int gutter: 0
    readonly property int inner: Math.max(0, root.width - root.gutter)

    contentWidth: width
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    pixelAligned: true
    clip: true

    function show(part: Item): void {
        sight.show(part);
    }

    InSight {
        id: sight

        place: root
        parent: root
    }
    Column {
        id: column

        anchors.left: parent.left
        width: root.inner
        spacing: root.spacing
    }

    T.ScrollBar.vertical: ThinScrollBar {}
}
