package slacksim

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
)

// maxUpload is the maximum file size, in bytes. Slack allows 1 GB; nothing here needs that.
const maxUpload = 256 << 20

// file is an uploaded file, or one that is awaited.
type file struct {
	id, name, title string
	space           *Space
	user            string
	length          int // announced
	content         []byte
	uploaded        bool
	completed       bool
}

func (s *Sim) getUploadURL(r *request) object {
	length, err := strconv.Atoi(r.arg("length"))
	if r.arg("filename") == "" || err != nil || length <= 0 {
		return refuse("invalid_arguments", "filename and length are required")
	}
	f := &file{id: s.id("F"), name: r.arg("filename"), space: r.space, user: r.space.botUser, length: length}
	secret := s.secret()
	s.uploads[secret] = f
	s.files[f.id] = f
	return object{"ok": true, "file_id": f.id, "upload_url": s.base + "/upload/v1/" + secret}
}

// serveUpload takes the bytes, raw or as a multipart form, once.
func (s *Sim) serveUpload(w http.ResponseWriter, r *http.Request) {
	content, err := uploaded(r)
	if err != nil {
		http.Error(w, "the upload can't be read", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.uploads[r.PathValue("id")]
	switch {
	case f == nil:
		http.Error(w, "no such upload", http.StatusNotFound)
	case len(content) != f.length:
		http.Error(w, fmt.Sprintf("%d bytes were announced and %d came", f.length, len(content)), http.StatusBadRequest)
	default:
		f.content, f.uploaded = content, true
		delete(s.uploads, r.PathValue("id"))
		_, _ = fmt.Fprintf(w, "OK - %d", len(content))
	}
}

func uploaded(r *http.Request) ([]byte, error) {
	kind, params, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind != "multipart/form-data" || params["boundary"] == "" {
		return io.ReadAll(io.LimitReader(r.Body, maxUpload))
	}
	reader, err := r.MultipartReader()
	if err != nil {
		return nil, fmt.Errorf("reading the form: %w", err)
	}
	for {
		part, err := reader.NextPart()
		if err != nil {
			return nil, fmt.Errorf("finding the file in the form: %w", err)
		}
		if part.FileName() != "" {
			return io.ReadAll(io.LimitReader(part, maxUpload))
		}
	}
}

func (s *Sim) completeUpload(r *request) object {
	var named []struct {
		ID    string `json:"id"`
		Title string `json:"title"`
	}
	if !r.value("files", &named) || len(named) == 0 {
		return refuse("invalid_arguments", "files is required")
	}
	targets, slackError := r.space.targets(r)
	if slackError != "" {
		return refuse(slackError)
	}
	var done []*file
	for _, n := range named {
		f := s.files[n.ID]
		if f == nil || f.space != r.space || !f.uploaded || f.completed {
			return refuse("file_not_found")
		}
		f.title = either(n.Title, f.name)
		done = append(done, f)
	}
	answers := make([]object, 0, len(done))
	for _, f := range done {
		f.completed = true
		answers = append(answers, object{"id": f.id, "title": f.title})
	}
	comment := content{text: r.arg("initial_comment"), thread: r.arg("thread_ts")}
	for _, c := range targets {
		s.add(r.space, c, comment, "").files = slices.Clone(done)
	}
	s.bump()
	return object{"ok": true, "files": answers}
}

// targets returns the conversations to share in. It doesn't accept a user's ID: the
// documentation names only conversations.
func (w *Space) targets(r *request) ([]*channel, string) {
	var out []*channel
	for _, id := range strings.Split(r.arg("channel_id")+","+r.arg("channels"), ",") {
		if id == "" {
			continue
		}
		if w.channels[id] == nil {
			return nil, "channel_not_found"
		}
		c, slackError := w.channelFor(id)
		if slackError != "" {
			return nil, slackError
		}
		out = append(out, c)
	}
	return out, ""
}

func (s *Sim) deleteFile(r *request) object {
	f := s.files[r.arg("file")]
	switch {
	case f == nil || f.space != r.space:
		return refuse("file_not_found")
	case f.user != r.space.botUser:
		return refuse("cant_delete_file")
	}
	delete(s.files, f.id)
	for _, c := range r.space.channels {
		c.dropFile(f)
	}
	s.bump()
	return object{"ok": true}
}

// dropFile removes a file from its messages, and messages that contained nothing else.
func (c *channel) dropFile(f *file) {
	for _, m := range slices.Clone(c.messages) {
		if !slices.Contains(m.files, f) {
			continue
		}
		m.files = slices.DeleteFunc(m.files, func(o *file) bool { return o == f })
		if len(m.files) == 0 && m.text == "" && len(m.blocks) == 0 {
			c.remove(m)
		}
	}
}

func (s *Sim) filesInfo(r *request) object {
	f := s.files[r.arg("file")]
	if f == nil || f.space != r.space || !f.completed {
		return refuse("file_not_found")
	}
	return object{"ok": true, "file": s.filePayload(f)}
}

func (s *Sim) filePayload(f *file) object {
	return object{"id": f.id, "name": f.name, "title": f.title, "mimetype": f.mimeType(),
		"filetype": strings.TrimPrefix(path.Ext(f.name), "."), "size": len(f.content), "user": f.user,
		"url_private": s.fileURL(f), "url_private_download": s.fileURL(f), "file_access": "visible"}
}

func (s *Sim) public(f *file) File {
	return File{ID: f.id, Name: f.name, Title: f.title, Size: len(f.content), User: f.user,
		MIMEType: f.mimeType(), URL: s.fileURL(f)}
}

func (s *Sim) fileURL(f *file) string {
	return s.base + "/files-pri/" + f.id + "/download/" + url.PathEscape(f.name)
}

func (f *file) mimeType() string {
	return either(mime.TypeByExtension(path.Ext(f.name)), "application/octet-stream")
}

// serveDownload serves a file to a bot token with files:read. Like Slack, it serves anyone else
// a sign-in page with status 200.
func (s *Sim) serveDownload(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	in := s.tokens[strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")]
	f := s.files[r.PathValue("id")]
	s.mu.Unlock()
	if f == nil || in == nil || in.revoked != "" || in.space != f.space || !in.has("files:read") {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, "<!DOCTYPE html><title>Sign in</title><p>Sign in to your workspace.</p>")
		return
	}
	w.Header().Set("Content-Type", f.mimeType())
	_, _ = io.Copy(w, bytes.NewReader(f.content))
}
