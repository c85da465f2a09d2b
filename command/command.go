// Package command turns what a person types after /time into a Command: the
// command language of Sundial. GRAMMAR.md beside this file describes it.
//
// Parse is pure: the moment, the zone and the member's habits are passed in,
// nothing is stored and nothing is asked of anyone. It never guesses silently:
// where two readings would store different things, the answer is a Question.
package command

import (
	"time"

	"sundial/messages"
	"sundial/record"
)

// Verb names what a person asks for. Synonyms are already folded into it.
type Verb string

// The verbs of the language.
const (
	Status    Verb = "status"
	Start     Verb = "start"
	Started   Verb = "started"
	Stop      Verb = "stop"
	Break     Verb = "break"
	Back      Verb = "back"
	Resume    Verb = "resume"
	Switch    Verb = "switch"
	Add       Verb = "add"
	Note      Verb = "note"
	Cancel    Verb = "cancel"
	Undo      Verb = "undo"
	Redo      Verb = "redo"
	List      Verb = "list"
	Edit      Verb = "edit"
	Delete    Verb = "delete"
	Split     Verb = "split"
	Fill      Verb = "fill"
	Report    Verb = "report"
	Search    Verb = "search"
	TagsVerb  Verb = "tags"
	Rename    Verb = "rename"
	Rate      Verb = "rate"
	Target    Verb = "target"
	Budget    Verb = "budget"
	Client    Verb = "client"
	Here      Verb = "here"
	Suggest   Verb = "suggest"
	Summary   Verb = "summary"
	Remind    Verb = "remind"
	Reminders Verb = "reminders"
	Pomodoro  Verb = "pomodoro"
	Settings  Verb = "settings"
	Timezone  Verb = "timezone"
	Keep      Verb = "keep"
	Share     Verb = "share"
	Unshare   Verb = "unshare"
	Shares    Verb = "shares"
	Request   Verb = "request"
	Received  Verb = "received"
	Export    Verb = "export"
	Import    Verb = "import"
	Privacy   Verb = "privacy"
	Billed    Verb = "billed"
	Forget    Verb = "forget"
	Help      Verb = "help"
	Home      Verb = "home"
	Version   Verb = "version"
	Feedback  Verb = "feedback"
	Admin     Verb = "admin"
	TagThese  Verb = "tag these"
	DropThese Verb = "delete these"
)

