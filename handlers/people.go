package handlers

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
)

const (
	// maxNames bounds how many people a file asks Slack about, and namesAtOnce how many
	// of them at the same time.
	maxNames    = 100
	namesAtOnce = 8
)

// NamesOf asks Slack what these people are called, for a file that's made now; the names
// are kept nowhere else. Who can't be asked, or not within ProfileWait, is missing from
// the answer: a file names them by their ids anyway.
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
			p, err := in.Profiles.Profile(ctx, who)
			if err != nil {
				in.Log.Info("could not read a name for a file", "error", err)
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
	_ = asking.Wait() // whose name is missing is known by their absence
	return names
}

// SlackName returns what Slack calls the member; the member's id where Slack doesn't answer.
func (in *Interaction) SlackName() string {
	if name := in.NamesOf([]string{in.Member.Key.User})[in.Member.Key.User]; name != "" {
		return name
	}
	return in.Member.Key.User
}
