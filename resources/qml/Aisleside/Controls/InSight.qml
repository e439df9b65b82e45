pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Scrolls to where the keyboard goes. A finger or a mouse is left alone: what moved away
// under it would not be pressed.
Item {
    id: root

    required property Flickable place
    readonly property Item here: root.Window.activeFocusItem
    // A list learns how long it is while it is scrolled; until somebody scrolls it we go on.
    property bool arriving: false

    onHereChanged: {
        root.arriving = true;
        root.follow();
    }

    Connections {
        target: root.place

        function onContentHeightChanged(): void {
            if (root.arriving)
                root.follow();
        }
        function onMovementStarted(): void {
            root.arriving = false;
        }
    }

    function follow(): void {
        const button = root.here as T.AbstractButton;
        if (root.here !== null && (button === null || button.visualFocus) && root.holds(root.here))
            root.show(root.here);
    }
    function holds(item: Item): bool {
        for (let part = item; part !== null; part = part.parent) {
            if (part === root.place.contentItem)
                return true;
        }
        return false;
    }
    // Brings all of an item into sight, and of one that is too large its beginning.
    function show(item: Item): void {
        const corner = item.mapToItem(root.place.contentItem, 0, 0);
        const ring = Theme.gap;
        if (root.place.contentHeight > root.place.height)
            root.place.contentY = root.moved(root.place.contentY, root.place.height, corner.y - ring, item.height + 2 * ring, root.place.originY, root.place.contentHeight);
        if (root.place.contentWidth > root.place.width)
            root.place.contentX = root.moved(root.place.contentX, root.place.width, corner.x - ring, item.width + 2 * ring, root.place.originX, root.place.contentWidth);
    }
    function moved(from: real, room: real, start: real, length: real, first: real, whole: real): real {
        let to = from;
        if (start + length > to + room)
            to = start + length - room;
        if (start < to)
            to = start;
        return Math.max(first, Math.min(to, first + whole - room));
    }
}
