package exchange

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sundial/record"
)

func TestTheCSVOfOneRecordOfEachSort(t *testing.T) {
	var out bytes.Buffer
	if err := WriteCSV(&out, sample(t), amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	golden(t, "records.csv", out.Bytes())
}

func TestACellThatLooksLikeAFormulaIsText(t *testing.T) {
	for _, note := range []string{"=1+1", "+1", "-1", "@sum", "＝1", "-cmd|' /C calc'!A0"} {
		var out bytes.Buffer
		r := sample(t)[0]
		r.Note = note
		if err := WriteCSV(&out, []record.Record{r}, amsterdam(t)); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := rows[1][len(columns)-1]; got != "'"+note {
			t.Errorf("note %q is the cell %q", note, got)
		}
	}
}

func TestTheWorkbookHoldsNumbersWhereThereAreNumbersAndTextElsewhere(t *testing.T) {
	var out bytes.Buffer
	if err := WriteXLSX(&out, sample(t), amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, want := range map[string]string{
		"A1": "Date", "A2": "2026-11-03", "B2": "2026-11-03 10:00:00", "C2": "2026-11-03 11:30:00",
		"D2": "1:30:00", "E2": "1.50", "H2": "acme, web", "I4": `=SUM(A1); "x", y\z`, "B4": "", "E4": "2.00", "C5": "", "E5": "",
	} {
		if got, err := f.GetCellValue(recordSheet, cell); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", cell, got, err, want)
		}
		if formula, _ := f.GetCellFormula(recordSheet, cell); formula != "" {
			t.Errorf("%s is a formula", cell)
		}
	}
}

func TestTheCalendarOfOneRecordOfEachSort(t *testing.T) {
	var out bytes.Buffer
	if err := WriteICS(&out, sample(t), amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	golden(t, "records.ics", out.Bytes())
}

func TestLinesOfACalendarAreFoldedBetweenCharacters(t *testing.T) {
	r := sample(t)[0]
	r.Note = strings.Repeat("é漢🌞 ", 60)
	var out bytes.Buffer
	if err := WriteICS(&out, []record.Record{r}, amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(out.String(), "\r\n"), "\r\n") {
		if len(line) > icsLine || strings.ToValidUTF8(line, "?") != line {
			t.Errorf("line of %d octets: %q", len(line), line)
		}
	}
	if !strings.Contains(strings.ReplaceAll(out.String(), "\r\n ", ""), "SUMMARY:"+r.Note) {
		t.Error("unfolding doesn't give the note back")
	}
}
