package models

import (
	"reflect"
	"slices"
	"time"

	"sundial/record"
)

// Settings are a member's choices, and what the member said about tags and
// channels. They are sealed as a whole: tag names are typed words. The zero
// value holds for a member who never chose anything.
type Settings struct {
	// Zone overrides the zone that Slack tells; an IANA name.
	Zone string `json:"zone,omitempty"`
	// Clock is 12 or 24; zero follows the locale.
	Clock int `json:"clock,omitempty"`
	// WeekStart is "monday", "sunday" or "saturday"; empty follows the locale.
	WeekStart string `json:"week_start,omitempty"`
	// Language is what Sundial writes to the member, as BCP 47 names it; empty follows
	// the locale.
	Language string `json:"language,omitempty"`
	// WorkDay is the length of `1d` in seconds; zero is eight hours.
	WorkDay int64 `json:"work_day,omitempty"`
	// DefaultTag is put on what is typed without a tag.
	DefaultTag string `json:"default_tag,omitempty"`
	// Several allows more than one running timer.
	Several bool `json:"several,omitempty"`
	// SummaryFull puts notes into summaries.
	SummaryFull bool `json:"summary_full,omitempty"`
	// DeleteAfter is after how many days Sundial deletes its own DMs; zero is 7.
	DeleteAfter int `json:"delete_after,omitempty"`
	// Sender is the name and address of the member as a paper names them: typed words.
	Sender []string `json:"sender,omitempty"`
	// Keep is after how many months records go for good; zero keeps them.
	Keep int `json:"keep,omitempty"`
	// Here is the default tag by channel.
	Here map[string]string `json:"here,omitempty"`
	// Suggested are the tags that the member offers to all who type in a channel.
	Suggested map[string][]string `json:"suggested,omitempty"`
	// Channel is where the member typed last, if tags are suggested there: the
	// pickers of their forms name no channel.
	Channel string `json:"channel,omitempty"`
	// Tags holds what was said about a tag, by its name.
	Tags map[string]TagFacts `json:"tags,omitempty"`
	// Numbered is the last list shown, by record id: `edit 2` is its second.
	Numbered []string `json:"numbered,omitempty"`
	// HomeOpened says that the member has opened the Home tab.
	HomeOpened bool `json:"home_opened,omitempty"`
	// Paused holds the records that `back` resumes, a space between their ids.
	Paused string `json:"paused,omitempty"`
	// Unwelcomed says that the member has only received so far: the welcome is
	// still to come, with their first command.
	Unwelcomed bool `json:"unwelcomed,omitempty"`
	// Quiet is when Sundial sends nothing of itself.
	Quiet record.Quiet `json:"quiet,omitzero"`
	// Muted are the Slack ids of people whose requests and shares don't reach the member,
	// or MutedEveryone.
	Muted []string `json:"muted,omitempty"`
	// Dismissed are the ids of rows that can't be read and that answers no longer mention.
	Dismissed []string `json:"dismissed,omitempty"`
}

// DefaultDeleteAfter is after how many days Sundial deletes its own direct
// messages where the member chose nothing.
const DefaultDeleteAfter = 7

// DeleteAfterDays is after how many days Sundial deletes its own direct messages.
func (s Settings) DeleteAfterDays() int {
	if s.DeleteAfter <= 0 {
		return DefaultDeleteAfter
	}
	return s.DeleteAfter
}

// TagFacts is what a member said about a tag.
type TagFacts struct {
	Hidden bool `json:"hidden,omitempty"`
	// Rate is what an hour costs from the beginning, decimal, in Currency; Rates are those
	// that hold from a day on.
	Rate     string    `json:"rate,omitempty"`
	Currency string    `json:"currency,omitempty"`
	Rates    []TagRate `json:"rates,omitempty"`
	// Client is who is behind the tag as a paper names them: a name, and the lines of an
	// address.
	Client []string `json:"client,omitempty"`
	// Target is in seconds each Per (day, week or month).
	Target int64  `json:"target,omitempty"`
	Per    string `json:"per,omitempty"`
	// Budget is in seconds; BudgetMoney, a decimal, is in BudgetCurrency. Both are for
	// each BudgetPer (month), or once and for all.
	Budget         int64  `json:"budget,omitempty"`
	BudgetMoney    string `json:"budget_money,omitempty"`
	BudgetCurrency string `json:"budget_currency,omitempty"`
	BudgetPer      string `json:"budget_per,omitempty"`
}

// TagRate is what an hour costs from a day on.
type TagRate struct {
	From record.Date `json:"from,omitzero"`
	// Until is the last day on which it holds; zero: until another one begins.
	Until record.Date `json:"until,omitzero"`
	// Hour is a decimal in Currency; empty: the tag has no rate from that day on.
	Hour     string `json:"hour,omitempty"`
	Currency string `json:"currency,omitempty"`
}

// IsZero says that nothing was said about the tag.
func (f TagFacts) IsZero() bool { return reflect.DeepEqual(f, TagFacts{}) }

// Joined returns what was said of two tags that become one. Of rates, client, target and
// budget each holds whole as f has it, or as other has it where f has none.
func (f TagFacts) Joined(other TagFacts) TagFacts {
	if f.IsZero() {
		return other
	}
	if f.Rate == "" && len(f.Rates) == 0 {
		f.Rate, f.Currency, f.Rates = other.Rate, other.Currency, other.Rates
	}
	if len(f.Client) == 0 {
		f.Client = other.Client
	}
	if f.Target == 0 {
		f.Target, f.Per = other.Target, other.Per
	}
	if f.Budget == 0 && f.BudgetMoney == "" {
		f.Budget, f.BudgetMoney, f.BudgetCurrency, f.BudgetPer = other.Budget, other.BudgetMoney, other.BudgetCurrency, other.BudgetPer
	}
	return f
}

// WorkDayLength returns how long `1d` is.
func (s Settings) WorkDayLength() time.Duration {
	if s.WorkDay == 0 {
		return 8 * time.Hour
	}
	return time.Duration(s.WorkDay) * time.Second
}

// Mutes says that what the person sends the member by Sundial does not reach the member.
func (s Settings) Mutes(user string) bool {
	return slices.Contains(s.Muted, user) || slices.Contains(s.Muted, MutedEveryone)
}

// MutedEveryone is in Settings.Muted for all people.
const MutedEveryone = "*"
