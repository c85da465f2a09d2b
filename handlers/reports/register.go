// Package reports adds up hours, in a message or as a file.
package reports

import "sundial/handlers"

// Register adds reports, and the week on the Home tab.
func Register(r *handlers.Router) {
	r.Add(reportFeature(), billedFeature())
	r.Home(handlers.HomeWeek, homeWeek)
}
