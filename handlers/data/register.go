// Package data exports, imports and erases everything held about a member, and explains
// privacy.
package data

import "sundial/handlers"

// Register adds export, import, forget and privacy.
func Register(r *handlers.Router) {
	r.Add(exportFeature(), importFeature(), privacyFeature(), forgetFeature())
}
