package handlers

import (
	"github.com/slack-go/slack"

	"sundial/record"
)

// homeOpened publishes the Home tab: only for who looks at it. Somebody who
// never typed gets a page that stores nothing.
func (t *task) homeOpened() error {
	view, err := t.home()
	if err != nil {
		return err
	}
	if !t.m.New {
		t.m.Settings.HomeOpened = true
	}
	t.answer.Then = append(t.answer.Then, Effect{Home: view})
	return nil
}

func (t *task) home() (*slack.HomeTabViewRequest, error) {
	running, err := t.store.Running(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	total, err := t.workOn(t.today())
	if err != nil {
		return nil, err
	}
	var blocks []slack.Block
	if len(running) > 0 {
		blocks = append(blocks, headedBlock("Running", t.spans(running)), buttons(button("stop", "Stop", running[0].ID), button("edit", "Edit", running[0].ID)))
	} else {
		blocks = append(blocks, headedBlock("Nothing is running.", "Type "+t.command+" start and what you do, in any channel."))
	}
	blocks = append(blocks, headedBlock("Today so far:", record.FormatLength(total)), slack.NewDividerBlock(),
		smallBlock("Sundial keeps what you type, and nothing else. "+t.command+" privacy tells more."))
	return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: blocks}}, nil
}
