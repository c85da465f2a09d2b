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

// Read reads an area in a language by Parse or Scan.
func Read(files fs.FS, language, area string, read func(area, file string) ([]Message, error)) ([]Message, error) {
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

// ReadAll reads all areas of a language by Parse or Scan; the messages are by id.
func ReadAll(files fs.FS, language string, read func(area, file string) ([]Message, error)) (map[string]Message, error) {
	areas, err := Areas(files, language)
	if err != nil {
		return nil, err
	}
	byID := map[string]Message{}
	for _, area := range areas {
		all, err := Read(files, language, area, read)
		if err != nil {
			return nil, err
		}
		for _, m := range all {
			byID[m.ID] = m
		}
	}
	return byID, nil
}
