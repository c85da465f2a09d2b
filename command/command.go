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

	// At is when to start, stop, break or split, in UTC and whole seconds; zero means now.
	At time.Time `json:",omitzero"`
	// Start and End are a span, in UTC.
	Start time.Time `json:",omitzero"`
	End   time.Time `json:",omitzero"`
	// Length is a bare length: for add and break without a span (the record is then placed), a
	// pomodoro's work, the hours of a target or budget, remind after.
	Length     time.Duration `json:",omitempty"`
	Rest       time.Duration `json:",omitempty"` // a pomodoro's break
	PlannedEnd time.Time     `json:",omitzero"`  // in UTC, when to ask about a timer: start x for 2h
	Day        record.Date   `json:",omitzero"`  // a bare length's; zero: today, ending now

	// Range and RangeName are the days and their typed name (`last week`); zero: the verb's
	// default.
	Range     record.DateRange `json:",omitzero"`
	RangeName string           `json:",omitempty"`
	Filter    record.Filter    `json:",omitzero"`
	GroupBy   []string         `json:",omitempty"` // up to two of tag, day, week, month, note, person
	Round     Rounding         `json:",omitzero"`
	Format    string           `json:",omitempty"` // a file type: csv, xlsx, pdf, html, ics or json
	Layout    Layout           `json:",omitzero"`

	// From and To are the times that edit gives a record, in minutes after midnight of its day;
	// both zero: none.
	From    int   `json:",omitempty"`
	To      int   `json:",omitempty"`
	Numbers []int `json:",omitempty"` // lines of the last list, or a share's number for unshare

	Tags []string `json:",omitempty"` // that a verb about tags names (two for rename), without #
	Off  bool     `json:",omitempty"` // turns off: here, suggest, summary, remind, target, budget, rate
	// Money is an hourly rate or a budget: a decimal in Currency (ISO 4217).
	Money    string      `json:",omitempty"`
	Currency string      `json:",omitempty"`
	Since    record.Date `json:",omitzero"`  // the first day of a rate; zero: none was given
	Until    record.Date `json:",omitzero"`  // its last day; zero: none was given
	Always   bool        `json:",omitempty"` // a rate applies from the beginning
	Unbilled bool        `json:",omitempty"` // leaves out of a report what was billed
	Per      string      `json:",omitempty"` // a target's period: day, week or month; a budget's: month

	Kind  string      `json:",omitempty"` // of summary: daily, weekly, monthly, now; of reminder: text, idle, after
	Rule  record.Rule `json:",omitzero"`  // when something repeats
	Level string      `json:",omitempty"` // of summaries: totals or full; of shares: totals, days, notes or times
	// WithToday and WithTimer include the current day, or the running timer, in a share;
	// neither is included by default.
	WithToday bool `json:",omitempty"`
	WithTimer bool `json:",omitempty"`
	// People and Channel are Slack IDs that Slack itself put into the text.
	People  []string `json:",omitempty"`
	Channel string   `json:",omitempty"`

	Zone string `json:",omitempty"` // an IANA zone, for timezone and settings
	// Setting is the preference that a settings command changes; empty: the form. The Setting
	// constants say which field has its value; without a value, the preference is shown.
	Setting  Setting  `json:",omitempty"`
	Lines    []string `json:",omitempty"` // a name and address, for client and settings sender
	Outsider string   `json:",omitempty"` // the recipient of a share outside Slack; Format is its file type
	Value    string   `json:",omitempty"`
	Days     int      `json:",omitempty"` // for settings delete
	Keep     int      `json:",omitempty"` // how long records are kept, in months; with Off, forever
}

// Rounding is how a report rounds lengths. The zero Rounding doesn't.
type Rounding struct {
	Step time.Duration // lengths become multiples of it
	Mode string        // up, down or nearest
	Per  string        // record, day or total
}

// Habits are what a reading depends on besides the text. They're the member's.
type Habits struct {
	Now        time.Time      // when the command was received
	Zone       *time.Location // required
	Clock12    bool           // the 12-hour habit, in which a bare hour may be in the afternoon
	MonthFirst bool           // 11/3 is 3 November
	WeekStart  time.Weekday   // the first day of the week
	WorkDay    time.Duration  // the length of `1d`; zero means eight hours
	// Language is the one whose words are read besides English, and in which problems and
	// questions are written.
	Language messages.Language
	// RunningSince is when the running timer started; zero if there's none.
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
	Text    string   // one sentence
	Choices []Choice // the likelier first
}

// Choice is one reading, with its button's label (at most 75 characters).
type Choice struct {
	Label   string
	Command Command
}

// Problem is bad input: a sentence that says what's wrong and one example of what to type
// instead, which works when pasted.
type Problem struct {
	Code    string // the kind of problem, for golden files and metrics
	Text    string // one sentence, without the person's own words
	Instead string // a command to type instead, without /time
}

// Limits of what's typed.
const (
	MaxNote   = 2000                 // characters of a note; longer is refused, never cut
	MaxTags   = 50                   // on a record
	MaxClocks = 31                   // times of day at which something repeats
	MaxLength = 366 * 24 * time.Hour // of a record
)
