package program_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/models"
	"sundial/record"
	"sundial/slacksim"

	"github.com/prometheus/procfs"
)

// mostMemory is what the program may take for any one command, in MB.
const mostMemory = 256

// TestTheWorstCommandOfEachVerbStaysWithinItsMemory has a member with as much as one may
// have type what makes each verb do the most, and upload the largest possible files. What the process takes at most is the kernel's word for it (VmHWM in proc(5)).
func TestTheWorstCommandOfEachVerbStaysWithinItsMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it stores 100,000 records")
	}
	o := newOffice(t)
	o.space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")
	key := bytes.Repeat([]byte{7}, models.KeySize)
	fillRoom(t, "sqlite:"+filepath.Join(o.folder, "sundial.db"), key)
	p := o.serve("SUNDIAL_KEY="+base64.StdEncoding.EncodeToString(key), "SUNDIAL_MEMBER_RATE=0", "LOG_LEVEL=info")
	for _, c := range worstCommands {
		t.Run(c, func(t *testing.T) {
			peak := p.peak(t, func() { o.worst(t, c) })
			t.Logf("%d MB", peak)
			if peak > mostMemory {
				t.Errorf("it took %d MB", peak)
			}
		})
	}
}

// tooLong asks for a paper of too many pages, and gets a sentence.
const tooLong = "report all as pdf"

// worstCommands are what's typed.
var worstCommands = []string{
	"rate #task-1 90 EUR/h", "list all", "tag these #bulk", "delete these", "list all by tag", "search words", "tags",
	"report 0001-01-01 to 9999-12-31 by day", "report all by note and tag", "report all by tag round up 15m per day", "report unbilled all",
	"report all as csv", "report all by day and tag as csv", "report all as xlsx", "report all as ics", "report all as json", "report all as html", tooLong, "report all by month as pdf", "export as html", "export as csv", "export as json",
	"share notes all with <#C1|general>", "share days all with <#C1|general>", "budget #customer-1 5000 EUR", "client #customer-1 Customer", "billed", "status", "home", "fill", "privacy", "settings",
	"shares", "received", "reminders", "summary", "request <@UBOB> last week", "keep 1 month",
	"rename #everything #all/of/it", "undo", "redo", "forget me",
}

// oneThing are the verbs that read and change one record, timer, tag or setting, or show a
// text: how much a member has stored makes no difference to them.
var oneThing = []command.Verb{
	command.Start, command.Started, command.Stop, command.Break, command.Back, command.Resume, command.Switch, command.Add, command.Note, command.Cancel,
	command.Edit, command.Delete, command.Split, command.Target, command.Here, command.Suggest, command.Remind, command.Pomodoro, command.Timezone,
	command.Unshare, command.Help, command.Version, command.Feedback, command.Admin,
}

// TestEachVerbHasAWorstCommandOrConcernsOneThing fails for a new verb until it's decided. Files
// are imported by TestTheLargestImports.
func TestEachVerbHasAWorstCommandOrConcernsOneThing(t *testing.T) {
	tried := []command.Verb{command.Import}
	for _, text := range worstCommands {
		reading := command.Parse(text, command.Habits{Now: time.Now(), Zone: time.UTC})
		if reading.Command == nil {
			t.Errorf("%s isn't understood", text)
			continue
		}
		tried = append(tried, reading.Command.Verb)
	}
	for _, f := range handlers.New(handlers.Options{}, areas.All()...).Router().Features() {
		for verb := range f.Verbs {
			if slices.Contains(tried, verb) == slices.Contains(oneThing, verb) {
				t.Errorf("%s: is it in worstCommands, or does it concern one thing?", verb)
			}
		}
	}
}

