package models

import (
	"slices"
	"time"

	"gorm.io/gorm"

	"sundial/record"
)

// placedWithoutDay is a record from before 0009-record-days. It's part of that migration and
// never changes, whatever becomes of recordRow.
type placedWithoutDay struct {
	ID      string
	StartAt int64
	Zone    string
}

// fillRecordDays gives each placed record its date: the day of its start in its zone. SQLite
// doesn't know time zones, so SQL can't do it.
func fillRecordDays(tx *gorm.DB) error {
	var placed []placedWithoutDay
	err := tx.Raw("SELECT id, start_at, zone FROM records WHERE placed = ? AND day = ''", true).Scan(&placed).Error
	if err != nil {
		return err
	}
	byDay := map[record.Date][]string{}
	zones := record.Zones{}
	for _, row := range placed {
		r := record.Record{Start: time.Unix(row.StartAt, 0), End: time.Unix(row.StartAt, 0), Zone: row.Zone}
		day := r.Day(zones.Of(r, time.UTC))
		byDay[day] = append(byDay[day], row.ID)
	}
	for day, ids := range byDay {
		for some := range slices.Chunk(ids, pageSize) {
			if err := tx.Exec("UPDATE records SET day = ? WHERE id IN ?", day.String(), some).Error; err != nil {
				return err
			}
		}
	}
	return nil
}
