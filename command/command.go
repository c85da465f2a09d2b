// Package command turns what a person types after /time into a Command: it's Sundial's command
// language, described in GRAMMAR.md.
//
// Parse is pure: the caller passes the moment, the zone and the member's habits, and nothing is
// stored. It never guesses silently: if two readings would store different things, it returns a
// Question.
package command

import (
	"time"

	"sundial/messages"
	"sundial/record"
)

// Verb is what a person asks for, with synonyms resolved.
type Verb string

// The verbs of the language.
const (
	Status       Verb = "status"
	Start        Verb = "start"
	Started      Verb = "started"
	Stop         Verb = "stop"
	Break        Verb = "break"
	Back         Verb = "back"
	Resume       Verb = "resume"
	Switch       Verb = "switch"
	Add          Verb = "add"
	Note         Verb = "note"
	Cancel       Verb = "cancel"
	Undo         Verb = "undo"
	Redo         Verb = "redo"
	List         Verb = "list"
	Edit         Verb = "edit"
	Delete       Verb = "delete"
	Split        Verb = "split"
	Fill         Verb = "fill"
	Report       Verb = "report"
	Search       Verb = "search"
	TagsVerb     Verb = "tags"
	Rename       Verb = "rename"
	Rate         Verb = "rate"
	Target       Verb = "target"
	Budget       Verb = "budget"
	Client       Verb = "client"
	Here         Verb = "here"
	Suggest      Verb = "suggest"
	Summary      Verb = "summary"
	Remind       Verb = "remind"
	Reminders    Verb = "reminders"
	Pomodoro     Verb = "pomodoro"
	Settings     Verb = "settings"
	Timezone     Verb = "timezone"
	Keep         Verb = "keep"
	Share        Verb = "share"
	Unshare      Verb = "unshare"
	Shares       Verb = "shares"
	Request      Verb = "request"
	Received     Verb = "received"
	Export       Verb = "export"
	Import       Verb = "import"
	Privacy      Verb = "privacy"
	Billed       Verb = "billed"
	Forget       Verb = "forget"
	Help         Verb = "help"
	Home         Verb = "home"
	Version      Verb = "version"
	Feedback     Verb = "feedback"
	Admin        Verb = "admin"
	TagListed    Verb = "tag these"
	DeleteListed Verb = "delete these"
)

// Command is one decided reading. GRAMMAR.md has a table of the fields each verb sets. It's
// plain data that can be stored as JSON until a person presses its button.
type Command struct {
	Verb Verb
	// Implied: the text had no verb, so the answer offers to remove the new timer and resume
	// the previous one.
	Implied bool `json:",omitempty"`

	// Note is the record's text: tags included, without the words that give a time or the
	// quotes that protected text, and with white space collapsed. Also the words of search, the
	// text of remind, the argument of help.
	Note string `json:",omitempty"`

	// At is the given moment, in UTC and whole seconds: when to start, stop, break or split.
	// Zero: none was given, which means now.
	At time.Time `json:",omitzero"`
	// Start and End are a span, in UTC.
	Start time.Time `json:",omitzero"`
	End   time.Time `json:",omitzero"`
	// Length is a bare length: for add and break without a span (the record is then placed), a
	// pomodoro's work, the hours of a target or budget, remind after.
	Length time.Duration `json:",omitempty"`
	// Rest is a pomodoro's break.
	Rest time.Duration `json:",omitempty"`
	// PlannedEnd is when to ask about a timer (start x for 2h, if the person chose that), in
	// UTC.
	PlannedEnd time.Time `json:",omitzero"`
	// Day is a bare length's day; zero: today, ending now.
	Day record.Date `json:",omitzero"`

	// Range and RangeName are the days and their typed name (`last week`); zero: the verb's
	// default.
	Range     record.DateRange `json:",omitzero"`
	RangeName string           `json:",omitempty"`
	Filter    record.Filter    `json:",omitzero"`
	// GroupBy has up to two of tag, day, week, month, note, person.
	GroupBy []string `json:",omitempty"`
	Round   Rounding `json:",omitzero"`
	// Format is the requested file type: csv, xlsx, pdf, html, ics or json; Layout is its
	// appearance.
	Format string `json:",omitempty"`
	Layout Layout `json:",omitzero"`

	// From and To are the times that edit gives a record, in minutes after midnight of its day;
	// both zero: none.
	From int `json:",omitempty"`
	To   int `json:",omitempty"`

	// Numbers are line numbers of the last list, or a share's number for unshare.
	Numbers []int `json:",omitempty"`
	// Tags are the tags that a verb about tags names (two for rename), without #.
	Tags []string `json:",omitempty"`
	// Off turns something off: here, suggest, summary, remind, target, budget, rate.
	Off bool `json:",omitempty"`
	// Money is an hourly rate or a budget: a decimal in Currency (ISO 4217).
	Money    string `json:",omitempty"`
	Currency string `json:",omitempty"`
	// Since and Until are the first and last day of a rate; zero: none was given.
	Since record.Date `json:",omitzero"`
	Until record.Date `json:",omitzero"`
	// Always: a rate applies from the beginning.
	Always bool `json:",omitempty"`
	// Unbilled leaves out of a report what was billed.
	Unbilled bool `json:",omitempty"`
	// Per is a target's period: day, week or month; for a budget month.
	Per string `json:",omitempty"`

	// Kind is the kind of summary (daily, weekly, now) or of reminder (text,
	// idle, after).
	Kind string `json:",omitempty"`
	// Rule is when something repeats.
	Rule record.Rule `json:",omitzero"`
	// Level is totals or full for summaries; totals, days, notes or times for
	// shares.
	Level string `json:",omitempty"`
	// WithToday and WithTimer include the current day, or the running timer, in a share;
	// neither is included by default.
	WithToday bool `json:",omitempty"`
	WithTimer bool `json:",omitempty"`
	// People and Channel are Slack IDs that Slack itself put into the text.
	People  []string `json:",omitempty"`
	Channel string   `json:",omitempty"`
	// Zone is an IANA zone, for timezone and settings.
	Zone string `json:",omitempty"`
	// Setting is the preference that a settings command changes; empty: the form. The Setting
	// constants say which field has its value; without a value, the preference is shown.
	Setting Setting `json:",omitempty"`
	// Lines are a name and address, for client and settings sender.
	Lines []string `json:",omitempty"`
	// Outsider is the recipient of a share outside Slack; Format is its file type.
	Outsider string `json:",omitempty"`
	Value    string `json:",omitempty"`
	// Days is a number of days, for settings delete.
	Days int `json:",omitempty"`
	// Keep is how long records are kept, in months; with Off, forever.
	Keep int `json:",omitempty"`
}

