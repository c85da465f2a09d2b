package exchange

import (
	"bytes"
	"testing"
	"time"

	"sundial/timesheet"
)

func sums() Summary {
	return Summary{Groups: []string{"tag", "day"}, Total: 3*time.Hour + 30*time.Minute,
		Rows: []timesheet.Row{{Names: []string{"acme", "2026-11-03"}, Length: 90 * time.Minute}, {Names: []string{"", "2026-11-04"}, Length: 2 * time.Hour}, {Names: []string{"-1+1", "2026-11-05"}}},
	}
}

func TestASummarysTableEndsWithItsTotal(t *testing.T) {
	var out bytes.Buffer
	if err := sums().WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	want := bom + "Tag,Day,Length,Hours\r\nacme,2026-11-03,1:30:00,1.50\r\n,2026-11-04,2:00:00,2.00\r\n'-1+1,2026-11-05,0:00:00,0.00\r\nTotal,,3:30:00,3.50\r\n"
	if out.String() != want {
		t.Errorf("the file:\n%s", out.String())
	}
	if got := Detect(out.Bytes()); got != "" {
		t.Errorf("a summary is taken for records of %q", got)
	}
}
