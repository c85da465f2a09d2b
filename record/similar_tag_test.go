package record_test

import (
	"testing"

	"sundial/record"
)

func TestAMisspelledTagIsRecognized(t *testing.T) {
	known := []string{"acme", "acme/web", "internal", "sprint1", "ops", "beta", "zeta"}
	for _, c := range []struct{ name, typed, want string }{
		{"a letter too many", "acmee", "acme"},
		{"a letter left out", "acm", ""},
		{"a letter left out of a longer one", "intrnal", "internal"},
		{"two letters swapped", "acem", "acme"},
		{"a letter changed", "acne", "acme"},
		{"two slips in a long one", "intrnall", "internal"},
		{"two slips in a short one", "aceme1", ""},
		{"a known one", "acme", ""},
		{"another number", "sprint2", ""},
		{"one below", "acme/app", ""},
		{"one above is meant", "acme/we", "acme/web"},
		{"a short one", "opt", ""},
		{"near to two", "feta", ""},
		{"near to none", "lunch", ""},
		{"letters of another script", "ácme", "acme"},
		{"none typed", "", ""},
	} {
		if got := record.SimilarTag(c.typed, known); got != c.want {
			t.Errorf("%s: %q is near %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

func TestATagIsRemovedFromANote(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"review #acme", "review"},
		{"#acme", ""},
		{"#ACME and #acme/web #acme", "and #acme/web"},
		{"no tag", "no tag"},
	} {
		if got := record.DropTag(c.note, "acme"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.note, got, c.want)
		}
	}
}
