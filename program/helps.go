package program

import (
	"fmt"
	"os"

	"github.com/alecthomas/kong"
	mangokong "github.com/alecthomas/mango-kong"
	"github.com/muesli/roff"

	"sundial/messages"
)

// helps are the help texts of commands and flags, by the names in their tags.
func helps(words *messages.Printer) kong.Vars {
	return kong.Vars{
		"languages": languages(),

		"serve":             words.ProgramServeHelp(),
		"demo":              words.ProgramDemoHelp(),
		"demo_addr":         words.ProgramDemoAddrHelp(),
		"demo_expose":       words.ProgramDemoExposeHelp(),
		"manifest":          words.ProgramManifestHelp(),
		"manifest_name":     words.ProgramManifestNameHelp(),
		"manifest_imports":  words.ProgramManifestImportsHelp(),
		"manifest_public":   words.ProgramManifestPublicHelp(),
		"manifest_language": words.ProgramManifestLanguageHelp(languages()),
		"doctor":            words.ProgramDoctorHelp(),
		"doctor_running":    words.ProgramDoctorRunningHelp(),
		"ready":             words.ProgramReadyHelp(),
		"migrate":           words.ProgramMigrateHelp(),
		"migrate_to":        words.ProgramMigrateToHelp(),
		"backup":            words.ProgramBackupHelp(),
		"backup_file":       words.ProgramBackupFileHelp(),
		"restore":           words.ProgramRestoreHelp(),
		"restore_file":      words.ProgramRestoreFileHelp(),
		"rekey":             words.ProgramRekeyHelp(),
		"export":            words.ProgramExportHelp(),
		"export_file":       words.ProgramExportFileHelp(),
		"import":            words.ProgramImportHelp(),
		"import_file":       words.ProgramImportFileHelp(),
		"import_dates":      words.ProgramImportDatesHelp(),
		"import_zone":       words.ProgramImportZoneHelp(),
		"import_person":     words.ProgramImportPersonHelp(),
		"import_changed":    words.ProgramImportChangedHelp(),
		"import_meetings":   words.ProgramImportMeetingsHelp(),
		"import_rejected":   words.ProgramImportRejectedHelp(),
		"forget":            words.ProgramForgetHelp(),
		"member":            words.ProgramMemberHelp(),
		"version":           words.ProgramVersionHelp(),
		"man":               words.ProgramManHelp(),
	}
}

// manCommand prints the manual page for packages, generated from --help.
type manCommand struct{}

func (manCommand) Run(app *kong.Kong) error {
	_, err := fmt.Fprint(os.Stdout, mangokong.NewManPage(1, app.Model).Build(roff.NewDocument()))
	if err != nil {
		return fmt.Errorf("write the manual page: %w", err)
	}
	return nil
}
