pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The language of the screens, in its own name; opens the others, each in theirs.
TextButton {
    id: root

    required property LanguageChoice language

    compact: false
    sign: "globe"
    text: root.language.name
    hint: qsTr("Language of the screens")
    onClicked: sheet.open()

    Sheet {
        id: sheet

        title: qsTr("Language")
        subtitle: qsTr("For everybody who uses this tablet")

        ScrollArea {
            anchors.fill: parent

            Repeater {
                model: root.language.languages

                ListRow {
                    id: row

                    required property string code
                    required property bool chosen

                    required name
                    width: parent === null ? 0 : parent.width
                    selected: row.chosen
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: row.chosen
                    onClicked: {
                        sheet.close();
                        root.language.choose(row.code);
                    }

                    contentItem: Item {
                        Words {
                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            kind: row.chosen ? Theme.bodyStrong : Theme.body
                            text: row.name
                            Accessible.ignored: true
                        }
                        Icon {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            visible: row.chosen
                            name: "check"
                            color: Theme.accent
                        }
                    }
                }
            }
        }
    }
}
