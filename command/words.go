package command

import (
	"time"

	"sundial/record"
)

// Words are the words of English that people type, in words_en.go. A further language
// is a vocabulary, which puts English words for its own. Signs (`#`, `-`, `..`, `+`, quotes), numbers and Slack's own
// forms belong to no language and are read by the code.
//
// Every word is in lower case, with plain quotes and dashes. A phrase is words
// with one space between them.
type Words struct {
	// Verbs says what a first word asks for; synonyms and the days that list
	// reads by name are in it.
	Verbs map[string]Verb
	// Whole are the words that ask for something when nothing else is typed. With more
	// words they are a text like any other: home office 2h.
	Whole map[string]Verb
	// ClientWord begins who is behind a tag: client #acme Acme GmbH.
	ClientWord string
	// Roles says what small words do in a sentence; one word may do several.
	Roles map[string]role

	// Objects are the phrases that may stand after a verb and say nothing more: stop the
	// timer, delete last.
	Objects map[Verb][]string
	// Asking are the beginnings of texts that ask for numbers and name no verb.
	Asking []Asking
	// Greetings are words that ask for nothing.
	Greetings []string
	// Padding are the small words that say nothing in such a text.
	Padding []string
	// Currencies are the names of money after or before a number, Everything names all
	// days, and Modal is the month that is a common word too.
	Currencies, Everything []string
	Modal                  string
	// Nearly precedes a length that is not meant to the minute: about 2h.
	Nearly []string
	// Counts are numbers in words before a unit; OClock is behind a time of day.
	Counts map[string]float64
	OClock []string
	// Rolling precedes a run of days that ends today: past 7 days. SoFar cuts a
	// range off at today; ToDate are periods up to today in one word.
	SoFar  []string
	ToDate map[string]string
	// Untagged picks what has no tag, Without precedes a tag that is left out.
	Untagged, Without []string
	// Unbilled leaves out of a report what was billed.
	Unbilled []string
	// RateFrom precedes the first day of a rate, besides from and since; Next
	// before the period that follows this one.
	RateFrom []string
	Next     string
	// Always stands for all days behind a rate.
	Always []string

	// Clocks are the times of day with a name, in minutes after midnight.
	Clocks map[string]int
	// Halves are the marks of the halves of the day, and the hours they add.
	Halves map[string]int
	// Units are the units of a length; workingDay stands for the member's own.
	Units map[string]time.Duration
	// Spoken are lengths in words, the longer before one that begins it.
	Spoken []Spoken
	// HalfSign adds half of the unit that it is behind, without a space.
	HalfSign string
	// HalfMore are the phrases that add half of the unit before them.
	HalfMore []string

	// Days are the days named from today, as an offset.
	Days map[string]int
	// DayPhrases are such days in several words; DaySteps are what `ago` counts
	// days in.
	DayPhrases []DayPhrase
	DaySteps   map[string]int

	Weekdays map[string]time.Weekday
	Months   map[string]time.Month
	// Ordinals are what may stand right after the number of a day.
	Ordinals []string
	// Periods are the runs of days with a name: week, month, quarter, year.
	Periods map[string]string
	// RangeFillers may precede a range: report for october.
	RangeFillers []string
	// WeekMarks and QuarterMarks precede the number of a week or a quarter.
	WeekMarks, QuarterMarks []string

	// Groups, RoundModes and RoundPer are the words of a report.
	Groups, RoundModes, RoundPer map[string]string
	// ColumnsMarks precede the columns of a file; Columns and Parts are what these
	// and the parts behind with and without are called.
	ColumnsMarks   []string
	Columns, Parts map[string]string
	// PerPhrases join the hours of a target to what they count over, and money
	// to an hour.
	PerPhrases []string
	// PerWords are such a phrase and its period in one word: weekly.
	PerWords map[string]string

	// Steps count what every skips: every second monday. RepeatUnits and
	// Repeats are what a rule counts in; DayGroups are weekdays under one name.
	Steps       map[string]int
	RepeatUnits map[string]string
	Repeats     map[string]record.Rule
	DayGroups   map[string][]time.Weekday
	// LastDay is the last day of a month, FirstDays are its first ones in words, and
	// MonthDays what else names a day of it.
	LastDay   string
	FirstDays map[string]int
	MonthDays map[int][]string
	// OfMonth and OfWeek say behind a day of them no more than that it comes each time.
	OfMonth, OfWeek []string

	// SummaryKinds and SummaryLevels are the words of summary, Levels those of
	// share, the least first.
	SummaryKinds, SummaryLevels, Levels map[string]string
	// IdleBy begins the reminder about a day without a record.
	IdleBy []string
	// Monthly makes a request come back.
	Monthly string
	// With precedes the audience of a share; Inclusions add the current day
	// or the running timer by name.
	With       string
	Inclusions map[string]string
	// Settings are the preferences as people name them, SettingFillers may stand
	// before a value, SettingDefaults bring back what it was at first.
	Settings                        map[string]Setting
	SettingFillers, SettingDefaults []string
	TimerCounts                     map[string]string
	// Languages are the names of languages, and what BCP 47 calls them.
	Languages map[string]string
	// Forever is for how long keep keeps without an end; KeepUnits count months.
	Forever   []string
	KeepUnits map[string]int
}

