package handlers

import (
	"context"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
)

// Upload sends a file into the DM, below a note with the button that deletes it. It's deleted
// automatically after models.FileRetention.
func (in *Interaction) Upload(name, title string, content *interaction.Content) {
	in.Tell(in.Words.RequestFileSendingHead(), in.Words.RequestFileSending(name))
	id, deleteAt := models.NewID(), in.Now.Add(models.FileRetention)
	follows := in.Words.RequestFileFollows(name)
	note := blockkit.NewReply(follows, blockkit.Text(follows), blockkit.Buttons(blockkit.Button("got_it", in.Words.RequestGotFileButton(), id)))
	ctx, store, m, log := context.WithoutCancel(in.Ctx), in.Store, in.Member, in.Logger
	noted := func(err error) {
		if err != nil {
			log.Error("could not record what to delete in Slack", "error", err)
		}
	}
	in.Answer.Then = append(in.Answer.Then,
		interaction.SendMessage{Message: note, Sent: func(channel, ts string) { noted(store.NoteSent(ctx, m, channel, ts, in.Now, deleteAt)) }},
		interaction.SendFile{File: &interaction.Upload{Name: name, Title: title, Content: content, Sent: func(file string) {
			noted(store.NoteFile(ctx, m, id, file, in.Now, deleteAt))
		}}})
}

// gotIt deletes an exported file and its note.
func gotIt(in *Interaction, id string) error {
	file, err := in.Store.SentFile(in.Ctx, in.Member, id)
	if IsNotFound(err) {
		in.Tell(in.Words.RequestFileGoneHead(), in.Words.RequestFileAgain())
		return nil
	}
	if err != nil {
		return err
	}
	// Housekeeping deletes it if the call below fails.
	if err := in.Store.DeleteFileFrom(in.Ctx, in.Member, id, in.Now); err != nil {
		return err
	}
	in.Answer.Reply = &interaction.Reply{Delete: true}
	in.Answer.Then = append(in.Answer.Then, interaction.DeleteFile{ID: file})
	return nil
}
