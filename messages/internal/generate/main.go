// Command generate writes the messages' methods: a Go file for each file in locales/en. It runs
// in the folder of package messages.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sundial/messages/internal/catalogue"
)

const suffix = "_gen.go"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	files := os.DirFS("locales")
	areas, err := catalogue.Areas(files, "en")
	if err != nil {
		return err
	}
	for _, area := range areas {
		english, err := catalogue.Read(files, "en", area, catalogue.Parse)
		if err != nil {
			return err
		}
		code, err := catalogue.Generate(area, english)
		if err != nil {
			return err
		}
		if err := os.WriteFile(area+suffix, code, 0o644); err != nil {
			return err
		}
	}
	return removeOthers(areas)
}

func removeOthers(areas []string) error {
	found, err := filepath.Glob("*" + suffix)
	if err != nil {
		return err
	}
	for _, name := range found {
		if slices.Contains(areas, strings.TrimSuffix(name, suffix)) {
			continue
		}
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}
