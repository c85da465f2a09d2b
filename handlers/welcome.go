package handlers

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
)

// welcome follows the answer to a member's first command: what to do next, two one-tap offers,
// and privacy in two lines.
func (in *Interaction) welcome() []slack.Block {
	return []slack.Block{
		slack.NewDividerBlock(),
		blockkit.Headed(in.Words.WelcomeHead(), in.Words.WelcomeNext()),
		in.firstButtons(Beside),
		blockkit.Headed("", in.Words.WelcomeOffers()),
		blockkit.Buttons(blockkit.Button("offer_summary", in.Words.WelcomeSummaryButton(in.timeOfDay(SummaryClock)), Beside), blockkit.Button("offer_long", in.Words.WelcomeQuestionButton(), Beside)),
		blockkit.Headed("", in.Words.WelcomeKept()+"\n"+in.Words.WelcomeShared()),
		blockkit.Buttons(blockkit.Button("privacy", in.Words.WelcomePrivacyButton(), Beside)),
		blockkit.Small(in.Words.WelcomeSlackSees() + " " + in.RunBy()),
	}
}

// SummaryClock is the default time of a daily summary, in minutes after midnight.
const SummaryClock = 17*60 + 30

// firstButtons are what to do first; help is the value of the button that shows the help.
func (in *Interaction) firstButtons(help string) slack.Block {
	start := blockkit.Button("new_timer", in.Words.RecordsStartTimerButton(), "")
	start.Style = slack.StylePrimary
	return blockkit.Buttons(start, blockkit.Button("log_time", in.Words.RecordsLogTimeButton(), ""), blockkit.Button("help", in.Words.HelpAllButton(), help))
}

// RunBy names who runs this Sundial.
func (in *Interaction) RunBy() string {
	if in.Operator == "" {
		return in.Words.WelcomeRunBySomeone()
	}
	return in.Words.WelcomeRunBy(in.Operator)
}
