package exchange

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// timewarrior reads `timew export`: an array of intervals in basic ISO form; an
// open one has no end.
func (in *importer) timewarrior(data []byte) error {
	var list []struct {
		Start, End, Annotation string
		Tags                   []string
	}
	if err := decode(data, &list); err != nil {
		return err
	}
	for i, item := range list {
		if item.End == "" {
			in.out.Running++
			continue
		}
		start, err1 := time.Parse(icsStamp, item.Start)
		end, err2 := time.Parse(icsStamp, item.End)
		if err1 != nil || err2 != nil {
			return entryError(i+1, (*messages.Printer).ExchangeEntryNoTimes)
		}
		if err := in.take(entry{start: start, end: end, note: item.Annotation, tags: item.Tags}, i+1); err != nil {
			return err
		}
	}
	return nil
}

// watson reads `watson log --json`.
func (in *importer) watson(data []byte) error {
	var list []struct {
		Project, Start, Stop string
		Tags                 []string
	}
	if err := decode(data, &list); err != nil {
		return err
	}
	for i, item := range list {
		start, err1 := time.Parse(time.RFC3339, item.Start)
		end, err2 := time.Parse(time.RFC3339, item.Stop)
		if err1 != nil || err2 != nil {
			return entryError(i+1, (*messages.Printer).ExchangeEntryNoTimes)
		}
		if err := in.take(entry{start: start, end: end, tags: append([]string{item.Project}, item.Tags...)}, i+1); err != nil {
			return err
		}
	}
	return nil
}

// watsonFrames reads Watson's own file: arrays of start, stop, project, id, tags
// and the time of the last change, in Unix seconds.
func (in *importer) watsonFrames(data []byte) error {
	var list [][]json.RawMessage
	if err := decode(data, &list); err != nil {
		return err
	}
	for i, item := range list {
		var start, stop int64
		var project string
		var tags []string
		if len(item) < 3 || json.Unmarshal(item[0], &start) != nil || json.Unmarshal(item[1], &stop) != nil || json.Unmarshal(item[2], &project) != nil {
			return entryError(i+1, (*messages.Printer).ExchangeEntryNoTimes)
		}
		if len(item) > 4 && json.Unmarshal(item[4], &tags) != nil {
			return entryError(i+1, (*messages.Printer).ExchangeEntryNoTags)
		}
		if err := in.take(entry{start: time.Unix(start, 0), end: time.Unix(stop, 0), tags: append([]string{project}, tags...)}, i+1); err != nil {
			return err
		}
	}
	return nil
}

// klogEntry is a range, a bare duration or an open range. Minutes count from
// the midnight of the record's date and may lie outside the day.
type klogEntry struct {
	Type      string
	Summary   string
	TotalMins int `json:"total_mins"`
	StartMins int `json:"start_mins"`
	EndMins   int `json:"end_mins"`
}

// klog reads `klog json`. What a day's summary is tagged with holds for its
// entries; a negative duration is a break.
func (in *importer) klog(data []byte) error {
	var file struct {
		Records []struct {
			Date, Summary string
			Entries       []klogEntry
		}
	}
	if err := decode(data, &file); err != nil {
		return err
	}
	n := 0
	for _, r := range file.Records {
		day, err := record.ParseDate(r.Date)
		for _, item := range r.Entries {
			n++
			if err != nil {
				return entryError(n, (*messages.Printer).ExchangeEntryNoDate)
			}
			if item.Type == "open_range" {
				in.out.Running++
			} else if err := in.take(in.klogEntry(day, item, record.Tags(r.Summary)), n); err != nil {
				return err
			}
		}
	}
	return nil
}

func (in *importer) klogEntry(day record.Date, item klogEntry, tags []string) entry {
	e := entry{day: day, length: time.Duration(item.TotalMins) * time.Minute, note: item.Summary, tags: tags}
	if e.length < 0 {
		e.length, e.kind = -e.length, record.Break
	}
	if item.Type == "range" {
		e.start = time.Date(day.Year, day.Month, day.Day, 0, item.StartMins, 0, 0, in.Zone)
		e.end = time.Date(day.Year, day.Month, day.Day, 0, item.EndMins, 0, 0, in.Zone)
	}
	return e
}

// timeTagger reads the records of TimeTagger's API: t1 equal to t2 means that
// it runs, and a deleted one begins with HIDDEN.
func (in *importer) timeTagger(data []byte) error {
	type item struct {
		T1, T2 int64
		DS     string
	}
	var list []item
	if err := decode(data, &list); err != nil {
		var file struct{ Records []item }
		if err := decode(data, &file); err != nil {
			return err
		}
		list = file.Records
	}
	for i, r := range list {
		switch {
		case strings.HasPrefix(r.DS, "HIDDEN"):
			in.out.Skipped++
		case r.T1 == r.T2:
			in.out.Running++
		default:
			if err := in.take(entry{start: time.Unix(r.T1, 0), end: time.Unix(r.T2, 0), note: r.DS}, i+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// decode reads JSON within the limits.
func decode(data []byte, into any) error {
	err := checkJSON(data)
	if err == nil && json.Unmarshal(data, into) != nil {
		err = ErrJSON
	}
	return err
}

// splitTags reads a list such as `dev, web`.
func splitTags(text string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }), func(s string) bool {
		return strings.TrimSpace(s) == ""
	})
}
