// Package reminders schedules what members get later: summaries, reminders, notices and
// pomodoros. It also sets quiet hours.
package reminders

import "sundial/handlers"

// Register adds everything that's scheduled.
func Register(r *handlers.Router) {
	r.Add(summaryFeature(), remindFeature(), pomodoroFeature(), quietFeature())
	r.Home(handlers.HomeNext, homeNext)
}
