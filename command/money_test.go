package command

import (
	"slices"
	"testing"
	"time"
)

func TestARateHasAFirstAndALastDay(t *testing.T) {
	h := Habits{Now: time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC), Zone: time.UTC}
	for text, want := range map[string]string{
		"rate #acme 120 EUR/h from 1 dec until 31 dec":     "2026-12-01 2026-12-31",
		"rate #acme 120 EUR/h since 1 oct":                 "2026-10-01 0000-00-00",
		"rate #acme 120 EUR/h from 1 jan":                  "2027-01-01 0000-00-00",
		"rate #acme 120 EUR/h from december until january": "2026-12-01 2027-01-31",
		"rate #acme 120 EUR/h from yesterday":              "2026-11-25 0000-00-00",
	} {
		r := Parse(text, h)
		if r.Command == nil {
			t.Errorf("%s is not read", text)
			continue
		}
		if got := r.Command.Since.String() + " " + r.Command.Until.String(); got != want {
			t.Errorf("%s holds %s, want %s", text, got, want)
		}
	}
}

func TestAFigureIsReadOrAskedAbout(t *testing.T) {
	for figure, want := range map[string][]string{
		"90":           {"90"},
		"90.5":         {"90.5"},
		"90,50":        {"90.50"},
		"0.125":        {"0.125"},
		"1,000":        {"1000", "1"},
		"1.250":        {"1250", "1.25"},
		"12,345":       {"12345", "12.345"},
		"1234,567":     {"1234.567"},
		"1,000.50":     {"1000.50"},
		"1.000,50":     {"1000.50"},
		"1'000.50":     {"1000.50"},
		"1,000,000":    {"1000000"},
		"1.000.000,25": {"1000000.25"},
		"1,00,000":     nil,
		"1,000.":       nil,
		"12.34567":     nil,
		"1.2.3":        nil,
		"1 000":        {"1000"},
		"12 000,50":    {"12000.50"},
		"1 00":         nil,
		"1000 000":     nil,
		"5k":           {"5000"},
		"1,5k":         {"1500"},
	} {
		if got := readFigure(figure); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", figure, got, want)
		}
	}
}
