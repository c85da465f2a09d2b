package shares

import (
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
)

func muteFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{
			"share_mute": onDraft(muteAsker), "mute": muteSender, "share_unmute": unmutePerson, "mute_all": muteAll, "unmute_all": unmuteAll,
		},
	}
}

// muteAsker mutes the person who asked for the previewed share. Nobody is notified.
func muteAsker(in *handlers.Interaction, s models.Share, _ string) error {
	if s.Asked != "" {
		mute(in, s.Asked)
	}
	showMuted(in, s.Asked)
	return nil
}

// muteSender mutes the sender of the share above the button. The value is a user ID; a forged
// one can only mute someone else.
func muteSender(in *handlers.Interaction, user string) error {
	switch {
	case user == in.Member.Key.User:
		return in.Say(in.Words.SharesNotForYou())
	case !handlers.SlackUser.MatchString(user):
		return in.Say(in.Words.SharesMuteOver())
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

// muteAll blocks everyone's requests and shares.
func muteAll(in *handlers.Interaction, _ string) error {
	mute(in, models.MutedEveryone)
	in.Tell(in.Words.SharesMutedEveryoneHead(), in.Words.SharesMutedEveryone(), blockkit.Button("unmute_all", in.Words.SharesUnmuteAllButton(), ""))
	return nil
}

func unmuteAll(in *handlers.Interaction, _ string) error {
	unmute(in, models.MutedEveryone)
	return in.Say(in.Words.SharesUnmutedAll())
}

func showMuted(in *handlers.Interaction, user string) {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement(in.Words.SharesMutedHead()+" ", nil), slack.NewRichTextSectionUserElement(user, nil),
		slack.NewRichTextSectionTextElement("\n"+in.Words.SharesMuted(), nil)))
	in.Show(blockkit.NewReply(in.Words.SharesMutedShort(), block, blockkit.Buttons(blockkit.Button("share_unmute", in.Words.SharesUnmuteButton(), user))))
}

func unmutePerson(in *handlers.Interaction, user string) error {
	if !slices.Contains(in.Member.Settings.Muted, user) {
		return in.Say(in.Words.SharesNotMuted())
	}
	unmute(in, user)
	return in.Say(in.Words.SharesUnmuted())
}
