pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// What all buttons share: size, ring, busy and a name for those who cannot see.
// Use one of its kinds (PrimaryButton, TonalButton ...), not this.
T.AbstractButton {
    id: root

    property string sign: ""
    property string signAfter: ""
    property bool busy: false
    property bool compact: false
    property color fill: "transparent"
    property color ink: Theme.ink
    property color outline: "transparent"
    property int corner: Theme.radiusButton
    property string hint: ""

    readonly property int gapAround: root.compact ? (Theme.sizeTouch - Theme.sizeButtonSmallVisual) / 2 : 0
    readonly property color shownFill: root.fill.a === 0 ? (root.down ? Theme.line : root.hovered ? Theme.control : "transparent") : root.down ? Qt.darker(root.fill, 1.18) : root.hovered && root.enabled ? Qt.darker(root.fill, 1.05) : root.fill

    implicitHeight: Math.max(Theme.sizeTouch, Math.round(Theme.sizeButton * Theme.textScale))
    implicitWidth: Math.max(Theme.sizeTouch, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: root.text === "" ? 0 : root.compact ? 14 : 18
    rightPadding: root.leftPadding
    topInset: root.gapAround
    bottomInset: root.gapAround
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled || root.busy ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.hint
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: root.corner
        color: root.shownFill
        border.width: root.outline.a > 0 ? Theme.strokeControl : 0
        border.color: root.outline

        FocusRing {
            shown: root.visualFocus
            around: root.corner
        }
    }

    contentItem: Item {
        id: content

        readonly property int apart: root.compact ? 8 : 10
        readonly property bool hasSign: root.sign !== "" || root.busy
        // What stands beside the words, so that they know how far they may reach.
        readonly property int signs: (content.hasSign ? sign.size + (root.text !== "" ? content.apart : 0) : 0) + (root.signAfter !== "" ? after.size + content.apart : 0)

        implicitWidth: content.signs + (root.text !== "" ? Math.ceil(words.implicitWidth) : 0)
        implicitHeight: Math.max(sign.size, words.implicitHeight)

        Row {
            anchors.centerIn: parent
            spacing: content.apart

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                visible: content.hasSign
                name: root.busy ? "loader-circle" : root.sign
                color: root.ink
                size: root.compact ? 18 : 20
            }
            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: root.text !== ""
                width: Math.min(Math.ceil(implicitWidth), Math.max(0, content.width - content.signs))
                kind: root.compact ? Theme.labelStrong : Theme.bodyStrong
                color: root.ink
                text: root.text
                Accessible.ignored: true
            }
            Icon {
                id: after

                anchors.verticalCenter: parent.verticalCenter
                visible: root.signAfter !== ""
                name: root.signAfter
                color: root.ink
                size: 18
            }
        }
    }
}
