package data

import (
	"context"
	"time"

	"sundial/exchange"
	"sundial/handlers"
	"sundial/models"
)

// archivedShare is a share in the export, with the answers to it.
type archivedShare struct {
	models.Share
	Answers []models.Answer `json:"answers,omitempty"`
}

// shareEntries adds what the member shared, requested and received to the archive.
func shareEntries(ctx context.Context, s *handlers.Service, m *models.Member, a *exchange.Archive) error {
	shares, err := s.Store.Shares(ctx, m)
	if err != nil {
		return err
	}
	answers, err := s.Store.Answers(ctx, m)
	if err != nil {
		return err
	}
	entries := make([]archivedShare, len(shares))
	for i, one := range shares {
		one.Elsewhere = false // means nothing to another Sundial
		entries[i].Share = one
		for _, answer := range answers {
			if answer.Share == one.ID {
				entries[i].Answers = append(entries[i].Answers, answer)
			}
		}
	}
	if a.Shares, err = raw(entries); err != nil {
		return err
	}
	requests, err := s.Store.Requests(ctx, m, time.Unix(0, 0))
	if err != nil {
		return err
	}
	if a.Requests, err = raw(requests); err != nil {
		return err
	}
	received, err := s.Store.Received(ctx, m)
	if err != nil {
		return err
	}
	for i := range received {
		received[i].Elsewhere = false
	}
	a.Received, err = raw(received)
	return err
}
