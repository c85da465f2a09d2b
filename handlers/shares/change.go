package shares

import (
	"slices"
	"strings"

	"sundial/handlers"
	"sundial/sharing"
)

// changeFeature returns the menu of a preview: what can be changed before it is sent.
func changeFeature() handlers.Feature {
	return handlers.Feature{Buttons: map[string]handlers.Button{"share_change": shareChange}}
}

// changes are what the menu offers besides the levels, each by the button that does it.
var changes = []string{"trim", "today", "timer", "provenance", "answer", "mute"}

// shareChange carries out the picked entry, which is named with the share's id.
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
