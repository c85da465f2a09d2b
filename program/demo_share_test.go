package program_test

import "testing"

// TestAShareIsTriedOnTheDemoPage follows the README: Ann logs time, shares it with @bob, and
// Bob finds it in the messages from Sundial.
func TestAShareIsTriedOnTheDemoPage(t *testing.T) {
	v := demo(t)
	v.says("/time add yesterday 2h review #acme", "Logged")
	for _, typed := range []string{"@bob", "@Bob"} {
		v.says("/time share totals yesterday #acme with "+typed, "Preview")
	}
	v.click(`#col-UANN .message:last-of-type [data-action-id="share_send"]`)
	v.click(`#col-UBOB [data-conversation^="D"]`)
	v.until("[...document.querySelectorAll('#col-UBOB .message')].some(m => m.textContent.includes('#acme') && m.textContent.includes('2h'))")
	v.picture("share")
}
