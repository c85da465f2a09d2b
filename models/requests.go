package models

import (
	"context"
	"time"

	"gorm.io/gorm/clause"
)

// Request is a member asking one person for hours. The outcome isn't stored with it: not
// whether that person uses Sundial, or whether they looked, refused or ignored it.
type Request struct {
	ID string `json:"id"`
	// To is the Slack ID of the person asked.
	To    string     `json:"to"`
	Order ShareOrder `json:"order"`
	At    time.Time  `json:"at"`
	// Until is when the attempt to deliver it has ended; zero: it was delivered.
	Until time.Time `json:"-"`
}

type requestRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string // who asks
	At       int64
	UntilAt  int64
	Sealed   []byte
}

func (requestRow) TableName() string         { return "requests" }
func (r requestRow) ids() (id, owner string) { return r.ID, r.MemberID }

// NewRequest makes a request to deliver until the given moment.
func NewRequest(to string, order ShareOrder, now, until time.Time) Request {
	return Request{ID: NewID(), To: to, Order: order, At: now.UTC().Truncate(time.Second), Until: until}
}

// RepeatedRequest makes the request of a repeated one for one due time, to be delivered at
// once. Its ID is the same whichever process makes it.
func RepeatedRequest(schedule Schedule, to string, order ShareOrder, due, now time.Time) Request {
	r := NewRequest(to, order, now, now)
	r.ID = derivedID(schedule.ID, due, to)
	return r
}

func (m *Member) requestRow(r Request) (row requestRow, err error) {
	row = requestRow{ID: r.ID, MemberID: m.ID, At: r.At.Unix(), UntilAt: toUnix(r.Until)}
	row.Sealed, err = m.sealDocument(row.associatedData(), r)
	return row, err
}

func (r requestRow) associatedData() associatedData {
	return associate("requests.sealed", r.MemberID, r.ID).number(r.At)
}

var requestTable = newTable("requests", "id, member_id, at, until_at, sealed", func(r requestRow) []any {
	return []any{r.ID, r.MemberID, r.At, r.UntilAt, r.Sealed}
})

func (c *Change) requestStatements() ([]statement, error) {
	return statementsFor(c.Requests, c.Member.requestRow, requestTable.upsert)
}

func (m *Member) request(row requestRow) (Request, error) {
	var r Request
	err := m.openDocument(row.Sealed, row.associatedData(), &r)
	r.Until = fromUnix(row.UntilAt)
	return r, err
}

// Requests lists the member's requests since the moment, oldest first.
func (s *Store) Requests(ctx context.Context, m *Member, since time.Time) ([]Request, error) {
	return openRows(m, s.rowsOf(ctx, m).Where("at >= ?", since.Unix()).Order("id"), m.request)
}

// DueRequests lists up to limit requests that should have been delivered by now but weren't,
// because the process ended. The longest due come first, starting after behind (the zero
// Due: from the beginning). One that can't be read doesn't hold up the others.
func (s *Store) DueRequests(ctx context.Context, now time.Time, behind Due[Request], limit int) ([]Due[Request], error) {
	due := s.read.WithContext(ctx).Where("until_at > 0 AND until_at <= ?", now.Unix())
	due = inOrderBehind(due, "until_at", behind.Value.Until, behind.Value.ID).Limit(limit)
	return openDue(ctx, s, due, (*Member).request, func(r requestRow) Request {
		return Request{ID: r.ID, Until: fromUnix(r.UntilAt)}
	})
}

// ClaimRequest claims a request for delivery; false: it was already claimed.
func (s *Store) ClaimRequest(ctx context.Context, m *Member, id string) (bool, error) {
	result := s.write.WithContext(ctx).Model(&requestRow{}).Where("id = ? AND member_id = ? AND until_at > 0", id, m.ID).UpdateColumn("until_at", 0)
	return result.RowsAffected == 1, wrap("claim a request", result.Error)
}

// AddRequest stores a request made by a schedule.
func (s *Store) AddRequest(ctx context.Context, m *Member, r Request) error {
	row, err := m.requestRow(r)
	if err != nil {
		return err
	}
	return wrap("store a request", s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error)
}

// RequestRetention is how long the asker's requests are kept.
const RequestRetention = 30 * 24 * time.Hour

// DropOldRequests deletes requests older than RequestRetention.
func (s *Store) DropOldRequests(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "requests", "id", "at < ?", now.Add(-RequestRetention).Unix())
}
