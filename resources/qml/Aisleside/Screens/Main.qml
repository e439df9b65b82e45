pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The window. While nobody is signed in, nothing about customers is in the scene.
T.ApplicationWindow {
    id: root

    required property Session session

    width: 1180
    height: 820
    minimumWidth: 360
    minimumHeight: 560
    visible: true
    title: "Aisleside"
    color: Theme.canvas
    // Right to left where the language is written so: everything that has a left side.
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "scheme"
        value: root.session.shell.scheme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.session.shell.textScale
    }
    Binding {
        target: Theme
        property: "calm"
        value: root.session.shell.calm
    }
    Binding {
        target: Theme
        property: "toastTime"
        value: root.session.shell.toastTime
    }
    Loader {
        anchors.fill: parent
        active: !root.session.signIn.open
        focus: active

        sourceComponent: SignInScreen {
            signIn: root.session.signIn
            shell: root.session.shell
            language: root.session.language
        }
    }
    // What a role works with is read when it is first needed: nobody waits for another's screens.
    Loader {
        id: place

        // Types that were read stay: at each hand-over they would be read and mapped anew.
        property list<Component> kept: []
        readonly property string screen: !root.session.signIn.open ? "" : root.session.gate.used ? "GateScreen.qml" : root.session.flight.used ? "CrewScreen.qml" : "ShellScreen.qml"

        function show(): void {
            if (place.screen === "") {
                place.source = "";
                return;
            }
            place.setSource(place.screen, {
                session: root.session
            });
            if (!place.kept.some(one => one.url === place.source))
                place.kept.push(Qt.createComponent(place.source));
        }

        anchors.fill: parent
        focus: place.screen !== ""
        // Who has signed in is known before what she works with is: one screen, not two. Away at once.
        onScreenChanged: {
            if (place.screen === "")
                place.show();
            else
                Qt.callLater(place.show);
        }
        Component.onCompleted: place.show()
    }
    // Over everything, sheets too, and still: nothing counts down.
    Strip {
        id: notice

        parent: T.Overlay.overlay
        z: 1
        anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
        y: Theme.small
        width: Math.min(460, root.width - 2 * Theme.gap)
        visible: root.session.signIn.locking
        sign: "lock"
        title: root.session.signIn.lockNotice
        text: qsTr("What you have begun is kept.")
        Accessible.role: Accessible.AlertMessage
        onVisibleChanged: if (notice.visible)
            notice.Accessible.announce(notice.title)
    }
}
