pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What is known of a customer: value, age and source; what is not to be said
// aloud carries its sign. A tap on what is not right corrects it.
Card {
    id: root

    required property Listing facts
    // A group that is shown elsewhere already.
    property string without: ""
    signal corrected(string key)
    // A customer, or "all": whoever is only counted is to be shown.
    signal companionOpened(string which)
    signal added

    Accessible.name: qsTr("What we know")

    contentItem: Flow {
        id: flow

        readonly property int half: Math.floor((flow.width - flow.spacing) / 2)

        spacing: 4

        Words {
            id: caption

            width: flow.width
            bottomPadding: Theme.small
            kind: Theme.title3
            text: qsTr("What we know")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.facts

            T.AbstractButton {
                id: fact

                required property string key
                required property string opens
                required property string group
                required property string heading
                required property string label
                required property string value
                required property string caption
                required property bool stale
                required property bool silent
                required property bool marked
                required property bool wide
                required property string progress
                required property string progressSign
                required property int progressTone
                required property string spoken
                readonly property bool titled: fact.heading !== ""
                // A line stands between groups, not under the card's own heading.
                readonly property bool apart: fact.titled && fact.y > caption.height + flow.spacing

                visible: root.without === "" || fact.group !== root.without
                width: fact.wide ? flow.width : flow.half
                height: fact.titled ? lines.implicitHeight + 4 : Math.max(Theme.sizeTouch, lines.implicitHeight + 4)
                enabled: fact.key !== "" || fact.opens !== ""
                hoverEnabled: true
                focusPolicy: fact.enabled ? Qt.StrongFocus : Qt.NoFocus
                Accessible.role: fact.titled ? Accessible.Heading : fact.enabled ? Accessible.Button : Accessible.StaticText
                Accessible.name: fact.spoken
                Accessible.description: fact.key !== "" ? qsTr("Not right? Opens it to correct it") : fact.opens === "all" ? qsTr("Shows everybody she comes with") : fact.opens !== "" ? qsTr("Opens this customer") : ""
                Accessible.onPressAction: fact.click()
                Keys.onReturnPressed: fact.click()
                Keys.onEnterPressed: fact.click()
                onClicked: fact.opens !== "" ? root.companionOpened(fact.opens) : root.corrected(fact.key)

                background: Rectangle {
                    anchors.fill: parent
                    anchors.leftMargin: -8
                    anchors.rightMargin: -4
                    radius: Theme.radiusSmall
                    color: fact.down ? Theme.line : fact.hovered && fact.enabled ? Theme.control : "transparent"

                    FocusRing {
                        shown: fact.visualFocus
                        around: Theme.radiusSmall
                    }
                }
                contentItem: Column {
                    id: lines

                    Item {
                        width: 1
                        height: fact.apart ? Theme.small : 0
                    }
                    Divider {
                        width: parent.width
                        visible: fact.apart
                    }
                    Item {
                        width: 1
                        height: fact.apart ? Theme.snug : 0
                    }
                    Words {
                        width: parent.width
                        visible: fact.titled
                        horizontalAlignment: Text.AlignLeft
                        kind: Theme.labelStrong
                        color: Theme.ink2
                        text: fact.heading
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: !fact.titled
                        horizontalAlignment: Text.AlignLeft
                        kind: Theme.caption
                        color: Theme.ink3
                        text: fact.label
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: !fact.titled
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        weight: Font.Medium
                        text: fact.value
                        Accessible.ignored: true
                    }
                    SignedLine {
                        width: parent.width
                        visible: fact.caption !== ""
                        sign: fact.stale ? "clock" : ""
                        color: fact.stale ? Theme.attention : Theme.ink3
                        text: fact.caption
                    }
                    SignedLine {
                        width: parent.width
                        visible: fact.marked
                        sign: "eye-off"
                        text: qsTr("Use silently")
                    }
                    SignedLine {
                        width: parent.width
                        visible: fact.progress !== ""
                        sign: fact.progressSign
                        color: fact.progressTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(fact.progressTone)
                        text: fact.progress
                    }
                }
            }
        }
        Words {
            width: flow.width
            visible: root.facts.count === 0
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("Nothing yet. What is bought and noted here will show up.")
        }
        TextButton {
            sign: "plus"
            leftPadding: 0
            text: qsTr("Add a size or taste")
            onClicked: root.added()
        }
    }
}