// worst types the command, and waits for the file where one comes.
func (o *office) worst(t *testing.T, text string) {
	t.Helper()
	person := o.space.As("UANN")
	before := len(person.State().DM().Messages)
	began := time.Now()
	result := o.types("UANN", text)
	if !result.Acked {
		t.Errorf("it was not answered: %+v", result)
	}
	if strings.Contains(text, " as ") && text != tooLong {
		o.wait(func() bool {
			all := person.State().DM().Messages
			return len(all) > before && hasFile(all[before:])
		})
	}
	o.wait(func() bool { return !strings.Contains(lastIn(person, "C1"), "Still saving") })
	if text == tooLong && !strings.Contains(lastIn(person, "C1"), "would have more than 1,000 pages") {
		t.Errorf("it says %q", lastIn(person, "C1"))
	}
	t.Logf("%s: %.300s", time.Since(began).Round(time.Millisecond), strings.ReplaceAll(lastIn(person, "C1"), "\n", " "))
}

// lastIn returns the last that the person sees in the channel.
func lastIn(person *slacksim.Person, channel string) string {
	conversation, _ := person.State().Conversation(channel)
	last, _ := conversation.Last()
	return last.Text
}

func hasFile(all []slacksim.Message) bool {
	for _, m := range all {
		if len(m.Files) > 0 {
			return true
		}
	}
	return false
}

// peak returns the most that the process holds while do is done, in MB.
func (p *running) peak(t *testing.T, do func()) int {
	t.Helper()
	proc := filepath.Join("/proc", strconv.Itoa(p.Process.Pid))
	must(t, os.WriteFile(filepath.Join(proc, "clear_refs"), []byte("5"), 0)) // VmHWM begins again
	do()
	process, err := procfs.NewProc(p.Process.Pid)
	must(t, err)
	now, err := process.NewStatus()
	must(t, err)
	return int(now.VmHWM >> 20)
}

// fillRoom stores as many records as one member may have, with as many words: some of
// them with 50 tags, some with a note of 2,000 characters.
func fillRoom(t *testing.T, url string, key []byte) {
	t.Helper()
	store, err := models.Open(t.Context(), url, models.Options{Key: key})
	must(t, err)
	defer store.Close()
	now := time.Now()
	m, err := store.Member(t.Context(), models.MemberKey{Team: "T1", User: "UANN"}, now)
	must(t, err)
	m.Zone, m.Locale, m.ReadAt = "Europe/Amsterdam", "en-GB", now
	const each = 1000
	start := now.UTC().Truncate(time.Hour).Add(-exchange.MaxRecords * time.Hour)
	for n := 0; n < exchange.MaxRecords-each; n += each {
		change := &models.Change{Member: m}
		for i := range each {
			at := start.Add(time.Duration(n+i) * time.Hour)
			change.Records = append(change.Records, record.Record{
				ID: models.NewID(), Start: at, End: at.Add(50 * time.Minute), Kind: record.Work, Note: worstNote(n + i), Zone: "Europe/Amsterdam",
			})
		}
		must(t, store.Commit(t.Context(), change))
		m, err = store.Member(t.Context(), m.Key, now)
		must(t, err)
	}
	held, err := store.UsageOf(t.Context(), m, 1)
	must(t, err)
	t.Logf("%d records, %d MB of words", held.Records, held.Bytes>>20)
}

func worstNote(n int) string {
	switch n % 50 {
	case 0:
		return strings.Repeat("long words ", command.MaxNote/11-2) + "#everything"
	case 1:
		var tags strings.Builder
		for i := range command.MaxTags - 1 {
			fmt.Fprintf(&tags, "#customer-%d/task-%d ", (n+i)%500, i)
		}
		return tags.String() + "#everything"
	}
	return fmt.Sprintf("%s %d #customer-%d #task-%d #everything", strings.Repeat("some words of a note that is long ", 10), n, n%500, n%40)
}

