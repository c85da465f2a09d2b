package help_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

// TestHomeVersionAndFeedbackAnswerOnlyWhenNothingElseIsTyped also types them as texts.
func TestHomeVersionAndFeedbackAnswerOnlyWhenNothingElseIsTyped(t *testing.T) {
	d := handlerstest.New(t)
	d.Service.Version = "1.2.3"
	for typed, want := range map[string]string{
		"home": "Your Home tab shows", "Home": "Your Home tab shows", "version": "Sundial 1.2.3.", "--version": "Sundial 1.2.3.",
		"feedback": "Feedback This Sundial is run by", "?": "What you can type after /time:", "--help": "What you can type after /time:",
		"home office 2h": "Logged Wed 4 Mar 2h home office", "feedback for Bob 30m": "Logged Wed 4 Mar 30m feedback for Bob",
		"version bump": "Start a timer with this text",
	} {
		if got := d.Says(ann, typed); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", typed, got)
		}
	}
}
