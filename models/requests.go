package models

import (
	"context"
	"fmt"
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

func (requestRow) TableName() string { return "requests" }

// NewRequest makes a request to deliver until the given moment.
func NewRequest(to string, order ShareOrder, now, until time.Time) Request {
	return Request{ID: newID(), To: to, Order: order, At: now.UTC().Truncate(time.Second), Until: until}
}

// RepeatedRequest makes the request of a repeated one for one due time, to be delivered at
// once. Its ID is the same whichever process makes it.
func RepeatedRequest(schedule Schedule, to string, order ShareOrder, due, now time.Time) Request {
	r := NewRequest(to, order, now, now)
	r.ID = derivedID(schedule.ID, due, to)
	return r
}

func (m *Member) requestRow(r Request) (requestRow, error) {
	row := requestRow{ID: r.ID, MemberID: m.ID, At: r.At.Unix(), UntilAt: toUnix(r.Until)}
	var err error
	row.Sealed, err = m.sealDocument(row.place(), r)
	return row, err
}

func (r requestRow) place() place { return placeOf("requests.sealed", r.MemberID, r.ID).number(r.At) }

var requestTable = newTable("requests", "id, member_id, at, until_at, sealed", func(r requestRow) []any {
	return []any{r.ID, r.MemberID, r.At, r.UntilAt, r.Sealed}
})

func (c *Change) requestStatements() ([]statement, error) {
	var all []statement
	for _, one := range c.Requests {
		row, err := c.Member.requestRow(one)
		if err != nil {
			return nil, err
		}
		all = append(all, requestTable.upsert(row))
	}
	return all, nil
}

func (m *Member) request(row requestRow) (Request, error) {
	var r Request
	err := m.openDocument(row.Sealed, row.place(), &r)
	r.Until = fromUnix(row.UntilAt)
	return r, err
}

// Requests lists the member's requests since the moment, oldest first.
func (s *Store) Requests(ctx context.Context, m *Member, since time.Time) ([]Request, error) {
	var rows []requestRow
	if err := s.read.WithContext(ctx).Where("member_id = ? AND at >= ?", m.ID, since.Unix()).Order("id").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	return readable(m, "requests", rows, func(r requestRow) string { return r.ID }, m.request), nil
}

// OwnedRequest is a request with the asker. If it can't be read, Err is set, and the Request
// has only ID and Until.
type OwnedRequest struct {
	Member  *Member
	Request Request
	Err     error
}

// DueRequests lists up to limit requests that should have been delivered by now but weren't,
// because the process ended. The longest due come first, starting after behind (the zero
// OwnedRequest: from the beginning). One that can't be read doesn't hold up the others.
func (s *Store) DueRequests(ctx context.Context, now time.Time, behind OwnedRequest, limit int) ([]OwnedRequest, error) {
	var rows []requestRow
	due := s.read.WithContext(ctx).Where("until_at > 0 AND until_at <= ?", now.Unix())
	if err := inOrderBehind(due, "until_at", behind.Request.Until, behind.Request.ID).Limit(limit).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read due requests: %w", err)
	}
	return openedRows(ctx, s, rows, func(r requestRow) string { return r.MemberID }, opened.dueRequest)
}

func (o opened) dueRequest(row requestRow) OwnedRequest {
	one, err := Request{}, o.err
	if err == nil {
		one, err = o.member.request(row)
	}
	if err != nil {
		return OwnedRequest{Request: Request{ID: row.ID, Until: fromUnix(row.UntilAt)}, Err: err}
	}
	return OwnedRequest{Member: o.member, Request: one}
}

// ClaimRequest claims a request for delivery; false: it was already claimed.
func (s *Store) ClaimRequest(ctx context.Context, m *Member, id string) (bool, error) {
	result := s.write.WithContext(ctx).Model(&requestRow{}).Where("id = ? AND member_id = ? AND until_at > 0", id, m.ID).UpdateColumn("until_at", 0)
	if result.Error != nil {
		return false, fmt.Errorf("take a request: %w", result.Error)
	}
	return result.RowsAffected == 1, nil
}

// AddRequest stores a request made by a schedule.
func (s *Store) AddRequest(ctx context.Context, m *Member, r Request) error {
	row, err := m.requestRow(r)
	if err != nil {
		return err
	}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("store a request: %w", err)
	}
	return nil
}

// RequestRetention is how long the asker's requests are kept.
const RequestRetention = 30 * 24 * time.Hour

// DropOldRequests deletes requests older than RequestRetention.
func (s *Store) DropOldRequests(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "requests", "id", "at < ?", now.Add(-RequestRetention).Unix())
}
