pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// One person on board: who, what to say first, what to record. Three columns where they
// fit, else one below the other with the words first.
FocusScope {
    id: root

    required property PassengerView passenger
    property bool compact: false

    readonly property bool three: root.width >= 940 * Math.min(1.2, Theme.textScale)
    readonly property int first: Math.round((root.width - 2 * Theme.gap) * 0.335)
    readonly property int second: Math.round((root.width - 2 * Theme.gap) * 0.34)

    Loader {
        anchors.fill: parent
        sourceComponent: root.three ? columns : column
    }

    Component {
        id: columns

        Row {
            spacing: Theme.gap

            // The last card of a column ends where the columns do.
            ScrollArea {
                id: left

                width: root.first
                height: parent.height
                spacing: Theme.gap

                PassengerCard {
                    id: who

                    width: root.first
                    passenger: root.passenger
                }
                DoCard {
                    width: root.first
                    height: Math.max(implicitHeight, left.height - who.height - left.spacing)
                    passenger: root.passenger
                }
            }
            ScrollArea {
                id: middle

                width: root.second
                height: parent.height
                spacing: Theme.gap

                SayCard {
                    id: words

                    width: root.second
                    passenger: root.passenger
                }
                MentionCard {
                    width: root.second
                    height: says ? Math.max(implicitHeight, middle.height - (words.visible ? words.height + middle.spacing : 0)) : implicitHeight
                    passenger: root.passenger
                }
            }
            ScrollArea {
                id: third

                width: root.width - root.first - root.second - 2 * Theme.gap
                height: parent.height

                RecordCard {
                    width: third.inner
                    height: Math.max(implicitHeight, third.height)
                    passenger: root.passenger
                }
            }
        }
    }
    Component {
        id: column

        ScrollArea {
            id: all

            spacing: Theme.snug

            SayCard {
                width: all.inner
                passenger: root.passenger
            }
            PassengerCard {
                width: all.inner
                passenger: root.passenger
            }
            RecordCard {
                width: all.inner
                passenger: root.passenger
            }
            DoCard {
                width: all.inner
                passenger: root.passenger
            }
            MentionCard {
                width: all.inner
                passenger: root.passenger
            }
            Item {
                width: 1
                height: Theme.small
            }
        }
    }
}
