package exchange

import (
	"bytes"
	"strings"
	"testing"

	"sundial/record"
)

func TestAPDFIsWrittenTheSameEachTimeForAnyText(t *testing.T) {
	records := sample(t)
	for _, note := range []string{"", "Größe żółw Ωμέγα Привет", "日本 🌞 👩‍💻", strings.Repeat("long words and more ", 100), strings.Repeat("x", 2000), "(a) \\ <b>"} {
		r := records[0]
		r.Note = note
		records = append(records, r)
	}
	for range 120 {
		records = append(records, records[1])
	}
	var first, second bytes.Buffer
	if err := WritePDF(&first, "Report", records, amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	if err := WritePDF(&second, "Report", records, amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-")) || !bytes.Contains(first.Bytes()[first.Len()-10:], []byte("%%EOF")) {
		t.Error("not a whole PDF")
	}
	if pages := bytes.Count(first.Bytes(), []byte("/Type /Page\n")); pages < 4 {
		t.Errorf("%d pages", pages)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same records gave two different files")
	}
}

func TestAPDFWithoutRecordsHasItsSum(t *testing.T) {
	var out bytes.Buffer
	if err := WritePDF(&out, "Nothing", []record.Record{}, amsterdam(t)); err != nil || out.Len() == 0 {
		t.Fatalf("%d bytes, %v", out.Len(), err)
	}
}
