pragma ComponentBehavior: Bound

import QtQuick

// One text style: family, size, line, weight and tracking of the design.
QtObject {
    required property string family
    required property int px
    required property int line
    required property int weight
    required property real tracking
}
