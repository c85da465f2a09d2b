package handlers

import (
	"context"
	"strings"
	"time"

	"sundial/models"
)

// ProfileWait bounds how long a first command waits for the person's zone.
const ProfileWait = 1500 * time.Millisecond

// freshen reads zone and locale again, at most daily. If Slack doesn't answer, a member keeps
// what's known, and a new one gets the workspace's last zone.
func (s *Service) freshen(ctx context.Context, m *models.Member, now time.Time) {
	if !m.ReadAt.IsZero() && now.Sub(m.ReadAt) < 24*time.Hour {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, ProfileWait)
	defer cancel()
	p, err := s.Profiles.Profile(ctx, m.Key)
	if err != nil {
		s.Logger.Warn("could not read a profile", "error", err)
		if w, err := s.Store.Workspace(context.WithoutCancel(ctx), m.Key.Workspace()); m.Zone == "" && err == nil {
			m.Zone = w.Zone
		}
		return
	}
	m.Zone, m.Locale, m.ReadAt = p.Zone, p.Locale, now
	if err := s.Store.NoteZone(context.WithoutCancel(ctx), m.Key.Workspace(), p.Zone); err != nil {
		s.Logger.Warn("could not store a workspace's zone", "error", err) // only a convenience
	}
}

// unsure reports whether Slack never gave the member's zone and they didn't choose one.
func unsure(m *models.Member) bool { return m.ReadAt.IsZero() && m.Settings.Zone == "" }

// Scopes returns the app's permissions in the workspace; none: unknown.
func (in *Interaction) Scopes() ([]string, error) {
	w, err := in.Store.Workspace(in.Ctx, in.Member.Key.Workspace())
	if IsNotFound(err) {
		return nil, nil
	}
	return strings.FieldsFunc(w.Scopes, func(r rune) bool { return r == ',' }), err
}
