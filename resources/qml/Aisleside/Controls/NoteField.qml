pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Several lines to write. Grows no taller than its place; scrolls inside.
Rectangle {
    id: root

    required property string label
    property alias text: area.text
    property alias area: area
    property string placeholder: ""

    implicitWidth: 240
    implicitHeight: 160
    radius: Theme.radiusButton
    color: Theme.surface
    border.width: area.activeFocus ? 2 : 1
    border.color: area.activeFocus ? Theme.focus : Theme.lineStrong

    Flickable {
        id: scroll

        function follow(cursor: rect): void {
            if (cursor.y < scroll.contentY)
                scroll.contentY = Math.max(0, cursor.y - area.topPadding);
            else if (cursor.y + cursor.height > scroll.contentY + scroll.height)
                scroll.contentY = cursor.y + cursor.height + area.bottomPadding - scroll.height;
        }

        anchors.fill: parent
        anchors.margins: 2
        contentWidth: width
        contentHeight: area.height
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        pixelAligned: true
        clip: true

        T.TextArea {
            id: area

            width: scroll.width
            height: Math.max(scroll.height, contentHeight + topPadding + bottomPadding)
            padding: Theme.snug
            horizontalAlignment: TextEdit.AlignLeft
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            font.family: Theme.body.family
            font.pixelSize: Math.round(Theme.body.px * Theme.textScale)
            color: Theme.ink
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.accentSoftInk
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.multiLine: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            onCursorRectangleChanged: scroll.follow(area.cursorRectangle)

            Words {
                anchors.left: parent.left
                anchors.leftMargin: area.leftPadding + 2
                y: area.topPadding
                width: area.width - (area.leftPadding + 2) - area.rightPadding
                visible: area.length === 0 && area.preeditText === ""
                wrapMode: Text.Wrap
                color: Theme.ink3
                text: root.placeholder
                Accessible.ignored: true
            }
        }

        T.ScrollBar.vertical: ThinScrollBar {}
    }
}
