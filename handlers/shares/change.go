package shares

import (
	"slices"
	"strings"

	"sundial/handlers"
	"sundial/sharing"
)

// changeFeature handles a preview's menu, which changes the share before it's sent.
func changeFeature() handlers.Feature {
	return handlers.Feature{Buttons: map[string]handlers.Button{"share_change": shareChange}}
}

// changes are the menu's entries besides the levels, each named for its button.
var changes = []string{"trim", "today", "timer", "provenance", "answer", "mute"}

// shareChange carries out the picked entry, whose value includes the share's ID.
func shareChange(in *handlers.Interaction, value string) error {
	what, id, _ := strings.Cut(value, " ")
	if slices.Contains(sharing.ShareLevels, what) {
		return shareLevel(in, value)
	}
	if slices.Contains(changes, what) {
		return in.Press("share_"+what, id)
	}
	return in.SayExpired()
}
