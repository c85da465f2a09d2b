// Package areas lists Sundial's areas.
package areas

import (
	"sundial/handlers"
	"sundial/handlers/admin"
	"sundial/handlers/data"
	"sundial/handlers/help"
	"sundial/handlers/history"
	"sundial/handlers/home"
	"sundial/handlers/records"
	"sundial/handlers/reminders"
	"sundial/handlers/reports"
	"sundial/handlers/settings"
	"sundial/handlers/shares"
	"sundial/handlers/tags"
	"sundial/handlers/timer"
)

// All returns all areas, in the order of the help.
func All() []func(*handlers.Router) {
	return []func(*handlers.Router){
		timer.Register, history.Register, records.Register, reports.Register, tags.Register, reminders.Register,
		shares.Register, settings.Register, data.Register, admin.Register, home.Register, help.Register,
	}
}
