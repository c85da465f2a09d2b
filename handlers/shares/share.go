package shares

import (
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/sharing"
)

func shareFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Share: share},
		Group: handlers.HelpShare,
		Does:  (*messages.Printer).HelpShare,
		Examples: []string{
			"share totals last week #acme with @bob",
			"share days last month #acme with @bob every friday",
			"share today including the timer with @bob",
			`share days last month #acme as pdf for "Acme GmbH"`,
		},
		Buttons: map[string]handlers.Button{
			"share_send":       onDraft(shareSend),
			"share_leave":      onDraft(shareLeave),
			"share_trim":       onDraft(shareTrim),
			"share_level":      shareLevel,
			"share_today":      redraft(func(o *models.ShareOrder) { o.Today, o.Timer = !o.Today, o.Timer && !o.Today }),
			"share_timer":      redraft(func(o *models.ShareOrder) { o.Timer = !o.Timer }),
			"share_provenance": redraft(func(o *models.ShareOrder) { o.Provenance = !o.Provenance }),
			"share_answer":     redraft(func(o *models.ShareOrder) { o.Answer = !o.Answer && o.Channel == "" }),
			"share_again":      shareAgain,
			"share_change":     shareChange,
			"share_part":       onDraft(sharePart),
			"share_breaks":     redraft(func(o *models.ShareOrder) { o.Breaks = true }), // counts gaps in working time as breaks
			"share_look":       redraft(func(*models.ShareOrder) {}),
			"share_unasked":    setUnasked(true),
			"share_asking":     setUnasked(false),
			"share":            shareButton,
		},
		Forms: map[string]handlers.Form{"share_trim": shareTrimmed, "share_people": sharePicked},
	}
}

// share shows its owner what would be sent. Nothing is sent before the owner presses Send.
func share(in *handlers.Interaction, c command.Command) error {
	order, ok, err := shareOrder(in, c)
	if err != nil || !ok {
		return err
	}
	if !c.Rule.IsZero() {
		return repeatShare(in, c, order)
	}
	return preview(in, models.NewShare(order, in.Now))
}

// shareOrder reads what's to be shared; if it can't, it says why.
func shareOrder(in *handlers.Interaction, c command.Command) (models.ShareOrder, bool, error) {
	o := models.ShareOrder{
		Level: c.Level, Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, Channel: c.Channel,
		Outsider: c.Outsider, Format: c.Format, Today: c.WithToday, Timer: c.WithTimer, At: in.Now,
	}
	if o.Range.IsZero() {
		o.Range = sharing.LastDays(in.Today())
	}
	switch {
	case o.Outsider != "":
		return o, true, nil
	case slices.Contains(o.People, in.Member.Key.User):
		return o, false, in.Say(in.Words.SharesNameSomebodyElse())
	case len(o.People) > sharing.SharePeople:
		return o, false, in.Say(in.Words.SharesTooManyPeople(sharing.SharePeople))
	case len(o.People) == 0 && o.Channel == "" && c.Rule.IsZero() && in.Request.Kind == interaction.SlashCommand:
		pickPeople(in, o)
		return o, false, in.Say(in.Words.SharesPickInForm())
	case len(o.People) == 0 && o.Channel == "":
		return o, false, in.Say(in.Words.SharesWhoIsThat())
	}
	o.Timer = o.Timer && o.Level != sharing.WorktimeLevel
	ok, err := mayShare(in, o)
	return o, ok, err
}

// mayShare reports whether the level and the admins' rules allow the share; if not, it says why.
func mayShare(in *handlers.Interaction, o models.ShareOrder) (bool, error) {
	worktime := o.Level == sharing.WorktimeLevel
	if !worktime && o.Channel == "" {
		return true, nil
	}
	rules, err := in.Store.WorkspaceRules(in.Ctx, in.Member.Key.Workspace())
	switch {
	case worktime && !o.Filter.IsZero():
		return false, in.Say(in.Words.SharesWorktimeNoTags())
	case worktime && o.Channel != "":
		return false, in.Say(in.Words.SharesWorktimePeopleOnly())
	case err != nil:
		return false, err
	case worktime && rules.FilesOff:
		return false, in.Say(in.Words.SharesFilesOff())
	case !worktime && rules.ChannelsOff:
		return false, in.Say(in.Words.SharesChannelsOff())
	}
	return true, nil
}

const inputPeople = "people"

// pickPeople asks in a form for the people.
func pickPeople(in *handlers.Interaction, o models.ShareOrder) {
	draft := models.NewShare(o, in.Now)
	in.Change.Shares = append(in.Change.Shares, draft)
	menu := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeUser, blockkit.Plain(in.Words.SharesPeoplePlaceholder()), inputPeople)
	limit := sharing.SharePeople
	menu.MaxSelectedItems = &limit
	in.Open(blockkit.Form(in.Words, "share_people", in.Words.SharesPeopleTitle(), in.Words.SharesPreviewSubmit(), draft.ID,
		blockkit.Input(inputPeople, in.Words.SharesPeopleLabel(), in.Words.SharesPeopleHint(), menu, false)))
}

// shareButton, on the Home tab, first asks for the people. The preview that follows can change the
// rest: days, tags and level.
func shareButton(in *handlers.Interaction, _ string) error {
	pickPeople(in, models.ShareOrder{Level: sharing.ShareLevels[0], Range: sharing.LastDays(in.Today()), At: in.Now})
	return nil
}

// sharePicked handles the form and replaces it with the preview.
func sharePicked(in *handlers.Interaction) error {
	s, err := in.Store.Share(in.Ctx, in.Member, in.Request.View.Private)
	if handlers.IsNotFound(err) || err == nil && s.State != models.ShareDraft {
		in.Refuse(inputPeople, in.Words.SharesFormOver())
		return nil
	}
	if err != nil {
		return err
	}
	people := in.Request.View.Values[inputPeople][inputPeople].Values
	switch {
	case len(people) == 0 || len(people) > sharing.SharePeople:
		in.Refuse(inputPeople, in.Words.SharesPickPeople(sharing.SharePeople))
		return nil
	case slices.Contains(people, in.Member.Key.User):
		in.Refuse(inputPeople, in.Words.SharesNotYourself())
		return nil
	}
	s.Order.People, s.Order.At = people, in.Now
	s.Address()
	return preview(in, s)
}

// shareAgain previews an earlier share with today's records.
func shareAgain(in *handlers.Interaction, id string) error {
	s, err := in.Store.Share(in.Ctx, in.Member, id)
	if handlers.IsNotFound(err) {
		return in.Say(in.Words.SharesNoSuchShare())
	}
	if err != nil {
		return err
	}
	order := s.Order
	order.At = in.Now
	if s.State == models.ShareSent && sharing.AnySent(s) {
		order.Replaces, order.Version, order.Breaks = s.Number, max(1, order.Version)+1, false
		if order.Level == sharing.WorktimeLevel {
			if order.Version, err = nextVersion(in, order.Number); err != nil {
				return err
			}
		}
	}
	return preview(in, models.NewShare(order, in.Now))
}
