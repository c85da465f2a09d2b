// Package home leads to the Home tab, and ends it with a way to everything else.
package home

import (
	"sundial/handlers"
)

// Register adds the way to the Home tab, and its end.
func Register(r *handlers.Router) {
	r.Add(homeFeature())
	r.Home(handlers.HomeFoot, homeFoot)
}
