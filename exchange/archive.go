// Package exchange converts records to and from files: the JSON export, which has everything
// about a member and can be imported again without loss; CSV, XLSX, ICS and PDF; and the
// exports of other time trackers.
//
// It's pure. Its errors are sentences for people and never contain words of the file.
package exchange

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"sundial/record"
)

// The JSON export's format and version.
const (
	Format  = "sundial"
	Version = 1
)

// Archive is the JSON export: everything held about one member. Its form is a contract with
// other programs; lists are never null.
type Archive struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	// ExportedAt is RFC 3339 with the member's offset.
	ExportedAt string   `json:"exported_at"`
	Member     Member   `json:"member"`
	Records    []Record `json:"records"`
	// These are passed through unchanged; the caller defines their content.
	Tags      []json.RawMessage `json:"tags"`
	Schedules []json.RawMessage `json:"schedules"`
	Shares    []json.RawMessage `json:"shares"`
	History   []json.RawMessage `json:"history"`
	Requests  []json.RawMessage `json:"requests,omitempty"`
	Received  []json.RawMessage `json:"received,omitempty"`
	// Bills are what was marked as billed, with its amounts.
	Bills []json.RawMessage `json:"bills,omitempty"`
}

// Entries counts the archive's entries besides records.
func (a Archive) Entries() int {
	n := 0
	for _, list := range [][]json.RawMessage{a.Tags, a.Schedules, a.Shares, a.History, a.Requests, a.Received, a.Bills} {
		n += len(list)
	}
	return n
}

// Member is the archive's owner.
type Member struct {
	Team string `json:"team"`
	User string `json:"user"`
	// Zone is an IANA name.
	Zone string `json:"zone"`
	// Settings is an object, empty if nothing was changed.
	Settings json.RawMessage `json:"settings"`
}

// Record is a record in the JSON export.
type Record struct {
	ID string `json:"id"`
	// Start and End are RFC 3339 in whole seconds with Zone's offset; End is null while the
	// timer is running.
	Start  string  `json:"start"`
	End    *string `json:"end"`
	Kind   string  `json:"kind"`
	Placed bool    `json:"placed"`
	// Date is a placed record's day, such as 2026-11-03; its Start and End are nominal. Without
	// it, as in older files, Start's day counts.
	Date string   `json:"date,omitempty"`
	Note string   `json:"note"`
	Tags []string `json:"tags"`
	Zone string   `json:"zone"`
	// PlannedEnd is when Sundial asks about a timer that was started for a length.
	PlannedEnd string `json:"planned_end,omitempty"`
}

// Records converts records to the export's form.
func Records(records []record.Record) []Record {
	zones := record.Zones{}
	written := make([]Record, len(records))
	for i, r := range records {
		loc := zones.Named(r.Zone, time.UTC)
		written[i] = Record{
			ID: r.ID, Start: stamp(r.Start, loc), Kind: string(r.Kind), Placed: r.Placed,
			Note: r.Note, Tags: r.Tags(), Zone: r.Zone,
		}
		if !r.Running() {
			end := stamp(r.End, loc)
			written[i].End = &end
		}
		if r.Placed {
			written[i].Date = r.Day(loc).String()
		}
		if !r.PlannedEnd.IsZero() {
			written[i].PlannedEnd = stamp(r.PlannedEnd, loc)
		}
	}
	return written
}

// stamp writes a moment in RFC 3339. Its offsets have no seconds, so historical local mean
// times are written in UTC.
func stamp(t time.Time, loc *time.Location) string {
	if _, offset := t.In(loc).Zone(); offset%60 != 0 {
		loc = time.UTC
	}
	return t.In(loc).Format(time.RFC3339)
}

// WriteJSON writes the archive as UTF-8 JSON. It fills in the format, version, missing lists
// and missing settings.
func WriteJSON(w io.Writer, a Archive) error {
	a.Format, a.Version = Format, Version
	a.fill()
	records := a.Records
	a.Records = []Record{}
	var around bytes.Buffer
	if err := indented(&around, "").Encode(a); err != nil {
		return fmt.Errorf("write JSON export: %w", err)
	}
	// No other key occurs at this depth, and no text contains a line break.
	before, after, _ := bytes.Cut(around.Bytes(), []byte("\n \"records\": []"))
	out := bufio.NewWriter(w) // keeps its first error until Flush
	out.Write(before)
	err := writeRecords(out, records)
	out.Write(after)
	if err := cmp.Or(err, out.Flush()); err != nil {
		return fmt.Errorf("write JSON export: %w", err)
	}
	return nil
}

// writeRecords writes the records one by one: encoding them at once would hold them in memory
// three times, as values, as text, and indented.
func writeRecords(out *bufio.Writer, records []Record) error {
	out.WriteString("\n \"records\": [")
	var next bytes.Buffer
	for i, r := range records {
		next.Reset()
		if err := indented(&next, "  ").Encode(r); err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n  ")
		out.Write(bytes.TrimSuffix(next.Bytes(), []byte("\n")))
	}
	if len(records) > 0 {
		out.WriteString("\n ")
	}
	return out.WriteByte(']')
}

// indented encodes JSON in lines, indented by one space per level.
func indented(w io.Writer, prefix string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, " ")
	return enc
}

func (a *Archive) fill() {
	for _, list := range []*[]json.RawMessage{&a.Tags, &a.Schedules, &a.Shares, &a.History} {
		if *list == nil {
			*list = []json.RawMessage{}
		}
	}
	if a.Records == nil {
		a.Records = []Record{}
	}
	for i := range a.Records {
		if a.Records[i].Tags == nil {
			a.Records[i].Tags = []string{}
		}
	}
	if len(a.Member.Settings) == 0 || string(a.Member.Settings) == "null" {
		a.Member.Settings = json.RawMessage("{}")
	}
}
