package doctor_test

import (
	"testing"
	"time"

	"sundial/slacksim"
)

// TestASimulatedSlackIsSound runs the doctor against the whole simulator, with real Socket
// Mode, and then with a scope removed.
func TestASimulatedSlackIsSound(t *testing.T) {
	sim := slacksim.New(slacksim.Options{})
	base, err := sim.Start("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer sim.Close()
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	c := newClinic(t)
	c.env["SLACK_API_URL"], c.env["SLACK_APP_TOKEN"], c.env["SLACK_BOT_TOKEN"] = base+"/api/", sim.AppToken(), space.Install()
	c.Now = time.Now
	if _, text, wrong := c.run(t); wrong {
		t.Error(text)
	}
	c.env["SLACK_BOT_TOKEN"] = space.Install("commands", "chat:write")
	if findings, text, _ := c.run(t); !named(findings, "scopes", "im:write, users:read, files:write", "install the app again", false) {
		t.Error(text)
	}
	for _, call := range sim.Calls() {
		if call.Method != "auth.test" && call.Method != "users.info" && call.Method != "apps.connections.open" {
			t.Errorf("it called %s", call.Method)
		}
	}
}
