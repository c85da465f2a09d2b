package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// items yields a list's elements one by one, numbered from 1, without holding the list. The
// list is the whole file, or under one of the keys of an object. Invalid JSON ends it with
// ErrJSON.
func items(data []byte, keys ...string) iter.Seq2[int, item] {
	return func(yield func(int, item) bool) {
		dec := json.NewDecoder(bytes.NewReader(data))
		if !toList(dec, keys) {
			yield(0, item{err: ErrJSON})
			return
		}
		for n := 1; dec.More(); n++ {
			var raw json.RawMessage
			if dec.Decode(&raw) != nil {
				yield(n, item{err: ErrJSON})
				return
			}
			if !yield(n, item{raw: raw}) {
				return
			}
		}
		if _, err := dec.Token(); err != nil {
			yield(0, item{err: ErrJSON})
		}
	}
}

// item is an element of a list, or why it couldn't be read.
type item struct {
	raw json.RawMessage
	err error
}

func toList(dec *json.Decoder, keys []string) bool {
	open, err := dec.Token()
	if err != nil || open == json.Delim('[') {
		return err == nil
	}
	for open == json.Delim('{') && dec.More() {
		key, err := dec.Token()
		if err != nil {
			return false
		}
		if slices.Contains(keys, fmt.Sprint(key)) {
			open, err := dec.Token()
			return err == nil && open == json.Delim('[')
		}
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			return false
		}
	}
	return false
}

// decoded reads a JSON value; false if it's missing or of another type.
func decoded[T any](raw json.RawMessage) (value T, ok bool) {
	err := json.Unmarshal(raw, &value)
	return value, err == nil
}

// eachItem adds the entry of each element of a list; one that can't be read is rejected.
func eachItem[T any](in *importer, data []byte, read func(T) (entry, fault), keys ...string) error {
	for n, item := range items(data, keys...) {
		if item.err != nil {
			return item.err
		}
		e, wrong := entry{}, fault((*messages.Printer).ExchangeEntryNoTimes)
		if one, ok := decoded[T](item.raw); ok {
			e, wrong = read(one)
		}
		if err := in.addOrReject(e, wrong, n, func() []string { return []string{shortJSON(item.raw)} }); err != nil {
			return err
		}
	}
	return nil
}

// shortJSON returns an element as in the file, in one line of limited length.
func shortJSON(raw json.RawMessage) string {
	const longest = 4000
	var out bytes.Buffer
	if json.Compact(&out, raw) != nil || out.Len() > longest {
		return ""
	}
	return out.String()
}

// between returns an entry with a start and an end in a form of the package time.
func between(form, start, end string) (e entry, wrong fault) {
	var err1, err2 error
	e.start, err1 = time.Parse(form, start)
	e.end, err2 = time.Parse(form, end)
	if err1 != nil || err2 != nil {
		return e, (*messages.Printer).ExchangeEntryNoTimes
	}
	return e, nil
}

// timewarrior reads `timew export`. An open interval has no end.
func (in *importer) timewarrior(data []byte) error {
	type interval struct {
		Start, End, Annotation string
		Tags                   []string
	}
	return eachItem(in, data, func(one interval) (entry, fault) {
		if one.End == "" {
			return in.without(Open)
		}
		e, wrong := between(icsStamp, one.Start, one.End)
		e.note, e.tags = one.Annotation, one.Tags
		return e, wrong
	})
}

// watson reads `watson log --json`.
func (in *importer) watson(data []byte) error {
	type frame struct {
		Project, Start, Stop string
		Tags                 []string
	}
	return eachItem(in, data, func(one frame) (entry, fault) {
		e, wrong := between(time.RFC3339, one.Start, one.Stop)
		e.path, e.tags = []string{one.Project}, one.Tags
		return e, wrong
	})
}

// watsonFrames reads Watson's own file: arrays of start, stop, project, ID, tags and last change.
func (in *importer) watsonFrames(data []byte) error {
	return eachItem(in, data, func(one []json.RawMessage) (entry, fault) {
		var start, stop int64
		var project string
		var tags []string
		if len(one) < 3 || json.Unmarshal(one[0], &start) != nil || json.Unmarshal(one[1], &stop) != nil || json.Unmarshal(one[2], &project) != nil {
			return entry{}, (*messages.Printer).ExchangeEntryNoTimes
		}
		if len(one) > 4 && json.Unmarshal(one[4], &tags) != nil {
			return entry{}, (*messages.Printer).ExchangeEntryNoTags
		}
		return entry{start: time.Unix(start, 0), end: time.Unix(stop, 0), path: []string{project}, tags: tags}, nil
	})
}

// klogEntry is a range, a bare duration or an open range. Minutes count from midnight of the
// record's date and may be outside the day.
type klogEntry struct {
	Type      string
	Summary   string
	TotalMins int `json:"total_mins"`
	StartMins int `json:"start_mins"`
	EndMins   int `json:"end_mins"`
	// text is the entry as in the file, and line its line number, or in a file without lines
	// the entry's number.
	text string
	line int
	// broken says why the entry can't be read.
	broken fault
	// pause and pauseNote are of the negative lengths in the entry; tooLong: it's one of them
	// that's in no entry.
	pause     time.Duration
	pauseNote string
	tooLong   bool
}

// klog reads `klog json`.
func (in *importer) klog(data []byte) error {
	type day struct {
		Date, Summary string
		Entries       []klogEntry
	}
	n := 0
	for at, item := range items(data, "records") {
		if item.err != nil {
			return item.err
		}
		one, ok := decoded[day](item.raw)
		if !ok {
			in.reject(at, []string{shortJSON(item.raw)}, (*messages.Printer).ExchangeEntryNoTime)
			continue
		}
		for i := range one.Entries {
			n++
			one.Entries[i].line, one.Entries[i].text = n, one.Entries[i].Summary
		}
		date, err := record.ParseDate(one.Date)
		if err := in.klogDay(date, err == nil, record.Tags(one.Summary), one.Entries); err != nil {
			return err
		}
	}
	return nil
}

// timeTagger reads the records of TimeTagger's API. A running one's t1 and t2 are equal.
func (in *importer) timeTagger(data []byte) error {
	type timed struct {
		T1, T2 int64
		DS     string
	}
	return eachItem(in, data, func(one timed) (entry, fault) {
		switch {
		case strings.HasPrefix(one.DS, "HIDDEN"):
			return in.without(Deleted)
		case one.T1 == one.T2:
			return in.without(Open)
		}
		return entry{start: time.Unix(one.T1, 0), end: time.Unix(one.T2, 0), note: one.DS}, nil
	}, "records")
}
