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
	// Verbs maps a first word to what it asks for, including synonyms and the days by which
	// list is called.
	Verbs map[string]Verb
	// Whole are words that ask for something only if nothing else is typed. With more words
	// they're text: home office 2h.
	Whole map[string]Verb
	// RareRules are words for what repeats too seldom to be a rule: quarterly.
	RareRules []string
	// ClientWord begins a tag's client: client #acme Acme GmbH.
	ClientWord string
	// Roles maps small words to their functions in a sentence; a word may have several.
	Roles map[string]role

	// Objects are phrases that may follow a verb without changing its meaning: stop the timer,
	// delete last.
	Objects map[Verb][]string
	// Asking are beginnings of texts that ask for numbers without a verb.
	Asking []Asking
	// Greetings are words that ask for nothing.
	Greetings []string
	// Padding are small words that add nothing to such a text.
	Padding []string
	// Currencies are names of money after or before a number, Everything names all days, and
	// Modal is the month that's also a common word.
	Currencies, Everything []string
	Modal                  string
	// Nearly precedes an approximate length: about 2h.
	Nearly []string
	// Counts are numbers in words before a unit; OClock follows a time of day.
	Counts map[string]float64
	OClock []string
	// Rolling precedes a range that ends today: past 7 days. SoFar ends a range today; ToDate
	// are periods up to today in one word.
	SoFar  []string
	ToDate map[string]string
	// Untagged selects records without a tag; Without precedes an excluded tag.
	Untagged, Without []string
	// Unbilled leaves out of a report what was billed.
	Unbilled []string
	// RateFrom precedes a rate's first day, besides from and since; Next precedes the next
	// period.
	RateFrom []string
	Next     string
	// Always means all days, after a rate.
	Always []string

	// Clocks are named times of day, in minutes after midnight.
	Clocks map[string]int
	// Halves are am and pm, with the hours they add.
	Halves map[string]int
	// Units are the units of a length; workingDay means the member's.
	Units map[string]time.Duration
	// Spoken are lengths in words; if one begins another, the longer comes first.
	Spoken []Spoken
	// HalfSign adds half of the unit that it follows without a space.
	HalfSign string
	// HalfMore are phrases that add half of the unit before them.
	HalfMore []string

	// Days are days named from today, as an offset.
	Days map[string]int
	// DayPhrases are such days in several words; DaySteps are the units of `ago` that count
	// days.
	DayPhrases []DayPhrase
	DaySteps   map[string]int

	Weekdays map[string]time.Weekday
	Months   map[string]time.Month
	// Ordinals may follow a day's number.
	Ordinals []string
	// Periods are named ranges: week, month, quarter, year.
	Periods map[string]string
	// RangeFillers may precede a range: report for october.
	RangeFillers []string
	// WeekMarks and QuarterMarks precede a week's or quarter's number.
	WeekMarks, QuarterMarks []string

	// Groups, RoundModes and RoundPer are the words of reports.
	Groups, RoundModes, RoundPer map[string]string
	// ColumnsMarks precede a file's columns; Columns and Parts are the names of these and of
	// the parts after with and without.
	ColumnsMarks   []string
	Columns, Parts map[string]string
	// PerPhrases connect a target's hours to its period, and money to an hour.
	PerPhrases []string
	// PerWords are such a phrase and its period in one word: weekly.
	PerWords map[string]string

	// Steps count what every skips: every second monday. RepeatUnits and Repeats are a rule's
	// units; DayGroups are groups of weekdays with a name.
	Steps       map[string]int
	RepeatUnits map[string]string
	Repeats     map[string]record.Rule
	DayGroups   map[string][]time.Weekday
	// LastDay is a month's last day, FirstDays its first ones in words, and MonthDays other
	// names for its days.
	LastDay   string
	FirstDays map[string]int
	MonthDays map[int][]string
	// OfMonth and OfWeek follow days and only say that they repeat.
	OfMonth, OfWeek []string

	// SummaryKinds and SummaryLevels are the words of summary, Levels those of share, from
	// least to most.
	SummaryKinds, SummaryLevels, Levels map[string]string
	// IdleBy begins the reminder about a day without records.
	IdleBy []string
	// Monthly makes a request repeat.
	Monthly string
	// With precedes a share's audience; Inclusions add the current day or the running timer.
	With       string
	Inclusions map[string]string
	// Settings are the names of preferences, SettingFillers may precede a value,
	// SettingDefaults restore a default.
	Settings                        map[string]Setting
	SettingFillers, SettingDefaults []string
	TimerCounts                     map[string]string
	// Languages maps names of languages to BCP 47 tags.
	Languages map[string]string
	// Forever means that keep has no limit; KeepUnits count months.
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
