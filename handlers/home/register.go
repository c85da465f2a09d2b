// Package home links to the Home tab, and ends the tab with links to everything else.
package home

import (
	"sundial/handlers"
)

// Register adds the Home tab's command and the end of the tab.
func Register(r *handlers.Router) {
	r.Add(homeFeature())
	r.Home(handlers.HomeFoot, homeFoot)
}
