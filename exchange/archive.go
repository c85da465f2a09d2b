// Package exchange carries records to and from the files of the outside world:
// the JSON export, which holds everything about a member and comes back in
// without loss; CSV, XLSX, ICS and PDF for reading elsewhere; and the exports of
// other time trackers.
//
// It is pure: it reads and writes what it is handed. Its errors are sentences
// for people and never hold a word of the file.
package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"sundial/record"
)

// The marks of the JSON export.
const (
	Format  = "sundial"
	Version = 1
)

// Archive is the JSON export: everything held about one member. Its form is a
// contract with other programs; lists are never null.
type Archive struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	// ExportedAt is RFC 3339 with the member's offset.
	ExportedAt string   `json:"exported_at"`
	Member     Member   `json:"member"`
	Records    []Record `json:"records"`
	// These are carried as they are; what each holds is the caller's.
	Tags      []json.RawMessage `json:"tags"`
	Schedules []json.RawMessage `json:"schedules"`
	Shares    []json.RawMessage `json:"shares"`
	History   []json.RawMessage `json:"history"`
	Requests  []json.RawMessage `json:"requests,omitempty"`
	Received  []json.RawMessage `json:"received,omitempty"`
	// Bills are what was marked as billed, with the amounts of then.
	Bills []json.RawMessage `json:"bills,omitempty"`
}

// Member is whose archive it is.
type Member struct {
	Team string `json:"team"`
	User string `json:"user"`
	// Zone is an IANA name.
	Zone string `json:"zone"`
	// Settings is an object, empty where all is as it comes.
	Settings json.RawMessage `json:"settings"`
}

// Record is a record as the JSON export writes it.
type Record struct {
	ID string `json:"id"`
	// Start and End are RFC 3339 in whole seconds with the offset of Zone; End is
	// null while the timer runs.
	Start  string  `json:"start"`
	End    *string `json:"end"`
	Kind   string  `json:"kind"`
	Placed bool    `json:"placed"`
	// Date is the day of a placed record, as 2026-11-03; its Start and End are
	// nominal. Without it, as in files of before, the day of Start is meant.
	Date string   `json:"date,omitempty"`
	Note string   `json:"note"`
	Tags []string `json:"tags"`
	Zone string   `json:"zone"`
	// PlannedEnd is when a timer started for a length asks about its end.
	PlannedEnd string `json:"planned_end,omitempty"`
}

// Records writes records in the form of the export.
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

// stamp writes a moment by RFC 3339, whose offsets have no seconds: a local
// mean time of long ago is written in UTC.
func stamp(t time.Time, loc *time.Location) string {
	if _, offset := t.In(loc).Zone(); offset%60 != 0 {
		loc = time.UTC
	}
	return t.In(loc).Format(time.RFC3339)
}

// WriteJSON writes the archive as UTF-8 JSON. Format, version, missing lists
// and missing settings are filled in.
func WriteJSON(w io.Writer, a Archive) error {
	a.Format, a.Version = Format, Version
	a.fill()
	records := a.Records
	a.Records = []Record{}
	var around bytes.Buffer
	if err := indented(&around, "").Encode(a); err != nil {
		return fmt.Errorf("write JSON export: %w", err)
	}
	// At this depth no other key can stand, and no text holds a line break.
	before, after, _ := bytes.Cut(around.Bytes(), []byte("\n \"records\": []"))
	out := bufio.NewWriter(w)
	_, err := out.Write(before)
	if err == nil {
		err = writeRecords(out, records)
	}
	if err == nil {
		_, err = out.Write(after)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("write JSON export: %w", err)
	}
	return nil
}

// writeRecords writes the list of records one after the other: a whole export would be in
// memory three times, as values, as text, and indented.
func writeRecords(w io.Writer, records []Record) error {
	var next bytes.Buffer
	next.WriteString("\n \"records\": [")
	for i, r := range records {
		if i > 0 {
			next.WriteByte(',')
		}
		next.WriteString("\n  ")
		if err := indented(&next, "  ").Encode(r); err != nil {
			return err
		}
		next.Truncate(next.Len() - 1) // the line break behind it
		if _, err := w.Write(next.Bytes()); err != nil {
			return err
		}
		next.Reset()
	}
	if len(records) > 0 {
		next.WriteString("\n ")
	}
	next.WriteByte(']')
	_, err := w.Write(next.Bytes())
	return err
}

// indented writes JSON by lines, one space for each level.
func indented(w io.Writer, prefix string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, " ")
	return enc
}

// fill makes missing lists empty ones.
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
