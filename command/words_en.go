package command

import "time"

// English holds the words of English. It is read, never written to.
func English() *Words { return &english }

var english = Words{
	Verbs: map[string]Verb{
		"status": Status,
		"start":  Start, "begin": Start, "in": Start, "go": Start, "clock in": Start, "switch": Switch, "switch to": Switch, "started": Started,
		"stop": Stop, "end": Stop, "out": Stop, "done": Stop, "finish": Stop, "stopped": Stop, "clock out": Stop,
		"break": Break, "pause": Break, "back": Back, "resume": Resume, "continue": Resume, "again": Resume,
		"add": Add, "log": Add, "track": Add, "spent": Add, "note": Note, "cancel": Cancel, "discard": Cancel,
		"undo": Undo, "oops": Undo, "redo": Redo,
		"list": List, "today": List, "yesterday": List, "week": List, "month": List,
		"edit": Edit, "delete": Delete, "split": Split, "tag these": TagThese, "delete these": DropThese, "fill": Fill,
		"report": Report, "search": Search, "tags": TagsVerb, "rename": Rename, "rate": Rate, "target": Target, "budget": Budget,
		"here": Here, "suggest": Suggest,
		"summary": Summary, "remind": Remind, "reminders": Reminders, "pomodoro": Pomodoro,
		"settings": Settings, "timezone": Timezone, "keep": Keep,
		"share": Share, "unshare": Unshare, "shares": Shares, "request": Request, "received": Received,
		"export": Export, "import": Import, "privacy": Privacy, "forget me": Forget, "help": Help, "admin": Admin,
	},
	Roles: map[string]role{
		"at": roleAt | roleLengthFrom, "from": roleAt | roleSpanFrom | roleLengthFrom | roleFrom, "since": roleAt | roleLengthFrom | roleSince,
		"between": roleSpanFrom, "now": roleNow, "ago": roleAgo, "for": roleFor,
		"to": roleSpanTo | roleLengthTo | roleDayTo | roleTo, "into": roleTo, "until": roleUntil | roleSpanTo | roleLengthTo | roleDayTo,
		"till": roleUntil | roleSpanTo | roleLengthTo | roleDayTo, "before": roleLengthTo, "after": roleLengthFrom | roleAfter,
		"-": roleSpanTo | roleDayTo, "..": roleSpanTo | roleDayTo,
		"on": roleOn, "last": roleLast, "this": roleThis, "and": roleAnd, "or": roleOr,
		"by": roleBy, "as": roleAs, "round": roleRound, "per": rolePer,
		"off": roleOff, "in": roleIn, "me": roleMe, "every": roleEvery, "each": roleEvery, "the": roleThe,
	},

	Clocks: map[string]int{"noon": 12 * 60, "midday": 12 * 60, "midnight": 0},
	Halves: map[string]int{"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12},
	Units: map[string]time.Duration{
		"d": workingDay,
		"h": time.Hour, "hr": time.Hour, "hrs": time.Hour, "hour": time.Hour, "hours": time.Hour,
		"m": time.Minute, "min": time.Minute, "mins": time.Minute, "minute": time.Minute, "minutes": time.Minute,
		"s": time.Second, "sec": time.Second, "secs": time.Second, "second": time.Second, "seconds": time.Second,
	},
	Spoken: []Spoken{
		{"an hour and a half", 90 * time.Minute}, {"one hour and a half", 90 * time.Minute}, {"half an hour", 30 * time.Minute},
		{"half hour", 30 * time.Minute}, {"a quarter of an hour", 15 * time.Minute}, {"quarter of an hour", 15 * time.Minute},
		{"quarter hour", 15 * time.Minute}, {"an hour", time.Hour}, {"one hour", time.Hour}, {"a minute", time.Minute},
	},
	HalfMore: []string{"and a half"},

	Days:       map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1},
	DayPhrases: []DayPhrase{{"the day before yesterday", -2}, {"day before yesterday", -2}, {"a day ago", -1}, {"one day ago", -1}, {"a week ago", -7}, {"one week ago", -7}},
	DaySteps:   map[string]int{"day": 1, "days": 1, "week": 7, "weeks": 7},
	Weekdays: map[string]time.Weekday{
		"sunday": time.Sunday, "sun": time.Sunday, "monday": time.Monday, "mon": time.Monday,
		"tuesday": time.Tuesday, "tue": time.Tuesday, "tues": time.Tuesday, "wednesday": time.Wednesday, "wed": time.Wednesday,
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
	Periods:      map[string]string{"day": "day", "days": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"},
	RangeFillers: []string{"for", "in", "during"},
	WeekMarks:    []string{"week", "kw", "w"},
	QuarterMarks: []string{"q"},

	Groups:     map[string]string{"tag": "tag", "tags": "tag", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "note": "note", "notes": "note", "person": "person", "people": "person"},
	RoundModes: map[string]string{"up": "up", "down": "down", "nearest": "nearest"},
	RoundPer:   map[string]string{"record": "record", "day": "day", "total": "total"},
	PerPhrases: []string{" a ", " an ", " per ", " every ", " each "},
	PerWords:   map[string]string{" daily": "/day", " weekly": "/week", " monthly": "/month"},

	Steps:       map[string]int{"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4},
	RepeatUnits: map[string]string{"day": "day", "days": "day", "week": "week", "weeks": "week", "hour": "hour", "hours": "hour", "month": "month"},
	Repeats: map[string]Rule{
		"daily": {Unit: "day"}, "everyday": {Unit: "day"}, "weekly": {Unit: "week"}, "hourly": {Unit: "hour"}, "monthly": {MonthDays: []int{1}},
	},
	DayGroups: map[string][]time.Weekday{
		"weekday": {1, 2, 3, 4, 5}, "weekdays": {1, 2, 3, 4, 5}, "workdays": {1, 2, 3, 4, 5}, "weekend": {0, 6}, "weekends": {0, 6},
	},
	LastDay: "last day",

	SummaryKinds:  map[string]string{"daily": "daily", "weekly": "weekly", "now": "now"},
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
		"delete": DeleteSetting, "keep": keepSetting, "language": LanguageSetting,
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
