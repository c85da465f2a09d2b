package handlers_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// whole returns all that someone finds in a file who looks everywhere: its name and title,
// its bytes, and what they hold once they're unpacked and decoded.
func whole(t *testing.T, file *interaction.Upload) string {
	t.Helper()
	var data bytes.Buffer
	_, err := data.ReadFrom(file.Content.Reader())
	handlerstest.Must(t, err)
	found := []string{file.Name, file.Title, file.Comment, data.String()}
	switch {
	case strings.HasSuffix(file.Name, ".xlsx"):
		found = append(found, inWorkbook(t, data.Bytes())...)
	case strings.HasSuffix(file.Name, ".pdf"):
		found = append(found, inPaper(t, data.Bytes())...)
	case strings.HasSuffix(file.Name, ".ics"):
		found = append(found, strings.ReplaceAll(data.String(), "\r\n ", "")) // folded lines
	}
	for _, text := range found {
		found = append(found, html.UnescapeString(text), unescaped(text))
	}
	return strings.ToLower(strings.Join(found, "\n"))
}

var escape = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`)

// unescaped returns a text with the escapes of JSON as what they stand for.
func unescaped(text string) string {
	return escape.ReplaceAllStringFunc(text, func(e string) string {
		n, _ := strconv.ParseUint(e[2:], 16, 16)
		return string(rune(n))
	})
}

// inWorkbook returns the name and the content of each part (properties, sheets, formulas,
// comments, pictures), its text in one piece too, and the comment of the archive.
func inWorkbook(t *testing.T, data []byte) (found []string) {
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	handlerstest.Must(t, err)
	found = append(found, book.Comment)
	for _, part := range book.File {
		r, err := part.Open()
		handlerstest.Must(t, err)
		content, err := io.ReadAll(r)
		handlerstest.Must(t, err)
		found = append(found, part.Name, part.Comment, string(content))
		for tokens := xml.NewDecoder(bytes.NewReader(content)); ; {
			token, err := tokens.Token()
			if err != nil {
				break // the end, or a part that isn't XML
			}
			if text, ok := token.(xml.CharData); ok {
				found = append(found, string(text))
			}
		}
	}
	return found
}

var (
	stream    = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	hexString = regexp.MustCompile(`<([0-9A-Fa-f]{4,})>`)
)

// inPaper returns what pdftotext reads, each stream unpacked, and each string of UTF-16 in
// both: titles, replacements of text, and the tables from glyphs to letters.
func inPaper(t *testing.T, data []byte) (found []string) {
	for _, args := range [][]string{{"-layout"}, {"-raw"}} {
		cmd := exec.Command("pdftotext", append(args, "-", "-")...)
		cmd.Stdin = bytes.NewReader(data)
		out, err := cmd.Output()
		handlerstest.Must(t, err)
		found = append(found, string(out))
	}
	unpacked := 0
	for _, match := range stream.FindAllSubmatch(data, -1) {
		r, err := zlib.NewReader(bytes.NewReader(match[1]))
		handlerstest.Must(t, err)
		content, err := io.ReadAll(r)
		handlerstest.Must(t, err)
		unpacked++
		found = append(found, string(content))
	}
	if unpacked < bytes.Count(data, []byte("endstream")) {
		t.Fatalf("%d of %d streams were read", unpacked, bytes.Count(data, []byte("endstream")))
	}
	for _, text := range append(found, string(data)) {
		for _, match := range hexString.FindAllStringSubmatch(text, -1) {
			raw, err := hex.DecodeString(match[1][:len(match[1])/4*4])
			handlerstest.Must(t, err)
			units := make([]uint16, len(raw)/2)
			for i := range units {
				units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
			}
			found = append(found, string(utf16.Decode(units)))
		}
	}
	return found
}

// canaries are words and figures of records that stand nowhere else, as any kind of file
// may write them.
var canaries = map[string][]string{
	"a note":                {"quokka", "narwhal"},
	"a clock time":          {"04:37", "4:37", "06:48", "6:48", "0437", `"from":277`, "t033700z", "0.19236", "0.28333"},
	"a day":                 {"2026-03-02", "20260302", "mon 2 mar", "46083"},
	"a record's length":     {"2h 11m", "2:11", "2.18", "131 min", "0.09097", `"length":7860`},
	"a break":               {"axolotl"},
	"a rate":                {"chf", "83.5"},
	"another client":        {"pangolin", "globex"},
	"another month":         {"okapi", "2026-01-07", "20260107"},
	"another person":        {"uakari", "ubob"},
	"a tag of other people": {"wombat"},
}

// hidingDesk returns a desk whose records have a canary of each kind.
func hidingDesk(t *testing.T) *handlerstest.Desk {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 83.5 CHF/h from 1 jan 2026")
	for _, line := range []string{
		"add 2026-03-02 4:37-6:48 quokka #acme #wombat", "add 2026-03-02 1h17m narwhal #acme", "add 2026-03-03 2h plan #acme/web",
		"break 2026-03-03 12:41-12:59 axolotl", "add 2026-03-03 1h pangolin #globex", "add 2026-01-07 1h okapi #acme",
	} {
		d.Types(ann, line)
	}
	d.Types(bob, "add 2026-03-02 1h uakari #acme")
	return d
}

// TestWhatIsHiddenIsNowhereInAFile looks for canaries everywhere in the files of all
// kinds: of each level of a share for someone outside, of reports without a part of
// them, and of reports of one client and some days. What isn't hidden has to be found, so
// that the search is known to see it.
func TestWhatIsHiddenIsNowhereInAFile(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	never := []string{"another client", "another month", "another person"}
	var cases []hiding
	for _, format := range []string{"csv", "xlsx", "pdf", "html"} {
		for level, hidden := range map[string][]string{
			"totals": {"a note", "a clock time", "a day", "a record's length", "a break", "a rate", "a tag of other people"},
			"days":   {"a note", "a clock time", "a record's length", "a break", "a rate", "a tag of other people"},
			"notes":  {"a clock time", "a break", "a rate"},
			"times":  {"a break", "a rate"},
		} {
			cases = append(cases, hiding{"share " + level + " 1 mar to 3 mar #acme as " + format + ` for "Initech"`, append(hidden, never...), toldBy(level)})
		}
	}
	for _, format := range []string{"csv", "xlsx", "pdf", "html"} {
		for part, of := range map[string]struct{ hidden, shown []string }{
			"notes":  {[]string{"a note"}, []string{"a clock time", "a rate"}},
			"times":  {[]string{"a clock time"}, []string{"a note", "a rate"}},
			"rates":  {[]string{"a rate"}, []string{"a note", "a clock time"}},
			"breaks": {[]string{"a break"}, []string{"a note", "a rate"}},
		} {
			cases = append(cases, hiding{"report 1 mar to 3 mar without " + part + " as " + format, append(of.hidden, "another month", "another person"), of.shown})
		}
		cases = append(cases, hiding{"report 1 mar to 3 mar by tag without rates as " + format, append([]string{"a rate"}, "another month", "another person"), nil})
	}
	for _, format := range []string{"csv", "xlsx", "pdf", "html", "ics", "json"} {
		cases = append(cases,
			hiding{"report 1 mar to 3 mar #acme as " + format, append([]string{"a break"}, never...), []string{"a note"}},
			hiding{"report 1 mar to 3 mar #acme -#globex as " + format, append([]string{"a break"}, never...), []string{"a note"}})
	}
	for _, c := range cases {
		t.Run(c.typed, c.holds)
	}
}

// TestWhatIsHiddenIsNowhereInAFileOfWorkingTime looks for them in the file that a share of
// working time sends: it tells when a day began and ended, and nothing of the work.
func TestWhatIsHiddenIsNowhereInAFileOfWorkingTime(t *testing.T) {
	d, m := hidingDesk(t), handlerstest.NewMessenger()
	preview := d.Types(ann, "share worktime 1 mar to 3 mar with <@UBOB>")
	if strings.Contains(handlerstest.JSON(t, preview.Reply.Blocks), "share_breaks") {
		preview = d.Taps(ann, preview, "share_breaks")
	}
	d.Follows(d.Taps(ann, preview, "share_send"), m)
	file := m.Files["UBOB"]
	if file == nil {
		t.Fatal("no file arrived")
	}
	hiding{
		hidden: []string{"a note", "a break", "a rate", "another client", "another month", "another person", "a tag of other people"},
		shown:  []string{"a day", "a clock time"},
	}.searches(t, file)
	if found := whole(t, file); strings.Contains(found, "acme") {
		t.Error("the file names a tag")
	}
}

// TestWhatIsHiddenIsNowhereInAFileOfReceivedHours looks for them in the files that the
// receiver of a share makes of it, at each level.
func TestWhatIsHiddenIsNowhereInAFileOfReceivedHours(t *testing.T) {
	for _, level := range []string{"totals", "days", "notes", "times"} {
		for _, typed := range []string{"received as csv", "received as xlsx", "received by day and tag as csv", "received by person and week as xlsx"} {
			t.Run(level+", "+typed, func(t *testing.T) {
				d, m := hidingDesk(t), handlerstest.NewMessenger()
				preview := d.Types(ann, "share "+level+" 1 mar to 3 mar #acme with <@UBOB>")
				d.Follows(d.Taps(ann, preview, "share_send"), m)
				h := hiding{hidden: []string{"a note", "a clock time", "a record's length", "a break", "a rate", "another client", "another month", "a tag of other people"}}
				if level == "totals" {
					h.hidden = append(h.hidden, "a day")
				}
				file := handlerstest.SentFile(t, d.Types(bob, typed))
				h.searches(t, file)
				if found := whole(t, file); !strings.Contains(found, "uann") && !strings.Contains(found, "#acme") {
					t.Error("the file names neither who shared nor a tag, or the search doesn't see it")
				}
			})
		}
	}
}

// toldBy returns what a level of a share tells.
func toldBy(level string) []string {
	return map[string][]string{
		"totals": nil, "days": {"a day"}, "notes": {"a note", "a day"}, "times": {"a note", "a day", "a clock time"},
	}[level]
}

// hiding is a command whose file hides some canaries and shows others.
type hiding struct {
	typed         string
	hidden, shown []string
}

func (h hiding) holds(t *testing.T) {
	d := hidingDesk(t)
	answer := d.Types(ann, h.typed)
	if strings.HasPrefix(h.typed, "share ") {
		answer = d.Taps(ann, answer, "share_send")
	}
	h.searches(t, handlerstest.SentFile(t, answer))
}

// searches looks for the canaries in a file.
func (h hiding) searches(t *testing.T, file *interaction.Upload) {
	t.Helper()
	found := whole(t, file)
	for _, kind := range h.hidden {
		for _, canary := range canaries[kind] {
			if at := strings.Index(found, canary); at >= 0 {
				t.Errorf("%s has %s, %q: …%s…", file.Name, kind, canary, strconv.Quote(fmt.Sprintf("%.120s", found[max(0, at-40):])))
			}
		}
	}
	for _, kind := range h.shown {
		if !containsAny(found, canaries[kind]) {
			t.Errorf("%s has no %s, or the search doesn't see it", file.Name, kind)
		}
	}
}

func containsAny(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}
