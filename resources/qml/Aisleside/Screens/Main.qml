pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
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
    Loader {
        anchors.fill: parent
        active: !root.session.signIn.open
        focus: active

        sourceComponent: SignInScreen {
            signIn: root.session.signIn
            shell: root.session.shell
        }
    }
    Loader {
        anchors.fill: parent
        active: root.session.signIn.open
        focus: active

        sourceComponent: ShellScreen {
            session: root.session
        }
    }
}
