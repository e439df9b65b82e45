pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// An action that must not draw the eye.
ActionButton {
    id: root

    ink: Theme.accent
    leftPadding: 8
    rightPadding: 8
    compact: true
}
