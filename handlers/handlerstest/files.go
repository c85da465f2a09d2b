package handlerstest

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os/exec"
	"strings"
	"testing"

	"sundial/interaction"
	"sundial/models"
)

// Uploaded returns the file of an answer, as if Slack had accepted it as F1.
func Uploaded(t testing.TB, a interaction.Answer) []byte {
	t.Helper()
	for _, effect := range Effects[interaction.SendMessage](a) {
		effect.Sent("D1", "1.0")
	}
	file := SentFile(t, a)
	file.Sent("F1")
	return file.Content.Bytes()
}

// Files holds the files that members uploaded, by id.
type Files map[string]uploaded

type uploaded struct {
	owner   models.MemberKey
	content string
}

// File returns the content for its owner, and ErrNotFound for anyone else.
func (s Files) File(_ context.Context, who models.MemberKey, id string, _ int64) ([]byte, error) {
	if f, ok := s[id]; ok && f.owner == who {
		return []byte(f.content), nil
	}
	return nil, models.ErrNotFound
}

// Put adds a file.
func (s Files) Put(id string, owner models.MemberKey, content string) {
	s[id] = uploaded{owner, content}
}

// NewWithFiles returns a desk whose workspace lets the app read files.
func NewWithFiles(t testing.TB) (*Desk, Files) {
	t.Helper()
	files := Files{}
	d := New(t, func(s *Setup) { s.Service.Files = files })
	w := models.Workspace{Key: Ann.Workspace(), Token: "xoxb-1", Scopes: "commands,files:read"}
	Must(t, d.Store.SaveWorkspace(t.Context(), w, d.Clock.Now()))
	return d, files
}

// SubmitsValues submits a modal with those values by block.
func (d *Desk) SubmitsValues(who models.MemberKey, callback, private string, values map[string]interaction.Input) interaction.Answer {
	d.T.Helper()
	v := &interaction.View{ID: "V1", Type: "modal", Callback: callback, Private: private, Values: map[string]map[string]interaction.Input{}}
	for block, input := range values {
		v.Values[block] = map[string]interaction.Input{block: input}
	}
	return d.Handle(interaction.Request{Kind: interaction.Submission, Who: who, View: v})
}

// HandsIn submits the form of the import with a file.
func (d *Desk) HandsIn(who models.MemberKey, file string) interaction.Answer {
	d.T.Helper()
	return d.SubmitsValues(who, "import_file", "", map[string]interaction.Input{"file": {Values: []string{file}}})
}

// TogglFile is an export of Toggl with two records.
const TogglFile = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n" +
	"Bo Ek,bo@x.test,Acme,Site,,Nav fix,No,2026-03-03,10:23:52,2026-03-03,11:00:00,00:36:08,\n" +
	"Bo Ek,bo@x.test,Acme,Site,,Review,No,2026-03-03,11:00:00,2026-03-03,12:00:00,01:00:00,\n"

// contentOf returns the text of a file of any kind: the parts of a workbook, the words of a
// PDF, or the file itself.
func contentOf(t testing.TB, name string, data []byte) string {
	t.Helper()
	switch {
	case strings.HasSuffix(name, ".xlsx"):
		book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		Must(t, err)
		var all strings.Builder
		for _, part := range book.File {
			r, err := part.Open()
			Must(t, err)
			_, err = io.Copy(&all, r)
			Must(t, err)
		}
		return all.String()
	case strings.HasSuffix(name, ".pdf"):
		cmd := exec.Command("pdftotext", "-layout", "-", "-")
		cmd.Stdin = bytes.NewReader(data)
		out, err := cmd.Output()
		Must(t, err)
		return string(out) + string(data)
	}
	return string(data)
}

// Handed returns the file that an answer gives to its owner, with its name.
func Handed(t testing.TB, a interaction.Answer) (name, content string) {
	t.Helper()
	file := SentFile(t, a)
	data, err := io.ReadAll(file.Content.Reader())
	Must(t, err)
	return file.Name, contentOf(t, file.Name, data)
}

// SentFile returns the one file of an answer.
func SentFile(t testing.TB, a interaction.Answer) *interaction.Upload {
	t.Helper()
	files := Effects[interaction.SendFile](a)
	if len(files) != 1 {
		t.Fatalf("%d files: %q", len(files), Text(a))
	}
	return files[0].File
}

// WorkbookPart returns a part of a workbook.
func WorkbookPart(t testing.TB, content []byte, name string) string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	Must(t, err)
	file, err := in.Open(name)
	Must(t, err)
	text, err := io.ReadAll(file)
	Must(t, err)
	return string(text)
}
