package data

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

// What the operator does for a member who left, or for a request under the law:
// the same as the member's own commands do.

// ExportFor returns the JSON export of a member; one who is not known gets an empty one.
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

// Handed is a file that the operator brings in.
type Handed struct {
	Data []byte
	// Zone is the IANA name of the zone of those of its times that have none; empty: the
	// member's.
	Zone string
	// Order is how its dates are written, where they can be read either way.
	Order exchange.DateOrder
	// Person is whose entries are brought in, as the file has it.
	Person string
	// Changed is what becomes of records that the file has otherwise: replace, keep or
	// add; empty: keep.
	Changed string
	// Meetings brings in the meetings of a calendar that aren't in doubt; without it, they
	// are listed and nothing is stored.
	Meetings bool
	// Words are those of the answer.
	Words *messages.Printer
}

// BroughtIn is what came of a file.
type BroughtIn struct {
	// What is what was stored, and Said are sentences about the rest.
	What string
	Said []string
	// Rejected is a table of what couldn't be read, with the reasons; nil where all could.
	Rejected []byte
}

// ErrNoZone is that nothing tells in which zone the times of a file are meant.
var ErrNoZone = errors.New("nothing tells in which time zone the times of the file are meant")

// ImportFor brings a file in for a member, and says what came of it. A file that
// can't be read is an error that is a sentence; exchange.ErrOrder, an
// exchange.PeopleError and ErrNoZone are for the operator to fix.
func ImportFor(ctx context.Context, s *handlers.Service, who models.MemberKey, file Handed) (BroughtIn, error) {
	now := s.Clock.Now()
	m, err := s.Store.Member(ctx, who, now)
	if err != nil {
		return BroughtIn{}, err
	}
	loc, err := zoneOf(ctx, s, file, m)
	if err != nil {
		return BroughtIn{}, err
	}
	read, err := readImport(file.Data, exchange.Options{Zone: loc, Order: file.Order, Person: file.Person}, m, now)
	if err != nil {
		return BroughtIn{}, err
	}
	if m.Zone == "" { // until Slack is asked
		m.Zone = loc.String()
		if read.export != nil {
			m.Zone = read.export.Member.Zone
		}
	}
	plan, err := planImport(ctx, s, m, read)
	if err != nil {
		return BroughtIn{}, err
	}
	words := cmp.Or(file.Words, messages.For(messages.English, s.Command))
	if plan.calendar != nil && !file.Meetings {
		return BroughtIn{What: words.ImportHead(0, plan.source.Name()), Said: plan.listMeetings(words)}, nil
	}
	plan.choose(plan.ticked())
	plan.decide(changedChoice(file.Changed))
	return storePlan(ctx, s, plan, &models.Change{Member: m, At: now}, words)
}

// storePlan stores what a plan says.
func storePlan(ctx context.Context, s *handlers.Service, plan *importPlan, change *models.Change, words *messages.Printer) (said BroughtIn, err error) {
	if err := plan.refuse(); err != nil {
		return said, err
	}
	if _, err := plan.apply(change, change.At); err != nil {
		return said, err
	}
	if refused, err := s.RoomFor(ctx, change); refused != nil || err != nil {
		return said, cmp.Or(err, refused)
	}
	said.What, said.Said = plan.headline(words), plan.remarks(words, change.Member)
	if len(plan.Rejected) > 0 {
		if said.Rejected, err = plan.rejects(words); err != nil {
			return said, err
		}
	}
	return said, s.Store.Commit(ctx, change)
}

// zoneOf returns the zone of the file's times: the one that was named, or the member's. Of
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
	m, err := s.Store.Unread(ctx, who)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if err := s.Store.Forget(ctx, m, s.Clock.Now()); !errors.Is(err, models.ErrLogInUse) {
		return true, err
	}
	return true, nil
}
