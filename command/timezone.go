package command

import (
	"slices"
	"strings"
	"time"
)

// timezone reads a zone's name, ignoring case.
func (p *parser) timezone(rest, words []word) Reading {
	name := folded(join(rest)) // São Paulo
	if len(rest) == 1 && slices.Contains(p.words.SettingDefaults, rest[0].low) {
		return decided(Command{Verb: Timezone, Off: true})
	}
	for _, try := range []string{name, zoneCase(name)} {
		if knownZone(try) {
			return decided(Command{Verb: Timezone, Zone: try})
		}
	}
	for _, area := range zoneAreas {
		if city := area + zoneCase(name); name != "" && !strings.Contains(name, "/") && knownZone(city) {
			return decided(Command{Verb: Timezone, Zone: city})
		}
	}
	wrong := trouble("unknown_zone", p.say.CommandUnknownZone(), "timezone Europe/Berlin")
	if name == "" {
		wrong = trouble("unknown_zone", p.say.CommandSayZone(), "timezone Europe/Berlin")
	}
	if len(words) < 3 {
		return wrong
	}
	return p.unfit(Timezone, words, rest, wrong)
}

func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "" && !strings.EqualFold(name, "local")
}

// zoneAreas precede a city in the zone database, in which each city is in one area.
var zoneAreas = []string{"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/"}

// zoneCase writes europe/berlin and AMERICA/NEW YORK as in the zone database.
func zoneCase(name string) string {
	letters := []byte(strings.ToLower(strings.ReplaceAll(name, " ", "_")))
	for i := range letters {
		if (i == 0 || letters[i-1] == '/' || letters[i-1] == '_' || letters[i-1] == '-') && letters[i] >= 'a' && letters[i] <= 'z' {
			letters[i] -= 'a' - 'A'
		}
	}
	if text := string(letters); len(text) > 3 {
		return text
	}
	return strings.ToUpper(name)
}
