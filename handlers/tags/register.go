// Package tags lists and renames tags, holds what is said about them, and offers them in
// pickers.
package tags

import (
	"sundial/handlers"
)

// Register adds what can be done with tags, and what is said about those of a change.
func Register(r *handlers.Router) {
	r.Add(tagsFeature(), factsFeature(), clientFeature(), hereFeature(), spellingFeature())
	r.BeforeCommand(noteChannel)
	r.AfterChange(nameHere)
	r.AfterChange(suggestSpelling)
	r.Suggest(suggestion)
	r.Home(handlers.HomeTargets, homeTargets)
}
