package models

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// ContactKind is what one member sends another by Sundial.
type ContactKind string

// The kinds of contact.
const (
	ShareContact   ContactKind = "share"
	RequestContact ContactKind = "request"
)

// Contact is that one member sends another something. It is counted by keyed hashes, so
// that without the deployment's key it leads to nobody, and outlives that either of them
// is forgotten: else forgetting would begin every limit anew.
type Contact struct {
	Kind     ContactKind
	From, To MemberKey
	// Unseen says that it does not reach the receiver, who then counts for no limit.
	Unseen bool
}

// ContactLimits are how many contacts of a kind there may be. Zero: any number.
type ContactLimits struct {
	// Pair is for one sender and one receiver, Sender for one sender and anybody,
	// Receiver for one receiver and anybody.
	Pair, Sender, Receiver ContactLimit
}

// ContactLimit is a number within a time.
type ContactLimit struct {
	Max    int
	Within time.Duration
}

// ContactsKept is for how long contacts are counted; no limit reaches further back.
const ContactsKept = 7 * 24 * time.Hour

// What a contact can be over.
const (
	OverPair     = "pair"
	OverSender   = "sender"
	OverReceiver = "receiver"
)

type contactRow struct {
	ID       string `gorm:"primaryKey"`
	Kind     string
	Pair     []byte
	Sender   []byte
	Receiver []byte // empty: it did not reach the receiver
	At       int64
}

func (contactRow) TableName() string { return "contacts" }

func (s *Store) contactRow(c Contact, now time.Time) contactRow {
	row := contactRow{
		ID: newID(), Kind: string(c.Kind), At: now.Unix(), Receiver: []byte{},
		Pair: s.contactHash("pair", c.From, c.To), Sender: s.contactHash("sender", c.From),
	}
	if !c.Unseen {
		row.Receiver = s.contactHash("receiver", c.To)
	}
	return row
}

// contactHash is another one for each use, so that a sender's rows don't tell the rows of
// the same person as a receiver.
func (s *Store) contactHash(use string, people ...MemberKey) []byte {
	parts := []string{"contact", use}
	for _, who := range people {
		parts = append(parts, who.Enterprise, who.Team, who.User)
	}
	mac := hmac.New(sha256.New, s.key().mac)
	mac.Write(hashed(parts...))
	return mac.Sum(nil)
}

// NoteContact counts the contact, unless it is over a limit; it returns over which, the
// pair's first, then the sender's, then the receiver's; empty: none.
func (s *Store) NoteContact(ctx context.Context, c Contact, limits ContactLimits, now time.Time) (over string, err error) {
	row := s.contactRow(c, now)
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		for _, l := range []struct {
			name, column string
			hash         []byte
			ContactLimit
		}{{OverPair, "pair", row.Pair, limits.Pair}, {OverSender, "sender", row.Sender, limits.Sender}, {OverReceiver, "receiver", row.Receiver, limits.Receiver}} {
			if l.Max == 0 || len(l.hash) == 0 {
				continue
			}
			n, err := countContacts(tx, c.Kind, l.column, l.hash, now.Add(-l.Within))
			if over = l.name; err != nil || n >= l.Max {
				return err
			}
		}
		over = ""
		return tx.Create(&row).Error
	})
	if err != nil {
		return "", fmt.Errorf("count a contact: %w", err)
	}
	return over, nil
}

// Contacts counts how often the one sent the other something of the kind since then.
func (s *Store) Contacts(ctx context.Context, kind ContactKind, from, to MemberKey, since time.Time) (int, error) {
	n, err := countContacts(s.read.WithContext(ctx), kind, "pair", s.contactHash("pair", from, to), since)
	if err != nil {
		return 0, fmt.Errorf("read contacts: %w", err)
	}
	return n, nil
}

func countContacts(tx *gorm.DB, kind ContactKind, column string, hash []byte, since time.Time) (int, error) {
	var n int64
	err := tx.Model(&contactRow{}).Where(column+" = ? AND kind = ? AND at > ?", hash, string(kind), since.Unix()).Count(&n).Error
	return int(n), err
}

// DropOldContacts forgets the contacts older than ContactsKept.
func (s *Store) DropOldContacts(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "contacts", "id", "at <= ?", now.Add(-ContactsKept).Unix())
}
