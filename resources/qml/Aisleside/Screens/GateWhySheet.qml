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

        WhyFacts {
            id: facts

            width: scroll.inner
            facts: root.gate.matter.why
        }
    }
}
