package models

import (
	"maps"
	"reflect"
	"slices"
	"time"

	"sundial/record"
)

// Settings are a member's choices, including those about tags and channels. They're sealed as a
// whole, because tag names are typed words. The zero value is the default.
type Settings struct {
	// Zone, an IANA name, overrides Slack's zone.
	Zone string `json:"zone,omitempty"`
	// Clock is 12 or 24; zero follows the locale.
	Clock int `json:"clock,omitempty"`
	// WeekStart is "monday", "sunday" or "saturday"; empty follows the locale.
	WeekStart string `json:"week_start,omitempty"`
	// Language is a BCP 47 tag; empty follows the locale.
	Language string `json:"language,omitempty"`
	// WorkDay is the length of `1d` in seconds; zero is eight hours.
	WorkDay int64 `json:"work_day,omitempty"`
	// DefaultTag is added to notes without a tag.
	DefaultTag string `json:"default_tag,omitempty"`
	// Several allows more than one running timer.
	Several bool `json:"several,omitempty"`
	// SummaryFull puts notes into summaries.
	SummaryFull bool `json:"summary_full,omitempty"`
	// DeleteAfter is the number of days after which Sundial deletes its DMs; zero is 7.
	DeleteAfter int `json:"delete_after,omitempty"`
	// Sender is the member's name and address for papers, as typed.
	Sender []string `json:"sender,omitempty"`
	// Keep is the number of months after which records are permanently deleted; zero keeps
	// them.
	Keep int `json:"keep,omitempty"`
	// Here is the default tag by channel.
	Here map[string]string `json:"here,omitempty"`
	// Suggested are the tags that the member suggests to everyone in a channel.
	Suggested map[string][]string `json:"suggested,omitempty"`
	// Channel is where the member last typed, if tags are suggested there: requests from forms
	// don't include a channel.
	Channel string `json:"channel,omitempty"`
	// Tags has the settings of tags, by name.
	Tags map[string]TagFacts `json:"tags,omitempty"`
	// Numbered is the last list shown, by record ID: `edit 2` is its second.
	Numbered []string `json:"numbered,omitempty"`
	// HomeOpened: the member has opened the Home tab.
	HomeOpened bool `json:"home_opened,omitempty"`
	// Paused are the IDs of the records that `back` resumes, separated by spaces.
	Paused string `json:"paused,omitempty"`
	// Unwelcomed: the member has only received so far, and gets the welcome with their first
	// command.
	Unwelcomed bool `json:"unwelcomed,omitempty"`
	// Quiet is when Sundial sends no scheduled messages.
	Quiet record.Quiet `json:"quiet,omitzero"`
	// Muted are the Slack IDs of people whose requests and shares are blocked, or
	// MutedEveryone.
	Muted []string `json:"muted,omitempty"`
	// Dismissed are the IDs of unreadable rows that answers no longer mention.
	Dismissed []string `json:"dismissed,omitempty"`
}

// DefaultDeleteAfter is the default for Settings.DeleteAfter.
const DefaultDeleteAfter = 7

// DeleteAfterDays returns the number of days after which Sundial deletes its DMs.
func (s Settings) DeleteAfterDays() int {
	if s.DeleteAfter <= 0 {
		return DefaultDeleteAfter
	}
	return s.DeleteAfter
}

// TagFacts are a tag's settings.
type TagFacts struct {
	Hidden bool `json:"hidden,omitempty"`
	// Rate is the hourly rate from the beginning, a decimal in Currency; Rates are those that
	// apply from a day on.
	Rate     string    `json:"rate,omitempty"`
	Currency string    `json:"currency,omitempty"`
	Rates    []TagRate `json:"rates,omitempty"`
	// Client is the client's name and address for papers, line by line.
	Client []string `json:"client,omitempty"`
	// Target is in seconds per Per (day, week or month).
	Target int64  `json:"target,omitempty"`
	Per    string `json:"per,omitempty"`
	// Budget is in seconds; BudgetMoney, a decimal, is in BudgetCurrency. Both are per
	// BudgetPer (month), or in total.
	Budget         int64  `json:"budget,omitempty"`
	BudgetMoney    string `json:"budget_money,omitempty"`
	BudgetCurrency string `json:"budget_currency,omitempty"`
	BudgetPer      string `json:"budget_per,omitempty"`
}

// TagRate is an hourly rate from a day on.
type TagRate struct {
	From record.Date `json:"from,omitzero"`
	// Until is the last day on which it applies; zero: until another one begins.
	Until record.Date `json:"until,omitzero"`
	// Hour is a decimal in Currency; empty: the tag has no rate from that day on.
	Hour     string `json:"hour,omitempty"`
	Currency string `json:"currency,omitempty"`
}

// IsZero reports whether the tag has no settings.
func (f TagFacts) IsZero() bool { return reflect.DeepEqual(f, TagFacts{}) }

// Joined returns the settings of two tags that become one. Rates, client, target and budget
// each come as a whole from f or, if f has none, from other.
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

// WorkDayLength returns the length of `1d`.
func (s Settings) WorkDayLength() time.Duration {
	if s.WorkDay == 0 {
		return 8 * time.Hour
	}
	return time.Duration(s.WorkDay) * time.Second
}

// Mutes reports whether the member blocks the person's requests and shares.
func (s Settings) Mutes(user string) bool {
	return slices.Contains(s.Muted, user) || slices.Contains(s.Muted, MutedEveryone)
}

// MutedEveryone in Settings.Muted means all people.
const MutedEveryone = "*"

// Swap returns the settings with everything that differs between from and to changed to its
// value in to; the rest stays. ok is false if the settings differ from from there: they've
// changed since.
func (s Settings) Swap(from, to Settings) (swapped Settings, ok bool) {
	s.Here, s.Tags, s.Suggested = maps.Clone(s.Here), maps.Clone(s.Tags), maps.Clone(s.Suggested)
	now, before, after := reflect.ValueOf(&s).Elem(), reflect.ValueOf(from), reflect.ValueOf(to)
	for i := range now.NumField() {
		if !swapField(now.Field(i), before.Field(i), after.Field(i)) {
			return s, false
		}
	}
	return s, true
}

func swapField(now, from, to reflect.Value) bool {
	if now.Kind() == reflect.Map {
		return swapMap(now, from, to)
	}
	if reflect.DeepEqual(from.Interface(), to.Interface()) {
		return true
	}
	if !reflect.DeepEqual(now.Interface(), from.Interface()) {
		return false
	}
	now.Set(to)
	return true
}

// swapMap swaps a map key by key. A missing key has no value.
func swapMap(now, from, to reflect.Value) bool {
	for _, keys := range [][]reflect.Value{from.MapKeys(), to.MapKeys()} {
		for _, key := range keys {
			f, t := from.MapIndex(key), to.MapIndex(key)
			if equalValues(f, t) || equalValues(now.MapIndex(key), t) {
				continue
			}
			if !equalValues(now.MapIndex(key), f) {
				return false
			}
			if now.IsNil() {
				now.Set(reflect.MakeMap(now.Type()))
			}
			now.SetMapIndex(key, t)
		}
	}
	return true
}

func equalValues(a, b reflect.Value) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
