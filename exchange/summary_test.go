package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func sums() Summary {
	return Summary{
		Title: "Report", Groups: []string{"tag", "day"}, Total: 3*time.Hour + 30*time.Minute, Remarks: []string{"Rounded up to 15m per record; exactly 3h 22m."},
		Rows: []SummaryRow{{[]string{"acme", "2026-11-03"}, 90 * time.Minute}, {[]string{"", "2026-11-04"}, 2 * time.Hour}, {[]string{"-1+1", "2026-11-05"}, 0}},
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

func TestASummarysWorkbookHasNumbersAndRemarks(t *testing.T) {
	var out bytes.Buffer
	if err := sums().WriteXLSX(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, want := range map[string]string{
		"A1": "Tag", "D1": "Hours", "A2": "acme", "B2": "2026-11-03", "C2": "1:30:00", "D2": "1.50", "A4": "-1+1",
		"A5": "Total", "C5": "3:30:00", "D5": "3.50", "A6": sums().Remarks[0],
	} {
		if got, err := f.GetCellValue("Report", cell); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", cell, got, err, want)
		}
	}
}

func TestASummaryIsTheSamePDFEachTimeForAnyName(t *testing.T) {
	s := sums()
	s.Groups = []string{"note", "tag"}
	s.Rows = append(s.Rows, SummaryRow{[]string{strings.Repeat("long ", 300), "acme"}, time.Hour}, SummaryRow{[]string{"🎉\x00", "b"}, time.Hour})
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
