// Package admin shows the admins of a workspace whether Sundial works there, and what may
// be shared.
package admin

import (
	"sundial/handlers"
)

// Register adds what admins of a workspace see.
func Register(r *handlers.Router) { r.Add(adminFeature()) }
