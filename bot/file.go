package bot

import (
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// File reads a file that the person uploaded (files:read). Slack says whose it is: someone
// else's is models.ErrNotFound. One of more than most bytes is a TooLargeError, and nothing of
// it's read.
func (s *Slack) File(ctx context.Context, who models.MemberKey, id string, most int64) ([]byte, error) {
	var info *slack.File
	c := call{method: "files.info", patience: triggerTimeout, again: true}
	err := s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) (err error) {
		info, _, _, err = api.GetFileInfoContext(ctx, id, 0, 0)
		return err
	})
	if hasCode(err, "file_not_found", "file_deleted") {
		return nil, models.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	if info.User != who.User {
		return nil, models.ErrNotFound
	}
	if int64(info.Size) > most {
		return nil, &interaction.TooLargeError{Size: int64(info.Size)}
	}
	content := &limitedBuffer{most: most}
	content.buffer.Grow(info.Size)
	c = call{method: "file download", patience: triggerTimeout, timeout: uploadTimeout}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		content.buffer.Reset()
		return api.GetFileContext(ctx, info.URLPrivateDownload, content)
	})
	if errors.Is(err, io.ErrShortWrite) || err == nil && content.buffer.Len() != info.Size {
		// Slack answers an unauthorized request with a sign-in page.
		return nil, models.ErrNotFound
	}
	return content.buffer.Bytes(), err
}

// limitedBuffer accepts at most most bytes, whatever size was announced. The buffer isn't
// embedded, so that io.Copy can't bypass Write.
type limitedBuffer struct {
	buffer bytes.Buffer
	most   int64
}

func (b *limitedBuffer) Write(p []byte) (int, error) {
	if int64(b.buffer.Len()+len(p)) > b.most {
		return 0, io.ErrShortWrite
	}
	return b.buffer.Write(p)
}

// Upload uploads a file's content to Slack. Nobody sees it before ShowFile, so a failure had no
// effect.
func (s *Slack) Upload(ctx context.Context, who models.MemberKey, u *interaction.Upload) (file string, err error) {
	if _, err := s.openDM(ctx, who, 0); err != nil {
		return "", err
	}
	c := call{method: "files.getUploadURLExternal", timeout: uploadTimeout}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		place, err := api.GetUploadURLExternalContext(ctx, slack.GetUploadURLExternalParameters{FileName: u.Name, FileSize: u.Content.Len()})
		if err != nil {
			return err
		}
		file = place.FileID
		return api.UploadToURL(ctx, slack.UploadToURLParameters{UploadURL: place.UploadURL, Reader: u.Content.Reader(), Filename: u.Name})
	})
	return file, err
}

// ShowFile posts an uploaded file to the person's DM with the app.
func (s *Slack) ShowFile(ctx context.Context, who models.MemberKey, file, title string) error {
	channel, err := s.openDM(ctx, who, 0)
	if err != nil {
		return err
	}
	return s.call(ctx, who.Workspace(), call{method: "files.completeUploadExternal"}, func(ctx context.Context, api *slack.Client) error {
		_, err := api.CompleteUploadExternalContext(ctx, slack.CompleteUploadExternalParameters{
			Files: []slack.FileSummary{{ID: file, Title: title}}, Channel: channel,
		})
		return err
	})
}

func (s *Slack) upload(ctx context.Context, who models.MemberKey, u *interaction.Upload) error {
	channel, err := s.openDM(ctx, who, patience)
	if err != nil {
		return err
	}
	var id string
	c := call{method: "files.getUploadURLExternal", patience: patience, timeout: uploadTimeout}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		file, err := api.UploadFileContext(ctx, slack.UploadFileParameters{
			Reader: u.Content.Reader(), FileSize: u.Content.Len(), Filename: u.Name,
			Title: u.Title, InitialComment: u.Comment, Channel: channel,
		})
		if err == nil {
			id = file.ID
		}
		return err
	})
	if err == nil && u.Sent != nil {
		u.Sent(id)
	}
	return err
}
