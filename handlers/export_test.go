package handlers

import (
	"maps"
	"slices"
)

// Buttons and Forms are all that can be pressed and submitted, for tests that try
// each of them.
var (
	Buttons = slices.Sorted(maps.Keys(actions()))
	Forms   = slices.Sorted(maps.Keys(forms()))
)
