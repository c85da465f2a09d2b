package command

import (
	"time"

	"sundial/record"
)

// Words are the English words that people type; words_en.go has them. Other languages are
// vocabularies, which map their words to English. Signs (`#`, `-`, `..`, `+`, quotes), numbers
// and Slack's own forms belong to no language and are read by the code.
//
// Every word is in lower case, with plain quotes and dashes. A phrase has single spaces between
// its words.
type Words struct {
	Verbs     map[string]Verb   // first words, synonyms, and the days by which list is called
	Whole     map[string]Verb   // ask only if nothing else is typed; with more words they're text: home office 2h
	Roles     map[string]role   // small words
	Objects   map[Verb][]string // phrases that may follow a verb without changing its meaning: stop the timer
	Asking    []Asking          // beginnings of texts that ask for numbers without a verb
	Padding   []string          // small words that add nothing to such a text
	Greetings []string          // words that ask for nothing

	Clocks map[string]int // named times of day, in minutes after midnight
	Halves map[string]int // am and pm, with the hours they add
	OClock []string       // follow a time of day

	Units    map[string]time.Duration // of a length; workingDay means the member's
	Counts   map[string]float64       // numbers in words, before a unit
	Spoken   []Spoken                 // lengths in words; if one begins another, the longer comes first
	HalfSign string                   // adds half of the unit that it follows without a space
	HalfMore []string                 // phrases that add half of the unit before them
	Nearly   []string                 // precede an approximate length: about 2h

	Days       map[string]int // offsets from today
	DayPhrases []DayPhrase    // such days in several words
	DaySteps   map[string]int // units of `ago` that count days
	Weekdays   map[string]time.Weekday
	Months     map[string]time.Month
	Modal      string   // the month that's also a common word
	Ordinals   []string // may follow a day's number

	Periods                 map[string]string // named ranges: week, month, quarter, year
	Next                    string            // precedes the next period
	RangeFillers            []string          // may precede a range: report for october
	WeekMarks, QuarterMarks []string          // precede a week's or quarter's number
	Everything              []string          // all days
	ToDate                  map[string]string // periods up to today in one word
	SoFar                   []string          // end a range today

	Untagged                     []string          // records without a tag
	Without                      []string          // precede an excluded tag
	Unbilled                     []string          // leave out of a report what was billed
	Groups, RoundModes, RoundPer map[string]string // the words of reports
	ColumnsMarks                 []string          // precede a file's columns
	Columns                      map[string]string // of a file
	Parts                        map[string]string // of a file, after with and without

	ClientWord string            // begins a tag's client: client #acme Acme GmbH
	Currencies []string          // names of money, after or before a number
	PerPhrases []string          // connect a target's hours to its period, and money to an hour
	PerWords   map[string]string // such a phrase and its period in one word: weekly
	RateFrom   []string          // precede a rate's first day, besides from and since
	Always     []string          // all days, after a rate

	Steps           map[string]int // what every skips: every second monday
	RepeatUnits     map[string]string
	Repeats         map[string]record.Rule
	RareRules       []string // what repeats too seldom to be a rule: quarterly
	DayGroups       map[string][]time.Weekday
	LastDay         string           // a month's last day
	FirstDays       map[string]int   // a month's first days in words
	MonthDays       map[int][]string // other names for a month's days
	OfMonth, OfWeek []string         // follow days, and only say that they repeat

	SummaryKinds, SummaryLevels map[string]string
	Levels                      map[string]string // of shares
	IdleBy                      []string          // begin the reminder about a day without records
	Monthly                     string            // makes a request repeat
	With                        string            // precedes a share's audience
	Inclusions                  map[string]string // add the current day or the running timer to a share

	Settings        map[string]Setting // names of preferences
	SettingFillers  []string           // may precede a value
	SettingDefaults []string           // restore a default
	TimerCounts     map[string]string
	Languages       map[string]string // names of languages, and their BCP 47 tags
	Forever         []string          // no limit for keep
	KeepUnits       map[string]int    // in months
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

// Asking begins a text that asks for numbers, and names the verb that answers it. Sure: no
// other meaning is likely, so it's answered at once.
type Asking struct {
	Words string
	Verb  Verb
	Sure  bool
}

// role is a small word's function in a sentence; a word may have several.
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
	roleLast                        // before a weekday or period that has ended
	roleThis                        // before one that hasn't
	roleSince                       // before the first day of a range up to today
	roleFrom                        // before the first day of a range with an end
	roleDayTo                       // between the days of a range
	roleAnd                         // joins
	roleOr                          // joins tags of which one suffices
	roleBy                          // before what a report is grouped by
	roleAs                          // before a format
	roleRound                       // before a rounding
	rolePer                         // before what's rounded
	roleTo                          // before what someone wants to do, or a new value
	roleOff                         // turns off
	roleMe                          // only the member
	roleAfter                       // before a length after which a timer is asked about
	roleEvery                       // before what repeats
	roleThe                         // an article
	rolePast                        // before a period that ends today
	roleIn                          // before a length after which a reminder comes
)

// workingDay in Units means the member's working day.
const workingDay = -time.Hour

// verb finds the verb at the beginning of the words, and its number of words.
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
