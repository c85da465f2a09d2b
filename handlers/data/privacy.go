package data

import (
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// privacyFeature says what is held and who can see it.
func privacyFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Privacy: privacy},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpPrivacy,
		Examples: []string{"privacy"},
		Buttons:  map[string]handlers.Button{"privacy": privacyButton},
	}
}

// privacyShares is how many of the last shares the answer names.
const privacyShares = 5

// privacy says what is held, who got what, what the app may do, and who else can
// see what. Each claim names the test that fails when it is broken.
func privacy(in *handlers.Interaction, _ command.Command) error {
	held, err := heldLines(in)
	if err != nil {
		return err
	}
	shared, err := sharedBlocks(in)
	if err != nil {
		return err
	}
	granted, err := scopeLines(in)
	if err != nil {
		return err
	}
	head := "What Sundial knows about you:"
	blocks := []slack.Block{blockkit.Headed(head, ""), blockkit.Bullets(held...)}
	blocks = append(blocks, shared...)
	blocks = append(blocks,
		blockkit.Headed("Who else can see what", ""), blockkit.Bullets(seenLines(in)...),
		blockkit.Headed("What the app may do in Slack, and why", ""), blockkit.Bullets(granted...),
		blockkit.Headed("Take it along, or erase it:", in.Command+" export as json, "+in.Command+" forget me."),
		blockkit.Small("Each name in brackets is a test in Sundial's source that fails when the line is no longer true; THREATS.md and docs/data-flow.md there say more."))
	in.Show(blockkit.NewReply(head+" "+strings.Join(held, "; "), blocks...))
	return nil
}

// heldLines are the counts of what is held, with the oldest and the newest.
func heldLines(in *handlers.Interaction) ([]string, error) {
	records, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	steps, err := in.Store.History(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	schedules, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	with, err := heldWithOthers(in)
	if err != nil {
		return nil, err
	}
	lines := []string{handlers.Count(len(records), "record"), handlers.Count(len(steps), "former version") + ", for undo, for 30 days at most"}
	if len(records) > 0 {
		lines[0] += ", from " + in.DayOf(records[0]) + " to " + in.DayOf(records[len(records)-1])
	}
	if months := in.Member.Settings.Keep; months > 0 {
		lines[0] += fmt.Sprintf("; what is older than %d months is deleted each night", months)
	}
	if len(steps) > 0 {
		lines[1] += ", the oldest of " + record.DateOf(steps[0].At, in.Zone).String()
	}
	return append(lines,
		fmt.Sprintf("%d reminders and summaries", len(schedules))+", your settings, and what you said about "+handlers.Count(len(in.Member.Settings.Tags), "tag"),
		with,
		"your Slack ids ("+in.Member.Key.Team+", "+in.Member.Key.User+"), zone ("+in.Zone.String()+") and locale ("+in.Member.Locale+"), since "+record.DateOf(in.Member.Since, in.Zone).String(),
		"the answers to your commands of the last 24 hours, so that one that Slack delivers twice counts once",
		"Your words are encrypted at rest; who worked when is not (TestNoWordOfAFullRunIsInAFileALogAMetricOrAURL).",
	), nil
}

// heldWithOthers counts what is held between the member and others, besides what she
// shared.
func heldWithOthers(in *handlers.Interaction) (string, error) {
	received, err := in.Store.Received(in.Ctx, in.Member)
	if err != nil {
		return "", err
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil {
		return "", err
	}
	requests, err := in.Store.Requests(in.Ctx, in.Member, time.Unix(0, 0))
	return handlers.Count(len(received), "share") + " that you received, " + handlers.Count(len(answers), "answer") + " to your own, and " + handlers.Count(len(requests), "request") + " of yours, for 30 days", err
}

// sharedBlocks say who got what, the latest last.
func sharedBlocks(in *handlers.Interaction) ([]slack.Block, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return []slack.Block{blockkit.Headed("Who got what from you:", "nobody, nothing.")}, nil
	}
	blocks := []slack.Block{blockkit.Headed("Who got what from you:", handlers.Count(len(all), "share")+"; "+in.Command+" shares lists them.")}
	for _, s := range all[max(0, len(all)-privacyShares):] {
		blocks = append(blocks, sharedBlock(in, s))
	}
	return blocks, nil
}

func sharedBlock(in *handlers.Interaction, s models.Share) slack.Block {
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(fmt.Sprintf("%d. %s · to ", s.Number, sharing.DescribeShare(in.Words, s.Order, s.Days)), nil)}
	elements = append(elements, sharing.Audience(in.Words, s.Order)...)
	elements = append(elements, slack.NewRichTextSectionTextElement(" · "+in.StateOf(s), nil))
	return slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))
}

func seenLines(in *handlers.Interaction) []string {
	operator := in.Operator
	if operator == "" {
		operator = "somebody who gave no name here"
	}
	return []string{
		"Nobody else sees your records here, admins of the workspace included: but for what you shared (TestNoAnswerTellsWhetherSomebodyElseHasAnything).",
		"Slack sees each command that you type, and keeps what Sundial writes into our direct messages until it is deleted: after " +
			handlers.Count(in.Member.Settings.DeleteAfterDays(), "day") + ", a file after 24 hours.",
		"An owner of your workspace may see both through Slack's own exports, depending on its plan; Sundial can't change that.",
		"This Sundial is run by " + operator + ", who holds the key and with it can read everything here.",
		"It connects to Slack and its database alone (TestEveryDialOfAFullRunIsOnTheList).",
	}
}

// scopeLines are the app's permissions, with those that this workspace gave beyond.
func scopeLines(in *handlers.Interaction) ([]string, error) {
	var lines []string
	for _, scope := range interaction.Scopes {
		lines = append(lines, scope.Name+": "+scope.Why(in.Words))
	}
	reads, err := mayReadFiles(in)
	if err != nil {
		return nil, err
	}
	if reads {
		lines = append(lines, interaction.OptionalScopes[0].Name+": "+interaction.OptionalScopes[0].Why(in.Words))
	}
	return append(lines, "No others: no history, no presence, no activity (TestTheManifestAsksForThesePermissionsAlone, TestEachScopeIsNeededByAFeature)."), nil
}

func privacyButton(in *handlers.Interaction, _ string) error {
	return privacy(in, command.Command{Verb: command.Privacy})
}
