package typeset

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Face is a font with its name and weight.
type Face struct {
	*font.Face
	name string
	bold bool
}

func newFace(file string, parsed *font.Face) *Face {
	name, _, _ := strings.Cut(file, ".")
	return &Face{Face: parsed, name: name, bold: parsed.Describe().Aspect.Weight >= font.WeightSemibold}
}

// open reads a file's face; nil if it can't, in which case another font may have the letters.
func (f *Fonts) open(path string, index int) *Face {
	key := fmt.Sprint(index, path)
	if known, ok := f.faces[key]; ok {
		return known
	}
	face, err := readFace(path, index)
	if err != nil {
		face = nil
	}
	f.faces[key] = face
	return face
}

func readFace(path string, index int) (*Face, error) {
	file, err := os.Open(path) //nolint:gosec // a font in the operator's or the system's folder
	if err != nil {
		return nil, fmt.Errorf("open font: %w", err)
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	if len(loaders) == 0 {
		return nil, errors.New("read font: it's empty")
	}
	parsed, err := font.NewFont(loaders[min(index, len(loaders)-1)])
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	return newFace(filepath.Base(path), font.NewFace(parsed)), nil
}
