package handlers

import (
	"bytes"
	"context"
	"fmt"

	"sundial/exchange"
	"sundial/models"
)

// What the operator does for a member who left, or for a request under the law:
// the same as the member's own commands do.

// ExportFor is the JSON export of a member; one who is not known gets an empty one.
func (s *Service) ExportFor(ctx context.Context, who models.MemberKey) ([]byte, error) {
	m, err := s.store.Member(ctx, who, s.clock.Now())
	if err != nil {
		return nil, err
	}
	held, err := s.holdings(ctx, m, s.clock.Now())
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	err = exchange.WriteJSON(&content, held)
	return content.Bytes(), err
}

// ImportFor brings a file in for a member, and says what came of it. A file that
// can't be read is an error that is a sentence.
func (s *Service) ImportFor(ctx context.Context, who models.MemberKey, data []byte) (string, error) {
	now := s.clock.Now()
	m, err := s.store.Member(ctx, who, now)
	if err != nil {
		return "", err
	}
	p, err := readImport(data, m.Location(), exchange.Asked)
	if err != nil {
		return "", err
	}
	b, err := s.plan(ctx, m, p)
	if err != nil {
		return "", err
	}
	if len(b.fresh) > importMost && !b.whole {
		return "", fmt.Errorf("the file holds %d records that are not here yet, and %d can come at once: split it", len(b.fresh), importMost)
	}
	if m.Zone == "" && p.Whole != nil {
		m.Zone = p.Whole.Member.Zone // until Slack is asked
	}
	change := &models.Change{Member: m, At: now}
	if _, err := b.apply(change, now); err != nil {
		return "", err
	}
	return b.headline(), s.store.Commit(ctx, change)
}

// ForgetFor erases a member; false: nothing was held.
func (s *Service) ForgetFor(ctx context.Context, who models.MemberKey) (bool, error) {
	now := s.clock.Now()
	m, err := s.store.Member(ctx, who, now)
	if err != nil || m.New {
		return false, err
	}
	return true, s.store.Forget(ctx, m, now)
}
