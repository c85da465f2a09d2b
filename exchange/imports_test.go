package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sundial/messages"
	"sundial/record"
)

// show writes what was imported, one record per line.
func show(in Imported, loc *time.Location) string {
	var text strings.Builder
	for _, r := range in.Records {
		fmt.Fprintf(&text, "%s %s %s", r.Start.In(loc).Format("2006-01-02 15:04:05"), r.End.Sub(r.Start), r.Kind)
		if r.Placed {
			text.WriteString(" placed")
		}
		fmt.Fprintf(&text, " | %s\n", r.Note)
	}
	for _, why := range Reasons() {
		if n := in.LeftOut[why]; n > 0 {
			fmt.Fprintf(&text, "left out: %d %s\n", n, why)
		}
	}
	for _, one := range in.Rejected {
		fmt.Fprintf(&text, "line %d: %s\n", one.Line, one.Reason(messages.For(messages.English, "/time")))
	}
	if in.Differing > 0 {
		fmt.Fprintf(&text, "%d differ\n", in.Differing)
	}
	return text.String()
}

func TestTheExportsOfOtherTrackersAreRead(t *testing.T) {
	const fix = "2026-03-04 10:23:52 36m8s work | Nav fix #acme/site #dev #web #nobill\n"
	for _, tc := range []struct {
		name   string
		source Source
		order  DateOrder
		file   string
		want   string
	}{
		{"Toggl, with a byte order mark", Toggl, Asked,
			"\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n" +
				"Bo Ek,bo@x.test,Acme,Site,,Nav fix,No,2026-03-04,10:23:52,2026-03-04,11:00:00,00:36:08,\"dev, web\",\n", fix},
		{"Clockify, with the month first and am and pm", Clockify, Asked,
			`"Project","Client","Description","Task","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"` + "\n" +
				`"Site","Acme","Nav fix","","dev, web","No","03/04/2026","10:23:52 AM","03/04/2026","11:00:00 AM","00:36:08","0.60"` + "\n" +
				`"Site","","Late","","","No","03/31/2026","11:30 PM","04/01/2026","12:30 AM","01:00:00","1.00"` + "\n",
			fix + "2026-03-31 23:30:00 1h0m0s work | Late #site #nobill\n"},
		{"Clockify, with ambiguous dates", Clockify, DayFirst,
			`"Start Date","Start Time","End Date","End Time","Duration (h)","Activity"` + "\n" + `"03/04/2026","10:00","03/04/2026","11:00","1","Dev Ops"` + "\n",
			"2026-04-03 10:00:00 1h0m0s work | Dev Ops #dev-ops\n"},
		{"Harvest, with only lengths and a decimal comma", Harvest, Asked,
			"Date,Client,Project,Project Code,Task,Notes,Hours,Billable?\n2026-03-04,Acme,Site,,Dev,\"Nav fix\",\"0,6\",Yes\n2026-03-04,Acme,Site,,Dev,More,1.5,Yes\n2026-03-05,Acme,,,,Nothing,0,No\n",
			"2026-03-04 12:00:00 36m0s work placed | Nav fix #acme/site/dev\n2026-03-04 12:00:00 1h30m0s work placed | More #acme/site/dev\nleft out: 1 no length\n"},
		{"Kimai", Kimai, Asked,
			"Date,From,To,Duration,Customer,Project,Activity,Description,Billable,Tags\n2026-03-04,10:23,11:00,0:37,Acme,Site,Dev,\"Nav fix\",1,\"dev, web\"\n2026-03-04,23:00,01:00,2:00,,,,,,\n",
			"2026-03-04 10:23:00 37m0s work | Nav fix #acme/site/dev #dev #web\n2026-03-04 23:00:00 2h0m0s work | #nobill\n"},
		{"Kimai in German, with semicolons and dots", Kimai, Asked,
			"Datum;Von;Bis;Dauer;Kunde;Projekt;Tätigkeit;Beschreibung\n03.04.2026;10:23;11:00;0:37;Acme;Site;Dev;Menü\n",
			"2026-04-03 10:23:00 37m0s work | Menü #acme/site/dev\n"},
		{"solidtime's report", Solidtime, Asked,
			"Description,Task,Project,Client,User,Start,End,Duration,\"Duration (decimal)\",Billable,Tags\nNav fix,,Site,Acme,Bo,2026-03-04 10:23:52,2026-03-04 11:00:00,00:36:08,0.6,No,\"dev, web\"\n", fix},
		{"solidtime's import form, in UTC", Solidtime, Asked,
			"description,billable,client,project,tags,start,end,task,user_name,user_email\nNav fix,false,Acme,Site,\"dev, web\",2026-03-04T09:23:52Z,2026-03-04T10:00:00Z,,Bo,bo@x.test\n", fix},
		{"Timewarrior", Timewarrior, Asked,
			`[{"id":2,"start":"20260304T092352Z","end":"20260304T100000Z","tags":["acme","nav fix"],"annotation":"x"},{"id":1,"start":"20260304T100000Z"}]`,
			"2026-03-04 10:23:52 36m8s work | x #acme #nav-fix\nleft out: 1 open\n"},
		{"Watson's log", Watson, Asked,
			`[{"id":"a1","project":"Acme Site","start":"2026-03-04T10:23:52+01:00","stop":"2026-03-04T11:00:00+01:00","tags":["dev"]}]`,
			"2026-03-04 10:23:52 36m8s work | #acme-site #dev\n"},
		{"Watson's frames", WatsonFrames, Asked, `[[1772616232,1772618400,"site","a1",["dev"],1772618400]]`,
			"2026-03-04 10:23:52 36m8s work | #site #dev\n"},
		{"Watson's table", WatsonCSV, Asked, "id,start,stop,project,tags\na1b2c3d,2026-03-04 10:23:52,2026-03-04 11:00:00,site,\"dev, web\"\n",
			"2026-03-04 10:23:52 36m8s work | #site #dev #web\n"},
		{"klog", Klog, Asked,
			`{"records":[{"date":"2026-03-04","summary":"at #acme","entries":[{"type":"range","summary":"Nav fix #web","start_mins":623,"end_mins":660,"total_mins":37},{"type":"duration","summary":"calls","total_mins":90},{"type":"duration","summary":"lunch","total_mins":-45},{"type":"range","start_mins":-60,"end_mins":60},{"type":"open_range","start_mins":780}]}],"warnings":null,"errors":null}`,
			"2026-03-04 10:23:00 37m0s work | Nav fix #web #acme\n2026-03-04 12:00:00 45m0s work placed | calls #acme\n2026-03-04 12:00:00 45m0s break placed | lunch #acme\n2026-03-03 23:00:00 2h0m0s work | #acme\nleft out: 1 open\n"},
		{"klog's own file", KlogText, Asked,
			"2026-03-04 (8h!)\nat #acme\n    10:23 - 11:00 Nav fix #web\n        and more\n    1h30m calls\n    -45m lunch\n    <23:00 - 1:00\n    13:00 - ?\n\n2026/03/05\n\t8:30am-12:00pm x\n\t23:00 - 0:30> late\n",
			"2026-03-04 10:23:00 37m0s work | Nav fix #web and more #acme\n2026-03-04 12:00:00 45m0s work placed | calls #acme\n2026-03-04 12:00:00 45m0s break placed | lunch #acme\n2026-03-03 23:00:00 2h0m0s work | #acme\n" +
				"2026-03-05 08:30:00 3h30m0s work | x\n2026-03-05 23:00:00 1h30m0s work | late\nleft out: 1 open\n"},
		{"TimeTagger's records", TimeTagger, Asked,
			`{"records":[{"key":"a","t1":1772616232,"t2":1772618400,"ds":"Nav fix #acme","mt":1,"st":1},{"key":"b","t1":5,"t2":5,"ds":""},{"key":"c","t1":1,"t2":9,"ds":"HIDDEN x"}]}`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme\nleft out: 1 open\nleft out: 1 deleted\n"},
		{"TimeTagger's table, with group headers between the rows", TimeTaggerCS, Asked,
			"subtotals,tag_groups,duration,date,start,stop,description,user,tags\n0:37,#acme,,,,,,,\n,,,,,,,,\n,,0:37,2026-03-04,10:23,11:00,Nav fix #acme,bo,#acme\n",
			"2026-03-04 10:23:00 37m0s work | Nav fix #acme\nleft out: 1 heading\n"},
		{"TimeTagger's tabs", TimeTaggerCS, Asked, "key\tstart\tstop\ttags\tdescription\na\t2026-03-04 10:23:52\t2026-03-04 11:00:00\t#acme\tNav fix #acme\n",
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme\n"},
		{"Kimai in Dutch, with a date that could be either", Kimai, Asked,
			"Datum;Van;Tot;Duur;Gebruiker;Klant;Project;Activiteit;Omschrijving;Factureerbaar;Labels\n04-03-2026;10:00;11:30;1:30;u;Acme;Site;Dev;hoi;Nee;snel\n",
			"2026-03-04 10:00:00 1h30m0s work | hoi #acme/site/dev #snel #nobill\n"},
		{"Kimai in Spanish", Kimai, Asked,
			"Fecha;De;Para;Duración;Usuario;Cliente;Proyecto;Actividad;Descripción;Facturable;Etiquetas\n04/03/2026;10:00;11:30;1:30;u;Acme;Sitio;Dev;hola;Sí;urgente\n",
			"2026-03-04 10:00:00 1h30m0s work | hola #acme/sitio/dev #urgente\n"},
		{"a table in Japanese", Table, Asked, "日付,開始,終了,プロジェクト,メモ\n2026/03/04,10:00,11:00,案件,会議\n", "2026-03-04 10:00:00 1h0m0s work | 会議 #案件\n"},
		{"a spreadsheet's line for the separator, and a title", Table, Asked, "sep=;\r\nReport;;;\r\nDate;Start;End;Note\r\n2026-03-04;10:00;11:00;x\r\n", "2026-03-04 10:00:00 1h0m0s work | x\n"},
		{"lines that end as on old Macs", Table, Asked, "date;start;end;note\r2026-03-04;10:00;11:00;x\r", "2026-03-04 10:00:00 1h0m0s work | x\n"},
		{"moments in many forms", Table, Asked, "Start,End,Title\n2026-03-04 09:00,2026-03-04 10:00,x\n2026-03-04T11:00:00+01:00,2026-03-04T12:00:00+01:00,y\n\"Mar 4, 2026 1:00 PM\",\"Mar 4, 2026 2:00 PM\",z\n1772632800,1772636400000,w\n",
			"2026-03-04 09:00:00 1h0m0s work | x\n2026-03-04 11:00:00 1h0m0s work | y\n2026-03-04 13:00:00 1h0m0s work | z\n2026-03-04 15:00:00 1h0m0s work | w\n"},
		{"lengths in many forms", Harvest, Asked, "Date,Hours,Notes\n2026-03-04,1h 30m,x\n2026-03-04,45m,y\n2026-03-04,\"1,25\",z\n2026-03-04,PT1H,w\n",
			"2026-03-04 12:00:00 1h30m0s work placed | x\n2026-03-04 12:00:00 45m0s work placed | y\n2026-03-04 12:00:00 1h15m0s work placed | z\n2026-03-04 12:00:00 1h0m0s work placed | w\n"},
		{"a column of minutes", Table, Asked, "date;minutes;note\n2026-03-04;90;x\n", "2026-03-04 12:00:00 1h30m0s work placed | x\n"},
		{"Clockify's break", Clockify, Asked,
			"Project,Description,Type,Billable,Start Date,Start Time,End Date,End Time,Duration (h)\n,lunch,Break,No,03/14/2026,12:00:00 PM,03/14/2026,12:30:00 PM,00:30:00\n,away,Time Off,No,03/15/2026,12:00:00 PM,03/15/2026,12:30:00 PM,00:30:00\n",
			"2026-03-14 12:00:00 30m0s break | lunch\nleft out: 1 time off\n"},
		{"Toggl's time entries", TogglJSON, Asked,
			`[{"id":1,"workspace_id":2,"project_id":3,"start":"2026-03-04T09:23:52+00:00","stop":"2026-03-04T10:00:00+00:00","duration":2168,"description":"Nav fix","tags":["dev"],"billable":false},` +
				`{"id":2,"workspace_id":2,"start":"2026-03-04T10:00:00Z","stop":null,"duration":-1772618400}]`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #dev #nobill\nleft out: 1 open\n"},
		{"Toggl's detailed report", TogglJSON, Asked,
			`{"total_count":1,"data":[{"id":1,"pid":3,"user":"Bo","client":"Acme","project":"Site","task":null,"description":"Nav fix","start":"2026-03-04T10:23:52+01:00","end":"2026-03-04T11:00:00+01:00","dur":2168000,"is_billable":true,"tags":["dev","web"]}]}`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme/site #dev #web\n"},
		{"Toggl's report, version 3", TogglJSON, Asked,
			`[{"user_id":1,"username":"Bo","project_id":3,"billable":true,"description":"Nav fix","time_entries":[{"id":1,"seconds":2168,"start":"2026-03-04T10:23:52+01:00","stop":"2026-03-04T11:00:00+01:00"}]}]`,
			"2026-03-04 10:23:52 36m8s work | Nav fix\n"},
		{"Clockify's time entries", ClockifyJSON, Asked,
			`[{"id":"a","description":"Nav fix","billable":false,"type":"REGULAR","tags":[{"name":"dev"}],"project":{"name":"Site","clientName":"Acme"},"timeInterval":{"start":"2026-03-04T09:23:52Z","end":"2026-03-04T10:00:00Z","duration":"PT36M8S"}},` +
				`{"id":"b","type":"BREAK","timeInterval":{"start":"2026-03-04T10:00:00Z","end":"2026-03-04T10:30:00Z"}}]`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme/site #dev #nobill\n2026-03-04 11:00:00 30m0s break | \n"},
		{"Clockify's detailed report", ClockifyJSON, Asked,
			`{"totals":[],"timeentries":[{"_id":"a","description":"Nav fix","userName":"Bo","userEmail":"bo@x.test","billable":true,"projectName":"Site","clientName":"Acme","timeInterval":{"start":"2026-03-04T10:23:52+01:00","end":"2026-03-04T11:00:00+01:00","duration":2168},"tags":[]}]}`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme/site\n"},
		{"Traggo", Traggo, Asked,
			`{"timeSpans":[{"id":1,"start":"2026-03-04T09:23:52Z","end":"2026-03-04T10:00:00Z","oldStart":null,"tags":[{"key":"project","value":"acme"}],"note":"Nav fix"}]}`,
			"2026-03-04 10:23:52 36m8s work | Nav fix #project/acme\n"},
		{"Timewarrior's data", TimewData, Asked,
			"inc 20260304T092352Z - 20260304T100000Z # acme \"nav fix\" # \"a # note\"\ninc 20260304T110000Z # open\n",
			"2026-03-04 10:23:52 36m8s work | a # note #acme #nav-fix\nleft out: 1 open\n"},
		{"timeclock", Timeclock, Asked,
			"; hours\ni 2026/03/04 10:23:52 acme:site  Nav fix\no 2026/03/04 11:00:00\ni 2026-03-04 12:00 acme\n",
			"2026-03-04 10:23:52 36m8s work | Nav fix #acme/site\nleft out: 1 open\n"},
		{"Org mode", Org, Asked,
			"#+TITLE: x\n* Acme :client:\n** Site\n*** TODO [#A] Nav fix :dev:\n:LOGBOOK:\nCLOCK: [2026-03-04 Wed 10:23]--[2026-03-04 Wed 11:00] =>  0:37\nCLOCK: [2026-03-04 Wed 12:00]\n:END:\n** Other\n   CLOCK: [2026-03-04 Mi 13:00]--[2026-03-04 Mi 14:00] =>  1:00\n",
			"2026-03-04 10:23:00 37m0s work | Nav fix #acme/site #client #dev\n2026-03-04 13:00:00 1h0m0s work | Other #acme #client\nleft out: 1 open\n"},
		{"gtimelog", Gtimelog, Asked,
			"# hours\n2026-03-04 10:23: arrived\n2026-03-04 11:00: acme: Nav fix -- dev\n2026-03-04 11:30: tea **\n2026-03-04 12:00: bus ***\n\n2026-03-05 09:00: arrived\n2026-03-05 10:00: mail\n",
			"2026-03-04 10:23:00 37m0s work | Nav fix #acme #dev\n2026-03-04 11:00:00 30m0s break | tea\n2026-03-05 09:00:00 1h0m0s work | mail\nleft out: 1 deleted\n"},
		{"Simple Time Tracker", Table, Asked,
			"activity name,time started,time ended,comment,categories,record tags,duration,duration minutes\nNav,2026-03-04 10:23:52,2026-03-04 11:00:00,fix,Acme,dev,0:36:08,36\n",
			"2026-03-04 10:23:52 36m8s work | fix #nav #dev #acme\n"},
		{"ActivityWatch's categories", Activity, Asked,
			`[{"timestamp":"2026-03-04T09:00:00Z","duration":600,"data":{"$category":["Work","Coding"],"title":"secret"}},{"timestamp":"2026-03-04T09:10:30Z","duration":1200,"data":{"$category":["Work","Coding"],"title":"secret"}},{"timestamp":"2026-03-04T09:30:30Z","duration":60,"data":{"$category":["Media"]}}]`,
			"2026-03-04 10:00:00 30m30s work | Coding #work/coding\n2026-03-04 10:30:30 1m0s work | Media #media\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Detect([]byte(tc.file)); got != tc.source {
				t.Fatalf("taken for %q", got)
			}
			in, err := Import(tc.source, []byte(tc.file), Options{Zone: amsterdam(t), Order: tc.order})
			if err != nil {
				t.Fatal(err)
			}
			if got := show(in, amsterdam(t)); got != tc.want {
				t.Errorf("got\n%swant\n%s", got, tc.want)
			}
		})
	}
}

// TestTheTextOfAFileIsReadAsItWasWritten reads the same table in each encoding.
func TestTheTextOfAFileIsReadAsItWasWritten(t *testing.T) {
	const table = "Datum;Von;Bis;Beschreibung\r\n04.03.2026;10:00;11:00;Prüfung über Änderung\r\n"
	for name, e := range map[string]encoding.Encoding{
		"UTF-8":        encoding.Nop,
		"Windows-1252": charmap.Windows1252,
		"UTF-16":       unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 ":      unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16  ":     unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16   ":    unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		data, err := e.NewEncoder().String(table)
		if err != nil {
			t.Fatal(err)
		}
		in, err := Import(Detect([]byte(data)), []byte(data), Options{Zone: amsterdam(t)})
		if err != nil || in.Encoding != strings.TrimSpace(name) || len(in.Records) != 1 || in.Records[0].Note != "Prüfung über Änderung" {
			t.Errorf("%s: %+v, %v", name, in, err)
		}
	}
}

func TestOurCSVCanBeImported(t *testing.T) {
	var out bytes.Buffer
	if err := WriteCSV(&out, sample(t), amsterdam(t)); err != nil {
		t.Fatal(err)
	}
	if got := Detect(out.Bytes()); got != SundialCSV {
		t.Fatalf("taken for %q", got)
	}
	in, err := Import(SundialCSV, out.Bytes(), Options{Zone: amsterdam(t)})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range sample(t)[:3] {
		got := in.Records[i]
		if got.Note != want.Note || got.Kind != want.Kind || got.Placed != want.Placed || got.Length(got.End) != want.Length(want.End) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if in.LeftOut[Open] != 1 {
		t.Errorf("left out are %v", in.LeftOut)
	}
}

func TestAnUnreadableFileIsRefusedInOneSentence(t *testing.T) {
	const head = "Start date,Start time,End date,End time,Duration,Description\n"
	for _, tc := range []struct {
		name   string
		source Source
		file   string
		want   string
	}{
		{"dates whose order is ambiguous", Toggl, head + "03/04/2026,10:00,03/04/2026,11:00,1:00,secret\n", ErrOrder.Error()},
		{"two orders of dates", Toggl, head + "13/04/2026,10:00,04/13/2026,11:00,1:00,secret\n", ErrMixed.Error()},
		{"JSON cut short", Watson, `[{"project":"secret"`, ErrJSON.Error()},
		{"a table without times", Table, "Project,Customer\nsecret,secret\n", ErrHeads.Error()},
		{"a date without a length", Table, "Date;Note\n2026-03-01;secret\n", ErrHeads.Error()},
		{"a binary file", Table, "PK\x03\x04\x00\x00secret", ErrSource.Error()},
		{"an unknown source", Unknown, "secret", ErrSource.Error()},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Import(tc.source, []byte(tc.file), Options{Zone: amsterdam(t)})
			if err == nil || err.Error() != tc.want {
				t.Fatalf("got %v, want %s", err, tc.want)
			}
		})
	}
	if got := Detect([]byte("just some text")); got != Unknown {
		t.Errorf("text is taken for %q", got)
	}
}

func TestAnUnreadableEntryDoesNotAffectTheOthers(t *testing.T) {
	const (
		toggl   = "Start date,Start time,End date,End time,Duration,Description\n"
		harvest = "Date,Notes,Hours\n"
	)
	for _, tc := range []struct {
		name, bad string
		source    Source
		// file also has one valid entry of an hour.
		file string
	}{
		{"klog's file with a date that is not", "Entry 5 has no readable date.", KlogText, "2026-02-03\n    1h good\n\n2026-02-31\n    1h bad\n"},
		{"klog's file with a clock that is not", "Entry 2 has no readable start, end or length.", KlogText, "2026-02-03\n    25:00 - 26:00 bad\n    1h good\n"},
		{"klog's file that ends before it starts", "Entry 2 has no readable start, end or length.", KlogText, "2026-02-03\n    11:00 - 10:00 bad\n    1h good\n"},
		{"klog's file with a text for an entry", "Entry 2 has no readable start, end or length.", KlogText, "2026-02-03\n    bad\n    1h good\n"},
		{"a pause longer than the day", "Entry 3 is a pause longer than any entry on its day.", KlogText, "2026-02-03\n    1h good\n    -2h bad\n"},
		{"a date that doesn't exist", "30 February doesn't exist.", Toggl, toggl + "2026-02-30,10:00,2026-03-01,11:00,1:00,bad\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"an end that is no time", "Entry 2 has no readable end.", Toggl, toggl + "2026-03-01,10:00,2026-03-01,bad,1:00,x\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"a time that the clocks skipped", "02:30 on 2026-03-29 doesn't exist in Europe/Amsterdam, because clocks went forward.", Toggl, toggl + "2026-03-29,02:30,2026-03-29,04:00,,bad\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"an end before the start", "Entry 2 ends before it starts.", Toggl, toggl + "2026-03-02,10:00,2026-03-01,11:00,1:00,bad\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"a length that is no length", "Entry 3 has no readable length.", Harvest, harvest + "2026-03-01,good,1\n2026-03-01,x,bad\n"},
		{"a length with an exponent", "Entry 3 has no readable length.", Harvest, harvest + "2026-03-01,good,1\n2026-03-01,x,1e999999999\n"},
		{"a long note", "Entry 3 has a note of more than 2,000 characters.", Harvest, harvest + "2026-03-01,good,1\n2026-03-01," + strings.Repeat("x", 2001) + ",1\n"},
		{"a quote that isn't closed", "Line 2 has a quotation mark that isn't closed.", Toggl, toggl + "\"bad,x\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"a quote in a cell", "Line 2 has a quotation mark that isn't closed.", Toggl, toggl + "2026-03-01,b\"ad,2026-03-01,11:00,1:00,x\n2026-03-01,10:00,2026-03-01,11:00,1:00,good\n"},
		{"a frame without times", "Entry 1 has no readable start or end.", Watson, `[{"project":"x","start":"bad","stop":"bad"},{"project":"good","start":"2026-03-04T10:00:00+01:00","stop":"2026-03-04T11:00:00+01:00"}]`},
		{"an interval that is no object", "Entry 2 has no readable start or end.", Timewarrior, `[{"start":"20260304T092300Z","end":"20260304T102300Z","tags":["good"]},"bad"]`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in, err := Import(tc.source, []byte(tc.file), Options{Zone: amsterdam(t)})
			if err != nil {
				t.Fatal(err)
			}
			if len(in.Records) != 1 || in.Records[0].Length(in.Records[0].End) != time.Hour || !strings.Contains(in.Records[0].Note, "good") {
				t.Errorf("imported %s", show(in, amsterdam(t)))
			}
			if len(in.Rejected) != 1 {
				t.Fatalf("rejected %+v", in.Rejected)
			}
			bad := in.Rejected[0]
			if got := bad.Reason(messages.For(messages.English, "/time")); got != tc.bad {
				t.Errorf("the reason is %q", got)
			}
			if !strings.Contains(strings.Join(bad.Cells, ","), "ad") && !strings.Contains(tc.bad, "exponent") && !strings.Contains(tc.file, strings.Join(bad.Cells, ",")) {
				t.Errorf("it comes back as %q", bad.Cells)
			}
		})
	}
}

func TestANameOfAnotherTrackerBecomesATag(t *testing.T) {
	for name, want := range map[string]string{
		"Acme": "acme", "Nav Fix": "nav-fix", " A & B ": "a-b", "#web": "web", "acme/web": "acme/web", "2026": "tag-2026", "Größe": "größe", "!?": "", "日本": "日本", "": "",
	} {
		if got := tagOf(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

func FuzzImport(f *testing.F) {
	f.Add([]byte("Date,Notes,Hours\n2026-03-01,x,1\n"))
	f.Add([]byte("id,start,stop,project,tags\na,2026-03-04 10:23:52,2026-03-04 11:00:00,site,dev\n"))
	f.Add([]byte(`[{"id":1,"start":"20260304T092352Z","end":"20260304T100000Z","tags":["a b"]}]`))
	f.Add([]byte(`{"records":[{"date":"2026-03-04","entries":[{"type":"duration","total_mins":-45}]}],"errors":null}`))
	f.Add([]byte(`[[1,2,"a","b",["c"],3]]`))
	f.Add([]byte("2026-03-04 (8h!)\nat #acme\n    10:23 - 11:00 x\n        and more\n    -45m\n    <23:00 - ?\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := Import(Detect(data), data, Options{Zone: time.UTC, Order: DayFirst})
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Fatalf("not one sentence: %v", err)
			}
			return
		}
		for _, one := range in.Rejected {
			if reason := one.Reason(messages.For(messages.English, "/time")); strings.Contains(reason, "\n") {
				t.Fatalf("not one sentence: %q", reason)
			}
		}
		for _, r := range in.Records {
			if !r.Start.Before(r.End) || check(r) != nil || r.Kind != record.Work && r.Kind != record.Break {
				t.Fatalf("imported %+v", r)
			}
		}
	})
}
