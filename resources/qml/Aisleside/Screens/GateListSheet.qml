pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The lists behind the queue: who is missing, who waits for a seat and why in this order,
// what changed, everyone.
Sheet {
    id: root

    required property GateView gate
    property int which: 0

    function show(which: int): void {
        root.which = which;
        root.gate.showList(which);
        root.open();
    }

    title: qsTr("The list")
    subtitle: root.which === 1 ? qsTr("Need first, then what we owe, then who asked first. The departure system gives the seats.") : root.which === 2 ? qsTr("What is different since somebody last looked.") : root.gate.foot
    onClosed: root.gate.closeList()

    Item {
        anchors.fill: parent
        implicitHeight: tabs.height + Theme.gap + list.contentHeight

        Flow {
            id: tabs

            width: parent.width
            spacing: Theme.small

            Repeater {
                model: root.gate.tabs

                FilterPill {
                    required property int key
                    required property bool chosen
                    required text

                    checkable: false
                    checked: chosen
                    onClicked: {
                        root.which = key;
                        root.gate.showList(key);
                    }
                }
            }
        }
        Words {
            anchors.top: tabs.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            visible: list.count === 0
            kind: Theme.body
            color: Theme.ink2
            wrapMode: Text.Wrap
            text: root.gate.covered ? qsTr("Names are hidden.") : root.which === 1 ? qsTr("Nobody waits for a seat.") : root.which === 2 ? qsTr("Nothing has changed.") : qsTr("Everybody is on board.")
        }
        ListView {
            id: list

            anchors.top: tabs.bottom
            anchors.topMargin: Theme.small
            anchors.bottom: seen.visible ? seen.top : parent.bottom
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.gate.people
            Accessible.role: Accessible.List
            Accessible.name: root.title

            delegate: Item {
                id: entry

                required property string customerId
                required property string seat
                required property string name
                required property string text
                required property int tone
                required property string spoken

                width: ListView.view.width
                height: row.height

                GateEntry {
                    id: row

                    width: parent.width
                    seat: entry.seat
                    who: entry.name
                    line: entry.text
                    tone: entry.tone
                    spoken: entry.spoken
                    onClicked: {
                        root.gate.pick(entry.customerId);
                        root.close();
                    }
                }
            }

            T.ScrollBar.vertical: ThinScrollBar {}
        }
        TonalButton {
            id: seen

            anchors.bottom: parent.bottom
            width: parent.width
            visible: (root.which === 2 || root.which === 4) && list.count > 0
            sign: "check"
            text: root.which === 4 ? qsTr("I take them over") : qsTr("Seen")
            onClicked: {
                if (root.which === 4) {
                    root.gate.takenOver();
                    root.close();
                } else {
                    root.gate.seen();
                }
            }
        }
    }
}
