// Package history undoes and redoes changes.
package history

import (
	"sundial/handlers"
)

// Register adds undo, and the last change on the Home tab.
func Register(r *handlers.Router) {
	r.Add(undoFeature())
	r.Home(handlers.HomeLastChange, homeLast)
}
