pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The rail of a crew: its places, the age of the list, and who is signed in.
Item {
    id: root

    required property FlightView flight
    required property Shell shell
    required property int shown
    signal chosen(place: int)
    signal askedTablet
    signal askedPerson

    width: Theme.sizeRail

    Logo {
        anchors.left: parent.left
        anchors.leftMargin: 25
        y: 18
        size: 38
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: 4
        y: 80
        spacing: Theme.small

        CrewPlaces {
            shown: root.shown
            onChosen: place => root.chosen(place)
        }
    }
    ListRow {
        id: age

        anchors.bottom: me.top
        anchors.bottomMargin: Theme.small
        anchors.left: parent.left
        anchors.leftMargin: 2
        width: parent.width - 4
        implicitHeight: Math.max(56, word.implicitHeight + 38)
        leftPadding: 2
        rightPadding: 2
        topPadding: 6
        bottomPadding: 4
        name: root.flight.present ? root.flight.ageShort : root.shell.age
        hint: qsTr("%1. Opens what this tablet holds.").arg(root.flight.present ? root.flight.ageText : root.shell.ageSpoken)
        Accessible.role: Accessible.Button
        onClicked: root.askedTablet()

        contentItem: Column {
            spacing: 3

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.flight.present ? root.flight.sign : root.shell.ageIcon
                size: 22
                color: Theme.strong(root.flight.present ? root.flight.tone : root.shell.ageTone)
            }
            Words {
                id: word

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                kind: Theme.micro
                figures: true
                color: Theme.ink2
                text: age.name
                Accessible.ignored: true
            }
        }
    }
    ListRow {
        id: me

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.horizontalCenter: parent.horizontalCenter
        width: 52
        implicitHeight: 52
        leftPadding: 4
        rightPadding: 4
        topPadding: 4
        bottomPadding: 4
        corner: 26
        name: root.shell.name
        hint: qsTr("Colours, text size, somebody else, lock this tablet")
        Accessible.role: Accessible.Button
        onClicked: root.askedPerson()

        contentItem: Avatar {
            size: 44
            initials: root.shell.letters
            seed: root.shell.seed
        }
    }
}
