pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Destroys something; ask once more after it.
ActionButton {
    fill: Theme.criticalSoft
    ink: Theme.criticalSoftInk
}
