package record

import (
	"strings"
	"unicode"
)

// SimilarTag returns the known tag of which the typed one is probably a misspelling: one letter
// added, missing, changed or swapped with its neighbour, or two of these from eight letters on.
// Empty: there's none, or several. Tags that differ only in digits (sprint1, sprint2), or of
// which one covers the other, are intended.
func SimilarTag(typed string, known []string) string {
	similar := ""
	for _, tag := range known {
		switch {
		case tag == typed:
			return ""
		case !slipOf(typed, tag):
		case similar != "":
			return ""
		default:
			similar = tag
		}
	}
	return similar
}

// shortestSlip is the shortest tag checked: changes to shorter ones mostly make another word.
const shortestSlip = 4

func slipOf(typed, tag string) bool {
	a, b := []rune(typed), []rune(tag)
	if min(len(a), len(b)) < shortestSlip || Covers(typed, tag) || Covers(tag, typed) || withoutDigits(typed) == withoutDigits(tag) {
		return false
	}
	slips := 1
	if min(len(a), len(b)) >= 2*shortestSlip {
		slips = 2
	}
	return distance(a, b) <= slips
}

func withoutDigits(tag string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, tag)
}

// distance counts the misspellings between a and b: the optimal string alignment distance.
func distance(a, b []rune) int {
	var before []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}

// Distance counts the letters added, missing, changed or swapped between two words.
func Distance(a, b string) int { return distance([]rune(a), []rune(b)) }
