package paper

import (
	"fmt"
	"io"
	"testing"

	"sundial/timesheet"
)

func BenchmarkPaper(b *testing.B) {
	for _, n := range []int{1800, 18000} {
		notes := make([]string, n)
		for i := range notes {
			notes[i] = fmt.Sprintf("Meeting number %d with the team, 会議 #acme", i)
		}
		sheet := sheetOf(work(notes...), timesheet.Query{}, rate("acme", "90", "EUR"))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := sheet.Write(io.Discard, SystemFonts("")); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
