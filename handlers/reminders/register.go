// Package reminders is what comes to a member later: summaries, reminders, notices,
// pomodoros, and when they keep quiet.
package reminders

import (
	"sundial/handlers"
)

// Register adds what comes without being asked for at that moment.
func Register(r *handlers.Router) {
	r.Add(summaryFeature(), remindFeature(), pomodoroFeature(), quietFeature(), summaryButtonsFeature())
	r.Home(handlers.HomeNext, homeNext)
}
