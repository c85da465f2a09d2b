package exchange_test

import (
	"fmt"
	"time"

	"sundial/exchange"
)

// The file of another time tracker is recognized by its content, and read row by row.
func ExampleImport() {
	file := []byte("2026-03-04\n#acme\n    9:00 - 10:30 fix login\n    45m review\n")
	source := exchange.Detect(file)
	found, err := exchange.Import(source, file, exchange.Options{Zone: time.UTC})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(source)
	for _, r := range found.Records {
		fmt.Println(r.Start.Format(time.DateOnly), r.End.Sub(r.Start), r.Note, r.Placed)
	}
	// Output:
	// klog's own file
	// 2026-03-04 1h30m0s fix login #acme false
	// 2026-03-04 45m0s review #acme true
}
