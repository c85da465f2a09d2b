package handlers

import (
	"slices"
	"strings"

	"sundial/command"
)

// topic is the help on verbs that belong together: what they do, in one line,
// and examples that work when pasted at any time of day.
type topic struct {
	verbs    []command.Verb
	does     string
	examples []string
}

// topics are in the order of the overview, which shows the first example of each.
func topics() []topic {
	v := func(verbs ...command.Verb) []command.Verb { return verbs }
	return []topic{
		{v(command.Start, command.Switch, command.Started), "Starts a timer; the running one is stopped at that moment.",
			[]string{"start fix login #acme", "start fix login 15m ago", "start fix login yesterday at 22:00", "switch review #acme", "started 10m ago"}},
		{v(command.Stop), "Stops the running timer.", []string{"stop", "stop 10m ago", "stop yesterday at 18:00"}},
		{v(command.Add), "Stores what is done already: how long it took, or from when to when.",
			[]string{"1h30 review #acme", "add yesterday 9-10:30 review #acme", "add review for 2h yesterday #acme", "add 45m standup on monday"}},
		{v(command.Break, command.Back), "Stops work and times a break, or enters one; back resumes the work.",
			[]string{"break", "back", "break 30m", "break yesterday 12-12:30"}},
		{v(command.Resume), "Starts the last note again, or one of the last list.", []string{"resume", "resume 2"}},
		{v(command.Status), "What runs, and today so far.", []string{"status"}},
		{v(command.Note), "Changes the text of the running timer.", []string{"note review login #acme"}},
		{v(command.Cancel), "Throws the running timer away.", []string{"cancel"}},
		{v(command.Undo, command.Redo), "Takes back the last change, and the one before, for thirty days.", []string{"undo", "redo"}},
		{v(command.List, command.Search), "Shows your records with their numbers.",
			[]string{"today", "yesterday", "week", "list last week #acme", "search login"}},
		{v(command.Edit, command.Delete, command.Split), "Changes a record by the number that the last list showed.",
			[]string{"edit 2", "delete 2", "split 2 at 10:00"}},
		{v(command.TagThese, command.DropThese), "Acts on all records of the last list, after showing which.",
			[]string{"tag these #acme", "delete these"}},
		{v(command.Fill), "The week at once, in a form.", []string{"fill", "fill last week"}},
		{v(command.Report), "Adds up your hours, here or as a file.",
			[]string{"report", "report last month #acme by day", "report october by tag and week", "report last week round up 15m per day", "report last month as xlsx"}},
		{v(command.TagsVerb, command.Rename), "Your tags; a renamed tag joins the one whose name it gets.", []string{"tags", "rename #acme #acme/web"}},
		{v(command.Rate, command.Target, command.Budget), "What an hour with a tag costs, how many you aim at, how many there are.",
			[]string{"rate #acme 90 EUR/h", "target #acme 20h/week", "budget #acme 40h", "target #acme off"}},
		{v(command.Here, command.Suggest), "Your own tag for what you type in this channel; a tag offered to all who type there.",
			[]string{"here #acme", "here off", "suggest #acme"}},
		{v(command.Summary), "Sends you a summary in private.",
			[]string{"summary daily at 17:30 on weekdays", "summary weekly on friday", "summary now", "summary off"}},
		{v(command.Remind, command.Reminders), "Reminds you in private.",
			[]string{"remind at 9:00 on weekdays to plan the day", "remind if idle by 10:00", "remind after 3h", "reminders", "remind off"}},
		{v(command.Pomodoro), "A timer that says when to rest and when to go on.", []string{"pomodoro review #acme", "pomodoro 50/10 review #acme"}},
		{v(command.Share, command.Shares, command.Unshare), "Shows what would be sent, and sends it on your tap; the lowest level, totals, is the default.",
			[]string{"share totals last week #acme with @ann", "share days last month #acme with @ann every friday", "share today including the timer with @ann", "shares", "unshare 1"}},
		{v(command.Request, command.Received), "Asks others for their hours, each decides alone; adds up what was shared with you.",
			[]string{"request @ann #acme last month", "received last month by person"}},
		{v(command.Settings, command.Timezone, command.Keep), "Your preferences, in a form or by word.",
			[]string{"settings", "settings clock 24", "settings week monday", "settings day 7h30", "settings tag #acme", "timezone Europe/Berlin", "keep 2 years"}},
		{v(command.Export, command.Import), "All that is held about you as a file, and files of other trackers.", []string{"export as json", "export as csv", "import"}},
		{v(command.Privacy, command.Forget, command.Admin), "What is held and who can see it; erasing all of it, once you confirm.", []string{"privacy", "forget me"}},
		{v(command.Help), "Help on one verb.", []string{"help report"}},
	}
}

// help is short; its examples work when pasted. It takes a verb by any of its
// names, which command has folded.
func help(t *task, c command.Command) error {
	if c.Note == "" {
		var lines []string
		for _, one := range topics() {
			lines = append(lines, t.command+" "+one.examples[0])
		}
		t.tell("What you can type:", strings.Join(lines, "\n"))
		return nil
	}
	for _, one := range topics() {
		if slices.Contains(one.verbs, command.Verb(c.Note)) {
			t.tell(one.does, t.command+" "+strings.Join(one.examples, "\n"+t.command+" "))
			return nil
		}
	}
	t.say("There is no help on that. Type instead: %s help", t.command)
	return nil
}
