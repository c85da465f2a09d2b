package program

import (
	"context"
	_ "embed" // demo.json
	"encoding/json"
	"fmt"
	"time"

	"sundial/models"
	"sundial/record"
	"sundial/slacksim"
)

// demoTexts are the chips' commands, and the work of each day: from, to and note.
type demoTexts struct {
	Typed struct{ Start, Stop, Report, Share, Summary string }
	Days  [][][3]string
}

//go:embed demo.json
var demoFile []byte

func readDemoTexts() (texts demoTexts, err error) {
	if err := json.Unmarshal(demoFile, &texts); err != nil {
		return demoTexts{}, fmt.Errorf("read what the demo types: %w", err)
	}
	return texts, nil
}

// fillSamples gives each person the last five weekdays' work, once.
func fillSamples(ctx context.Context, store *models.Store, days [][][3]string, people []slacksim.User, workspace string, now time.Time) error {
	for i, person := range people {
		key := models.MemberKey{Team: workspace, User: person.ID}
		m, err := store.Member(ctx, key, now)
		if err != nil {
			return fmt.Errorf("read a member of the demo: %w", err)
		}
		zone, err := time.LoadLocation(person.TZ)
		if err != nil {
			return fmt.Errorf("read the demo's zone: %w", err)
		}
		if m.New {
			m.Zone, m.Locale, m.Settings.Unwelcomed = person.TZ, person.Locale, true
		}
		records, err := sampleRecords(days, record.DateOf(now, zone), zone, i)
		if err != nil {
			return err
		}
		change := &models.Change{Member: m, Records: records, At: now}
		if err := store.Commit(ctx, change); err != nil {
			return fmt.Errorf("store the demo's samples: %w", err)
		}
	}
	return nil
}

// sampleRecords starts on a different day for each person.
func sampleRecords(days [][][3]string, today record.Date, zone *time.Location, person int) (all []record.Record, err error) {
	day := today
	for i := range days {
		day = day.AddDays(-1)
		for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			day = day.AddDays(-1)
		}
		for _, s := range days[(person+i)%len(days)] {
			r := record.Record{ID: models.NewID(), Kind: record.Work, Note: s[2], Zone: zone.String()}
			if r.Start, err = onClock(day, s[0], zone); err != nil {
				return nil, err
			}
			if r.End, err = onClock(day, s[1], zone); err != nil {
				return nil, err
			}
			all = append(all, r)
		}
	}
	return all, nil
}

func onClock(day record.Date, clock string, zone *time.Location) (time.Time, error) {
	at, err := time.ParseInLocation("2006-01-02 15:04", day.String()+" "+clock, zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("read a time of the demo's samples: %w", err)
	}
	return at.UTC(), nil
}
