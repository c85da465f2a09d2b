package models

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"sundial/record"
)

type recordRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	StartAt  int64
	EndAt    int64
	Kind     string
	Placed   bool
	Day      string // a placed record's date; empty for any other
	Zone     string
	Planned  int64
	Sealed   []byte
}

func (recordRow) TableName() string { return "records" }

// fewRecords bounds how many are held both plain and sealed. More are sealed one by one while
// they're written.
const fewRecords = 1000

func (m *Member) recordRow(r record.Record) recordRow {
	row := recordRow{
		ID: r.ID, MemberID: m.ID, StartAt: r.Start.Unix(), EndAt: toUnix(r.End), Kind: string(r.Kind),
		Placed: r.Placed, Day: dayText(r), Zone: r.Zone, Planned: toUnix(r.PlannedEnd),
	}
	row.Sealed = m.keys.seal([]byte(r.Note), row.associatedData())
	return row
}

// associatedData binds the note to everything the record says: nothing of it can change without the
// note.
func (r recordRow) associatedData() associatedData {
	return associate("records.sealed", r.MemberID, r.ID).number(r.StartAt).number(r.EndAt).text(r.Kind).
		flag(r.Placed).text(r.Day).text(r.Zone).number(r.Planned)
}

var recordTable = newTable("records", "id, member_id, start_at, end_at, kind, placed, day, zone, planned, sealed", func(r recordRow) []any {
	return []any{r.ID, r.MemberID, r.StartAt, r.EndAt, r.Kind, r.Placed, r.Day, r.Zone, r.Planned, r.Sealed}
})

func (c *Change) recordStatements() ([]statement, error) {
	all := make([]statement, 0, len(c.DropRecords)+len(c.Records))
	for _, id := range c.DropRecords {
		all = append(all, recordTable.drop(c.Member.ID, id))
	}
	for i := range c.Records {
		if len(c.Records) > fewRecords {
			all = append(all, recordTable.upsertLate(func() (recordRow, error) { return c.Member.recordRow(c.Records[i]), nil }))
			continue
		}
		all = append(all, recordTable.upsert(c.Member.recordRow(c.Records[i])))
	}
	return all, nil
}

func (m *Member) record(row recordRow) (record.Record, error) {
	row.MemberID = m.ID
	note, err := m.keys.open(row.Sealed, row.associatedData())
	if err != nil {
		return record.Record{}, fmt.Errorf("open record: %w", err)
	}
	r := record.Record{
		ID: row.ID, Start: time.Unix(row.StartAt, 0).UTC(), End: fromUnix(row.EndAt), Kind: record.Kind(row.Kind),
		Placed: row.Placed, Note: string(note), Zone: row.Zone, PlannedEnd: fromUnix(row.Planned),
	}
	if !r.Placed {
		return r, nil
	}
	if err := r.Date.UnmarshalText([]byte(row.Day)); err != nil {
		return record.Record{}, fmt.Errorf("read the day of a record: %w", err)
	}
	r.Date = dateOf(r)
	return r, nil
}

// dayText returns a placed record's date as stored; empty for any other.
func dayText(r record.Record) string {
	if !r.Placed {
		return ""
	}
	return dateOf(r).String()
}

// dateOf returns a placed record's date. A record stored before dates existed has the day of
// its start in its zone.
func dateOf(r record.Record) record.Date { return r.Day(r.Location(time.UTC)) }

// dateAll adds dates to a history entry's records that were stored before dates existed.
func dateAll(records []record.Record) {
	for i, r := range records {
		if r.Placed {
			records[i].Date = dateOf(r)
		}
	}
}

func (s *Store) recordsOf(ctx context.Context, m *Member) *gorm.DB {
	return s.rowsOf(ctx, m).Model(&recordRow{}).Select(recordColumns)
}

func (m *Member) records(query *gorm.DB) ([]record.Record, error) {
	rows, err := query.Rows()
	if err != nil {
		return nil, fmt.Errorf("read records: %w", err)
	}
	defer rows.Close()
	records := []record.Record{}
	zones := names{}
	for rows.Next() {
		row, err := scanRecord(rows, zones)
		if err != nil {
			return nil, fmt.Errorf("read records: %w", err)
		}
		r, err := m.record(row)
		if err != nil {
			m.setAside("records", row.ID, err)
			continue
		}
		if len(records) == cap(records) { // append would grow long slices by a quarter, copying each time
			records = slices.Grow(records, max(64, len(records)))
		}
		records = append(records, r)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read records: %w", err)
	}
	return records, nil
}

// recordColumns are the columns that scanRecord reads, in order.
const recordColumns = "id, start_at, end_at, kind, placed, day, zone, planned, sealed"

// scanRecord reads a row without reflection, which took most of the time for a hundred thousand
// records. Sealed is valid until the next row.
func scanRecord(rows *sql.Rows, zones names) (r recordRow, err error) {
	var kind, zone, sealed sql.RawBytes
	err = rows.Scan(&r.ID, &r.StartAt, &r.EndAt, &kind, &r.Placed, &r.Day, &zone, &r.Planned, &sealed)
	r.Kind, r.Zone, r.Sealed = zones.of(kind), zones.of(zone), sealed
	return r, err
}

