package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func sums() Summary {
	return Summary{
		Title: "Report", Groups: []string{"tag", "day"}, Total: 3*time.Hour + 30*time.Minute, Remarks: []string{"Rounded up to 15m per record; exactly 3h 22m."},
		Rows: []SummaryRow{{Names: []string{"acme", "2026-11-03"}, Length: 90 * time.Minute}, {Names: []string{"", "2026-11-04"}, Length: 2 * time.Hour}, {Names: []string{"-1+1", "2026-11-05"}}},
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

func TestASummaryIsTheSamePDFEachTimeForAnyName(t *testing.T) {
	s := sums()
	s.Groups = []string{"note", "tag"}
	s.Rows = append(s.Rows, SummaryRow{Names: []string{strings.Repeat("long ", 300), "acme"}, Length: time.Hour}, SummaryRow{Names: []string{"🎉\x00", "b"}, Length: time.Hour})
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := s.WritePDF(out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) || !bytes.HasPrefix(first.Bytes(), []byte("%PDF")) {
		t.Error("two PDFs of one summary differ, or are none")
	}
}