// Rounding is how a report rounds lengths. The zero Rounding doesn't.
type Rounding struct {
	// Step: lengths become multiples of it.
	Step time.Duration
	// Mode is up, down or nearest.
	Mode string
	// Per is record, day or total.
	Per string
}

// Habits are what a reading depends on besides the text. They're the member's.
type Habits struct {
	// Now is when the command was received.
	Now time.Time
	// Zone is the member's zone; required.
	Zone *time.Location
	// Clock12 is the 12-hour habit, in which a bare hour may be in the afternoon.
	Clock12 bool
	// MonthFirst reads 11/3 as 3 November.
	MonthFirst bool
	// WeekStart is the first day of the member's week.
	WeekStart time.Weekday
	// WorkDay is the length of `1d`; zero means eight hours.
	WorkDay time.Duration
	// Language is the member's, whose words are read besides English, and in which problems and
	// questions are written.
	Language messages.Language
	// RunningSince is when the member's running timer started; zero if there's none.
	RunningSince time.Time
}

// Reading is how a text was understood. Exactly one of Command, Question and Problem is set.
type Reading struct {
	Command  *Command
	Question *Question
	Problem  *Problem
	// Remark is something the answer should say about the reading, such as which of two hours
	// was used on the night clocks are set back.
	Remark string
}

// Question offers two (rarely three) readings. Nothing is stored until one is chosen.
type Question struct {
	// Text asks, in one sentence.
	Text string
	// Choices are the readings, the likelier first.
	Choices []Choice
}

// Choice is one reading, with its button's label (at most 75 characters).
type Choice struct {
	Label   string
	Command Command
}

// Problem is bad input: a sentence that says what's wrong and one example of what to type
// instead, which works when pasted.
type Problem struct {
	// Code names the kind of problem, for golden files and metrics.
	Code string
	// Text is one sentence, without the person's own words.
	Text string
	// Instead is a command to type instead, without /time.
	Instead string
}

// MaxNote is the maximum length of a note, in characters (DESIGN: longer is refused, never
// cut).
const MaxNote = 2000

// MaxTags is the maximum number of tags on a record.
const MaxTags = 50

// MaxClocks is the maximum number of times of day at which something repeats.
const MaxClocks = 31

// MaxLength is the maximum length of a record.
const MaxLength = 366 * 24 * time.Hour
