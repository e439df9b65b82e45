pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Slides over what one was doing: from where lines end, on narrow windows from below.
// Escape, the cross and the scrim close it; the keyboard stays inside meanwhile.
T.Popup {
    id: root

    required property string title
    property string subtitle: ""
    property int wide: Theme.sizeSheet
    property int inset: 28
    default property alias content: body.data
    readonly property bool compact: root.parent !== null && root.parent.width < Theme.mediumFrom

    // Where the keyboard was, if one could see it there: it goes back with its ring.
    property T.AbstractButton opener: null

    parent: T.Overlay.overlay
    onAboutToShow: {
        const button = root.parent.Window.activeFocusItem as T.AbstractButton;
        root.opener = button !== null && button.visualFocus ? button : null;
    }
    onClosed: if (root.opener !== null) {
        root.opener.forceActiveFocus(Qt.TabFocusReason);
        root.opener.focusReason = Qt.TabFocusReason;  // it may have the keyboard already
    }

    modal: true
    focus: true
    dim: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: root.parent === null ? root.wide : root.compact ? root.parent.width : Math.min(root.wide, root.parent.width)
    height: root.parent === null ? 480 : root.compact ? Math.min(root.parent.height - 40, Math.max(root.parent.height * 0.5, head.height + body.implicitHeight + 60)) : root.parent.height
    x: root.parent === null || root.compact || root.mirrored ? 0 : root.parent.width - root.width
    y: root.parent === null || !root.compact ? 0 : root.parent.height - root.height

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: root.compact ? "y" : "x"
            from: root.parent === null ? 0 : root.compact ? root.parent.height : root.mirrored ? -root.width : root.parent.width
            duration: Theme.baseTime
            easing.type: Theme.easing
        }
    }

    background: Rectangle {
        color: Theme.raised
        topLeftRadius: root.compact || !root.mirrored ? Theme.radiusSheet : 0
        bottomLeftRadius: root.compact || root.mirrored ? 0 : Theme.radiusSheet
        topRightRadius: root.compact || root.mirrored ? Theme.radiusSheet : 0
        bottomRightRadius: root.compact || !root.mirrored ? 0 : Theme.radiusSheet
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
    }

    contentItem: FocusScope {
        focus: true

        Item {
            id: head

            x: body.x
            width: parent.width - 2 * x
            height: 25 + Math.max(titles.implicitHeight, Theme.sizeTouch) + Theme.pad

            Column {
                id: titles

                anchors.left: parent.left
                y: 25
                width: parent.width - Theme.sizeTouch - Theme.gap

                Words {
                    width: parent.width
                    kind: Theme.title1
                    text: root.title
                }
                Words {
                    width: parent.width
                    visible: root.subtitle !== ""
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.caption
                    color: Theme.ink3
                    text: root.subtitle
                }
            }
            IconButton {
                anchors.right: parent.right
                y: 25
                sign: "x"
                name: qsTr("Close")
                onClicked: root.close()
            }
        }
        Item {
            id: body

            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            x: root.compact ? Theme.pad : root.inset
            width: head.width
            // The content says how tall it would like to be; its own height may follow ours.
            implicitHeight: body.children.length > 0 ? body.children[0].implicitHeight : 0
        }
    }
}
