package handlers

import (
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// privacyShares is how many of the last shares the answer names.
const privacyShares = 5

// privacy says what is held, who got what, what the app may do, and who else can
// see what. Each claim names the test that fails when it is broken.
func privacy(t *task, _ command.Command) error {
	held, err := t.heldLines()
	if err != nil {
		return err
	}
	shared, err := t.sharedBlocks()
	if err != nil {
		return err
	}
	granted, err := t.scopeLines()
	if err != nil {
		return err
	}
	head := "What Sundial knows about you:"
	blocks := []slack.Block{blockkit.Headed(head, ""), bullets(held...)}
	blocks = append(blocks, shared...)
	blocks = append(blocks,
		blockkit.Headed("Who else can see what", ""), bullets(t.seenLines()...),
		blockkit.Headed("What the app may do in Slack, and why", ""), bullets(granted...),
		blockkit.Headed("Take it along, or erase it:", t.command+" export as json, "+t.command+" forget me."),
		blockkit.Small("Each name in brackets is a test in Sundial's source that fails when the line is no longer true; THREATS.md and docs/data-flow.md there say more."))
	t.show(blockkit.NewReply(head+" "+strings.Join(held, "; "), blocks...))
	return nil
}

func bullets(lines ...string) slack.Block {
	all := make([]slack.RichTextElement, len(lines))
	for i, text := range lines {
		all[i] = line(text)
	}
	return slack.NewRichTextBlock("", slack.NewRichTextList(slack.RTEListBullet, 0, all...))
}

// heldLines are the counts of what is held, with the oldest and the newest.
func (t *task) heldLines() ([]string, error) {
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	steps, err := t.store.Steps(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	schedules, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	with, err := t.heldWithOthers()
	if err != nil {
		return nil, err
	}
	lines := []string{count(len(records), "record"), count(len(steps), "former version") + ", for undo, for 30 days at most"}
	if len(records) > 0 {
		lines[0] += ", from " + t.dayOf(records[0]) + " to " + t.dayOf(records[len(records)-1])
	}
	if months := t.m.Settings.Keep; months > 0 {
		lines[0] += fmt.Sprintf("; what is older than %d months is deleted each night", months)
	}
	if len(steps) > 0 {
		lines[1] += ", the oldest of " + record.DateOf(steps[0].At, t.loc).String()
	}
	return append(lines,
		fmt.Sprintf("%d reminders and summaries", len(schedules))+", your settings, and what you said about "+count(len(t.m.Settings.Tags), "tag"),
		with,
		"your Slack ids ("+t.m.Key.Team+", "+t.m.Key.User+"), zone ("+t.loc.String()+") and locale ("+t.m.Locale+"), since "+record.DateOf(t.m.Since, t.loc).String(),
		"the answers to your commands of the last 24 hours, so that one that Slack delivers twice counts once",
		"Your words are encrypted at rest; who worked when is not (TestNoWordOfAFullRunIsInAFileALogAMetricOrAURL).",
	), nil
}

// heldWithOthers counts what is held between the member and others, besides what she
// shared.
func (t *task) heldWithOthers() (string, error) {
	received, err := t.store.Received(t.ctx, t.m)
	if err != nil {
		return "", err
	}
	answers, err := t.store.Answers(t.ctx, t.m)
	if err != nil {
		return "", err
	}
	requests, err := t.store.Requests(t.ctx, t.m, time.Unix(0, 0))
	return count(len(received), "share") + " that you received, " + count(len(answers), "answer") + " to your own, and " + count(len(requests), "request") + " of yours, for 30 days", err
}

// sharedBlocks say who got what, the latest last.
func (t *task) sharedBlocks() ([]slack.Block, error) {
	all, err := t.store.Shares(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return []slack.Block{blockkit.Headed("Who got what from you:", "nobody, nothing.")}, nil
	}
	blocks := []slack.Block{blockkit.Headed("Who got what from you:", count(len(all), "share")+"; "+t.command+" shares lists them.")}
	for _, s := range all[max(0, len(all)-privacyShares):] {
		blocks = append(blocks, t.sharedBlock(s))
	}
	return blocks, nil
}

func (t *task) sharedBlock(s models.Share) slack.Block {
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(fmt.Sprintf("%d. %s · to ", s.Number, sharing.DescribeShare(s.Order, s.Days)), nil)}
	elements = append(elements, sharing.Audience(s.Order)...)
	elements = append(elements, slack.NewRichTextSectionTextElement(" · "+t.stateOf(s), nil))
	return slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))
}

func (t *task) seenLines() []string {
	operator := t.operator
	if operator == "" {
		operator = "somebody who gave no name here"
	}
	return []string{
		"Nobody else sees your records here, admins of the workspace included: but for what you shared (TestNoAnswerTellsWhetherSomebodyElseHasAnything).",
		"Slack sees each command that you type, and keeps what Sundial writes into our direct messages until it is deleted: after " +
			count(t.m.Settings.DeleteAfterDays(), "day") + ", a file after 24 hours.",
		"An owner of your workspace may see both through Slack's own exports, depending on its plan; Sundial can't change that.",
		"This Sundial is run by " + operator + ", who holds the key and with it can read everything here.",
		"It connects to Slack and its database alone (TestEveryDialOfAFullRunIsOnTheList).",
	}
}

// scopeLines are the app's permissions, with those that this workspace gave beyond.
func (t *task) scopeLines() ([]string, error) {
	var lines []string
	for _, scope := range interaction.Scopes {
		lines = append(lines, scope.Name+": "+scope.Why(t.words))
	}
	reads, err := t.mayReadFiles()
	if err != nil {
		return nil, err
	}
	if reads {
		lines = append(lines, interaction.OptionalScopes[0].Name+": "+interaction.OptionalScopes[0].Why(t.words))
	}
	return append(lines, "No others: no history, no presence, no activity (TestTheManifestAsksForThesePermissionsAlone, TestEachScopeIsNeededByAFeature)."), nil
}

func (t *task) dayOf(r record.Record) string { return r.Day(r.Location(t.loc)).String() }
