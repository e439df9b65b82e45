pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What a rule rests on: each fact with its value, where it came from and how old it is.
Sheet {
    id: root

    required property GateView gate

    title: qsTr("Why this?")
    subtitle: root.gate.matter.rule

    ScrollArea {
        id: scroll

        anchors.fill: parent
        implicitHeight: facts.implicitHeight

        Column {
            id: facts

            width: scroll.inner
            spacing: Theme.gap

            Repeater {
                model: root.gate.matter.why

                Column {
                    id: line

                    required property string label
                    required property string value
                    required property string source

                    width: facts.width

                    Words {
                        width: parent.width
                        kind: Theme.label
                        color: Theme.ink2
                        wrapMode: Text.Wrap
                        text: line.label
                    }
                    Words {
                        width: parent.width
                        kind: Theme.bodyStrong
                        wrapMode: Text.Wrap
                        text: line.value
                    }
                    Words {
                        width: parent.width
                        kind: Theme.caption
                        color: Theme.ink3
                        wrapMode: Text.Wrap
                        text: line.source
                    }
                }
            }
        }
    }
}
