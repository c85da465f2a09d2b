package command

// The words of English that say how often something repeats.

var steps = map[string]int{
	"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
}

var repeatUnits = map[string]string{
	"day": "day", "days": "day", "week": "week", "weeks": "week", "hour": "hour", "hours": "hour",
}

// settingNames are the preferences as people name them.
var settingNames = map[string]Setting{
	"zone": ZoneSetting, "timezone": ZoneSetting, "clock": ClockSetting, "week": WeekSetting, "day": DaySetting, "workday": DaySetting,
	"tag": TagSetting, "timer": TimersSetting, "timers": TimersSetting, "summary": SummarySetting, "summaries": SummarySetting,
	"delete": DeleteSetting, "keep": "keep",
}

// settingFillers may stand between a preference and its value.
var settingFillers = []string{"start", "starts", "on", "is", "to", "after", "length", "default"}

// settingDefaults bring a preference back to what it was at first.
var settingDefaults = []string{"off", "default", "auto", "none"}

var timerCounts = map[string]string{"one": "one", "single": "one", "1": "one", "several": "several", "many": "several"}

// inclusions add the current day or the running timer to a share by name.
var inclusions = map[string]string{
	"include today": "today", "including today": "today", "and today": "today",
	"include the timer": "timer", "including the timer": "timer", "and the timer": "timer",
	"include the running timer": "timer", "including the running timer": "timer", "and the running timer": "timer",
}
