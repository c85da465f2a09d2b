package handlers

import (
	"sundial/models"
	"sundial/sharing"
)

// shareBreaks says that the gaps were breaks, for this share alone.
func shareBreaks(t *task, id string) error {
	return t.redraft(id, func(o *models.ShareOrder) { o.Breaks = true })
}

// shareLook composes the share again, of the same days.
func shareLook(t *task, id string) error { return t.redraft(id, func(*models.ShareOrder) {}) }

// numberWorktime gives a share of working time its number: the next of the
// ledger, or that of what it corrects.
func (t *task) numberWorktime(o *models.ShareOrder) error {
	if o.Level != sharing.WorktimeLevel || o.Version > 1 {
		return nil
	}
	last, err := t.store.LastShareNumber(t.ctx, t.m)
	o.Number, o.Version = last+1, 1
	return err
}

// nextVersion is the version after all that were sent under the number.
func (t *task) nextVersion(number int) (int, error) {
	all, err := t.store.Shares(t.ctx, t.m)
	version := 1
	for _, s := range all {
		if s.Order.Level == sharing.WorktimeLevel && s.Order.Number == number {
			version = max(version, s.Order.Version)
		}
	}
	return version + 1, err
}

// worktimeAllowed says in words why working time can't be shared as ordered.
func (t *task) worktimeAllowed(o models.ShareOrder) (bool, error) {
	switch {
	case !o.Filter.IsZero():
		t.say("Working time is all of it, without tags. Type instead: %s share worktime last month with @ann", t.command)
		return false, nil
	case o.Channel != "":
		t.say("A file of working time goes to people only: whoever gets it keeps it. Type instead: %s share worktime last month with @ann", t.command)
		return false, nil
	}
	rules, err := t.store.WorkspaceRules(t.ctx, t.m.Key.Workspace())
	if err == nil && rules.FilesOff {
		t.say("An admin of this workspace has switched sharing as files off. Type instead: %s share days last month with @ann", t.command)
		return false, nil
	}
	return err == nil, err
}
