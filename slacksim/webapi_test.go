package slacksim_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/slacksim"
)

func section(text string) slack.Block {
	return slack.NewSectionBlock(slack.NewTextBlockObject("mrkdwn", text, false, false), nil, nil)
}

func TestWhatSlackRefuses(t *testing.T) {
	w := newWorld(t)
	post := func(channel string, o ...slack.MsgOption) error {
		_, _, err := w.api.PostMessageContext(t.Context(), channel, o...)
		return err
	}
	many := make([]slack.Block, 51)
	for i := range many {
		many[i] = slack.NewDividerBlock()
	}
	w.space.AddUser(slacksim.User{ID: "U9", Name: "gone", Deleted: true})
	w.space.AddChannel(slacksim.Channel{ID: "C3", Name: "secret", Private: true, Members: []string{"U1"}})
	cases := map[string]struct {
		err  error
		want string
	}{
		"a channel that the app isn't in": {post("C1", slack.MsgOptionText("x", false)), "not_in_channel"},
		"a private channel without it":    {post("C3", slack.MsgOptionText("x", false)), "channel_not_found"},
		"an unknown channel":              {post("C0", slack.MsgOptionText("x", false)), "channel_not_found"},
		"a person who left":               {post("U9", slack.MsgOptionText("x", false)), "user_disabled"},
		"nothing to say":                  {post("U1"), "no_text"},
		"a text over 40,000 characters":   {post("U1", slack.MsgOptionText(strings.Repeat("x", 40001), false)), "msg_too_long"},
		"a section over 3,000 characters": {post("U1", slack.MsgOptionBlocks(section(strings.Repeat("x", 3001)))), "invalid_blocks"},
		"an empty section":                {post("U1", slack.MsgOptionBlocks(section(""))), "invalid_blocks"},
		"51 blocks":                       {post("U1", slack.MsgOptionBlocks(many...)), "invalid_blocks"},
		"a button's value over 2,000":     {post("U1", slack.MsgOptionBlocks(button("a", strings.Repeat("x", 2001)))), "invalid_blocks"},
		"an ephemeral for an outsider": {func() error {
			_, err := w.api.PostEphemeralContext(t.Context(), "C2", "U2", slack.MsgOptionText("x", false))
			return err
		}(), "user_not_in_channel"},
		"a method outside the scopes": {func() error { _, err := w.api.GetTeamInfoContext(t.Context()); return err }(), "missing_scope"},
		"an unknown method":           {func() error { _, err := w.api.GetEmojiContext(t.Context()); return err }(), "unknown_method"},
		"a wrong token":               {func() error { _, err := client(w.Sim, w.base, "xoxb-no").AuthTest(); return err }(), "invalid_auth"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if c.err == nil || c.err.Error() != c.want {
				t.Errorf("got %v, want %s", c.err, c.want)
			}
		})
	}
}

func TestInvalidBlocksAreNamed(t *testing.T) {
	w := newWorld(t)
	_, _, err := w.api.PostMessageContext(t.Context(), "U1", slack.MsgOptionBlocks(section(strings.Repeat("x", 3001))))
	var refused slack.SlackErrorResponse
	if !errors.As(err, &refused) {
		t.Fatalf("got %v", err)
	}
	want := "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
	if m := refused.ResponseMetadata.Messages; len(m) != 1 || m[0] != want {
		t.Errorf("got %q, want %q", m, want)
	}
}

func TestAMessageInADMIsPostedUpdatedAndDeleted(t *testing.T) {
	w := newWorld(t)
	dm, _, _, err := w.api.OpenConversationContext(t.Context(), &slack.OpenConversationParameters{Users: []string{"U1"}})
	if err != nil {
		t.Fatal(err)
	}
	channel, ts, err := w.api.PostMessageContext(t.Context(), "U1", slack.MsgOptionText("one", false), slack.MsgOptionBlocks(section("one")))
	if err != nil || channel != dm.ID || channel != w.space.DM("U1") {
		t.Fatalf("posted to %s, not %s: %v", channel, dm.ID, err)
	}
	if _, _, _, err := w.api.UpdateMessageContext(t.Context(), channel, ts, slack.MsgOptionText("two", false)); err != nil {
		t.Fatal(err)
	}
	m, _ := w.ann.State().DM().Last()
	if m.Text != "two" || m.Blocks != nil || !m.Edited {
		t.Errorf("after an update with text alone: %+v", m)
	}
	if _, _, err := w.api.DeleteMessageContext(t.Context(), channel, ts); err != nil {
		t.Fatal(err)
	}
	if _, there := w.ann.State().DM().Last(); there {
		t.Error("the message is still there")
	}
}

