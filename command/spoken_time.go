package command

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// spokenTime is how a language says minutes relative to an hour: halb {h} is 30 before it.
type spokenTime struct {
	text    string // with {h} for the hour
	minutes int    // after that hour
	from    int    // the first hour for which it's used; zero: all
	reading string // with {t} for the time of day in English
}

// withSpokenTimes adds a language's times of day in words, with hours in words and figures.
func withSpokenTimes(words, names map[string]string, forms []spokenTime) {
	hours := maps.Clone(names)
	for hour := 1; hour <= 12; hour++ {
		hours[strconv.Itoa(hour)] = strconv.Itoa(hour)
	}
	for name, hour := range hours {
		for _, f := range forms {
			if atoi(hour) >= f.from {
				words[strings.ReplaceAll(f.text, "{h}", name)] = strings.ReplaceAll(f.reading, "{t}", spokenClock(atoi(hour)*60+f.minutes))
			}
		}
	}
}

// spokenClock returns the usual working-hours meaning, in minutes, of a spoken time without am
// or pm: before six it's in the afternoon.
func spokenClock(minutes int) string {
	if minutes < 6*60 {
		minutes += 12 * 60
	}
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// tell replaces spelled-out hours by figures where a time of day is expected: bis vier, von
// neun bis elf. A figure at the other end of a spoken time is on the same half of the day: halb
// drei bis 4.
func (l *lexicon) tell(words []word) {
	for i := 1; i < len(words); i++ {
		if hour := l.hourAt(words, i); hour != "" && l.tells(words, i) {
			words[i].low = spokenClock(atoi(hour) * 60)
		}
	}
	for i := 1; i+1 < len(words); i++ {
		if words[i].low != "-" && !slices.Contains(l.hourTo, words[i].low) {
			continue
		}
		first, last := i-1, i+1
		if last+1 < len(words) && slices.Contains(l.hourBehind, words[last].low) {
			last++ // a las 4
		}
		switch {
		case words[first].isSpoken() && words[last].isLateHour():
			words[last].low = spokenClock(atoi(words[last].low) * 60)
		case words[last].isSpoken() && words[first].isLateHour():
			words[first].low = spokenClock(atoi(words[first].low) * 60)
		}
	}
}

// hourAt returns the hour that the word names, in figures.
func (l *lexicon) hourAt(words []word, i int) string {
	if i >= len(words) || words[i].quoted {
		return ""
	}
	return l.hours[spelled(plainEnd(words[i].low))]
}

// tells reports whether the word's neighbours make it a time of day.
func (l *lexicon) tells(words []word, i int) bool {
	before := words[i-1].low
	switch {
	case slices.Contains(l.hourBehind, before):
		return true
	case slices.Contains(l.hourTo, before) && i > 1 && strings.Contains(words[i-2].low, ":"):
		return true
	case !slices.Contains(l.hourFrom, before) || i+2 >= len(words) || !slices.Contains(l.hourTo, words[i+1].low):
		return false
	}
	return l.hourAt(words, i+2) != "" || numeric(words[i+2].low)
}

// isSpoken reports whether a time of day was typed in words.
func (w word) isSpoken() bool {
	return !w.quoted && strings.Contains(w.low, ":") && numeric(w.low) && !numeric(w.raw)
}

// isLateHour reports whether the figure is an hour that's more likely in the afternoon.
func (w word) isLateHour() bool {
	return !w.quoted && isDigits(w.low) && atoi(w.low) >= 1 && atoi(w.low) < 6
}
