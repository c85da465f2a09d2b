package handlers

import (
	"sundial/command"
)

// handler carries out one decided command: it puts what changes into t.change
// and what is said into t.answer.
type handler func(t *task, c command.Command) error

// table says which handler carries out which verb. A new command is one new
// file and its line here.
func table() map[command.Verb]handler {
	return map[command.Verb]handler{
		command.Status:    status,
		command.Start:     start,
		command.Switch:    start,
		command.Started:   started,
		command.Stop:      stop,
		command.Add:       add,
		command.Break:     takeBreak,
		command.Back:      back,
		command.Resume:    resume,
		command.Note:      note,
		command.Cancel:    cancel,
		command.Undo:      undo,
		command.Redo:      redo,
		command.List:      list,
		command.Search:    search,
		command.Edit:      edit,
		command.Delete:    remove,
		command.TagThese:  tagThese,
		command.DropThese: dropThese,
		command.Split:     split,
		command.Fill:      fill,
		command.Report:    report,
		command.Settings:  settings,
		command.Timezone:  timezone,
		command.TagsVerb:  tags,
		command.Rename:    rename,
		command.Target:    target,
		command.Budget:    budget,
		command.Rate:      rate,
		command.Here:      here,
		command.Suggest:   suggest,
		command.Export:    export,
		command.Import:    importFile,
		command.Forget:    forget,
		command.Privacy:   privacy,
		command.Help:      help,
		command.Admin:     admin,

		command.Summary:   summary,
		command.Remind:    remind,
		command.Reminders: reminders,
		command.Pomodoro:  pomodoro,
		command.Keep:      keep,

		command.Share:    share,
		command.Shares:   shares,
		command.Unshare:  unshare,
		command.Request:  request,
		command.Received: received,
	}
}

// pressed carries out a pressed button or a picked option.
type pressed func(t *task, value string) error

// actions says what each button does, by its action id.
func actions() map[string]pressed {
	return map[string]pressed{
		"choose_0":     choose,
		"choose_1":     choose,
		"choose_2":     choose,
		"undo":         undoButton,
		"redo":         redoButton,
		"stop":         stopButton,
		"again":        againButton,
		"delete":       deleteButton,
		"edit":         editButton,
		"split":        splitButton,
		"stop_which":   whichButton,
		"page_earlier": page,
		"page_later":   page,
		"fill":         fillButton,
		"fill_copy":    copyWeek,
		"row":          rowMenu,
		"list":         listButton,
		"back":         backButton,

		"started_earlier": startedEarlier,
		"stopped_ago":     stoppedAgo,
		"go_on":           goOn,
		"mend":            mendOverlap,
		"offer_0":         takeUp,
		"offer_1":         takeUp,
		"offer_2":         takeUp,
		"offer_3":         takeUp,
		"offer_4":         takeUp,

		"forget_me": forgetButton,
		"got_it":    gotIt,

		"again_0":     againButton,
		"again_1":     againButton,
		"again_2":     againButton,
		"same_day":    sameButtonPressed,
		"new_timer":   newTimerButton,
		"log_time":    logTimeButton,
		"report_week": reportWeekButton,
		"report_more": reportTurn,
		"report_less": reportTurn,
		"report_by":   reportBy,
		"report_as":   reportAs,
		"settings":    settingsButton,
		"tag_row":     tagRow,
		"tags_more":   tagsTurn,
		"tags_less":   tagsTurn,
		"here_off":    hereOff,
		"suggest_off": suggestOff,
		"use_tag":     useTag,
		"tags":        tagsButton,
		"privacy":     privacyButton,

		"admin_channels": adminChannels,
		"admin_files":    adminFiles,

		"reminders":       remindersButton,
		"schedule_off":    scheduleOff,
		"schedule_on":     scheduleOn,
		"schedule_pause":  schedulePause,
		"schedule_delete": scheduleDelete,
		"schedule_new":    scheduleNew,
		"schedule_change": scheduleChange,
		"quiet":           quietForm,
		"offer_summary":   offerSummary,
		"offer_long":      offerLong,
		"stop_now":        stopButton,
		"summary_stop":    summaryStop,
		"stopped_at":      stoppedAt,
		"keep_running":    keepRunning,
		"fill_gap_0":      fillGap,
		"fill_gap_1":      fillGap,
		"fill_gap_2":      fillGap,

		"share_send":       shareSend,
		"share_leave":      shareLeave,
		"share_trim":       shareTrim,
		"share_level":      shareLevel,
		"share_part":       sharePart,
		"share_today":      shareToday,
		"share_timer":      shareTimer,
		"share_provenance": shareProvenance,
		"share_answer":     shareAnswer,
		"share_breaks":     shareBreaks,
		"share_look":       shareLook,
		"share_again":      shareAgain,
		"share_accept":     shareAccept,
		"share_ask":        shareAsk,
		"share_mute":       shareMute,
		"share_unmute":     shareUnmute,
		"share_unasked":    shareUnasked,
		"share_asking":     shareAsking,
		"shares":           sharesButton,
		"unshare":          unshareButton,
	}
}

// forms says what each submitted modal does, by its callback id. The answer takes
// the form's place.
func forms() map[string]func(*task) error {
	return map[string]func(*task) error{
		"edit_record":   (*task).saveEdited,
		"new_record":    (*task).saveNew,
		"new_timer":     (*task).startFromForm,
		"move_start":    (*task).moveStart,
		"share_trim":    (*task).shareTrimmed,
		"share_ask":     (*task).askedBack,
		"share_people":  (*task).sharePicked,
		"settings":      (*task).saveSettings,
		"rename_tag":    (*task).saveRenamed,
		"split_record":  (*task).saveSplit,
		"track_message": (*task).trackMessage,
		"fill_week":     (*task).previewFill,
		"fill_store":    (*task).storeFill,
		importForm:      (*task).previewImport,
		importPreview:   (*task).keepImport,
		"schedule":      (*task).saveSchedule,
		"quiet":         (*task).saveQuiet,
	}
}