// TestTheLargestImportsStayWithinTheirMemory uploads a file of more entries than can be
// stored at once, and one of as many as can with the longest notes, which is stored and
// taken back.
func TestTheLargestImportsStayWithinTheirMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it imports 20,000 records")
	}
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"more than can be stored at once":  {entries(exchange.MaxRecords-1000, 350), "split it"},
		"as much as can be stored at once": {entries(20_000, command.MaxNote-60), "import_preview"},
		"an export that comes back whole":  {wholeExport(t, exchange.MaxSize), "import_preview"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")
			p := o.serve("SUNDIAL_MEMBER_RATE=0", "LOG_LEVEL=info")
			peak := p.peak(t, func() {
				if refused := o.handsOver(t, c.file); strings.Contains(refused, c.says) {
					return
				}
				o.wait(func() bool { return strings.Contains(o.form(), c.says) })
				if c.says != "import_preview" {
					return
				}
				view, _ := o.space.As("UANN").State().Top()
				_, err := o.space.As("UANN").Submit(t.Context(), view.ID, nil)
				must(t, err)
				o.wait(func() bool {
					return !strings.Contains(o.form(), "import_preview") && !strings.Contains(o.form(), "Still saving")
				})
				t.Logf("stored: %.200s", o.form())
				o.worst(t, "undo")
			})
			t.Logf("%d MB", peak)
			if peak > mostMemory {
				t.Errorf("it took %d MB", peak)
			}
		})
	}
}

// handsOver gives the file to the form of the import. It returns what the form says at once.
func (o *office) handsOver(t *testing.T, content []byte) string {
	t.Helper()
	person := o.space.As("UANN")
	file, err := person.Upload("", "toggl.csv", content)
	must(t, err)
	o.types("UANN", "import")
	o.wait(func() bool { view, open := person.State().Top(); return open && view.CallbackID == "import_file" })
	view, _ := person.State().Top()
	result, err := person.Submit(t.Context(), view.ID, map[string]map[string]any{"file": {"file": file.ID}})
	must(t, err)
	return fmt.Sprint(result.ViewErrors)
}

// form returns what the form on top says.
func (o *office) form() string {
	view, open := o.space.As("UANN").State().Top()
	if !open {
		return ""
	}
	return view.CallbackID + " " + string(view.Blocks)
}

// wholeExport returns an export of Ann's of nearly so many bytes: half of them in records with
// long notes, half in the change that made these.
func wholeExport(t *testing.T, size int) []byte {
	t.Helper()
	note := strings.Repeat("words of a note ", 25)
	start := time.Date(2014, 1, 1, 9, 0, 0, 0, time.UTC)
	records := make([]record.Record, size/1350)
	for i := range records {
		at := start.Add(time.Duration(i) * time.Hour)
		records[i] = record.Record{ID: models.NewID(), Start: at, End: at.Add(50 * time.Minute), Kind: record.Work, Note: note + strconv.Itoa(i), Zone: "UTC"}
	}
	entry := models.NewHistoryEntry("import", time.Now().Add(-time.Hour))
	entry.After = records
	step, err := json.Marshal(entry)
	must(t, err)
	var file bytes.Buffer
	must(t, exchange.WriteJSON(&file, exchange.Archive{
		Member: exchange.Member{Team: "T1", User: "UANN", Zone: "UTC"}, Records: exchange.Records(records), History: []json.RawMessage{step},
	}))
	t.Logf("%d records in a file of %d MB", len(records), file.Len()>>20)
	return file.Bytes()
}

// entries returns a file of so many entries, an hour each, with notes of so many letters.
func entries(n, letters int) []byte {
	var file bytes.Buffer
	file.WriteString("Description,Project,Start date,Start time,End date,End time,Duration\n")
	note := strings.Repeat("words of a note ", letters/16)
	start := time.Date(2014, 1, 1, 9, 0, 0, 0, time.UTC)
	for i := range n {
		at := start.Add(time.Duration(i) * time.Hour)
		day, hour := at.Format(time.DateOnly), at.Format("15")
		fmt.Fprintf(&file, "%s%d,Acme,%s,%s:00:00,%s,%s:50:00,00:50:00\n", note, i, day, hour, day, hour)
	}
	return file.Bytes()
}
