pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What is known of a customer: value, age and source; what is not to be said
// aloud carries its sign.
Card {
    id: root

    required property Listing facts
    // A group that is shown elsewhere already.
    property string without: ""

    Accessible.name: qsTr("What we know")

    contentItem: Flow {
        id: flow

        readonly property int half: Math.floor((flow.width - Theme.snug) / 2)

        spacing: Theme.snug

        Words {
            id: caption

            width: flow.width
            kind: Theme.title3
            text: qsTr("What we know")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.facts

            Item {
                id: fact

                required property string group
                required property string heading
                required property string label
                required property string value
                required property string caption
                required property bool stale
                required property bool silent
                required property bool wide
                required property string spoken
                readonly property bool titled: fact.heading !== ""
                // A line stands between groups, not under the card's own heading.
                readonly property bool apart: fact.titled && fact.y > caption.height + flow.spacing

                visible: root.without === "" || fact.group !== root.without
                width: fact.wide ? flow.width : flow.half
                height: lines.implicitHeight
                Accessible.role: fact.titled ? Accessible.Heading : Accessible.StaticText
                Accessible.name: fact.spoken

                Column {
                    id: lines

                    width: parent.width

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
                        visible: fact.silent
                        sign: "eye-off"
                        text: qsTr("Use silently")
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
    }
}
