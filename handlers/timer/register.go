// Package timer starts, stops, pauses, resumes and corrects timers.
package timer

import "sundial/handlers"

// Register adds everything about timers.
func Register(r *handlers.Router) {
	r.Add(startFeature(), stopFeature(), breakFeature(), resumeFeature(), statusFeature(), noteFeature(), cancelFeature(), trackFeature())
}
