package tags

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

func tagsFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.TagsVerb: tags, command.Rename: rename},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpTags,
		Examples: []string{"tags", "rename #acme #acme/web"},
		Buttons: map[string]handlers.Button{
			"tags":      handlers.CommandButton(command.Command{Verb: command.TagsVerb}),
			"tag_row":   tagRow,
			"tags_more": tagsPage,
			"tags_less": tagsPage,
		},
		Forms: map[string]handlers.Form{"rename_tag": saveRenamed},
	}
}

// tagRows is how many tags a page of the list shows.
const tagRows = 20

// tagUse is a tag's use in a member's records.
type tagUse struct {
	tag     string
	length  time.Duration
	records int
	last    time.Time
	lastDay record.Date
}

// tagUses lists the tags of records and those with settings, the latest used first.
func tagUses(in *handlers.Interaction) ([]tagUse, error) {
	all, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	uses := map[string]*tagUse{}
	of := func(tag string) *tagUse {
		if uses[tag] == nil {
			uses[tag] = &tagUse{tag: tag}
		}
		return uses[tag]
	}
	zones := record.Zones{}
	for _, r := range all {
		day := r.Day(zones.Of(r, in.Zone))
		for _, tag := range r.Tags() {
			u := of(tag)
			u.length, u.records, u.last, u.lastDay = u.length+r.Length(in.Now), u.records+1, r.Start, day
		}
	}
	for tag := range in.Member.Settings.Tags {
		if tag != notice.AllWork {
			of(tag)
		}
	}
	list := make([]tagUse, 0, len(uses))
	for _, u := range uses {
		list = append(list, *u)
	}
	slices.SortFunc(list, func(a, b tagUse) int {
		hidden := func(u tagUse) int { return map[bool]int{true: 1}[in.Member.Settings.Tags[u.tag].Hidden] }
		return cmp.Or(cmp.Compare(hidden(a), hidden(b)), b.last.Compare(a.last), cmp.Compare(a.tag, b.tag))
	})
	return list, nil
}

// tags lists the member's tags with hours, settings and a menu; hidden ones come last.
func tags(in *handlers.Interaction, _ command.Command) error { return listTags(in, 0) }

func listTags(in *handlers.Interaction, from int) error {
	uses, err := tagUses(in)
	if err != nil {
		return err
	}
	if len(uses) == 0 {
		return in.Say(in.Words.TagsNone())
	}
	from = min(max(from, 0), len(uses)-1)
	shown := uses[from:min(from+tagRows, len(uses))]
	head := in.Words.TagsCountHead(len(uses))
	blocks, lines := []slack.Block{blockkit.Headed(head, "")}, []string{head}
	for _, u := range shown {
		text := useLine(in, u)
		lines = append(lines, text)
		blocks = append(blocks, slack.NewSectionBlock(blockkit.Plain(text), nil, slack.NewAccessory(tagMenu(in, u.tag))))
	}
	var pages []*slack.ButtonBlockElement
	if from > 0 {
		pages = append(pages, blockkit.Button("tags_less", in.Words.AnswersNewerButton(), strconv.Itoa(max(0, from-tagRows))))
	}
	if from+len(shown) < len(uses) {
		pages = append(pages, blockkit.Button("tags_more", in.Words.AnswersMoreButton(), strconv.Itoa(from+len(shown))))
	}
	if len(pages) > 0 {
		blocks = append(blocks, blockkit.Small(in.Words.TagsPageOf(from+1, from+len(shown), len(uses))), blockkit.Buttons(pages...))
	}
	in.Show(blockkit.NewReply(record.Ellipsis(strings.Join(lines, "\n"), handlers.FallbackText), blocks...))
	return nil
}

// useLine returns a tag in one line: how long, how often, and when last.
func useLine(in *handlers.Interaction, u tagUse) string {
	line := in.Words.TagsUnused(u.tag)
	if u.records > 0 {
		line = in.Words.TagsUse(u.records, in.DayName(u.lastDay), in.Words.Length(u.length), u.tag)
	}
	facts := in.Member.Settings.Tags[u.tag]
	if set := in.DescribeFacts(facts); set != "" {
		line = in.Words.TagsUseFacts(set, line)
	}
	if facts.Hidden {
		line = in.Words.TagsHiddenUse(line)
	}
	return line
}

// tagMenu returns a tag's menu. It names the tag by a token, so it contains no word.
func tagMenu(in *handlers.Interaction, tag string) *slack.OverflowBlockElement {
	token := in.Member.Token(tag)
	hide := blockkit.Option("hide", in.Words.TagsHideOption(), token)
	if in.Member.Settings.Tags[tag].Hidden {
		hide = blockkit.Option("show", in.Words.TagsShowOption(), token)
	}
	return slack.NewOverflowBlockElement("tag_row", blockkit.Option("report", in.Words.TagsReportOption(), token), blockkit.Option("rename", in.Words.TagsRenameOption(), token), hide)
}

func tagsPage(in *handlers.Interaction, value string) error {
	from, _ := strconv.Atoi(value) // listTags bounds it
	return listTags(in, from)
}

// tagOf finds the member's tag for a token.
func tagOf(in *handlers.Interaction, token string) (tagUse, bool, error) {
	uses, err := tagUses(in)
	if err != nil {
		return tagUse{}, false, err
	}
	if i := slices.IndexFunc(uses, func(u tagUse) bool { return in.Member.Token(u.tag) == token }); i >= 0 {
		return uses[i], true, nil
	}
	return tagUse{}, false, in.Say(in.Words.TagsGone())
}

// tagRow carries out a choice in a tag's menu.
func tagRow(in *handlers.Interaction, value string) error {
	what, token, _ := strings.Cut(value, " ")
	u, ok, err := tagOf(in, token)
	if err != nil || !ok {
		return err
	}
	switch what {
	case "report":
		from := in.Today()
		if u.records > 0 {
			from = u.lastDay
		}
		days := record.Month(from)
		return in.Perform(command.Command{Verb: command.Report, Range: days, RangeName: strings.ToLower(days.From.Month.String()), Filter: record.Filter{All: [][]string{{u.tag}}}, GroupBy: []string{timesheet.ByDay}})
	case "rename":
		in.Open(renameForm(in, u.tag))
		return nil
	}
	return hide(in, u.tag, what == "hide")
}

// hide removes a tag from pickers, or brings it back. Records and reports keep it.
func hide(in *handlers.Interaction, tag string, hidden bool) error {
	what, text := "show", in.Words.TagsShownAgain(tag)
	if hidden {
		what, text = "hide", in.Words.TagsHiddenNow(tag)
	}
	entry := changeFacts(in, what, tag, func(f *models.TagFacts) { f.Hidden = hidden })
	in.Tell("", text, in.UndoButton(entry), blockkit.Button("tags", in.Words.TagsAllButton(), ""))
	return nil
}
