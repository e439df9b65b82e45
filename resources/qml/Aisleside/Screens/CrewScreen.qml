pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What a crew works with: the flight, its people, the galley, the report to the ground.
FocusScope {
    id: root

    required property Session session
    readonly property Shell shell: root.session.shell
    readonly property FlightView flight: root.session.flight
    readonly property Shoulder shoulder: root.session.shoulder
    readonly property bool compact: width < Theme.mediumFrom
    readonly property bool onCard: root.flight.opened
    property int place: CrewScreen.Flight

    enum Place {
        Flight,
        People,
        Galley,
        Report
    }

    function go(to: int): void {
        root.flight.close();
        root.place = to;
        if (to === CrewScreen.People)
            root.flight.people.choose(2);
    }
    function look(): void {
        root.go(CrewScreen.People);
        const screen = people.item as CrewPeople;
        if (screen !== null)
            screen.begin();
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Aisleside")
    Keys.onEscapePressed: root.flight.close()

    Shortcut {
        sequences: ["Alt+1"]
        onActivated: root.go(CrewScreen.Flight)
    }
    Shortcut {
        sequences: ["Alt+2"]
        onActivated: root.go(CrewScreen.People)
    }
    Shortcut {
        sequences: ["Alt+3"]
        onActivated: root.go(CrewScreen.Galley)
    }
    Shortcut {
        sequences: ["Alt+4"]
        onActivated: root.go(CrewScreen.Report)
    }
    Shortcut {
        sequences: root.shell.letterKeys ? ["Ctrl+K", "/"] : ["Ctrl+K"]
        onActivated: root.look()
    }
    Shortcut {
        sequences: root.shell.letterKeys ? ["F1", "?", "Shift+?"] : ["F1"]
        onActivated: keys.open()
    }

    CrewHeader {
        id: header

        anchors.left: rail.visible ? rail.right : parent.left
        anchors.leftMargin: root.compact ? Theme.gap : Theme.small
        anchors.right: parent.right
        anchors.rightMargin: root.compact ? Theme.gap : Theme.margin
        flight: root.flight
        shell: root.shell
        shoulder: root.shoulder
        compact: root.compact
        onSearched: root.look()
        onAskedTablet: tablet.open()
        onAskedPerson: person.open()
    }
    Item {
        id: screens

        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? bar.height : Theme.margin

        StateMessage {
            anchors.centerIn: parent
            visible: root.flight.notice.title !== ""
            width: Math.min(420, parent.width)
            title: root.flight.notice.title
            text: root.flight.notice.text
            sign: root.flight.notice.sign
            tone: root.flight.notice.tone
            action: root.flight.notice.action
            onChosen: root.flight.settle()
        }
        Loader {
            anchors.fill: parent
            active: root.flight.choosing
            sourceComponent: FlightChoice {
                flight: root.flight
            }
        }
        Loader {
            readonly property bool here: root.flight.present && root.place === CrewScreen.Flight && !root.onCard

            anchors.fill: parent
            active: root.flight.present || item !== null
            visible: here
            focus: here
            sourceComponent: FlightScreen {
                flight: root.flight
                compact: root.compact
                onOpened: customerId => root.flight.open(customerId)
                onTicked: customerId => root.flight.tick(customerId)
            }
        }
        Loader {
            id: people

            readonly property bool here: root.place === CrewScreen.People && !root.onCard

            anchors.fill: parent
            active: root.flight.present && (here || item !== null)
            visible: here
            focus: here
            sourceComponent: CrewPeople {
                flight: root.flight
                onOpened: customerId => root.flight.open(customerId)
                onTicked: customerId => root.flight.tick(customerId)
            }
        }
        Loader {
            anchors.fill: parent
            active: root.flight.present && root.onCard
            focus: active
            sourceComponent: PassengerScreen {
                passenger: root.flight.passenger
                compact: root.compact
            }
        }
        Loader {
            readonly property bool here: root.place === CrewScreen.Galley && !root.onCard

            anchors.fill: parent
            active: root.flight.present && here
            focus: here
            sourceComponent: GalleyScreen {
                galley: root.flight.galley
                compact: root.compact
                onOpened: customerId => root.flight.open(customerId)
            }
        }
        Loader {
            readonly property bool here: root.place === CrewScreen.Report && !root.onCard

            anchors.fill: parent
            active: root.flight.present && here
            focus: here
            sourceComponent: ReportScreen {
                report: root.flight.report
                compact: root.compact
                onPageAsked: page.open()
                onFaultAsked: fault.open()
            }
        }
    }

    CrewRail {
        id: rail

        anchors.left: parent.left
        visible: !root.compact
        height: parent.height
        flight: root.flight
        shell: root.shell
        shown: root.onCard ? CrewScreen.People : root.place
        onChosen: place => root.go(place)
        onAskedTablet: tablet.open()
        onAskedPerson: person.open()
    }
    Rectangle {
        id: bar

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        visible: root.compact
        width: parent.width
        height: visible ? Math.max(Theme.sizeBottomBar, bottom.implicitHeight + 16) : 0
        color: Theme.surface

        Divider {
            anchors.left: parent.left
            width: parent.width
        }
        Row {
            id: bottom

            anchors.centerIn: parent
            spacing: Math.max(0, Math.round((bar.width - 4 * 80) / 5))

            CrewPlaces {
                shown: root.onCard ? CrewScreen.People : root.place
                onChosen: place => root.go(place)
            }
        }
    }

    Connections {
        target: root.flight.recorder

        function onRecorded(said: string): void {
            toast.show(said, qsTr("Undo"));
        }
        function onTakenBack(said: string): void {
            toast.show(said, "");
        }
        function onFailed(said: string): void {
            toast.show(said, "");
        }
    }
    Connections {
        target: root.flight

        function onSaved(said: string): void {
            page.close();
            toast.show(said, "");
        }
    }
    Toast {
        id: toast

        anchors.left: header.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? bar.height + Theme.gap : Theme.margin
        covered: root.shoulder.covering
        most: Math.min(560, header.width)
        onChosen: root.flight.recorder.undo()
    }
    BriefingSheet {
        id: page

        flight: root.flight
    }
    TrolleySheet {
        trolley: root.flight.passenger.trolley
    }
    FaultSheet {
        id: fault

        fault: root.flight.fault
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
        onAskedKeys: keys.open()
    }
    KeysSheet {
        id: keys

        shell: root.shell
        where: KeysSheet.Cabin
    }
}
