package shares

import (
	"regexp"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
)

// muteFeature keeps people's requests and shares away from the member.
func muteFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{
			"share_mute": muteAsker, "mute": muteSender, "share_unmute": unmutePerson, "mute_all": muteAll, "unmute_all": unmuteAll,
		},
	}
}

// muteAsker mutes who asked for the share that is previewed. Nobody is told.
func muteAsker(in *handlers.Interaction, id string) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	if s.Asked != "" {
		mute(in, s.Asked)
	}
	showMuted(in, s.Asked)
	return nil
}

// slackUser is what Slack's ids of people look like.
var slackUser = regexp.MustCompile(`^[UW][A-Z0-9]{1,20}$`)

// muteSender mutes who sent the share under which the button stands. What comes back from
// it is a person's id, and the worst that another one does is to mute somebody else.
func muteSender(in *handlers.Interaction, user string) error {
	switch {
	case user == in.Member.Key.User:
		in.Say("This button is for the person who gets the share.")
		return nil
	case !slackUser.MatchString(user):
		in.Say("This button no longer works. Type %s shares to see whom you muted.", in.Command)
		return nil
	}
	mute(in, user)
	showMuted(in, user)
	return nil
}

func mute(in *handlers.Interaction, user string) {
	if !slices.Contains(in.Member.Settings.Muted, user) {
		in.Member.Settings.Muted = append(slices.Clone(in.Member.Settings.Muted), user)
	}
}

func unmute(in *handlers.Interaction, user string) {
	in.Member.Settings.Muted = slices.DeleteFunc(slices.Clone(in.Member.Settings.Muted), func(u string) bool { return u == user })
}

// muteAll keeps everyone's requests and shares away.
func muteAll(in *handlers.Interaction, _ string) error {
	mute(in, models.MutedEveryone)
	in.Tell("Muted everyone.", "Requests and shares no longer reach you. Nobody is told.", blockkit.Button("unmute_all", "Unmute everyone", ""))
	return nil
}

func unmuteAll(in *handlers.Interaction, _ string) error {
	unmute(in, models.MutedEveryone)
	in.Say("Requests and shares reach you again, except from people you muted by name.")
	return nil
}

func showMuted(in *handlers.Interaction, user string) {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("Muted ", nil), slack.NewRichTextSectionUserElement(user, nil),
		slack.NewRichTextSectionTextElement(". Their requests and shares no longer reach you. They aren't told, and see no difference.", nil)))
	in.Show(blockkit.NewReply("Muted. Their requests and shares no longer reach you.", block, blockkit.Buttons(blockkit.Button("share_unmute", "Unmute", user))))
}

// unmutePerson lets a person's requests and shares through again.
func unmutePerson(in *handlers.Interaction, user string) error {
	if !slices.Contains(in.Member.Settings.Muted, user) {
		in.Say("You haven't muted that person.")
		return nil
	}
	unmute(in, user)
	in.Say("That person's requests and shares reach you again.")
	return nil
}
