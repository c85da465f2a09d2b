package program_test

import "testing"

// TestOnTheDemoPageAReportComesAsAFileAtItsTime lets the demo's clock pass the time, and
// deletes the file by its button.
func TestOnTheDemoPageAReportComesAsAFileAtItsTime(t *testing.T) {
	v := demo(t)
	v.forward("08:00")
	v.says("/time add yesterday 9-11 review #acme", "Logged")
	v.says("/time report yesterday #acme as pdf every day at 10:00", "Report as PDF, every day at 10:00")
	v.forward("10:01")
	v.told("Here's your report:")
	v.until(`document.querySelector('#col-UANN .messages').textContent.includes("timesheet-acme-")`)
	v.picture("report-file")
	v.presses("got_it")
	v.until(`!document.querySelector('#col-UANN .messages').textContent.includes("timesheet-acme-")`)
}
