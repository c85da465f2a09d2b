package record_test

import (
	"fmt"
	"time"

	"sundial/record"
)

// Tags are part of the note, and a tag of a tag is written with a slash.
func ExampleTags() {
	fmt.Println(record.Tags("fix login #acme/web #bug"))
	fmt.Println(record.Covers("acme", "acme/web"))
	// Output:
	// [acme/web bug]
	// true
}

// A record counts on the days of its own zone, wherever its member is now.
func ExampleRecord_Days() {
	tokyo, _ := time.LoadLocation("Asia/Tokyo")
	start := time.Date(2026, time.March, 4, 23, 30, 0, 0, tokyo)
	night := record.Record{Start: start, End: start.Add(time.Hour), Kind: record.Work, Zone: "Asia/Tokyo"}

	present := time.UTC
	days := night.Days(start.Add(24*time.Hour), night.Location(present))
	fmt.Println(days.From, days.To)
	// Output: 2026-03-04 2026-03-05
}

// A filter selects by tags, of which each covers its subtags, and by words.
func ExampleFilter_Match() {
	f := record.Filter{All: [][]string{{"acme"}}, None: []string{"nobill"}}
	fmt.Println(f.Match(record.Record{Note: "fix login #acme/web"}))
	fmt.Println(f.Match(record.Record{Note: "lunch with #acme #nobill"}))
	// Output:
	// true
	// false
}
