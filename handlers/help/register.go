// Package help shows what can be typed.
package help

import "sundial/handlers"

// Register adds help, version and feedback.
func Register(r *handlers.Router) { r.Add(helpFeature(), aboutFeature()) }
