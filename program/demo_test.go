package program_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

const annsModal = "#col-UANN .modal "

func TestAFileIsImportedInTheDemo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "toggl.csv")
	must(t, os.WriteFile(file, []byte("Description,Project,Start date,Start time,End date,End time,Duration\nNav fix,Acme,2026-03-03,10:00:00,2026-03-03,11:00:00,01:00:00\n"), 0o600))
	v := demo(t)
	v.says("/time import", "Choose a file in the form")
	v.click(annsModal + ".submit")
	v.shows(annsModal + ".invalid") // Slack itself asks for the file
	_, err := chromedp.Run(v.ctx, chromedp.SetUploadFiles(chromedp.CSS(annsModal+`[data-action-id="file"] input`), []string{file}))
	must(t, err)
	v.reads(annsModal+".held", "toggl.csv")
	v.picture("chosen")
	v.click(annsModal + ".submit")
	v.reads(annsModal, "1 record from Toggl")
	v.picture("preview")
	v.click(annsModal + ".submit")
	v.reads(annsModal, "Imported: 1 record")
	v.click(annsModal + ".close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	v.says("/time list 2026-03-03", "Nav fix #acme")
}
