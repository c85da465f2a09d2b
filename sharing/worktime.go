package sharing

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/exchange"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// WorktimeLevel is the level of a working-time share: a numbered file with a checksum, which
// its recipient keeps.
const WorktimeLevel = "worktime"

// GapsError means that working time has gaps that nobody has explained. The member is asked;
// nothing is guessed.
type GapsError struct{ Gaps []string }

func (GapsError) Error() string { return "working time gaps" }

// gapsShown bounds the gaps listed in a question.
const gapsShown = 20

// composeWorktime writes a working-time share's file, and the line that accompanies it.
func (w shareWriter) composeWorktime(ctx context.Context, s *models.Share) error {
	days, ok := SharedDays(s.Order, w.loc)
	if !ok {
		return ErrNothingShared
	}
	all, err := w.store.RecordsOn(ctx, w.m, days, s.Order.At)
	if err != nil {
		return err
	}
	ended := slices.DeleteFunc(all, record.Record.Running)
	lines := timesheet.Workdays(ended, days, s.Order.At, w.loc)
	if len(lines) == 0 {
		return ErrNothingShared
	}
	if gaps := w.gapsLeft(lines, s.Order.Breaks); len(gaps) > 0 {
		return GapsError{gaps}
	}
	file := exchange.Worktime{Person: w.m.Key.User, Name: w.Name, Number: s.Order.Number, Version: max(1, s.Order.Version), Days: days, Lines: lines}
	content, checksum, err := exchange.WriteWorktime(file)
	if err != nil {
		return err
	}
	if utf8.RuneCount(content) > shareText {
		return ErrTooLong
	}
	s.Days, s.File, s.Hours = days, content, worktimeHours(lines)
	s.FileName = fmt.Sprintf("working-time-%d-v%d-%s.csv", file.Number, file.Version, days.From)
	text := w.words.SharingWorktimeLine(checksum, DaysName(w.words, days), strconv.Itoa(file.Number), "<@"+w.m.Key.User+">", strconv.Itoa(file.Version))
	// The file's exact content is shown too.
	return setBody(s, text, []slack.Block{blockkit.Text(text), blockkit.Headed(s.FileName, ""), blockkit.Preformatted(strings.ReplaceAll(string(content), "\r\n", "\n"))})
}

// gapsLeft names the gaps of all days, or counts them as breaks if the member said so.
func (w shareWriter) gapsLeft(lines []timesheet.Workday, breaks bool) []string {
	var open []string
	for i, line := range lines {
		for _, gap := range line.Gaps {
			if breaks {
				lines[i].Break += gap.Length()
				continue
			}
			from, to := record.FormatClocks(gap.Start, gap.End, line.Zone, w.c12)
			open = append(open, DaysName(w.words, record.DateRange{From: line.Day, To: line.Day})+" "+from+"–"+to)
		}
	}
	return open
}

func worktimeHours(lines []timesheet.Workday) []models.Hours {
	var all []models.Hours
	for _, line := range lines {
		if last := len(all) - 1; last >= 0 && all[last].Day == line.Day {
			all[last].Seconds += inSeconds(line.Total)
			continue
		}
		all = append(all, models.Hours{Day: line.Day, Seconds: inSeconds(line.Total)})
	}
	return all
}

// GapQuestion asks what the gaps in a working-time share were. Until that's answered there's
// nothing to send.
func GapQuestion(r notice.Reader, s models.Share, gaps []string) *interaction.Reply {
	shown := gaps[:min(len(gaps), gapsShown)]
	text := strings.Join(shown, "\n")
	if len(shown) < len(gaps) {
		text += "\n" + r.Words.NoticeMoreRows(len(gaps)-len(shown))
	}
	return blockkit.NewReply(r.Words.SharingGaps(),
		blockkit.Headed(r.Words.SharingGapsHead(), r.Words.SharingGapsWhere()), blockkit.Text(text),
		blockkit.Small(r.Words.SharingGapsHelp()),
		blockkit.Buttons(blockkit.Button("share_breaks", r.Words.SharingBreaksButton(), s.ID), blockkit.Button("share_look", r.Words.SharingLookAgainButton(), s.ID), blockkit.Button("share_leave", r.Words.SharingLeaveButton(), s.ID)))
}
