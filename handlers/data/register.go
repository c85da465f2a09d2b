// Package data is what a member or the operator does with all that is held: export,
// import, forget, and what is said of privacy.
package data

import (
	"sundial/handlers"
)

// Register adds export, import, and what is said of privacy and done for it.
func Register(r *handlers.Router) {
	r.Add(exportFeature(), importFeature(), privacyFeature(), forgetFeature())
}
