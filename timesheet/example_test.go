package timesheet_test

import (
	"fmt"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// work returns a record of a Wednesday in March 2026.
func work(from, to, note string) record.Record {
	at := func(clock string) time.Time {
		t, _ := time.Parse("2006-01-02 15:04", "2026-03-04 "+clock)
		return t
	}
	return record.Record{ID: note, Start: at(from), End: at(to), Kind: record.Work, Note: note, Zone: "UTC"}
}

// A record with two tags counts in both rows, and once in the total.
func ExampleReport() {
	table := timesheet.Report([]record.Record{
		work("09:00", "10:30", "fix login #acme #bug"),
		work("11:00", "12:00", "call #acme"),
	}, timesheet.Query{GroupBy: []string{timesheet.ByTag}, Now: time.Date(2026, time.March, 4, 18, 0, 0, 0, time.UTC), Zone: time.UTC})

	for _, row := range table.Rows {
		fmt.Println(row.Keys[0], row.Length)
	}
	fmt.Println("total", table.Total, "overlapping", table.Overlapping)
	// Output:
	// #acme 2h30m0s
	// #bug 1h30m0s
	// total 2h30m0s overlapping true
}

// Gaps are what's left of a day between two times, up to now.
func ExampleGaps() {
	day, _ := record.NewDate(2026, time.March, 4)
	records := []record.Record{work("09:00", "10:30", "fix login"), work("11:00", "12:00", "call")}
	now := time.Date(2026, time.March, 4, 13, 0, 0, 0, time.UTC)
	for _, gap := range timesheet.Gaps(records, day, 9*60, 17*60, now, time.UTC) {
		fmt.Println(gap.Start.Format("15:04"), gap.Length())
	}
	// Output:
	// 10:30 30m0s
	// 12:00 1h0m0s
}

// Lengths in a file are decimal hours, rounded so that the column adds up to its total.
func ExampleHoursColumn() {
	lengths := []time.Duration{20 * time.Minute, 20 * time.Minute, 20 * time.Minute}
	column := timesheet.NewHoursColumn(lengths)
	for _, length := range lengths {
		fmt.Println(column.Next(length))
	}
	// Output:
	// 0.3333
	// 0.3334
	// 0.3333
}
