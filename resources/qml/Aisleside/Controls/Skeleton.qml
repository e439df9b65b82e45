pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The still shape of what is on its way; appears only when it takes a moment, and
// says what is slow when it takes long. The shape goes inside, made of Bones.
Item {
    id: root

    default property alias content: shape.data
    property bool loading: true
    property string slow: ""
    readonly property bool shown: root.loading && wait.elapsed

    implicitWidth: 240
    implicitHeight: shape.implicitHeight
    visible: root.loading
    onLoadingChanged: wait.elapsed = false
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Loading")

    Timer {
        id: wait

        property bool elapsed: false

        interval: Theme.skeletonAfter
        running: root.loading
        onTriggered: wait.elapsed = true
    }
    Timer {
        id: long

        property bool elapsed: false

        interval: 5000
        running: root.loading
        onTriggered: long.elapsed = true
        onRunningChanged: if (long.running)
            long.elapsed = false
    }
    Column {
        id: shape

        anchors.left: parent.left
        width: root.width
        visible: root.shown
        spacing: Theme.margin
    }
    Words {
        anchors.left: parent.left
        y: shape.implicitHeight + Theme.margin
        width: parent.width
        visible: root.shown && root.slow !== "" && long.elapsed
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        kind: Theme.caption
        color: Theme.ink3
        text: root.slow
    }
}
