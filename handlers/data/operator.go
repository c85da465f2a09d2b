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

// What the operator does for a member who has left or made a legal request, just as the
// member's own commands would.

// ExportFor returns the JSON export of a member; for an unknown one, it's empty.
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

// Handed is a file that the operator imports.
type Handed struct {
	Data []byte
	// Zone is the IANA zone of times without one; empty: the member's.
	Zone string
	// Order is how dates are written if they can be read either way.
	Order exchange.DateOrder
	// Person is the person whose entries are imported, as named in the file.
	Person string
	// Changed is what to do with records that differ in the file: replace, keep or add; empty:
	// keep.
	Changed string
	// Meetings imports the meetings of a calendar that are ticked; without it, they're listed
	// and nothing is stored.
	Meetings bool
	// Words writes the answer.
	Words *messages.Printer
}

// BroughtIn is the result of an import.
type BroughtIn struct {
	// What says what was stored, Said contains sentences about the rest.
	What string
	Said []string
	// Rejected is a table of what couldn't be read, with reasons; nil if everything could.
	Rejected []byte
}

// ErrNoZone means that the time zone of a file's times is unknown.
var ErrNoZone = errors.New("the time zone of the file's times is unknown")

// ImportFor imports a file for a member. If the file can't be read, the error is a sentence;
// exchange.ErrOrder, an exchange.PeopleError and ErrNoZone are for the operator to fix.
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
	plan.choose(offeredMeeting.ticked)
	plan.decide(file.Changed)
	return storePlan(ctx, s, plan, &models.Change{Member: m, At: now}, words)
}

func storePlan(ctx context.Context, s *handlers.Service, plan *importPlan, change *models.Change, words *messages.Printer) (said BroughtIn, err error) {
	if _, refused, err := plan.stage(ctx, s, change, change.At); refused != nil || err != nil {
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

// zoneOf returns the zone of the file's times: the given one, or the member's. For an unknown
// member, it asks Slack.
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
		return nil, fmt.Errorf("%q isn't a time zone: write it as Europe/Berlin", name)
	}
	return loc, nil
}

// ForgetFor erases a member; false: nothing was held. models.ErrLogInUse: all is erased, and
// the database's log will be emptied later.
func ForgetFor(ctx context.Context, s *handlers.Service, who models.MemberKey) (bool, error) {
	m, err := s.Store.Unread(ctx, who)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, s.Store.Forget(ctx, m, s.Clock.Now())
}
