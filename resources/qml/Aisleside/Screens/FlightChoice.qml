pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Which of several flights one works on.
ScrollArea {
    id: root

    required property FlightView flight

    spacing: Theme.small

    Words {
        width: root.inner
        kind: Theme.title2
        text: qsTr("Which flight?")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: root.flight.flights

        ListRow {
            id: row

            required property string flight
            required property string title
            required property string route
            required property string detail
            required property bool chosen
            required property string spoken

            width: Math.min(560, root.inner)
            framed: true
            selected: row.chosen
            name: row.spoken
            hint: row.detail
            onClicked: root.flight.choose(row.flight)

            contentItem: Column {
                Words {
                    width: parent.width
                    kind: Theme.title3
                    text: row.title
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    kind: Theme.label
                    color: Theme.ink2
                    text: row.route
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    kind: Theme.caption
                    color: Theme.ink3
                    figures: true
                    text: row.detail
                    Accessible.ignored: true
                }
            }
        }
    }
}
