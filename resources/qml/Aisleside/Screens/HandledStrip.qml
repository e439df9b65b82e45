pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who has said sorry, and when, so that nobody repeats it; or who put it off.
Strip {
    id: root

    required property ProfileView profile
    signal whyAsked

    visible: root.profile.handledTitle !== ""
    sign: root.profile.putOff ? "clock" : "check-check"
    tone: root.profile.putOff ? Theme.AttentionTone : Theme.PositiveTone
    title: root.profile.handledTitle
    text: [root.profile.handledText, root.profile.handledProgress].filter(part => part !== "").join(" ")
    action: root.profile.putOff ? qsTr("Say why") : ""
    onChosen: root.whyAsked()
}
