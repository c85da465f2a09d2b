package models

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"sundial/record"
)

// ShareOrder is what a member asks to share: which of their hours, how much of
// them is told, and with whom.
type ShareOrder struct {
	// Level is totals, days, notes or times; or worktime, for a numbered file.
	Level string `json:"level"`
	// Range is the days that were asked for, RangeName how they were named.
	Range     record.DateRange `json:"range"`
	RangeName string           `json:"range_name,omitempty"`
	Filter    record.Filter    `json:"filter,omitzero"`
	// People are Slack ids of persons; Channel is one of a channel. Exactly one of
	// the two is set.
	People  []string `json:"people,omitempty"`
	Channel string   `json:"channel,omitempty"`
	// Outsider is who gets it outside Slack, handed out by the member as a file of the
	// Format: pdf, xlsx or csv. Then there are no People and no Channel.
	Outsider string `json:"outsider,omitempty"`
	Format   string `json:"format,omitempty"`
	// Today and Timer add the current day and a running timer, which are left out
	// unless the owner adds them.
	Today bool `json:"today,omitempty"`
	Timer bool `json:"timer,omitempty"`
	// Provenance adds a line on how much was timed as it happened.
	Provenance bool `json:"provenance,omitempty"`
	// Answer asks the receivers to accept it or to ask back.
	Answer bool `json:"answer,omitempty"`
	// Breaks says that the owner called the gaps of a worktime share breaks.
	Breaks bool `json:"breaks,omitempty"`
	// At is the moment of which the share tells: what is today, and up to when a
	// running timer counts.
	At time.Time `json:"at"`
	// Replaces is the number of the share that this one corrects, Version counts
	// from 1.
	Replaces int `json:"replaces,omitempty"`
	Version  int `json:"version,omitempty"`
	// Number is that of a file of working time; its versions share it.
	Number int `json:"number,omitempty"`
}

// The states of a share. Of all but ShareDraft and ShareAnnounced the ledger
// tells.
const (
	ShareDraft     = "draft"     // previewed, not sent
	ShareAnnounced = "announced" // leaves by itself at Until, unless stopped
	ShareSending   = "sending"   // on its way; after Until nobody sends it any more
	ShareSent      = "sent"      // what could be delivered was
	ShareTaking    = "taking"    // taken back, the messages not all deleted yet
	ShareTaken     = "taken"     // taken back
)

// The states of a share's way to one person or channel.
const (
	DeliveryWaiting = "waiting" // not begun
	DeliveryPosting = "posting" // handed to Slack, no answer yet
	DeliverySent    = "sent"
	DeliveryFailed  = "failed" // certainly not delivered, for Reason
	DeliveryDoubt   = "doubt"  // nobody knows whether it was delivered
	DeliveryDeleted = "deleted"
)

// ShareDelivery is a share's way to one person or channel.
type ShareDelivery struct {
	User    string `json:"user,omitempty"`
	Channel string `json:"channel,omitempty"` // where the message stands, once sent
	TS      string `json:"ts,omitempty"`
	File    string `json:"file,omitempty"`
	State   string `json:"state"`
	// Reason is Slack's word for why it failed, or could not be deleted.
	Reason string    `json:"reason,omitempty"`
	At     time.Time `json:"at,omitzero"`
}

// Hours is a sum that a share delivered: what its receiver may add up. Day is
// zero at the level totals; Tag is empty for the total of the day, or of all,
// and a "#" alone for what has no tag.
type Hours struct {
	Day     record.Date `json:"day,omitzero"`
	Tag     string      `json:"tag,omitempty"`
	Seconds int64       `json:"seconds"`
}

// Share is an entry of a member's ledger. All but ID, Number, State, Until and
// the moment of making is sealed with their key.
type Share struct {
	ID string `json:"id"`
	// Number is what they call it by, from 1; 0 while it is a preview.
	Number int        `json:"number,omitempty"`
	State  string     `json:"state"`
	Order  ShareOrder `json:"order"`
	// Body is the message as it leaves, byte for byte: a reply as JSON. File is
	// the content of the file of a worktime share, FileName its name.
	Body     json.RawMessage `json:"body,omitempty"`
	File     []byte          `json:"file,omitempty"`
	FileName string          `json:"file_name,omitempty"`
	Hours    []Hours         `json:"hours,omitempty"`
	// Days are the days that it tells of.
	Days       record.DateRange `json:"days,omitzero"`
	Deliveries []ShareDelivery  `json:"deliveries,omitempty"`
	MadeAt     time.Time        `json:"made_at"`
	SentAt     time.Time        `json:"sent_at,omitzero"`
	TakenAt    time.Time        `json:"taken_at,omitzero"`
	// Until is when an announced share leaves, and when one that is being sent or
	// taken back is given up as interrupted.
	Until time.Time `json:"-"`
	// Schedule is the repeated share that it came from.
	Schedule string `json:"schedule,omitempty"`
	// Asked is the Slack id of who asked for it with request.
	Asked string `json:"asked,omitempty"`
	// Elsewhere says that the entry came with an import: its messages are another
	// Sundial's, and what the file says of them is no more than a claim.
	Elsewhere bool `json:"elsewhere,omitempty"`

	version int64
}

