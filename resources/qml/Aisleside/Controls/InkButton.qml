pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The action on a tinted card.
ActionButton {
    fill: Theme.ink
    ink: Theme.canvas
}
