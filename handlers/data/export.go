package data

import (
	"bytes"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
)

// exportFeature sends all that is held as a file.
func exportFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Export: export},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpExport,
		Examples: []string{"export as json", "export as csv"},
		Buttons:  map[string]handlers.Button{"export": exportButton},
	}
}

func exportButton(in *handlers.Interaction, _ string) error {
	return export(in, command.Command{Verb: command.Export})
}

// export puts everything held about the member into one file in the DM.
func export(in *handlers.Interaction, c command.Command) error {
	var content bytes.Buffer
	name := "sundial-" + in.Today().String()
	if c.Format == "csv" {
		records, err := in.Store.AllRecords(in.Ctx, in.Member)
		if err == nil {
			err = exchange.WriteCSV(&content, records, in.Zone)
		}
		if err != nil {
			return err
		}
		in.Upload(name+".csv", in.Words.PrivacyRecordsFile(), content.Bytes())
		return nil
	}
	held, err := holdings(in.Ctx, in.Service, in.Member, in.Now)
	if err == nil {
		err = exchange.WriteJSON(&content, held)
	}
	if err != nil {
		return err
	}
	in.Upload(name+".json", in.Words.PrivacyEverythingFile(), content.Bytes())
	return nil
}
