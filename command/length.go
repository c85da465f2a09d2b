package command

import "time"

// ReadLength reads a text that is a length and nothing else, as a form takes it:
// `7h 30m`, `1:30`, `90m`, and `1.5` for hours.
func ReadLength(text string) (time.Duration, bool) {
	words := scan(clean(text))
	if d, n := readLength(words, 24*time.Hour); n > 0 && n == len(words) {
		return d, true
	}
	words = append(words, word{raw: "h", low: "h"})
	d, n := readLength(words, 24*time.Hour)
	return d, n > 1 && n == len(words)
}