// NewShare makes a draft with a way to each person, or to the channel.
func NewShare(order ShareOrder, now time.Time) Share {
	s := Share{ID: newID(), State: ShareDraft, Order: order, MadeAt: now.UTC().Truncate(time.Second)}
	s.Address()
	return s
}

// RepeatedShare makes the draft of a repeated share for one due time. Its id is
// the same whichever process makes it.
func RepeatedShare(schedule Schedule, order ShareOrder, due, now time.Time) Share {
	s := NewShare(order, now)
	s.ID, s.Schedule = derivedID(schedule.ID, due, ""), schedule.ID
	return s
}

// derivedID is the id of what a schedule makes for a due time and a person.
func derivedID(schedule string, due time.Time, user string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, fmt.Appendf(nil, "%s %d %s", schedule, due.Unix(), user)).String()
}

// Address gives the share a fresh way to each of its receivers.
func (s *Share) Address() {
	s.Deliveries = nil
	for _, user := range s.Order.People {
		s.Deliveries = append(s.Deliveries, ShareDelivery{User: user, State: DeliveryWaiting})
	}
	if s.Order.Channel != "" {
		s.Deliveries = []ShareDelivery{{Channel: s.Order.Channel, State: DeliveryWaiting}}
	}
}

// Digest tells one preview of a share from another.
func (s *Share) Digest() string {
	sum := sha256.New()
	sum.Write(s.Body)
	sum.Write(s.File)
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

type shareRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	Number   int
	State    string
	UntilAt  int64
	MadeAt   int64
	Version  int64
	Sealed   []byte
}

func (shareRow) TableName() string { return "shares" }

func (m *Member) shareRow(s Share) (shareRow, error) {
	row := shareRow{
		ID: s.ID, MemberID: m.ID, Number: s.Number, State: s.State, UntilAt: toUnix(s.Until), MadeAt: s.MadeAt.Unix(),
		Version: s.version + 1,
	}
	var err error
	row.Sealed, err = m.sealDocument(row.place(), s)
	return row, err
}

// place binds the share to what is written with it each time.
func (r shareRow) place() place {
	return placeOf("shares.sealed", r.MemberID, r.ID).number(int64(r.Number)).text(r.State).number(r.UntilAt).number(r.Version)
}

// saveShare makes or replaces a share, unless it changed since it was read.
const saveShare = `INSERT INTO shares (id, member_id, number, state, until_at, made_at, version, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, state = excluded.state, until_at = excluded.until_at, version = excluded.version, sealed = excluded.sealed
WHERE shares.version = excluded.version - 1 AND shares.member_id = excluded.member_id`

func (c *Change) shareStatements() ([]statement, error) {
	var all []statement
	for _, one := range c.Shares {
		r, err := c.Member.shareRow(one)
		if err != nil {
			return nil, err
		}
		args := []any{r.ID, r.MemberID, r.Number, r.State, r.UntilAt, r.MadeAt, r.Version, r.Sealed}
		all = append(all, statement{query: saveShare, args: args, rows: 1, refused: ErrConflict})
	}
	return all, nil
}

func (m *Member) share(row shareRow) (Share, error) {
	var s Share
	err := m.openDocument(row.Sealed, row.place(), &s)
	s.Until, s.version = fromUnix(row.UntilAt), row.Version
	return s, err
}

func (s *Store) shares(ctx context.Context, m *Member, where string, args ...any) ([]Share, error) {
	var rows []shareRow
	err := s.read.WithContext(ctx).Where("member_id = ?", m.ID).Where(where, args...).Order("number, id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read shares: %w", err)
	}
	all := make([]Share, 0, len(rows))
	for _, row := range rows {
		one, err := m.share(row)
		if err != nil {
			m.setAside("shares", row.ID, err)
			continue
		}
		all = append(all, one)
	}
	return all, nil
}

// Shares lists the member's ledger, by number.
func (s *Store) Shares(ctx context.Context, m *Member) ([]Share, error) {
	return s.shares(ctx, m, "number > 0")
}

