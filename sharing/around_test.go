package sharing

import (
	"testing"

	"github.com/slack-go/slack"

	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

// seen returns what a section reads as, with <id> for a person or a channel.
func seen(elements []slack.RichTextSectionElement) (text string) {
	for _, one := range elements {
		switch one := one.(type) {
		case *slack.RichTextSectionTextElement:
			text += one.Text
		case *slack.RichTextSectionUserElement:
			text += "<" + one.UserID + ">"
		case *slack.RichTextSectionChannelElement:
			text += "<" + one.ChannelID + ">"
		}
	}
	return text
}

func TestNamesAreWhereTheLanguagePutsThem(t *testing.T) {
	people, channel := models.ShareOrder{People: []string{"U1", "U2"}}, models.ShareOrder{Channel: "C1"}
	for _, c := range []struct {
		language messages.Language
		order    models.ShareOrder
		want     string
	}{
		{messages.English, people, "It goes to <U1>, <U2> when you press Send:"},
		{messages.English, channel, "It goes to everyone in <C1> when you press Send:"},
		{messages.German, channel, "Es geht an alle in <C1>, wenn du auf „Senden“ drückst:"},
		{messages.Japanese, channel, "「送信」を押すと<C1>の全員に送られます："},
	} {
		words := messages.For(c.language, "/time")
		line := around(leaves(notice.Reader{Words: words}, models.Share{Order: c.order}), nil, Audience(words, c.order)...)
		if got := seen(line); got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}
