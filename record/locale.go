package record

import (
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
)

// Regional habits from the Unicode CLDR's supplemental data (weekData firstDay of release 38;
// timeData preferred hour cycle of release 44; https://github.com/unicode-org/cldr-json). All
// other regions begin the week on Monday and use 24 hours.
const (
	sundayRegions = " AG AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA " +
		"MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW "
	saturdayRegions = " AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY "
	fridayRegions   = " MV "
	clock12Regions  = " 419 AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC EG ER ET " +
		"FJ FM GD GH GM GR GT GU GY HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA " +
		"NI NZ OM PA PE PG PH PK PR PS PW PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG " +
		"VI VU WS YE ZM "
	monthFirstRegions = " AS GU MH MP PH PR UM US VI "
	// Locales with 24 hours in a region that mostly uses 12.
	clock24Locales = " fr-CA "
)

// monthFirstLanguages write the year first, and the month before the day.
var monthFirstLanguages = []string{"ja", "ko", "zh", "hu", "lt", "mn"}

// WeekStart returns the first day of the week in a locale (en-US, de_DE, …); or Monday.
func WeekStart(locale string) time.Weekday {
	_, region := habits(locale)
	switch {
	case listed(sundayRegions, region):
		return time.Sunday
	case listed(saturdayRegions, region):
		return time.Saturday
	case listed(fridayRegions, region):
		return time.Friday
	}
	return time.Monday
}

// Clock12 reports whether the locale's people write 2:05 pm rather than 14:05.
func Clock12(locale string) bool {
	lang, region := habits(locale)
	return listed(clock12Regions, region) && !listed(clock24Locales, lang+"-"+region)
}

// MonthFirst reports whether the locale's people read 11/3 as 3 November.
func MonthFirst(locale string) bool {
	lang, region := habits(locale)
	return slices.Contains(monthFirstLanguages, lang) || lang == "en" && listed(monthFirstRegions, region)
}

// habits returns a locale's language and region. Without a region, the likely one is used, so
// en is US English. An invalid locale has neither.
func habits(locale string) (lang, region string) {
	if known, ok := parsed.Load(locale); ok {
		both := known.([2]string)
		return both[0], both[1]
	}
	lang, region = parse(locale)
	if lang != "" { // the number of locales is limited
		parsed.Store(locale, [2]string{lang, region})
	}
	return lang, region
}

// parsed caches languages and regions: parsing a locale costs as much as reading a command.
var parsed sync.Map

func parse(locale string) (lang, region string) {
	// Slack uses es-LA for Latin American Spanish; BCP 47 has es-419.
	if strings.EqualFold(locale, "es-LA") {
		locale = "es-419"
	}
	tag, err := language.Parse(locale)
	if err != nil || tag == language.Und {
		return "", ""
	}
	base, _ := tag.Base()
	where, _ := tag.Region()
	return base.String(), where.String()
}

func listed(list, word string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}
