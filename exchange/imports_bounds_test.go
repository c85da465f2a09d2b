package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestAFileOfMoreRecordsThanAMemberMayHaveIsRefused reads each kind of file with one
// record too many.
func TestAFileOfMoreRecordsThanAMemberMayHaveIsRefused(t *testing.T) {
	many := func(head, row, tail string) []byte {
		return []byte(head + strings.Repeat(row, MaxRecords) + strings.TrimSuffix(row, ",") + tail)
	}
	for name, data := range map[string][]byte{
		"a table":    many("date;hours;note\n", "2026-03-04;1;x\n", ""),
		"frames":     many("[", `[1772616232,1772618400,"x","a",[],1],`, "]"),
		"klog":       many("2026-03-04\n", "    1h x\n", ""),
		"timeclock":  many("", "i 2026-03-04 09:00 x\no 2026-03-04 10:00\n", ""),
		"our export": many(`{"format":"sundial","version":1,"member":{"zone":"UTC","settings":{}},"records":[`, `{"id":"","start":"2026-03-04T09:00:00Z","end":"2026-03-04T10:00:00Z","kind":"work","zone":"UTC"},`, "]}"),
	} {
		var err error
		if source := Detect(data); source == Sundial {
			_, _, err = ParseJSON(data)
		} else {
			_, err = Import(source, data, Options{Zone: berlin(t)})
		}
		if !errors.Is(err, ErrMany) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestAnExportOfManySmallThingsIsRefusedBeforeTheyAreMade reads files whose values take many
// times their size in memory once they're decoded.
func TestAnExportOfManySmallThingsIsRefusedBeforeTheyAreMade(t *testing.T) {
	const head = `{"format":"sundial","version":1,"member":{"zone":"UTC","settings":{}},`
	filled := func(before, each, after string) []byte {
		n := (MaxSize - len(head) - len(before) - len(after)) / len(each)
		return []byte(head + before + strings.TrimSuffix(strings.Repeat(each, n), ",") + after)
	}
	var keys bytes.Buffer
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, `"%x":1,`, i)
	}
	files := map[string][]byte{
		"keys":  []byte(head + `"other":{` + strings.TrimSuffix(keys.String(), ",") + "}}"),
		"lists": filled(`"history":[{"before":[`, strings.Repeat("{},", 90_000)+"{}]},{\"before\":[", "{}]}]}"),
	}
	for _, list := range []string{"records", "tags", "schedules", "shares", "history", "requests", "received", "bills", "other"} {
		files["objects in "+list] = filled(`"`+list+`":[`, "{},", "]}")
		files["numbers in "+list] = filled(`"`+list+`":[`, "1,", "]}")
	}
	for name, data := range files {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := ParseJSON(data)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, ErrMany) {
			t.Errorf("%s: %v", name, err)
		}
		if made := (after.TotalAlloc - before.TotalAlloc) >> 20; made > 128 {
			t.Errorf("%s: %d MB were made", name, made)
		}
	}
}

// TestAFileOfSixtyFourMegabytesIsReadWithinTheMemoryOfItsRecords reads a file of the maximum
// size and measures the memory in use afterwards.
func TestAFileOfSixtyFourMegabytesIsReadWithinTheMemoryOfItsRecords(t *testing.T) {
	var file bytes.Buffer
	file.WriteString("Description,Billable,Start date,Start time,End date,End time,Duration\n")
	for file.Len() < MaxSize-1000 {
		fmt.Fprintf(&file, "%s,Yes,2026-03-04,10:00:00,2026-03-04,11:00:00,01:00:00\n", strings.Repeat("word ", 150))
	}
	data := file.Bytes()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	in, err := Import(Detect(data), data, Options{Zone: berlin(t)})
	if err != nil || len(in.Records) == 0 {
		t.Fatalf("%d records, %v", len(in.Records), err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if held := (int64(after.HeapAlloc) - int64(before.HeapAlloc)) >> 20; held > 128 {
		t.Errorf("%d records of a file of %d MB hold %d MB", len(in.Records), len(data)>>20, held)
	}
	runtime.KeepAlive(data)
	runtime.KeepAlive(in)
}
