package catalogue

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Areas returns the names of a language's files.
func Areas(files fs.FS, language string) ([]string, error) {
	found, err := fs.Glob(files, path.Join(language, "*.yaml"))
	if err != nil {
		return nil, fmt.Errorf("list the messages of %s: %w", language, err)
	}
	for i, name := range found {
		found[i] = strings.TrimSuffix(path.Base(name), ".yaml")
	}
	return found, nil
}

// Read reads and checks an area in a language.
func Read(files fs.FS, language, area string) ([]Message, error) {
	return readArea(files, language, area, Parse)
}

// reader is Parse or Scan.
type reader func(area, file string) ([]Message, error)

func readArea(files fs.FS, language, area string, read reader) ([]Message, error) {
	name := path.Join(language, area+".yaml")
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read messages: %w", err)
	}
	all, err := read(area, string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}

// ReadAll reads and checks all areas of a language, by id.
func ReadAll(files fs.FS, language string) (map[string]Message, error) {
	return readAreas(files, language, Parse)
}

// ScanAll is ReadAll without the checks and without arguments.
func ScanAll(files fs.FS, language string) (map[string]Message, error) {
	return readAreas(files, language, Scan)
}

func readAreas(files fs.FS, language string, read reader) (map[string]Message, error) {
	areas, err := Areas(files, language)
	if err != nil {
		return nil, err
	}
	byID := map[string]Message{}
	for _, area := range areas {
		all, err := readArea(files, language, area, read)
		if err != nil {
			return nil, err
		}
		for _, m := range all {
			byID[m.ID] = m
		}
	}
	return byID, nil
}
