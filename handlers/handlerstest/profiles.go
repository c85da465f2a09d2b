package handlerstest

import (
	"context"
	"errors"
	"testing"

	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
)

// Profiles is a Slack that answers users.info with this zone and locale.
type Profiles struct{ Zone, Locale string }

// Profile returns the answer of users.info.
func (f Profiles) Profile(_ context.Context, who models.MemberKey) (interaction.Profile, error) {
	return interaction.Profile{Name: names[who.User], Zone: f.Zone, Locale: f.Locale}, nil
}

// names are what the members are called.
var names = map[string]string{"UANN": "Ann Lee", "UBOB": "Bob =Stone"}

// NoProfiles is a Slack that doesn't answer.
type NoProfiles struct{}

// Profile returns the answer of users.info.
func (NoProfiles) Profile(context.Context, models.MemberKey) (interaction.Profile, error) {
	return interaction.Profile{}, errors.New("no answer")
}

// Admins are profiles in which these members are admins; while "gone" is one of them,
// Slack doesn't answer.
type Admins map[string]bool

// Profile returns the answer of users.info.
func (a Admins) Profile(_ context.Context, who models.MemberKey) (interaction.Profile, error) {
	if a["gone"] {
		return interaction.Profile{}, errors.New("no answer")
	}
	return interaction.Profile{Zone: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: a[who.User]}, nil
}

// NewWithAdmins returns a desk with these admins, whose parts are that healthy.
func NewWithAdmins(t testing.TB, who Admins, health ...handlers.Health) *Desk {
	t.Helper()
	return New(t, func(s *Setup) {
		s.Service.Profiles = who
		s.Service.Health = func(context.Context, models.WorkspaceKey) []handlers.Health { return health }
	})
}