// Share reads one of the member's own shares or previews; ErrNotFound for any
// other.
func (s *Store) Share(ctx context.Context, m *Member, id string) (Share, error) {
	return oneShare(s.shares(ctx, m, "id = ?", id))
}

// ShareNumbered reads the member's share of that number; ErrNotFound: none.
func (s *Store) ShareNumbered(ctx context.Context, m *Member, number int) (Share, error) {
	return oneShare(s.shares(ctx, m, "number = ? AND number > 0", number))
}

func oneShare(found []Share, err error) (Share, error) {
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	return append(found, Share{})[0], err
}

// LastShareNumber is the highest number in the member's ledger; 0: it is empty.
func (s *Store) LastShareNumber(ctx context.Context, m *Member) (int, error) {
	var last int
	err := s.read.WithContext(ctx).Model(&shareRow{}).Where("member_id = ?", m.ID).Select("COALESCE(MAX(number), 0)").Scan(&last).Error
	if err != nil {
		return 0, fmt.Errorf("read the last share's number: %w", err)
	}
	return last, nil
}

// OwnedShare is a share with whose it is. Of one that can't be read there is Err, and of
// the Share only ID and Until.
type OwnedShare struct {
	Member *Member
	Share  Share
	Err    error
}

// DueShares lists up to limit shares that leave by themselves now, or whose
// sending or taking back was interrupted, the longest due first, from behind the one
// given (the zero OwnedShare: from the first on). One that can't be read holds up no
// other.
func (s *Store) DueShares(ctx context.Context, now time.Time, behind OwnedShare, limit int) ([]OwnedShare, error) {
	var rows []shareRow
	last := toUnix(behind.Share.Until)
	err := s.read.WithContext(ctx).Where("state IN ? AND until_at <= ?", []string{ShareAnnounced, ShareSending, ShareTaking}, now.Unix()).
		Where("until_at > ? OR until_at = ? AND id > ?", last, last, behind.Share.ID).
		Order("until_at, id").Limit(limit).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read due shares: %w", err)
	}
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.MemberID
	}
	members, err := s.openMembers(ctx, ids)
	if err != nil {
		return nil, err
	}
	var due []OwnedShare
	for _, row := range rows {
		if found, ok := members[row.MemberID]; ok { // else forgotten between the two reads
			due = append(due, found.dueShare(row))
		}
	}
	return due, nil
}

func (o opened) dueShare(row shareRow) OwnedShare {
	one, err := Share{}, o.err
	if err == nil {
		one, err = o.member.share(row)
	}
	if err != nil {
		return OwnedShare{Share: Share{ID: row.ID, Until: fromUnix(row.UntilAt)}, Err: err}
	}
	return OwnedShare{Member: o.member, Share: one}
}

// ChangeShare changes one of the member's shares in a transaction of its own:
// what became of it in Slack is noted beside their commands. ErrNotFound: it is
// not there, or they were forgotten. ErrConflict: it changed meanwhile.
func (s *Store) ChangeShare(ctx context.Context, m *Member, id string, change func(*Share) error) (Share, error) {
	share, _, err := s.changeShare(ctx, m, id, change, nil)
	return share, err
}

func (s *Store) changeShare(ctx context.Context, m *Member, id string, change func(*Share) error, also func(*gorm.DB) error) (Share, bool, error) {
	share, err := s.Share(ctx, m, id)
	if err != nil {
		return share, false, err
	}
	if err := change(&share); err != nil {
		return share, false, err
	}
	row, err := m.shareRow(share)
	if err != nil {
		return share, false, err
	}
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		result := tx.Model(&shareRow{}).Where("id = ? AND member_id = ? AND version = ?", row.ID, row.MemberID, row.Version-1).
			Select("number", "state", "until_at", "version", "sealed").Updates(&row)
		switch {
		case result.Error != nil:
			return result.Error
		case result.RowsAffected != 1:
			return ErrConflict
		case also != nil:
			return also(tx)
		}
		return nil
	})
	if err != nil {
		return share, false, fmt.Errorf("change a share: %w", err)
	}
	share.version = row.Version
	return share, true, nil
}

// AddShare stores a draft outside of a command, unless it is there already.
func (s *Store) AddShare(ctx context.Context, m *Member, share Share) error {
	row, err := m.shareRow(share)
	if err != nil {
		return err
	}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("store a share: %w", err)
	}
	return nil
}

// ShareDraftsKept is for how long a preview that was not sent can be.
const ShareDraftsKept = 7 * 24 * time.Hour

// DropOldShareDrafts deletes the previews that were not sent.
func (s *Store) DropOldShareDrafts(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "shares", "id", "state = ? AND made_at < ?", ShareDraft, now.Add(-ShareDraftsKept).Unix())
}
