// Package home is what stands at the end of the Home tab.
package home

import (
	"sundial/handlers"
)

// Register adds the end of the Home tab.
func Register(r *handlers.Router) { r.Home(handlers.HomeFoot, homeFoot) }
