package bot_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sundial/bot"
	"sundial/interaction"
	"sundial/models"
	"sundial/slacksim"
)

// feature is what a scope is asked for: it works with the scope and not without.
type feature func(ctx context.Context, s *bot.Slack, who models.MemberKey) error

// features ties each of the manifest's scopes to what needs it. The slash command
// needs no call: Slack knows it only where the app has the scope.
func features(person *slacksim.Person, file string) map[string]feature {
	return map[string]feature{
		"commands": func(ctx context.Context, _ *bot.Slack, _ models.MemberKey) error {
			_, err := person.Command(ctx, "C1", "/time", "status")
			return err
		},
		"chat:write": func(ctx context.Context, s *bot.Slack, who models.MemberKey) error {
			_, _, err := s.Send(ctx, who, &interaction.Reply{Text: "a summary"})
			return err
		},
		"im:write": func(ctx context.Context, s *bot.Slack, who models.MemberKey) error {
			_, _, err := s.Send(ctx, who, &interaction.Reply{Text: "a summary"})
			return err
		},
		"users:read": func(ctx context.Context, s *bot.Slack, who models.MemberKey) error {
			_, err := s.Profile(ctx, who)
			return err
		},
		"files:write": func(ctx context.Context, s *bot.Slack, who models.MemberKey) error {
			_, err := s.Messenger().SendFile(ctx, who, &interaction.Upload{Name: "export.json", Content: interaction.NewContent([]byte("{}"))})
			return err
		},
		"files:read": func(ctx context.Context, s *bot.Slack, who models.MemberKey) error {
			_, err := s.File(ctx, who, file, 1<<20)
			return err
		},
	}
}

func TestEachScopeIsNeededByAFeature(t *testing.T) {
	all := slices.Concat(bot.Scopes, bot.Optional)
	for _, scope := range all {
		t.Run(scope.Name, func(t *testing.T) {
			var names []string
			for _, one := range all {
				names = append(names, one.Name)
			}
			w := newWorld(t, echo).build()
			file, err := w.space.As("UANN").Upload("", "toggl.csv", []byte("x"))
			if err != nil {
				t.Fatal(err)
			}
			use, ok := features(w.space.As("UANN"), file.ID)[scope.Name]
			if !ok {
				t.Fatal("no feature needs this scope: take it away")
			}
			who := models.MemberKey{Team: "T1", User: "UANN"}
			without := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == scope.Name })
			w.space.Install(without...)
			if err := use(w.ctx, w.slack, who); err == nil {
				t.Errorf("it works without %s", scope.Name)
			}
			w.space.Install(names...)
			if err := use(w.ctx, w.slack, who); err != nil {
				t.Errorf("it fails with all scopes: %v", err)
			}
		})
	}
}

// TestAMembersFileIsNotReadForAnother has Bob name Ann's file.
func TestAMembersFileIsNotReadForAnother(t *testing.T) {
	w := newWorld(t, echo).build()
	w.space.Install("im:write", "files:read")
	file, err := w.space.As("UANN").Upload("", "toggl.csv", []byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{file.ID, "F404"} {
		if content, err := w.slack.File(w.ctx, models.MemberKey{Team: "T1", User: "UBOB"}, id, 1<<20); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("%s: %q, %v", id, content, err)
		}
	}
	if content, err := w.slack.File(w.ctx, models.MemberKey{Team: "T1", User: "UANN"}, file.ID, 3); err == nil || !errors.As(err, new(*interaction.TooLargeError)) {
		t.Errorf("a file over the limit: %q, %v", content, err)
	}
}
