pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The one thing to do on a screen.
ActionButton {
    fill: Theme.accent
    ink: Theme.accentInk
}
