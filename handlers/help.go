package handlers

import (
	"strings"

	"sundial/command"
)

// help is short; its examples work when pasted.
func help(t *task, c command.Command) error {
	topics := []struct{ verb, text string }{
		{"start", "start fix login #acme · start fix login at 9:15 · start fix login 15m ago"},
		{"stop", "stop · stop 17:30 · stop 10m ago"},
		{"add", "add 9-10:30 review #acme · add 1h30 review #acme · yesterday 2h review #acme"},
		{"break", "break · break 30m · back"},
		{"list", "today · yesterday · week · list last week · search login"},
		{"edit", "list, then edit 2 · delete 2 · split 2 at 10:00"},
		{"these", "list week, then tag these #acme · delete these"},
		{"fill", "fill · fill last week"},
		{"undo", "undo · redo"},
		{"report", "report · report last month #acme by day"},
		{"export", "export as json"},
		{"forget", "forget me"},
	}
	var lines []string
	for _, topic := range topics {
		if c.Note != "" && !strings.HasPrefix(topic.verb, strings.ToLower(c.Note)) {
			continue
		}
		for example := range strings.SplitSeq(topic.text, " · ") {
			if first, rest, ok := strings.Cut(example, ", then "); ok {
				lines = append(lines, t.command+" "+first, t.command+" "+rest)
				continue
			}
			lines = append(lines, t.command+" "+example)
		}
	}
	if len(lines) == 0 {
		t.say("There is no help on that. Type instead: %s help", t.command)
		return nil
	}
	t.tell("What you can type:", strings.Join(lines, "\n"))
	return nil
}
