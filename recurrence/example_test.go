package recurrence_test

import (
	"fmt"
	"time"

	"sundial/record"
	"sundial/recurrence"
)

// 17:30 stays 17:30 when the clocks change, so the moments are 23 hours apart.
func ExampleNext() {
	berlin, _ := time.LoadLocation("Europe/Berlin")
	daily := record.Rule{Clock: []int{17*60 + 30}}

	saturday := time.Date(2026, time.March, 28, 17, 30, 0, 0, berlin)
	sunday := recurrence.Next(daily, record.Date{}, saturday, berlin)
	fmt.Println(sunday.In(berlin).Format("Mon 15:04 MST"), sunday.Sub(saturday))
	// Output: Sun 17:30 CEST 23h0m0s
}

// A message that is due in quiet hours waits until they end.
func ExampleQuietUntil() {
	nights := record.Quiet{From: 22 * 60, To: 7 * 60}
	late := time.Date(2026, time.March, 4, 23, 15, 0, 0, time.UTC)
	fmt.Println(recurrence.QuietUntil(nights, late, time.UTC).Format("2 Jan 15:04"))
	// Output: 5 Mar 07:00
}
