pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A quiet action on canvas or a tinted card.
ActionButton {
    fill: Theme.surface
    ink: Theme.ink
    outline: Theme.line
}
