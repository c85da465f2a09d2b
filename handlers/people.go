package handlers

import (
	"context"
	"regexp"
	"runtime/debug"
	"sync"

	"golang.org/x/sync/errgroup"
)

const (
	// maxNames bounds how many people a file asks Slack about; namesAtOnce, how many
	// concurrently.
	maxNames    = 100
	namesAtOnce = 8
)

// SlackUser matches the ID of a person in Slack.
var SlackUser = regexp.MustCompile(`^[UW][A-Z0-9]{1,20}$`)

// NamesOf asks Slack for people's names for a file that's being made; they aren't kept. A name
// that Slack doesn't return within ProfileWait is missing: the file shows IDs anyway.
func (in *Interaction) NamesOf(users []string) map[string]string {
	names := map[string]string{}
	if in.Profiles == nil {
		return names
	}
	ctx, cancel := context.WithTimeout(in.Ctx, ProfileWait)
	defer cancel()
	var hold sync.Mutex
	var asking errgroup.Group
	asking.SetLimit(namesAtOnce)
	for _, user := range users[:min(len(users), maxNames)] {
		who := in.Member.Key
		who.User = user
		asking.Go(func() error {
			defer in.withoutName()
			p, err := in.Profiles.Profile(ctx, who)
			if err != nil {
				in.Logger.Info("could not read a name for a file", "error", err)
				return nil
			}
			if name := Tidied(p.Name); name != "" {
				hold.Lock()
				defer hold.Unlock()
				names[user] = name
			}
			return nil
		})
	}
	_ = asking.Wait() // a missing name is simply absent
	return names
}

// withoutName keeps one person's name from ending the process. The value of the panic may
// contain the name, so it isn't logged.
func (in *Interaction) withoutName() {
	if recover() != nil {
		if in.Panicked != nil {
			in.Panicked()
		}
		in.Logger.Error("contained a panic; a name is missing in a file", "stack", string(debug.Stack()))
	}
}

// SlackName returns the member's name in Slack, or the member's ID if Slack doesn't answer.
func (in *Interaction) SlackName() string {
	if name := in.NamesOf([]string{in.Member.Key.User})[in.Member.Key.User]; name != "" {
		return name
	}
	return in.Member.Key.User
}
