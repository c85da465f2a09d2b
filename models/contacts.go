package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// ContactKind is what one member sends another.
type ContactKind string

// The kinds of contacts.
const (
	ShareContact   ContactKind = "share"
	RequestContact ContactKind = "request"
	AnswerContact  ContactKind = "answer"
)

// Contact is one member sending another something. It's counted by keyed hashes, so that
// without the deployment's key it leads to nobody, and it's kept when either is forgotten:
// otherwise, forgetting would reset every limit.
type Contact struct {
	Kind     ContactKind
	From, To MemberKey
	// Unseen: the receiver never sees it, so it doesn't count toward the receiver's limits.
	Unseen bool
}

// ContactLimits bounds contacts of a kind. Zero: no limit.
type ContactLimits struct {
	// Pair is for one sender and one receiver, Sender for one sender and anyone, Receiver for
	// anyone and one receiver.
	Pair, Sender, Receiver ContactLimit
}

// ContactLimit is a number of contacts in a period.
type ContactLimit struct {
	Max    int
	Within time.Duration
}

// ContactRetention is how long contacts are counted; no limit reaches further back.
const ContactRetention = 7 * 24 * time.Hour

// The limits that a contact can exceed.
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
	Receiver []byte // empty: the receiver never saw it
	At       int64
}

func (contactRow) TableName() string { return "contacts" }

// contactHashes are those under which a contact may be counted, the current key's first.
type contactHashes struct{ pair, sender, receiver [][]byte }

func (k *key) hashContact(c Contact) contactHashes {
	return contactHashes{k.contactHashes("pair", c.From, c.To), k.contactHashes("sender", c.From), k.contactHashes("receiver", c.To)}
}

// NoteContact counts the contact unless it exceeds a limit. It returns the first exceeded one
// of pair, sender, receiver; empty: none.
func (s *Store) NoteContact(ctx context.Context, c Contact, limits ContactLimits, now time.Time) (over string, err error) {
	over, err = s.noteContact(ctx, s.key.Load(), c, limits, now)
	if errors.Is(err, ErrConflict) {
		if next := s.reloaded(); next != nil { // the deployment's key has changed
			over, err = s.noteContact(ctx, next, c, limits, now)
		}
	}
	if err != nil {
		return "", fmt.Errorf("count a contact: %w", err)
	}
	return over, nil
}

func (s *Store) noteContact(ctx context.Context, k *key, c Contact, limits ContactLimits, now time.Time) (over string, err error) {
	h := k.hashContact(c)
	row := contactRow{ID: NewID(), Kind: string(c.Kind), At: now.Unix(), Receiver: []byte{}, Pair: h.pair[0], Sender: h.sender[0]}
	if !c.Unseen {
		row.Receiver = h.receiver[0]
	}
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		if err := k.holds(tx); err != nil {
			return err
		}
		for _, l := range []struct {
			name, column string
			hashes       [][]byte
			ContactLimit
		}{
			{OverPair, "pair", h.pair, limits.Pair}, {OverSender, "sender", h.sender, limits.Sender},
			{OverReceiver, "receiver", h.receiver, limits.Receiver}, // unseen or not: the sender mustn't notice
		} {
			if l.Max == 0 {
				continue
			}
			n, err := countContacts(tx, c.Kind, l.column, l.hashes, now.Add(-l.Within))
			if over = l.name; err != nil || n >= l.Max {
				return err
			}
		}
		over = ""
		return tx.Create(&row).Error
	})
	return over, err
}

// Contacts counts how often one sent the other something of the kind since then.
func (s *Store) Contacts(ctx context.Context, kind ContactKind, from, to MemberKey, since time.Time) (int, error) {
	n, err := countContacts(s.read.WithContext(ctx), kind, "pair", s.key.Load().contactHashes("pair", from, to), since)
	return n, wrap("read contacts", err)
}

func countContacts(tx *gorm.DB, kind ContactKind, column string, hashes [][]byte, since time.Time) (int, error) {
	var n int64
	err := tx.Model(&contactRow{}).Where(column+" IN ? AND kind = ? AND at > ?", hashes, string(kind), since.Unix()).Count(&n).Error
	return int(n), err
}

// DropOldContacts deletes contacts older than ContactRetention.
func (s *Store) DropOldContacts(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "contacts", "id", "at <= ?", now.Add(-ContactRetention).Unix())
}
