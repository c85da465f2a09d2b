package data_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

func TestPrivacySaysWhatIsHeldWhoGotWhatAndWhoSeesIt(t *testing.T) {
	d := handlerstest.New(t)
	everything(d)
	said := handlerstest.JSON(t, d.Types(ann, "privacy"))
	for _, want := range []string{
		"3 records, from Tue 3 Mar 2026 to Wed 4 Mar 2026", "8 earlier versions", "4 reminders and summaries", "2 tags", "older than 24 months",
		"nothing yet.", "Slack sees each command you type", "an operator who hasn't set a name. They hold the key", "chat:write: ", "UANN", "forget me",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, "files:read") {
		t.Error("it claims a permission that the workspace has not given")
	}
}

func TestPrivacyCountsWhatIsHeldBetweenTheMemberAndOthers(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	if said := handlerstest.JSON(t, d.Types(ann, "privacy")); !strings.Contains(said, "1 share you received; 1 answer to your shares; 1 request you sent") {
		t.Errorf("it says %s", said)
	}
}
