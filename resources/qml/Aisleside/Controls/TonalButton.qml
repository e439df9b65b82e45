pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Something else one may do.
ActionButton {
    fill: Theme.control
    ink: Theme.ink
}
