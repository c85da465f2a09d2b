package data

import (
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/record"
	"sundial/sharing"
)

func privacyFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Privacy: privacy},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpPrivacy,
		Examples: []string{"privacy"},
		Buttons:  map[string]handlers.Button{"privacy": handlers.CommandButton(command.Command{Verb: command.Privacy})},
	}
}

// privacyShares is how many recent shares the answer names.
const privacyShares = 5

// privacy says what's stored, who received what, what the app may do, and who else can see
// what. THREATS.md names the test for each claim.
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
	words := in.Words
	blocks := []slack.Block{blockkit.Headed(words.PrivacyHead(), ""), blockkit.Bullets(held...)}
	blocks = append(blocks, shared...)
	blocks = append(blocks,
		blockkit.Headed(words.PrivacySeenHead(), ""), blockkit.Bullets(seenLines(in)...),
		blockkit.Headed(words.PrivacyMayHead(), ""), blockkit.Bullets(granted...),
		blockkit.Headed(words.PrivacyYoursHead(), words.PrivacyYours("forget me")),
		blockkit.Small(words.PrivacyProof()))
	in.Show(blockkit.NewReply(words.PrivacyHead()+" "+strings.Join(held, "; "), blocks...))
	return nil
}

// heldLines returns the counts of what's held, with the oldest and the newest.
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
	words, day := in.Words, func(at time.Time) string { return in.Words.Day(record.DateOf(at, in.Zone), record.Date{}) }
	lines := recordLines(in, records)
	oldest := ""
	if len(steps) > 0 {
		oldest = day(steps[0].At)
	}
	lines = append(lines, words.PrivacyHistory(len(steps), oldest), words.PrivacySchedules(len(schedules)), words.PrivacySettings(len(in.Member.Settings.Tags)))
	lines = append(lines, with...)
	return append(lines,
		words.PrivacyProfile(day(in.Member.Since), in.Member.Key.Team+", "+in.Member.Key.User, in.Member.Locale, in.Zone.String()),
		words.PrivacyDeliveries(),
		words.PrivacyEncrypted(),
	), nil
}

// recordLines counts the records, and says how long they're kept.
func recordLines(in *handlers.Interaction, records []record.Record) []string {
	lines := []string{in.Words.PrivacyNoRecords()}
	if len(records) > 0 {
		day := func(r record.Record) string { return in.Words.Day(r.Day(r.Location(in.Zone)), record.Date{}) }
		lines[0] = in.Words.PrivacyRecords(len(records), day(records[0]), day(records[len(records)-1]))
	}
	if months := in.Member.Settings.Keep; months > 0 {
		lines = append(lines, in.Words.PrivacyKept(months))
	}
	return lines
}

// heldWithOthers counts what's stored between the member and others, apart from the member's
// shares.
func heldWithOthers(in *handlers.Interaction) ([]string, error) {
	received, err := in.Store.Received(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	requests, err := in.Store.Requests(in.Ctx, in.Member, time.Unix(0, 0))
	return []string{in.Words.PrivacyReceived(len(received)), in.Words.PrivacyAnswers(len(answers)), in.Words.PrivacyRequests(len(requests))}, err
}

// sharedBlocks says who received what, the latest last.
func sharedBlocks(in *handlers.Interaction) ([]slack.Block, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return []slack.Block{blockkit.Headed(in.Words.PrivacySharedHead(), in.Words.PrivacySharedNone())}, nil
	}
	blocks := []slack.Block{blockkit.Headed(in.Words.PrivacySharedHead(), in.Words.PrivacyShared(len(all)))}
	for _, s := range all[max(0, len(all)-privacyShares):] {
		what := in.Words.PrivacySharedTo(strconv.Itoa(s.Number), sharing.DescribeShare(in.Words, s.Order, s.Days))
		line := append(blockkit.Line(what+" ").Elements, sharing.Audience(in.Words, s.Order)...)
		line = append(line, slack.NewRichTextSectionTextElement(" · "+in.StateOf(s), nil))
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(line...)))
	}
	return blocks, nil
}

func seenLines(in *handlers.Interaction) []string {
	operator := in.Words.PrivacyRunByUnnamed()
	if in.Operator != "" {
		operator = in.Words.PrivacyRunBy(in.Operator)
	}
	return []string{
		in.Words.PrivacyNobodySees(),
		in.Words.PrivacySlackSees(in.Member.Settings.DeleteAfterDays()),
		in.Words.PrivacyOwnerSees(),
		operator,
		in.Words.PrivacyConnects(),
	}
}

// scopeLines returns the app's permissions, and further ones that this workspace granted.
func scopeLines(in *handlers.Interaction) ([]string, error) {
	var lines []string
	for _, scope := range interaction.Scopes {
		lines = append(lines, in.Words.PrivacyScope(scope.Why(in.Words), scope.Name))
	}
	reads, err := mayReadFiles(in)
	if err != nil {
		return nil, err
	}
	if reads {
		lines = append(lines, in.Words.PrivacyScope(interaction.OptionalScopes[0].Why(in.Words), interaction.OptionalScopes[0].Name))
	}
	return append(lines, in.Words.PrivacyNoOtherScopes()), nil
}