func TestUsersInfo(t *testing.T) {
	w := newWorld(t)
	u := must[*slack.User](t)(w.api.GetUserInfoContext(t.Context(), "U1"))
	if u.TZ != "Europe/Amsterdam" || u.TZOffset != 3600 || u.Locale != "en-GB" || !u.IsAdmin {
		t.Errorf("got %+v", u)
	}
}

func TestLimitsHoldForAMinute(t *testing.T) {
	w := newWorld(t)
	w.Limit("users.info", 1)
	must[*slack.User](t)(w.api.GetUserInfoContext(t.Context(), "U1"))
	_, err := w.api.GetUserInfoContext(t.Context(), "U1")
	var limited *slack.RateLimitedError
	if !errors.As(err, &limited) || limited.RetryAfter != time.Minute {
		t.Fatalf("got %v", err)
	}
	must[*slack.AuthTestResponse](t)(w.api.AuthTestContext(t.Context()))
	w.clock.Advance(time.Minute)
	must[*slack.User](t)(w.api.GetUserInfoContext(t.Context(), "U1"))
}

func TestFaultsOfTheWebAPI(t *testing.T) {
	w := newWorld(t)
	post := func() error {
		_, _, err := w.api.PostMessageContext(t.Context(), "U1", slack.MsgOptionText("x", false))
		return err
	}
	count := func() int { return len(w.ann.State().DM().Messages) }
	w.Fail("chat.postMessage", "fatal_error", 1)
	if err := post(); err == nil || err.Error() != "fatal_error" || count() != 0 {
		t.Errorf("Fail: %v, %d messages", err, count())
	}
	w.FailAfter("chat.postMessage", "internal_error", 1)
	if err := post(); err == nil || err.Error() != "internal_error" || count() != 1 {
		t.Errorf("FailAfter: %v, %d messages", err, count())
	}
	w.Status("chat.postMessage", http.StatusBadGateway, 1)
	var status slack.StatusCodeError
	if err := post(); !errors.As(err, &status) || status.Code != http.StatusBadGateway {
		t.Errorf("Status: %v", err)
	}
	if err := post(); err != nil || count() != 2 {
		t.Errorf("afterwards: %v, %d messages", err, count())
	}
}

func TestResponseURLsWearOut(t *testing.T) {
	w := newWorld(t)
	var address string
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		address = e.Data.(slack.SlashCommand).ResponseURL
		return nil
	})
	send := func() error {
		return slack.PostWebhookContext(t.Context(), address, &slack.WebhookMessage{Text: "later"})
	}
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	for range 5 {
		if err := send(); err != nil {
			t.Fatal(err)
		}
	}
	if send() == nil {
		t.Error("a sixth use was taken")
	}
	if n := len(messages(t, w.ann, "C1")); n != 5 {
		t.Errorf("Ann sees %d messages", n)
	}
	if n := len(messages(t, w.bob, "C1")); n != 0 {
		t.Errorf("Bob sees %d messages", n)
	}
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	w.clock.Advance(30 * time.Minute)
	if send() == nil {
		t.Error("a use after half an hour was taken")
	}
}

func TestAButtonsAnswerReplacesItsMessage(t *testing.T) {
	w := newWorld(t)
	var got slack.InteractionCallback
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		if c, is := e.Data.(slack.InteractionCallback); is {
			got = c
			err := slack.PostWebhookContext(t.Context(), c.ResponseURL, &slack.WebhookMessage{Text: "Stopped.", ReplaceOriginal: true})
			if err != nil {
				t.Error(err)
			}
			return map[string]any{"text": "an acknowledgement of a press shows nothing"}
		}
		return map[string]any{"blocks": []slack.Block{section("Running"), button("stop", "r1")}}
	})
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	m := messages(t, w.ann, "C1")[0]
	if _, err := w.bob.Press(t.Context(), slacksim.Press{Channel: "C1", TS: m.TS, ActionID: "stop"}); err == nil {
		t.Error("Bob pressed a button that he doesn't see")
	}
	must[slacksim.Result](t)(w.ann.Press(t.Context(), slacksim.Press{Channel: "C1", TS: m.TS, ActionID: "stop"}))
	if a := got.ActionCallback.BlockActions; len(a) != 1 || a[0].Value != "r1" || got.User.ID != "U1" || !got.Container.IsEphemeral {
		t.Errorf("the app got %+v", got)
	}
	seen := messages(t, w.ann, "C1")
	if len(seen) != 1 || seen[0].Text != "Stopped." || seen[0].TS != m.TS {
		t.Errorf("Ann sees %+v", seen)
	}
}

