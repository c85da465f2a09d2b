package blockkit_test

import (
	"testing"

	"sundial/blockkit"
)

func TestATextInputWithoutAPlaceholderHasNone(t *testing.T) {
	if placeholder := blockkit.TextInput("name", "1", "", 80).Placeholder; placeholder != nil {
		t.Errorf("the placeholder is %+v, which Slack refuses if its text is empty", placeholder)
	}
	if placeholder := blockkit.TextInput("name", "1", "Acme", 80).Placeholder; placeholder == nil || placeholder.Text != "Acme" {
		t.Errorf("the placeholder is %+v", placeholder)
	}
}
