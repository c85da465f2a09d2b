package command

import (
	"time"

	"sundial/record"
)

// English returns the English words, which must not be changed.
func English() *Words { return &english }

var english = Words{
	Verbs: map[string]Verb{
		"status": Status,
		"start":  Start, "begin": Start, "in": Start, "go": Start, "clock in": Start, "switch": Switch, "switch to": Switch, "started": Started,
		"stop": Stop, "end": Stop, "out": Stop, "done": Stop, "finish": Stop, "stopped": Stop, "clock out": Stop,
		"break": Break, "pause": Break, "back": Back, "im back": Back, "i'm back": Back, "resume": Resume, "continue": Resume, "again": Resume,
		"add": Add, "log": Add, "track": Add, "spent": Add, "note": Note, "cancel": Cancel, "discard": Cancel,
		"undo": Undo, "oops": Undo, "redo": Redo,
		"list": List, "today": List, "yesterday": List, "week": List, "month": List,
		"edit": Edit, "delete": Delete, "split": Split, "tag these": TagListed, "delete these": DeleteListed, "fill": Fill,
		"report": Report, "search": Search, "tags": TagsVerb, "rename": Rename, "rate": Rate, "rates": Rate, "target": Target, "targets": Target, "budget": Budget, "budgets": Budget,
		"here": Here, "suggest": Suggest,
		"summary": Summary, "remind": Remind, "reminders": Reminders, "pomodoro": Pomodoro,
		"settings": Settings, "timezone": Timezone, "keep": Keep,
		"share": Share, "unshare": Unshare, "shares": Shares, "request": Request, "received": Received,
		"export": Export, "import": Import, "privacy": Privacy, "billed": Billed, "bills": Billed, "forget me": Forget, "help": Help, "--help": Help, "-h": Help, "admin": Admin,
	},
	Whole:      map[string]Verb{"home": Home, "version": Version, "--version": Version, "feedback": Feedback},
	RareRules:  []string{"quarterly", "yearly", "annually", "bimonthly"},
	ClientWord: "client",
	Roles: map[string]role{
		"at": roleAt | roleLengthFrom, "from": roleAt | roleSpanFrom | roleLengthFrom | roleFrom, "since": roleAt | roleLengthFrom | roleSince,
		"between": roleSpanFrom, "now": roleNow, "ago": roleAgo, "for": roleFor,
		"to": roleSpanTo | roleLengthTo | roleDayTo | roleTo, "into": roleTo, "until": roleUntil | roleSpanTo | roleLengthTo | roleDayTo,
		"till": roleUntil | roleSpanTo | roleLengthTo | roleDayTo, "before": roleLengthTo, "after": roleLengthFrom | roleAfter,
		"-": roleSpanTo | roleDayTo, "..": roleSpanTo | roleDayTo, "bis": roleSpanTo | roleDayTo,
		"on": roleOn, "last": roleLast, "past": roleLast | rolePast, "previous": roleLast, "prev": roleLast, "this": roleThis, "current": roleThis, "and": roleAnd, "or": roleOr,
		"by": roleBy, "as": roleAs, "round": roleRound, "per": rolePer,
		"off": roleOff, "none": roleOff, "remove": roleOff, "in": roleIn, "me": roleMe, "every": roleEvery, "each": roleEvery, "the": roleThe,
	},

	Objects: map[Verb][]string{
		Stop: {"the timer", "timer", "tracking", "the clock", "clock", "working", "work", "it", "now"}, Cancel: {"the timer", "timer", "it", "that", "this"},
		Back: {"to work", "again"}, Undo: {"that", "it", "last", "the last change"}, Redo: {"that", "it"}, Status: {"now"},
		Delete: {"the last one", "last one", "the last", "last entry", "last record", "last"}, Edit: {"the last one", "last one", "the last", "last entry", "last record", "last"},
		Resume: {"the last one", "last one", "the last", "last timer", "last", "the timer", "timer", "work", "tracking"}, Split: {"the last one", "last one", "last"},
		Reminders: {"list"}, TagsVerb: {"list"}, Shares: {"list"},
	},
	Asking: []Asking{
		{"how much time", Report, true}, {"how much", Report, true}, {"how many hours", Report, true}, {"how long", Report, true},
		{"total hours", Report, true}, {"total time", Report, true}, {"total", Report, true}, {"totals", Report, true}, {"hours", Report, false},
		{"timesheet", Report, true}, {"show me", List, true}, {"show", List, true}, {"what did i do", List, true}, {"what", List, false},
		{"invoice", Report, false}, {"bill", Report, false}, {"unbilled", Report, false}, {"mark billed", Report, false}, {"mark", Report, false},
	},
	RateFrom:   []string{"as of", "as from", "starting", "starting on", "starting from", "starting in", "beginning", "beginning on", "effective", "effective from", "valid from", "from"},
	Next:       "next",
	Always:     []string{"from the beginning", "from the start", "from the first day", "always", "since ever"},
	Unbilled:   []string{"unbilled", "not billed", "not yet billed"},
	Greetings:  []string{"hi", "hello", "hey", "hallo", "moin", "there", "sundial", "good", "morning", "evening", "afternoon", "bye", "goodbye", "thanks", "thank", "you", "ok", "okay", "yes", "no", "test"},
	Padding:    []string{"for", "on", "in", "of", "did", "i", "have", "my", "the", "was", "spent", "track", "tracked", "work", "worked", "me", "do", "is", "so", "far", "time", "hours"},
	Currencies: []string{"eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "chf", "jpy", "yen", "cad", "aud", "sek", "nok", "dkk", "pln", "czk", "inr", "brl", "cny", "bucks"},
	Everything: []string{"all", "everything", "all time"},
	Modal:      "may",
	Nearly:     []string{"about", "around", "approx", "approx.", "approximately", "roughly", "ca", "ca.", "circa", "almost", "nearly"},
	Counts: map[string]float64{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "a": 1, "an": 1,
	},
	OClock:   []string{"uhr", "o'clock", "oclock", "h"},
	SoFar:    []string{"so far", "to date", "until now", "up to now", "till now"},
	ToDate:   map[string]string{"mtd": "month", "ytd": "year", "wtd": "week", "qtd": "quarter"},
	Untagged: []string{"untagged", "no tag", "no tags", "without tags", "without tag", "without a tag"},
	Without:  []string{"without", "not", "except", "but not", "excluding"},

	Clocks: map[string]int{"noon": 12 * 60, "midday": 12 * 60, "midnight": 0},
	Halves: map[string]int{"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12, "a": 0, "p": 12},
	Units: map[string]time.Duration{
		"d": workingDay,
		"h": time.Hour, "hr": time.Hour, "hrs": time.Hour, "hour": time.Hour, "hours": time.Hour,
		"m": time.Minute, "min": time.Minute, "mins": time.Minute, "minute": time.Minute, "minutes": time.Minute,
		"'": time.Minute, "std": time.Hour, "stunde": time.Hour, "stunden": time.Hour, "minuten": time.Minute, "時間": time.Hour, "分": time.Minute, "分間": time.Minute,
		"s": time.Second, "sec": time.Second, "secs": time.Second, "second": time.Second, "seconds": time.Second,
	},
	Spoken: []Spoken{
		{"an hour and a half", 90 * time.Minute}, {"one hour and a half", 90 * time.Minute}, {"half an hour", 30 * time.Minute},
		{"half hour", 30 * time.Minute}, {"a quarter of an hour", 15 * time.Minute}, {"quarter of an hour", 15 * time.Minute},
		{"quarter hour", 15 * time.Minute}, {"half an hr", 30 * time.Minute}, {"an hr and a half", 90 * time.Minute}, {"hour and a half", 90 * time.Minute},
		{"three quarters of an hour", 45 * time.Minute}, {"a half hour", 30 * time.Minute}, {"a half an hour", 30 * time.Minute}, {"an hour", time.Hour}, {"one hour", time.Hour}, {"a minute", time.Minute},
	},
	HalfSign: "半",
	HalfMore: []string{"and a half"},

	Days:       map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1},
	DayPhrases: []DayPhrase{{"the day before yesterday", -2}, {"day before yesterday", -2}, {"the day after tomorrow", 2}, {"day after tomorrow", 2}, {"a day ago", -1}, {"one day ago", -1}, {"a week ago", -7}, {"one week ago", -7}},
	DaySteps:   map[string]int{"day": 1, "days": 1, "week": 7, "weeks": 7},
	Weekdays: map[string]time.Weekday{
		"sunday": time.Sunday, "sun": time.Sunday, "monday": time.Monday, "mon": time.Monday,
		"tuesday": time.Tuesday, "tue": time.Tuesday, "tues": time.Tuesday, "wednesday": time.Wednesday, "wed": time.Wednesday, "weds": time.Wednesday,
		"thursday": time.Thursday, "thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday,
		"friday": time.Friday, "fri": time.Friday, "saturday": time.Saturday, "sat": time.Saturday,
	},
	Months: map[string]time.Month{
		"january": time.January, "jan": time.January, "february": time.February, "feb": time.February, "march": time.March, "mar": time.March,
		"april": time.April, "apr": time.April, "may": time.May, "june": time.June, "jun": time.June, "july": time.July, "jul": time.July,
		"august": time.August, "aug": time.August, "september": time.September, "sep": time.September, "sept": time.September,
		"october": time.October, "oct": time.October, "november": time.November, "nov": time.November, "december": time.December, "dec": time.December,
	},
	Ordinals:     []string{"st", "nd", "rd", "th"},
	Periods:      map[string]string{"day": "day", "days": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "weeks": "week", "months": "month", "quarters": "quarter", "years": "year"},
	RangeFillers: []string{"for", "in", "during"},
	WeekMarks:    []string{"week", "kw", "w"},
	QuarterMarks: []string{"q"},

	Groups:       map[string]string{"tag": "tag", "tags": "tag", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "note": "note", "notes": "note", "person": "person", "people": "person"},
	RoundModes:   map[string]string{"up": "up", "down": "down", "nearest": "nearest"},
	RoundPer:     map[string]string{"record": "record", "day": "day", "total": "total"},
	ColumnsMarks: []string{"columns", "column"},
	Columns: map[string]string{
		"date": "date", "day": "date", "days": "date", "from": "from", "start": "from", "begin": "from", "to": "to", "until": "to", "end": "to",
		"hours": "hours", "hour": "hours", "time": "hours", "length": "hours", "duration": "hours", "break": "break", "breaks": "break", "pause": "break",
		"rate": "rate", "rates": "rate", "amount": "amount", "amounts": "amount", "currency": "currency", "billable": "billable", "billed": "billed",
		"kind": "kind", "tag": "tags", "tags": "tags", "note": "note", "notes": "note",
	},
	Parts: map[string]string{
		"rates": "rates", "rate": "rates", "amounts": "rates", "prices": "rates", "money": "rates", "notes": "notes", "note": "notes",
		"times": "times", "breaks": "breaks",
	},
	PerPhrases: []string{" a ", " an ", " per ", " every ", " each "},
	PerWords:   map[string]string{" daily": "/day", " weekly": "/week", " monthly": "/month"},

	Steps:       map[string]int{"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4},
	RepeatUnits: map[string]string{"day": "day", "days": "day", "week": "week", "weeks": "week", "hour": "hour", "hours": "hour", "month": "month"},
	Repeats: map[string]record.Rule{
		"daily": {Unit: "day"}, "everyday": {Unit: "day"}, "weekly": {Unit: "week"}, "hourly": {Unit: "hour"}, "monthly": {MonthDays: []int{1}},
	},
	DayGroups: map[string][]time.Weekday{
		"weekday": {1, 2, 3, 4, 5}, "weekdays": {1, 2, 3, 4, 5}, "workdays": {1, 2, 3, 4, 5}, "weekend": {0, 6}, "weekends": {0, 6},
	},
	LastDay:   "last day",
	FirstDays: map[string]int{"first": 1, "second": 2, "third": 3, "fifteenth": 15},
	MonthDays: map[int][]string{
		1:  {"at the beginning of the month", "at the beginning of every month", "at the beginning of each month", "at the start of the month", "at the start of every month", "at the start of each month"},
		-1: {"at the end of the month", "at the end of every month", "at the end of each month", "at month end", "every month end", "each month end"},
	},
	OfMonth: []string{"of the month", "of every month", "of each month", "of a month", "every month", "each month", "monthly"},
	OfWeek:  []string{"of every week", "of each week", "every week", "each week", "weekly"},

	SummaryKinds:  map[string]string{"daily": "daily", "weekly": "weekly", "monthly": "monthly", "now": "now"},
	SummaryLevels: map[string]string{"full": "full", "totals": "totals"},
	Levels:        map[string]string{"totals": "totals", "days": "days", "notes": "notes", "times": "times", "worktime": "worktime"},
	IdleBy:        []string{"if idle by", "if idle at"},
	Monthly:       "monthly",
	With:          "with",
	Inclusions: map[string]string{
		"include today": "today", "including today": "today", "and today": "today",
		"include the timer": "timer", "including the timer": "timer", "and the timer": "timer",
		"include the running timer": "timer", "including the running timer": "timer", "and the running timer": "timer",
	},
	Settings: map[string]Setting{
		"zone": ZoneSetting, "timezone": ZoneSetting, "clock": ClockSetting, "week": WeekSetting, "day": DaySetting, "workday": DaySetting,
		"tag": TagSetting, "timer": TimersSetting, "timers": TimersSetting, "summary": SummarySetting, "summaries": SummarySetting,
		"delete": DeleteSetting, "keep": keepSetting, "language": LanguageSetting, "sender": SenderSetting,
	},
	SettingFillers:  []string{"start", "starts", "on", "is", "to", "after", "length", "default"},
	SettingDefaults: []string{"off", "default", "auto", "none"},
	TimerCounts:     map[string]string{"one": "one", "single": "one", "1": "one", "several": "several", "many": "several"},
	Languages: map[string]string{
		"german": "de", "french": "fr", "spanish": "es", "dutch": "nl", "portuguese": "pt-BR", "brazilian portuguese": "pt-BR", "japanese": "ja",
	},
	Forever:   []string{"for ever", "forever", "off", "everything"},
	KeepUnits: map[string]int{"month": 1, "months": 1, "year": 12, "years": 12},
}
