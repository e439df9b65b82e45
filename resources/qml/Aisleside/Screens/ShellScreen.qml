pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What stands around the screens: the rail or the bottom bar, the data's age,
// the person who is signed in.
FocusScope {
    id: root

    required property Session session
    readonly property Shell shell: root.session.shell
    readonly property bool compact: width < Theme.mediumFrom
    readonly property bool onProfile: root.session.profile.customerId !== ""

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Aisleside")

    Strip {
        id: banner

        anchors.top: parent.top
        anchors.topMargin: visible ? Theme.small : 0
        anchors.left: place.left
        anchors.leftMargin: Theme.small
        anchors.right: parent.right
        anchors.rightMargin: root.compact ? Theme.small : Theme.margin
        visible: root.shell.stripTitle !== ""
        height: visible ? implicitHeight : 0
        tone: Theme.AccentTone
        title: root.shell.stripTitle
        text: root.shell.stripText
    }
    Item {
        id: place

        anchors.fill: parent
        anchors.topMargin: banner.visible ? banner.height + Theme.small : 0
        anchors.leftMargin: root.compact ? 0 : Theme.sizeRail
        anchors.bottomMargin: root.compact && !root.onProfile ? bar.height : 0

        Loader {
            anchors.fill: parent
            focus: !root.onProfile
            visible: !root.onProfile
            sourceComponent: SearchScreen {
                search: root.session.search
                compact: root.compact
            }
        }
        Loader {
            anchors.fill: parent
            active: root.onProfile
            focus: root.onProfile
            sourceComponent: ProfileScreen {
                profile: root.session.profile
            }
        }
    }

    Item {
        id: rail

        visible: !root.compact
        width: Theme.sizeRail
        height: parent.height

        Logo {
            x: 25
            y: 18
            size: 38
        }
        PlaceButton {
            x: 4
            y: 82
            sign: "users-round"
            text: qsTr("Customers")
            here: true
            onClicked: root.session.profile.close()
        }
        ListRow {
            id: age

            anchors.bottom: me.top
            anchors.bottomMargin: Theme.small
            x: 2
            width: parent.width - 4
            implicitHeight: Math.max(56, word.implicitHeight + 38)
            leftPadding: 2
            rightPadding: 2
            topPadding: 6
            bottomPadding: 4
            name: root.shell.age
            hint: qsTr("%1. Opens what this tablet holds.").arg(root.shell.ageSpoken)
            Accessible.role: Accessible.Button
            onClicked: tablet.open()

            contentItem: Column {
                spacing: 3

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: root.shell.ageIcon
                    size: 22
                    color: Theme.strong(root.shell.ageTone)
                }
                Words {
                    id: word

                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    kind: Theme.micro
                    figures: true
                    color: Theme.ink2
                    text: root.shell.age
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
            padding: 4
            leftPadding: 4
            rightPadding: 4
            topPadding: 4
            bottomPadding: 4
            corner: 26
            name: root.shell.name
            hint: qsTr("Colours, text size, lock this tablet")
            Accessible.role: Accessible.Button
            onClicked: person.open()

            contentItem: Avatar {
                size: 44
                initials: root.shell.letters
                seed: root.shell.seed
            }
        }
    }

    // On a handheld the age stands at the top right.
    ListRow {
        id: agePill

        visible: root.compact && !root.onProfile
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: place.y + 14
        implicitHeight: Theme.sizeTouch
        width: Math.min(pill.implicitWidth + 28, 172)
        name: root.shell.age
        hint: qsTr("%1. Opens what this tablet holds.").arg(root.shell.ageSpoken)
        Accessible.role: Accessible.Button
        onClicked: tablet.open()

        background: Item {
            Rectangle {
                anchors.fill: parent
                anchors.topMargin: 6
                anchors.bottomMargin: 6
                radius: height / 2
                color: Theme.control
            }
        }
        contentItem: Item {
            Row {
                id: pill

                anchors.centerIn: parent
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.shell.ageIcon
                    size: 18
                    color: Theme.strong(root.shell.ageTone)
                }
                Words {
                    width: Math.min(Math.ceil(implicitWidth), 124)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.micro.px
                    kind: Theme.caption
                    figures: true
                    text: root.shell.age
                    Accessible.ignored: true
                }
            }
        }
    }

    Rectangle {
        id: bar

        visible: root.compact && !root.onProfile
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.sizeBottomBar, customers.implicitHeight + 16)
        color: Theme.surface

        Divider {
            width: parent.width
        }
        Row {
            anchors.centerIn: parent
            spacing: Math.max(Theme.gap, Math.round(bar.width / 3) - 80)

            PlaceButton {
                id: customers

                sign: "users-round"
                text: qsTr("Customers")
                here: true
                onClicked: root.session.profile.close()
            }
            PlaceButton {
                sign: "user-round"
                text: qsTr("You")
                onClicked: person.open()
            }
        }
    }

    TabletSheet {
        id: tablet

        health: root.session.health
        onAskedReady: ready.open()
        onAskedRehearsal: rehearsal.open()
    }
    ReadySheet {
        id: ready

        ready: root.session.ready
        onAskedRehearsal: rehearsal.open()
    }
    RehearsalSheet {
        id: rehearsal

        rehearsal: root.session.rehearsal
        possible: root.session.health.mayRehearse
    }
    PersonSheet {
        id: person

        shell: root.shell
        signIn: root.session.signIn
    }
}
