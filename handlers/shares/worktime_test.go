package shares_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

func TestWorkingTimeGoesAsANumberedFileWithAChecksum(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-12 secret review #acme")
	d.Types(ann, "add mon 13-17 plan #beta")
	d.Types(ann, "add tue 2h lengths alone #acme")
	asked := d.Types(ann, "share worktime with <@UBOB>")
	if got := handlerstest.Words(t, asked.Reply); !strings.Contains(got, "Mon 2 Mar 2026 12:00–13:00") || strings.Contains(handlerstest.JSON(t, asked.Reply.Blocks), "share_send") {
		t.Fatalf("with a gap Ann is shown %s", got)
	}
	preview := d.Taps(ann, asked, "share_breaks")
	shown := handlerstest.Words(t, preview.Reply)
	if !strings.Contains(shown, "2026-03-02,09:00:00,17:00:00,1:00:00,7:00:00\n2026-03-03,,,0:00:00,2:00:00\nSum,,,1:00:00,9:00:00\n") || !strings.Contains(shown, "You can't take it back") {
		t.Errorf("the preview shows %s", shown)
	}
	if n := strings.Count(handlerstest.JSON(t, preview.Reply.Blocks), `"style":"primary"`); n != 1 {
		t.Errorf("%d buttons stand out", n)
	}
	told := d.Follows(d.Taps(ann, preview, "share_send"), m)
	file := m.Files["UBOB"]
	if file == nil {
		t.Fatalf("no file arrived; Ann reads %s", handlerstest.Words(t, told))
	}
	if !strings.Contains(shown, strings.ReplaceAll(string(file.Content.Bytes()), "\r\n", "\n")) || !strings.Contains(shown, file.Comment) || !strings.Contains(shown, file.Name) {
		t.Errorf("what was sent isn't what Ann saw: %s\n%s", file.Content.Bytes(), file.Comment)
	}
	for _, word := range []string{"secret", "acme", "beta", "plan", "lengths"} {
		if bytes.Contains(file.Content.Bytes(), []byte(word)) {
			t.Errorf("the file holds %q", word)
		}
	}
	head, last, _ := strings.Cut(string(file.Content.Bytes()), "SHA-256,")
	if sum := sha256.Sum256([]byte(head)); strings.TrimSpace(last) != hex.EncodeToString(sum[:]) {
		t.Errorf("the checksum is %q", last)
	}
	if got := handlerstest.Words(t, d.Types(ann, "unshare 1").Reply); !strings.Contains(got, "can't be taken back") {
		t.Errorf("taking back says %s", got)
	}
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, "9h") {
		t.Errorf("Bob received %s", got)
	}
}

func TestAFileOfWorkingTimeNamesThePersonBesideTheID(t *testing.T) {
	for want, profiles := range map[string]interaction.Profiles{"Working time of,UANN,Ann Lee\r\n": handlerstest.Profiles{Zone: "Europe/Amsterdam", Locale: "en-GB"}, "Working time of,UANN\r\n": handlerstest.NoProfiles{}} {
		d, m := handlerstest.New(t), handlerstest.NewMessenger()
		d.Types(ann, "add mon 9-12 review")
		d.Service.Profiles = profiles
		d.Shares(m, "share worktime mon with <@UBOB>")
		if got := string(m.Files["UBOB"].Content.Bytes()); !strings.HasPrefix(got, want) {
			t.Errorf("the file lacks %q:\n%s", want, got)
		}
	}
}

func TestACorrectionOfWorkingTimeIsTheNextVersionOfTheSameNumber(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-12 review")
	id := d.Shares(m, "share worktime mon with <@UBOB>")
	d.Types(ann, "add mon 12-14 more")
	for _, want := range []string{"Number,1\r\nVersion,2\r\n", "Number,1\r\nVersion,3\r\n"} {
		again := d.Presses(ann, "share_again", id)
		d.Follows(d.Taps(ann, again, "share_send"), m)
		if got := string(m.Files["UBOB"].Content.Bytes()); !strings.Contains(got, want) || !strings.Contains(got, "5:00:00") {
			t.Errorf("the file is\n%s\nand lacks %q", got, want)
		}
	}
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, ": 5h") {
		t.Errorf("Bob received %s", got)
	}
}

func TestWorkingTimeIsRefusedInWords(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-12 review #acme")
	for typed, says := range map[string]string{
		"share worktime #acme with <@UBOB>":   "Leave the tags out",
		"share worktime with <#C2|client>":    "can only go to people",
		"share worktime 1 feb with <@UBOB>":   "nothing to share",
		"share totals #acme with <@UANN|ann>": "someone else",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.Contains(got, says) {
			t.Errorf("%s is answered %s", typed, got)
		}
	}
	handlerstest.Must(t, d.Store.SetWorkspaceRules(t.Context(), ann.Workspace(), models.WorkspaceRules{FilesOff: true, ChannelsOff: true}, d.Clock.Now()))
	for _, typed := range []string{"share worktime with <@UBOB>", "share with <#C2|client>"} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.Contains(got, "An admin") {
			t.Errorf("%s is answered %s", typed, got)
		}
	}
}

func TestAnAdminsRuleHoldsForAPreviewFromBefore(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share #acme with <#C2|client>")
	handlerstest.Must(t, d.Store.SetWorkspaceRules(t.Context(), ann.Workspace(), models.WorkspaceRules{ChannelsOff: true}, d.Clock.Now()))
	a := d.Taps(ann, preview, "share_send")
	d.Follows(a, m)
	if m.Sent != 0 || !strings.Contains(handlerstest.Words(t, a.Reply), "An admin") {
		t.Errorf("%d sent; Ann reads %s", m.Sent, handlerstest.Words(t, a.Reply))
	}
}
