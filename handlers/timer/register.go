// Package timer is what can be done with a timer: start, stop, break, resume, correct.
package timer

import (
	"sundial/handlers"
)

// Register adds what can be done with a timer.
func Register(r *handlers.Router) {
	r.Add(startFeature(), stopFeature(), breakFeature(), resumeFeature(), statusFeature(), noteFeature(), cancelFeature(), trackFeature())
}
