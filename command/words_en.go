package command

// The words of English that say how often something repeats.

var steps = map[string]int{
	"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
}

var repeatUnits = map[string]string{
	"day": "day", "days": "day", "week": "week", "weeks": "week", "hour": "hour", "hours": "hour",
}
