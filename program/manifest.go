package program

import (
	"cmp"
	"os"
	"strings"

	"sundial/bot"
	"sundial/install"
	"sundial/messages"
)

type manifestCommand struct {
	Output   string `short:"o" enum:"yaml,json" default:"yaml" help:"yaml or json."`
	Name     string `default:"/time" env:"SUNDIAL_COMMAND" help:"${manifest_name}"`
	Imports  bool   `help:"${manifest_imports}"`
	Language string `help:"${manifest_language}" default:"en" enum:"${languages}"`
	Public   string `name:"public-url" env:"SUNDIAL_PUBLIC_URL" help:"${manifest_public}"`
}

func (m manifestCommand) Run() error {
	options := bot.ManifestOptions{Command: cmp.Or(m.Name, "/time"), Language: messages.Language(m.Language), Imports: m.Imports || os.Getenv("SUNDIAL_IMPORTS") == "yes"}
	if m.Public != "" {
		options.RedirectURL = install.RedirectURL(m.Public)
	}
	text, err := bot.Manifest(options, m.Output)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(text)
	return err
}

// languages lists the supported languages, separated by commas.
func languages() string {
	var names []string
	for _, l := range messages.Languages() {
		names = append(names, string(l))
	}
	return strings.Join(names, ",")
}
