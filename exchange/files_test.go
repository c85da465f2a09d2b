package exchange

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"sundial/record"
)

func TestTheCSVOfOneRecordOfEachKind(t *testing.T) {
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

func TestTheCalendarOfOneRecordOfEachKind(t *testing.T) {
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
