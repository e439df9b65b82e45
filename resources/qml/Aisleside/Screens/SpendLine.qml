pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The last twelve months: the total, and each month as a bar.
Item {
    id: root

    required property ProfileView profile

    implicitHeight: total.implicitHeight
    visible: root.profile.paid !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.profile.spendSpoken

    Column {
        id: total

        anchors.left: parent.left
        Words {
            anchors.left: parent.left
            kind: Theme.caption
            color: Theme.ink3
            text: qsTr("Last 12 months")
            Accessible.ignored: true
        }
        Words {
            anchors.left: parent.left
            kind: Theme.title2
            figures: true
            text: root.profile.paid
            Accessible.ignored: true
        }
    }
    SparkBars {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.min(176, root.width - total.width - Theme.gap)
        visible: width > 60
        values: root.profile.bars
        Accessible.ignored: true
    }
}