// Spoken is a length in words.
type Spoken struct {
	Words  string
	Length time.Duration
}

// DayPhrase is a day in several words, as an offset from today.
type DayPhrase struct {
	Words  string
	Offset int
}

// Asking is the beginning of a text that asks for numbers, and the verb that answers it.
// Sure says that no other meaning is likely, so the answer is given at once.
type Asking struct {
	Words string
	Verb  Verb
	Sure  bool
}

// object returns how many words after the verb say nothing more than the verb does.
func (l *Words) object(verb Verb, rest []word) int {
	for _, phrase := range l.Objects[verb] {
		if n := says(rest, phrase); n > 0 {
			return n
		}
	}
	return 0
}

// role is what a small word does in a sentence; one word may have several.
type role uint32

const (
	roleAt         role = 1 << iota // before a moment: at 9
	roleNow                         // the moment itself: now
	roleAgo                         // after a length: 15m ago
	roleFor                         // before a length: for 2h
	roleUntil                       // before the end of a timer: until 5pm
	roleSpanFrom                    // before a span: from 9 to 10
	roleSpanTo                      // between its ends
	roleLengthFrom                  // between a length and its beginning: 1h30 from 9
	roleLengthTo                    // between a length and its end: 1h30 until 11
	roleOn                          // before a day
	roleLast                        // before a weekday or a period that is over
	roleThis                        // before a period that is not
	roleSince                       // before the first day of a range up to today
	roleFrom                        // before the first day of a range with an end
	roleDayTo                       // between the days of a range
	roleAnd                         // joins
	roleOr                          // joins tags of which one is enough
	roleBy                          // before what a report is grouped by
	roleAs                          // before a format
	roleRound                       // before a rounding
	rolePer                         // before what is rounded
	roleTo                          // before what someone means to do, or becomes
	roleOff                         // turns off
	roleMe                          // nobody but the member
	roleAfter                       // before a length after which a timer is asked about
	roleEvery                       // before what repeats
	roleThe                         // an article
	rolePast                        // before a period that ends today
	roleIn                          // before a length after which a reminder comes
)

// workingDay is in Units for the member's own working day.
const workingDay = -time.Hour

// verb finds the verb that the words begin with, and how many words it takes.
func (l *Words) verb(words []word) (Verb, int) {
	if len(words) == 0 || words[0].quoted {
		return "", 0
	}
	if len(words) > 1 && !words[1].quoted {
		if v, ok := l.Verbs[words[0].low+" "+words[1].low]; ok {
			return v, 2
		}
	}
	if v, ok := l.Verbs[words[0].low]; ok {
		return v, 1
	}
	return "", 0
}

// is reports whether the word does one of these things.
func (w word) is(r role) bool { return w.role&r != 0 }
