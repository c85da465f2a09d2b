// Package help shows what can be typed.
package help

import (
	"sundial/handlers"
)

// Register adds the help on all that is registered.
func Register(r *handlers.Router) { r.Add(helpFeature(), aboutFeature()) }
