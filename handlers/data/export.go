package data

import (
	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/reporting"
)

func exportFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Export: export},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpExport,
		Examples: []string{"export as json", "export as csv", "export as html"},
		Buttons:  map[string]handlers.Button{"export": handlers.CommandButton(command.Command{Verb: command.Export})},
	}
}

// export sends everything held about the member as one file in the DM.
func export(in *handlers.Interaction, c command.Command) error {
	name := "sundial-" + in.Today().String()
	if c.Format == "html" {
		return exportPage(in, name)
	}
	if c.Format == "csv" {
		records, err := in.Store.AllRecords(in.Ctx, in.Member)
		if err != nil {
			return err
		}
		content := &interaction.Content{}
		if err := exchange.WriteCSV(content, records, in.Zone); err != nil {
			return err
		}
		in.Upload(name+".csv", in.Words.PrivacyRecordsFile(), content)
		return nil
	}
	held, err := holdings(in.Ctx, in.Service, in.Member, in.Now)
	if err != nil {
		return err
	}
	content := &interaction.Content{}
	if err := exchange.WriteJSON(content, held); err != nil {
		return err
	}
	in.Upload(name+".json", in.Words.PrivacyEverythingFile(), content)
	return nil
}

// exportPage sends all records as a page for the browser.
func exportPage(in *handlers.Interaction, name string) error {
	writer := reporting.Writer{Store: in.Store, Member: in.Member, Words: in.Words, Now: in.Now, Zone: in.Zone}
	days, err := writer.AllDays(in.Ctx)
	if err != nil {
		return err
	}
	file, err := writer.File(in.Ctx, command.Command{Verb: command.Report, Range: days, Format: "html"})
	if err != nil {
		return err
	}
	in.Upload(name+".html", in.Words.WebpageFile(), file.Content)
	return nil
}