// Command is one decided reading. Which fields are set depends on the verb;
// GRAMMAR.md has the table. It is plain data, so it can be kept as JSON
// until a person presses the button that carries it.
type Command struct {
	Verb Verb
	// Implied says that the text named no verb, so the answer offers to take the
	// timer back and let the former one run on.
	Implied bool `json:",omitempty"`

	// Note is the text of the record, its tags in place, words of time removed,
	// quotes that protected something removed, white space runs made one space.
	// Also: the words of search, the text of remind, the argument of help.
	Note string `json:",omitempty"`

	// At is the one moment named, in UTC and whole seconds: when to start, stop,
	// break or split. Zero: none was named, the verb means now.
	At time.Time `json:",omitzero"`
	// Start and End are a span that was placed on the clock, in UTC.
	Start time.Time `json:",omitzero"`
	End   time.Time `json:",omitzero"`
	// Length is a bare duration: for add and break without a span (the record is
	// then placed), pomodoro's work, target and budget's hours, remind after.
	Length time.Duration `json:",omitempty"`
	// Rest is pomodoro's break.
	Rest time.Duration `json:",omitempty"`
	// PlannedEnd is when a timer wants to be asked about (start x for 2h, when
	// the person chose the reminder), in UTC.
	PlannedEnd time.Time `json:",omitzero"`
	// Day is the day a bare duration belongs to; zero: today, ending now.
	Day record.Date `json:",omitzero"`

	// Range and RangeName are the days asked for and how they were named
	// (`last week`); zero: the verb's own default.
	Range     record.DateRange `json:",omitzero"`
	RangeName string           `json:",omitempty"`
	Filter    record.Filter    `json:",omitzero"`
	// GroupBy holds up to two of tag, day, week, month, note, person.
	GroupBy []string `json:",omitempty"`
	Round   Rounding `json:",omitzero"`
	// Format is the file asked for: csv, xlsx, pdf, html, ics or json; Layout is how it looks.
	Format string `json:",omitempty"`
	Layout Layout `json:",omitzero"`

	// From and To are the hours that edit gives a record, in minutes after midnight of
	// its day; both zero: none were named.
	From int `json:",omitempty"`
	To   int `json:",omitempty"`

	// Numbers are the numbers of the last list that the verb acts on, and the
	// share of unshare.
	Numbers []int `json:",omitempty"`
	// Tags are the tags that a verb about tags names (rename has two), without #.
	Tags []string `json:",omitempty"`
	// Off turns something off: here, suggest, summary, remind, target, budget, rate.
	Off bool `json:",omitempty"`
	// Money is a rate an hour, or a budget: a decimal number in Currency (ISO 4217).
	Money    string `json:",omitempty"`
	Currency string `json:",omitempty"`
	// Since and Until are the first and the last day on which a rate holds; zero: none
	// was named.
	Since record.Date `json:",omitzero"`
	Until record.Date `json:",omitzero"`
	// Always says that a rate holds from the beginning.
	Always bool `json:",omitempty"`
	// Unbilled leaves out of a report what was billed.
	Unbilled bool `json:",omitempty"`
	// Per is what a target counts over: day, week or month; for a budget month.
	Per string `json:",omitempty"`

	// Kind is the kind of summary (daily, weekly, now) or of reminder (text,
	// idle, after).
	Kind string `json:",omitempty"`
	// Rule says when something repeats.
	Rule record.Rule `json:",omitzero"`
	// Level is totals or full for summaries; totals, days, notes or times for
	// shares.
	Level string `json:",omitempty"`
	// WithToday and WithTimer say that the owner added the current day, or the
	// running timer, to a share by name; without them neither is ever in one.
	WithToday bool `json:",omitempty"`
	WithTimer bool `json:",omitempty"`
	// People and Channel are Slack ids that Slack itself put into the text.
	People  []string `json:",omitempty"`
	Channel string   `json:",omitempty"`
	// Zone is an IANA name, for timezone and settings.
	Zone string `json:",omitempty"`
	// Setting is the one preference that settings changes by word; empty: the
	// form. Setting says which field holds its value; where none does, it is shown.
	Setting Setting `json:",omitempty"`
	// Lines are a name and an address, as client and settings sender take them.
	Lines []string `json:",omitempty"`
	// Outsider is whom a share is for that the member hands out; Format is its file.
	Outsider string `json:",omitempty"`
	Value    string `json:",omitempty"`
	// Days counts days, for settings delete.
	Days int `json:",omitempty"`
	// Keep is how long records are kept, in months; with Off: for ever.
	Keep int `json:",omitempty"`
}

// Rounding is how a report rounds lengths. The zero Rounding leaves them.
type Rounding struct {
	// Step is what lengths become multiples of.
	Step time.Duration
	// Mode is up, down or nearest.
	Mode string
	// Per is record, day or total.
	Per string
}

// Habits are what a reading depends on besides the text. The zone and the
// habits are the member's.
type Habits struct {
	// Now is the moment at which the command was received.
	Now time.Time
	// Zone is the member's zone; required.
	Zone *time.Location
	// Clock12 is the 12-hour habit: a bare hour may mean the afternoon.
	Clock12 bool
	// MonthFirst reads 11/3 as 3 November.
	MonthFirst bool
	// WeekStart is the first day of the member's week.
	WeekStart time.Weekday
	// WorkDay is how long `1d` is; zero means eight hours.
	WorkDay time.Duration
	// Language is the member's own, whose words are read besides English, and in
	// which is answered.
	Language messages.Language
	// RunningSince is the start of the member's running timer; zero if none runs.
	RunningSince time.Time
}

// Reading is what a text was taken for. Exactly one of Command, Question and
// Problem is set.
type Reading struct {
	Command  *Command
	Question *Question
	Problem  *Problem
	// Remark is one thing that the answer should say about the reading, such as
	// which of two hours was taken on the night the clock is set back.
	Remark string
}

// Question offers two (rarely three) readings. Nothing is stored until one of
// them is chosen.
type Question struct {
	// Text asks, in one sentence.
	Text string
	// Choices are the readings, the likelier first.
	Choices []Choice
}

// Choice is one reading, with the words for its button (75 characters at most).
type Choice struct {
	Label   string
	Command Command
}

// Problem is bad input: one sentence that says what is wrong and one example
// of what to type instead, which works when pasted.
type Problem struct {
	// Code names the kind of problem, for golden files and metrics.
	Code string
	// Text is one sentence without the person's own words in it.
	Text string
	// Instead is a command to type instead, with the verb and without /time.
	Instead string
}

// MaxNote is the longest note, in characters (DESIGN: longer is refused, never cut).
const MaxNote = 2000

// MaxTags is the largest number of tags on a record.
const MaxTags = 50

// MaxLength is the longest a record may be.
const MaxLength = 366 * 24 * time.Hour
