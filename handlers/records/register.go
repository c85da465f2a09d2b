// Package records adds, lists, changes and deletes records, one by one, by the list and
// by the week.
package records

import "sundial/handlers"

// Register adds what can be done with records.
func Register(r *handlers.Router) {
	r.Add(addFeature(), listFeature(), editFeature(), deleteFeature(), splitFeature(), bulkFeature(), fillFeature(), repeatDayFeature())
	r.Home(handlers.HomeTimers, homeTimers)
	r.Home(handlers.HomeDay, homeDay)
}
