package models

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"sundial/record"
)

// Member is a snapshot of a person in a workspace. Commit writes it back unless the member
// changed in the meantime.
type Member struct {
	Key MemberKey
	// ID is ours; it appears in no message.
	ID string
	// New means that nothing about this person was ever stored.
	New bool
	// Zone (IANA) and Locale are Slack's, as of ReadAt; Settings.Zone overrides the zone.
	Zone     string
	Locale   string
	ReadAt   time.Time
	Since    time.Time
	Settings Settings

	version int64
	wrapped []byte
	keys    memberKeys
	// aside has the rows that couldn't be read.
	aside *aside
	// sealedUnder is the deployment's key with which a new member's key is wrapped.
	sealedUnder *key
	// offers: the member suggested tags in channels when they were read.
	offers bool
	// hot is the member's cached state; nil: there's none, or it was returned.
	hot *hotMember
	// unanswered: the change relies on the member's shares having no answers. An answer is
	// stored with its giver's row, not the member's.
	unanswered bool
}

type memberRow struct {
	ID         string `gorm:"primaryKey"`
	Enterprise string
	Team       string
	User       string `gorm:"column:slack_user"`
	Wrapped    []byte
	Version    int64
	Zone       string
	Locale     string
	ReadAt     int64
	CreatedAt  int64 `gorm:"autoCreateTime:false"`
	Sealed     []byte
}

func (memberRow) TableName() string { return "members" }

// Location returns the member's zone; UTC if neither Slack nor the member gave one that's known
// here.
func (m *Member) Location() *time.Location {
	for _, name := range []string{m.Settings.Zone, m.Zone} {
		if name == "" {
			continue
		}
		if loc, ok := zone(name); ok {
			return loc
		}
	}
	return time.UTC
}

// DeletedAt returns when Sundial deletes a DM that was sent at the given time: whole days of 24
// hours later, whatever the process's zone.
func (m *Member) DeletedAt(sent time.Time) time.Time {
	return sent.UTC().AddDate(0, 0, m.Settings.DeleteAfterDays())
}

// Member reads the member, or returns one that's New; the first Commit stores it.
func (s *Store) Member(ctx context.Context, key MemberKey, now time.Time) (*Member, error) {
	row, err := findOne[memberRow](key.row(s.read.WithContext(ctx)), "member")
	switch {
	case errors.Is(err, ErrNotFound):
		return s.newMember(key, now)
	case err != nil:
		return nil, err
	}
	return s.openMember(row)
}

// MemberByID reads a stored member by our ID.
func (s *Store) MemberByID(ctx context.Context, id string) (*Member, error) {
	row, err := findOne[memberRow](s.read.WithContext(ctx).Where("id = ?", id), "member")
	if err != nil {
		return nil, err
	}
	return s.openMember(row)
}

func (s *Store) newMember(key MemberKey, now time.Time) (*Member, error) {
	own := randomKey()
	keys, err := newMemberKeys(own)
	if err != nil {
		return nil, err
	}
	m := &Member{Key: key, ID: NewID(), New: true, Since: now.UTC().Truncate(time.Second), keys: keys, aside: &aside{report: s.leftOut}}
	k := s.key.Load()
	m.wrapped, m.sealedUnder = k.members.seal(own, wrappedData(key, m.ID)), k
	return m, nil
}

// wrappedPlace binds a member's key to the person, so that swapping Slack IDs in the database
// doesn't give anyone another's rows.
func wrappedData(key MemberKey, id string) associatedData {
	return associate("members.wrapped", key.Enterprise, key.Team, key.User, id)
}

func settingsData(id string) associatedData { return associate("members.sealed", id) }

func (s *Store) openMember(row memberRow) (*Member, error) {
	who := MemberKey{row.Enterprise, row.Team, row.User}
	own, err := s.unwrap(ofMembers, row.Wrapped, wrappedData(who, row.ID))
	if err != nil {
		return nil, fmt.Errorf("open member key: %w", err)
	}
	keys, err := newMemberKeys(own)
	if err != nil {
		return nil, err
	}
	m := &Member{
		Key: who, ID: row.ID,
		Zone: row.Zone, Locale: row.Locale, ReadAt: fromUnix(row.ReadAt), Since: fromUnix(row.CreatedAt),
		version: row.Version, wrapped: row.Wrapped, keys: keys, aside: &aside{report: s.leftOut},
	}
	err = m.openDocument(row.Sealed, settingsData(m.ID), &m.Settings)
	m.offers = len(m.Settings.Suggested) > 0
	return m, err
}

