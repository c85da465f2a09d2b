package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"sundial/exchange"
	"sundial/handlers"
	"sundial/models"
)

// What the operator does for a member who left, or for a request under the law:
// the same as the member's own commands do.

// ExportFor is the JSON export of a member; one who is not known gets an empty one.
func ExportFor(ctx context.Context, s *handlers.Service, who models.MemberKey) ([]byte, error) {
	m, err := s.Store.Member(ctx, who, s.Clock.Now())
	if err != nil {
		return nil, err
	}
	held, err := holdings(ctx, s, m, s.Clock.Now())
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	err = exchange.WriteJSON(&content, held)
	return content.Bytes(), err
}

// Handed is a file that the operator brings in. Zone is the IANA name of the zone of
// its times, where neither they nor the member tell it; Order is how its dates are
// written, where they can be read either way.
type Handed struct {
	Data  []byte
	Zone  string
	Order exchange.DateOrder
}

// ErrNoZone is that nothing tells in which zone the times of a file are meant.
var ErrNoZone = errors.New("nothing tells in which time zone the times of the file are meant")

// ImportFor brings a file in for a member, and says what came of it. A file that
// can't be read is an error that is a sentence; exchange.ErrOrder and ErrNoZone are
// for the operator to mend.
func ImportFor(ctx context.Context, s *handlers.Service, who models.MemberKey, file Handed) (string, error) {
	now := s.Clock.Now()
	m, err := s.Store.Member(ctx, who, now)
	if err != nil {
		return "", err
	}
	loc, err := zoneOf(ctx, s, file, m)
	if err != nil {
		return "", err
	}
	p, err := readImport(file.Data, loc, file.Order)
	if err != nil {
		return "", err
	}
	if p.Whole == nil && m.Zone == "" { // until Slack is asked
		m.Zone = loc.String()
	}
	b, err := planImport(ctx, s, m, p)
	if err != nil {
		return "", err
	}
	if len(b.fresh) > maxImport && !b.whole {
		return "", fmt.Errorf("the file holds %d records that are not here yet, and %d can come at once: split it", len(b.fresh), maxImport)
	}
	if m.Zone == "" && p.Whole != nil {
		m.Zone = p.Whole.Member.Zone // until Slack is asked
	}
	change := &models.Change{Member: m, At: now}
	if _, err := b.apply(change, now); err != nil {
		return "", err
	}
	return b.headline(), s.Store.Commit(ctx, change)
}

// zoneOf is the zone of the file's times: the one that was named, or the member's. Of
// who is not known yet, Slack is asked.
func zoneOf(ctx context.Context, s *handlers.Service, file Handed, m *models.Member) (*time.Location, error) {
	name := file.Zone
	switch {
	case name != "":
	case m.Zone != "" || m.Settings.Zone != "" || exchange.Detect(file.Data) == exchange.Sundial:
		return m.Location(), nil
	case s.Profiles != nil:
		p, err := s.Profiles.Profile(ctx, m.Key)
		if err != nil || p.Zone == "" {
			return nil, ErrNoZone
		}
		name, m.Locale = p.Zone, p.Locale
	default:
		return nil, ErrNoZone
	}
	loc, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		return nil, fmt.Errorf("%q is no time zone: write it as Europe/Berlin", name)
	}
	return loc, nil
}

// ForgetFor erases a member; false: nothing was held.
func ForgetFor(ctx context.Context, s *handlers.Service, who models.MemberKey) (bool, error) {
	now := s.Clock.Now()
	m, err := s.Store.Member(ctx, who, now)
	if err != nil || m.New {
		return false, err
	}
	return true, s.Store.Forget(ctx, m, now)
}
