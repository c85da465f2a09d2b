package models

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"sundial/record"
)

// NewRecordID makes the id of a new record.
func NewRecordID() string { return newID() }

func (m *Member) recordRow(r record.Record) recordRow {
	return recordRow{
		ID: r.ID, MemberID: m.ID, StartAt: r.Start.Unix(), EndAt: toUnix(r.End), Kind: string(r.Kind),
		Placed: r.Placed, Zone: r.Zone, Planned: toUnix(r.PlannedEnd),
		Sealed: m.vault.seal([]byte(r.Note), identity("records", m.ID, r.ID)),
	}
}

func (m *Member) record(row recordRow) (record.Record, error) {
	note, err := m.vault.open(row.Sealed, identity("records", m.ID, row.ID))
	if err != nil {
		return record.Record{}, fmt.Errorf("open record: %w", err)
	}
	return record.Record{
		ID: row.ID, Start: time.Unix(row.StartAt, 0).UTC(), End: fromUnix(row.EndAt), Kind: record.Kind(row.Kind),
		Placed: row.Placed, Note: string(note), Zone: row.Zone, PlannedEnd: fromUnix(row.Planned),
	}, nil
}

func (s *Store) records(ctx context.Context, m *Member, query func(*gorm.DB) *gorm.DB) ([]record.Record, error) {
	var rows []recordRow
	db := s.read.WithContext(ctx).Where("member_id = ?", m.ID)
	if err := query(db).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read records: %w", err)
	}
	records := make([]record.Record, len(rows))
	for i, row := range rows {
		var err error
		if records[i], err = m.record(row); err != nil {
			return nil, err
		}
	}
	return records, nil
}

// Records lists what touches the span from start up to before end, in order of
// start, then of making. Running timers count as reaching into the future.
func (s *Store) Records(ctx context.Context, m *Member, start, end time.Time) ([]record.Record, error) {
	// No record is longer than record's limit, so the index on the start bounds
	// what is read from both sides; the running ones have no such bound.
	earliest := start.Add(-longest).Unix()
	return s.records(ctx, m, func(db *gorm.DB) *gorm.DB {
		return db.Where("start_at < ? AND start_at >= ? AND (end_at > ? OR end_at = ? OR (end_at = start_at AND start_at >= ?))",
			end.Unix(), earliest, start.Unix(), running, start.Unix()).Order("start_at, id")
	})
}

// longest is the longest a record may be.
const longest = 366 * 24 * time.Hour

// Overlapping finds one record that shares time with r, the one that starts last;
// ErrNotFound: none does. Left out are r itself, those of the ids, what was placed
// and, for a timer that runs, other timers that run.
func (s *Store) Overlapping(ctx context.Context, m *Member, r record.Record, now time.Time, except []string) (record.Record, error) {
	found, err := s.records(ctx, m, func(db *gorm.DB) *gorm.DB {
		db = db.Where("start_at < ? AND start_at >= ? AND placed = ? AND id NOT IN ?", r.EndAt(now).Unix(), r.Start.Add(-longest).Unix(), false, append(except, r.ID))
		if r.Running() {
			db = db.Where("end_at > ? AND end_at > start_at", r.Start.Unix())
		} else {
			db = db.Where("((end_at > ? AND end_at > start_at) OR end_at = ?)", r.Start.Unix(), running)
		}
		return db.Order("start_at DESC, id DESC").Limit(1)
	})
	if err != nil {
		return record.Record{}, err
	}
	if len(found) == 0 {
		return record.Record{}, ErrNotFound
	}
	return found[0], nil
}

// Running lists the timers that run, the latest first.
func (s *Store) Running(ctx context.Context, m *Member) ([]record.Record, error) {
	return s.records(ctx, m, func(db *gorm.DB) *gorm.DB {
		return db.Where("end_at = ?", running).Order("start_at DESC, id DESC")
	})
}

// Latest lists the last n records by start, the latest first.
func (s *Store) Latest(ctx context.Context, m *Member, n int) ([]record.Record, error) {
	return s.records(ctx, m, func(db *gorm.DB) *gorm.DB {
		return db.Order("start_at DESC, id DESC").Limit(n)
	})
}

// AllRecords lists everything, in order of start, then of making.
func (s *Store) AllRecords(ctx context.Context, m *Member) ([]record.Record, error) {
	return s.records(ctx, m, func(db *gorm.DB) *gorm.DB { return db.Order("start_at, id") })
}

// Record reads one record of the member's own; ErrNotFound for any other.
func (s *Store) Record(ctx context.Context, m *Member, id string) (record.Record, error) {
	found, err := s.records(ctx, m, func(db *gorm.DB) *gorm.DB { return db.Where("id = ?", id).Limit(1) })
	if err != nil {
		return record.Record{}, err
	}
	if len(found) == 0 {
		return record.Record{}, ErrNotFound
	}
	return found[0], nil
}
