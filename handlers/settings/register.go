// Package settings shows and changes preferences.
package settings

import "sundial/handlers"

// Register adds the preferences.
func Register(r *handlers.Router) { r.Add(settingsFeature()) }
