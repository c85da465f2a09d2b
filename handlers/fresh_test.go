package handlers_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sundial/handlers"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// twoProcesses returns two that serve one database, each as a function that handles a request of
// Ann's a minute after the last one.
func twoProcesses(t *testing.T) (here, other func(r interaction.Request) interaction.Answer, new func() bool) {
	t.Helper()
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	at, n := handlerstest.Wednesday, 0
	handles := func(s *handlers.Service) func(r interaction.Request) interaction.Answer {
		return func(r interaction.Request) interaction.Answer {
			t.Helper()
			at, n = at.Add(time.Minute), n+1
			r.Who, r.At, r.Envelope, r.Channel = ann, at, fmt.Sprint("e", n), "C1"
			answer, err := s.Handle(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			return answer
		}
	}
	first, store := replica(t, url)
	second, _ := replica(t, url)
	return handles(first), handles(second), func() bool {
		m, err := store.Member(t.Context(), ann, at)
		if err != nil {
			t.Fatal(err)
		}
		return m.New
	}
}

// TestForgettingErasesTheMemberAsStoredNow forgets a member in one process who types there
// again, and presses the same button in another process that remembers the member as before.
func TestForgettingErasesTheMemberAsStoredNow(t *testing.T) {
	here, other, isNew := twoProcesses(t)
	types := interaction.Request{Kind: interaction.SlashCommand, Text: "add 1h write"}
	forgets := interaction.Request{Kind: interaction.Action, ActionID: "forget_me"}
	here(types)
	other(forgets)
	other(types)
	if isNew() {
		t.Fatal("nothing is stored")
	}
	here(forgets)
	if !isNew() {
		t.Error("the member is still stored")
	}
}

// TestSuggestionsAreOfTheMemberAsStoredNow gives a tag a rate in one process, and asks another process
// that remembers the member for tags.
func TestSuggestionsAreOfTheMemberAsStoredNow(t *testing.T) {
	here, other, _ := twoProcesses(t)
	here(interaction.Request{Kind: interaction.SlashCommand, Text: "add 1h write #acme"})
	here(interaction.Request{Kind: interaction.SlashCommand, Text: "add 1h write #acme"})
	other(interaction.Request{Kind: interaction.SlashCommand, Text: "rate #zebra 50 EUR/h"})
	answer := here(interaction.Request{Kind: interaction.Suggestion, ActionID: "tags", Value: "ze"})
	var offered []string
	for _, option := range answer.Options {
		offered = append(offered, option.Text.Text)
	}
	if !slices.ContainsFunc(offered, func(text string) bool { return text == "#zebra" || text == "zebra" }) {
		t.Errorf("offered are %q", offered)
	}
}
