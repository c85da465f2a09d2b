package doctor_test

import (
	"strings"
	"testing"

	"sundial/bot"
)

// TestTheDoctorAsksForTheManifestsScopes removes each scope of the manifest in turn: the doctor
// reports it as missing, and nothing if all are there.
func TestTheDoctorAsksForTheManifestsScopes(t *testing.T) {
	var all []string
	for _, s := range bot.Scopes {
		all = append(all, s.Name)
	}
	c := newClinic(t)
	c.scopes = strings.Join(all, ",")
	if findings, text, _ := c.run(t); !named(findings, "scopes", all[0], "", true) || strings.Contains(text, "can do more") {
		t.Error(text)
	}
	for i, missing := range all {
		c := newClinic(t)
		c.scopes = strings.Join(append(append([]string{}, all[:i]...), all[i+1:]...), ",")
		if findings, text, _ := c.run(t); !named(findings, "scopes", "is missing these scopes: "+missing, "install the app again", false) {
			t.Errorf("%s: %s", missing, text)
		}
	}
}