func (m *Member) row() (memberRow, error) {
	sealed, err := m.sealDocument(settingsData(m.ID), m.Settings)
	return memberRow{
		ID: m.ID, Enterprise: m.Key.Enterprise, Team: m.Key.Team, User: m.Key.User,
		Wrapped: m.wrapped, Version: m.version + 1, Zone: m.Zone, Locale: m.Locale,
		ReadAt: toUnix(m.ReadAt), CreatedAt: toUnix(m.Since), Sealed: sealed,
	}, err
}

// A new member is stored unless the deployment's key, with which the member's key is wrapped,
// has changed. On PostgreSQL the key's row is locked until the commit, so that a rekey can't
// miss the member; SQLite has only one writer at a time.
const (
	newMember = `INSERT INTO members (id, enterprise, team, slack_user, wrapped, version, zone, locale, read_at, created_at, sealed)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM deployment WHERE sealed = $12`
	newMemberPostgres = `INSERT INTO members (id, enterprise, team, slack_user, wrapped, version, zone, locale, read_at, created_at, sealed)
SELECT $1, $2, $3, $4, $5::bytea, $6::bigint, $7, $8, $9::bigint, $10::bigint, $11::bytea FROM deployment WHERE sealed = $12 FOR SHARE`
	changeMember = "UPDATE members SET version = $1, zone = $2, locale = $3, read_at = $4, sealed = $5 WHERE id = $6 AND version = $7"
	// changeUnanswered requires that nobody has answered a share of the member's.
	changeUnanswered = " AND NOT EXISTS (SELECT 1 FROM answers WHERE answers.member_id = members.id)"
	// changeUnhandled requires that the envelope wasn't handled. Its primary key would ensure
	// that too, but only after other rows have been written.
	changeUnhandled = " AND NOT EXISTS (SELECT 1 FROM envelopes WHERE hash = $8)"
)

// statement writes the member's row if the member isn't stored, or nobody has changed it. A
// forgotten member has no row, and nothing brings it back.
func (m *Member) statement(r memberRow, envelope []byte) statement {
	if m.New {
		args := []any{r.ID, r.Enterprise, r.Team, r.User, r.Wrapped, r.Version, r.Zone, r.Locale, r.ReadAt, r.CreatedAt, r.Sealed, m.sealedUnder.check}
		return statement{query: newMember, postgres: newMemberPostgres, args: args, rows: 1, refused: ErrConflict}
	}
	args := []any{r.Version, r.Zone, r.Locale, r.ReadAt, r.Sealed, r.ID, m.version}
	query := changeMember
	if m.unanswered {
		query += changeUnanswered
	}
	if envelope != nil {
		query, args = query+changeUnhandled, append(args, envelope)
	}
	return statement{query: query, args: args, rows: 1, refused: ErrConflict}
}

// Clock12 reports whether the member writes 2:05 pm rather than 14:05, by setting or locale.
func (m *Member) Clock12() bool {
	if m.Settings.Clock != 0 {
		return m.Settings.Clock == 12
	}
	return record.Clock12(m.Locale)
}

// WeekStart returns the first day of the member's week, by setting or locale.
func (m *Member) WeekStart() time.Weekday {
	switch m.Settings.WeekStart {
	case "monday":
		return time.Monday
	case "sunday":
		return time.Sunday
	case "saturday":
		return time.Saturday
	}
	return record.WeekStart(m.Locale)
}

// tokenSize is the number of bytes in a token: enough to distinguish a member's tags.
const tokenSize = 12

// Token replaces one of the member's texts where the text itself must not appear, such as in a
// button's value. It's always the same for a text, differs between members, and can't be
// reversed: it's looked up among the member's texts.
func (m *Member) Token(text string) string {
	mac := hmac.New(sha256.New, m.keys.tokens)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil)[:tokenSize])
}
