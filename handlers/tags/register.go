// Package tags lists and renames tags, stores their settings, and offers them in pickers.
package tags

import "sundial/handlers"

// Register adds everything about tags.
func Register(r *handlers.Router) {
	r.Add(tagsFeature(), factsFeature(), clientFeature(), hereFeature(), spellingFeature())
	r.BeforeCommand(noteChannel)
	r.AfterChange(nameHere)
	r.AfterChange(suggestSpelling)
	r.Suggest(suggestion)
	r.Home(handlers.HomeTargets, homeTargets)
}