func TestAFileGoesToADM(t *testing.T) {
	w := newWorld(t)
	body := `{"format":"sundial"}`
	f := must[*slack.FileSummary](t)(w.api.UploadFileContext(t.Context(), slack.UploadFileParameters{
		Channel: w.space.DM("U1"), Filename: "export.json", FileSize: len(body), Content: body, InitialComment: "Here."}))
	m, _ := w.ann.State().DM().Last()
	if len(m.Files) != 1 || m.Files[0].Name != "export.json" || m.Text != "Here." {
		t.Fatalf("Ann sees %+v", m)
	}
	_, content, err := w.ann.Download(f.ID)
	if err != nil || string(content) != body {
		t.Errorf("Ann reads %q, %v", content, err)
	}
	if _, _, err := w.bob.Download(f.ID); err == nil {
		t.Error("Bob reads Ann's file")
	}
	var page strings.Builder
	if err := w.api.GetFileContext(t.Context(), m.Files[0].URL, &page); err == nil && strings.Contains(page.String(), body) {
		t.Error("a token without files:read reads the file")
	}
	w.space.Install("chat:write", "files:write", "files:read")
	page.Reset()
	if err := w.api.GetFileContext(t.Context(), m.Files[0].URL, &page); err != nil || page.String() != body {
		t.Errorf("with files:read: %q, %v", page.String(), err)
	}
	if err := w.api.DeleteFileContext(t.Context(), f.ID); err != nil {
		t.Fatal(err)
	}
	if m, _ := w.ann.State().DM().Last(); len(m.Files) != 0 {
		t.Error("the file is still in the message")
	}
}

func TestInstallingByOAuth(t *testing.T) {
	w := newWorld(t)
	other := w.AddWorkspace(slacksim.Workspace{ID: "T2", Name: "Other"})
	other.AddUser(slacksim.User{ID: "U1", Name: "ann"})
	q := url.Values{"client_id": {"1.1"}, "scope": {"commands,chat:write"}, "state": {"s"}, "redirect_uri": {"http://127.0.0.1:1/back"}}
	page := w.base + "/oauth/v2/authorize?" + q.Encode()
	noFollow := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp := must[*http.Response](t)(noFollow.PostForm(page, url.Values{"team": {"T2"}, "allow": {"yes"}}))
	_ = resp.Body.Close()
	back := must[*url.URL](t)(resp.Location())
	if back.Query().Get("state") != "s" {
		t.Errorf("sent back to %s", back)
	}
	exchange := func() (*slack.OAuthV2Response, error) {
		return slack.GetOAuthV2ResponseContext(t.Context(), http.DefaultClient, "1.1", "client-secret",
			back.Query().Get("code"), "http://127.0.0.1:1/back", slack.OAuthOptionAPIURL(w.base+"/api/"))
	}
	got := must[*slack.OAuthV2Response](t)(exchange())
	if got.Team.ID != "T2" || got.AccessToken != other.BotToken() || got.Scope != "commands,chat:write" {
		t.Errorf("got %+v", got)
	}
	if _, err := exchange(); err == nil || err.Error() != "code_already_used" {
		t.Errorf("a second exchange: %v", err)
	}
	if _, _, err := client(w.Sim, w.base, got.AccessToken).PostMessage("U1", slack.MsgOptionText("hi", false)); err != nil {
		t.Fatal(err)
	}
	if _, there := w.ann.State().DM().Last(); there {
		t.Error("a message to Other's Ann reached Acme's")
	}
}

func TestCallsAreRecordedWithoutTheirTokens(t *testing.T) {
	w := newWorld(t)
	must[*slack.User](t)(w.api.GetUserInfoContext(t.Context(), "U1"))
	c := w.Calls()[0]
	if c.Method != "users.info" || c.TokenKind != "xoxb" || c.Workspace != "T1" || c.Args["user"] != "U1" || c.Args["token"] != "" {
		t.Errorf("got %+v", c)
	}
}
