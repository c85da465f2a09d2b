package handlers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// hostile texts would ping, link or format, if Slack read them as markup.
var hostile = []string{
	"<!channel> evil", "<!here|evil>", "<@UBOB> evil", "<https://evil.example|your bank> evil", "<#C1|evil>x", "*evil* _evil_ ~evil~ `evil`",
	"&lt;!channel&gt; evil", "> evil", "```evil```", ":evil:", "<!date^0^{date}|evil>", "\u202eevil\u202c", "evil\u0000\u0007",
}

// markup finds texts that Slack would read as markup and that hold the word.
func markup(v any, word string, found *[]string) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			markup(one, word, found)
		}
	case map[string]any:
		if text, ok := v["text"].(string); ok && v["type"] == "mrkdwn" && strings.Contains(text, word) {
			*found = append(*found, text)
		}
		if v["type"] == "markdown" || v["type"] == "link" || v["type"] == "broadcast" || v["type"] == "user" && v["user_id"] != "UBOB" && v["user_id"] != "UANN" {
			*found = append(*found, asText(v))
		}
		for _, one := range v {
			markup(one, word, found)
		}
	}
}

func asText(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func TestHostileTextStaysText(t *testing.T) {
	for _, evil := range hostile {
		t.Run(evil, func(t *testing.T) {
			d := handlerstest.New(t)
			for _, verb := range []string{
				"start X #t", "note X", "status", "stop", "add 9-10 X #t", "add 9:30-10:30 X #t", "list", "edit 1", "split 1", "search X", "report by note", "summary now full",
				"remind at 9:00 on weekdays to X", "reminders", "delete 1", "undo", "X", "sumary X", "add 2 X", "share notes today with <@UBOB>", "help X", "rename #t #X", "here #X", "timezone X",
			} {
				// As Slack escapes what's typed.
				typed := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(evil)
				for _, text := range []string{strings.ReplaceAll(verb, "X", typed), strings.ReplaceAll(verb, "X", evil)} {
					harmless(d, text, d.Types(ann, text))
				}
			}
		})
	}
}

// harmless fails where Slack would read a part of the answer as markup.
func harmless(d *handlerstest.Desk, typed string, a interaction.Answer) {
	d.T.Helper()
	replies := []*interaction.Reply{a.Reply}
	for _, effect := range handlerstest.Effects[interaction.Respond](a) {
		replies = append(replies, effect.Reply)
	}
	for _, effect := range handlerstest.Effects[interaction.SendMessage](a) {
		replies = append(replies, effect.Message)
	}
	for _, r := range replies {
		if r == nil {
			continue
		}
		if strings.ContainsAny(r.Text, "<>") {
			d.T.Errorf("%q: the fallback is %q", typed, r.Text)
		}
		var blocks any
		if err := json.Unmarshal([]byte(asText(r.Blocks)), &blocks); err != nil {
			d.T.Fatal(err)
		}
		var found []string
		markup(blocks, "evil", &found)
		if len(found) > 0 {
			d.T.Errorf("%q: Slack reads as markup %q", typed, found)
		}
	}
}
