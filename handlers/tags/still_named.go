package tags

import (
	"sundial/handlers"
	"sundial/models"
)

// stillNamed says how many of the member's repeated shares and reports name the tag; empty:
// none. Renaming the tag doesn't change them: the other tag may have records that the member
// never agreed to share, and undo doesn't cover schedules.
func stillNamed(in *handlers.Interaction, tag string) (string, error) {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return "", err
	}
	shares, reports := 0, 0
	for _, one := range all {
		switch {
		case one.Kind == models.ShareRepeat && one.Share.Filter.Names(tag):
			shares++
		case one.Kind == models.FileReport && one.Report.Filter.Names(tag):
			reports++
		}
	}
	text := ""
	if shares > 0 {
		text += "\n" + in.Words.TagsStillShared(shares, tag)
	}
	if reports > 0 {
		text += "\n" + in.Words.TagsStillReported(reports, tag)
	}
	return text, nil
}