// Records lists the records that touch the span from start up to before end, by start, then
// creation. Running timers extend into the future.
func (s *Store) Records(ctx context.Context, m *Member, start, end time.Time) ([]record.Record, error) {
	return s.touching(ctx, m, start, end, "")
}

// RecordsOn lists the records that count on the days, by start, then creation. Each record
// counts on the days of its zone, and a running timer on those of the member's current zone, up
// to now.
func (s *Store) RecordsOn(ctx context.Context, m *Member, days record.DateRange, now time.Time) ([]record.Record, error) {
	present := m.Location()
	start, end := days.Bounds(present)
	around, err := s.Records(ctx, m, start.Add(-zonesApart), end.Add(zonesApart))
	if err != nil {
		return nil, err
	}
	zones := record.Zones{}
	return slices.DeleteFunc(around, func(r record.Record) bool { return !r.CountsOn(days, now, zones.Of(r, present)) }), nil
}

// zonesApart is more than the time between the starts of the same day in two zones: from UTC+14
// to UTC-12 is 26 hours.
const zonesApart = 36 * time.Hour

// Overlapping returns the record that covers a minute of r and starts last; ErrNotFound: none.
// It ignores r itself, those with the IDs, placed records and, if r is a running timer, other
// running timers.
func (s *Store) Overlapping(ctx context.Context, m *Member, r record.Record, now time.Time, except []string) (record.Record, error) {
	if none, err := s.overlapsNone(ctx, m, r, now); err != nil || none {
		return record.Record{}, cmp.Or(err, ErrNotFound)
	}
	start, end := record.Minute(r.Start).Unix(), record.Minute(r.EndAt(now)).Unix()
	last := ""
	if r.Length(now) > day { // it may touch thousands; for few, checking all is cheaper than having SQLite sort
		last = " ORDER BY start_at DESC LIMIT 1"
	}
	found, err := s.touching(ctx, m, r.Start, r.EndAt(now),
		"WHERE placed = ? AND id NOT IN ? AND start_at - start_at % 60 < ? AND"+
			" (end_at = 0 AND ? OR end_at - end_at % 60 > ? AND end_at - end_at % 60 > start_at)"+last,
		false, append(except, r.ID), end, !r.Running(), start)
	slices.Reverse(found)
	return first(found, err)
}

const (
	day = 24 * time.Hour
	// longest is the maximum length of a record.
	longest = 366 * day
)

// touching selects a member's records that touch a span. Nearly all are no longer than a day,
// so the index on start bounds the rows read on both sides; longer ones and running timers have
// an index each. The cost depends on what's found, not on how much the member has. The literals
// are those of the indexes in migrations/0006-spans.sql.
const touching = `
SELECT * FROM records WHERE member_id = ? AND start_at < ? AND start_at >= ?
	AND end_at - start_at <= 86400 AND end_at <> 0 AND (end_at > ? OR start_at >= ?)
UNION ALL SELECT * FROM records WHERE member_id = ? AND start_at < ? AND start_at >= ?
	AND end_at - start_at > 86400 AND end_at > ?
UNION ALL SELECT * FROM records WHERE member_id = ? AND start_at < ? AND end_at = 0`

// touching reads what touches the span and satisfies the rest of the query, by start, then
// creation.
func (s *Store) touching(ctx context.Context, m *Member, from, to time.Time, rest string, args ...any) ([]record.Record, error) {
	start, end := from.Unix(), to.Unix()
	all := append([]any{
		m.ID, end, from.Add(-day).Unix(), start, start,
		m.ID, end, from.Add(-longest).Unix(), start,
		m.ID, end,
	}, args...)
	found, err := m.records(s.read.WithContext(ctx).Raw("SELECT "+recordColumns+" FROM ("+touching+") AS records "+rest, all...))
	slices.SortFunc(found, func(a, b record.Record) int {
		return cmp.Or(a.Start.Compare(b.Start), strings.Compare(a.ID, b.ID))
	})
	return found, err
}

// Running lists the running timers, the latest first.
func (s *Store) Running(ctx context.Context, m *Member) ([]record.Record, error) {
	return m.records(s.recordsOf(ctx, m).Where("end_at = 0").Order("start_at DESC, id DESC")) // matches the index
}

// Latest lists the last n records by start, the latest first.
func (s *Store) Latest(ctx context.Context, m *Member, n int) ([]record.Record, error) {
	return m.records(s.recordsOf(ctx, m).Order("start_at DESC, id DESC").Limit(n))
}

// AllRecords lists everything, by start, then creation.
func (s *Store) AllRecords(ctx context.Context, m *Member) ([]record.Record, error) {
	return m.records(s.recordsOf(ctx, m).Order("start_at, id"))
}

// RecordsNamed reads the member's records with the IDs, in any order; up to some hundred IDs.
// It searches by ID: by member, SQLite would read all of the member's records.
func (s *Store) RecordsNamed(ctx context.Context, m *Member, ids []string) ([]record.Record, error) {
	const byID = "SELECT " + recordColumns + " FROM records WHERE id IN ? AND member_id || '' = ?"
	return m.records(s.read.WithContext(ctx).Raw(byID, ids, m.ID))
}

// Record reads one of the member's records; ErrNotFound for any other.
func (s *Store) Record(ctx context.Context, m *Member, id string) (record.Record, error) {
	return first(m.records(s.recordsOf(ctx, m).Where("id = ?", id).Limit(1)))
}
