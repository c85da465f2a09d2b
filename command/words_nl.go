package command

// dutch returns the Dutch vocabulary.
func dutch() vocabulary {
	words := map[string]string{
		"driemaandelijks": "quarterly", "jaarlijks": "yearly",
		"als excel": "as xlsx", "twee en een half uur": "2.5 hours", "twee en half uur": "2.5 hours",
		// Small words.
		"om": "at", "rond": "at", "vanaf": "from", "sinds": "since", "tot": "until", "t/m": "until", "voor": "for", "nu": "now", "en": "and", "als": "as", "met": "with", "zonder": "without",
		"mij": "me", "uit": "off", "op": "on", "vorige": "last", "vorig": "last", "afgelopen": "past", "laatste": "last", "de laatste": "last", "de afgelopen": "past", "deze": "this", "dit": "this", "huidige": "this",
		"elke": "every", "elk": "every", "iedere": "every", "ieder": "every", "ongeveer": "about", "circa": "about", "zo'n": "about",
		"anderhalf": "1.5", "tweeënhalf": "2.5",

		// Days and times of day.
		"vandaag": "today", "niet gefactureerd": "unbilled", "gisteren": "yesterday", "eergisteren": "day before yesterday", "morgen": "tomorrow", "overmorgen": "day after tomorrow", "volgende": "next",
		"vanmorgen": "today", "vanochtend": "today", "vanmiddag": "today", "vanavond": "today", "gisterochtend": "yesterday", "gistermorgen": "yesterday", "gistermiddag": "yesterday", "gisteravond": "yesterday",
		"goedemorgen": "good morning", "goedemiddag": "good afternoon", "goedenavond": "good evening", "hoi": "hello", "hallo": "hello", "bedankt": "thanks", "doei": "bye",
		"middernacht": "midnight",

		// Lengths. The meaning of uur depends on what precedes it.
		"uren": "hours", "uurtje": "hour", "minuut": "minute", "minuten": "minutes", "minuutje": "minute", "seconde": "second", "seconden": "seconds",
		"dagen": "days", "weken": "weeks",
		"een half uur": "half an hour", "een halfuur": "half an hour", "half uur": "half an hour", "halfuur": "half an hour", "half uurtje": "half an hour", "een half uurtje": "half an hour",
		"een kwartier": "quarter of an hour", "kwartier": "quarter of an hour", "kwartiertje": "quarter of an hour", "driekwartier": "45 minutes", "drie kwartier": "45 minutes",
		"een uur": "an hour", "een uurtje": "an hour", "anderhalf uur": "an hour and a half",

		// Ranges.
		"maand": "month", "maanden": "months", "kwartaal": "quarter", "jaar": "year", "jaren": "years", "alles": "everything", "totaal": "total", "tot nu toe": "so far", "tot nu": "so far",
		"zonder tag": "untagged", "zonder tags": "untagged", "zonder label": "untagged", "heb ik": "have i", "gewerkt": "worked", "hoeveel": "how much", "hoeveel tijd": "how much time", "hoeveel uur": "how many hours", "hoe lang": "how long", "hoelang": "how long",

		// What's in a report, a share or a schedule.
		"kolommen": "columns",
		"per uur":  "per hour", "per dag": "by day", "per week": "by week", "per maand": "by month", "per notitie": "by note", "per tag": "by tag", "per tags": "by tag", "per label": "by tag", "per project": "by tag", "per persoon": "by person",
		"afronden": "round", "afgerond": "round", "afronden op": "round", "afgerond op": "round", "naar boven afronden": "round up", "naar boven afgerond": "round up", "naar beneden afronden": "round down", "per regel": "per record",
		"totalen": "totals", "notities": "notes", "tijden": "times", "werktijd": "worktime", "volledig": "full",
		"inclusief vandaag": "including today", "met vandaag": "including today", "inclusief de timer": "including the timer",
		"dagelijks": "daily", "wekelijks": "weekly", "maandelijks": "monthly", "elke dag": "every day", "iedere dag": "every day", "op werkdagen": "on weekdays", "werkdagen": "weekdays", "doordeweeks": "on weekdays", "in het weekend": "on weekends",
		"als leeg om": "if idle by", "als leeg voor": "if idle by", "op de laatste dag": "on the last day", "van de maand": "of the month", "van elke maand": "of each month", "van iedere maand": "of each month", "op de eerste": "on the 1st", "op de eerste dag": "on the 1st",
		"aan het eind van de maand": "at the end of the month", "aan het einde van de maand": "at the end of the month", "eind van de maand": "at the end of the month", "einde maand": "at the end of the month",

		// Settings.
		"tijdzone": "timezone", "taal": "language", "afzender": "sender", "klok": "clock", "werkdag": "day", "samenvatting": "summary", "verwijderen na": "delete after", "meerdere": "several", "één": "one", "standaard": "default", "voor altijd": "forever", "altijd": "forever",
		"nederlands": "nederlands", "engels": "english", "duits": "german", "frans": "french", "spaans": "spanish", "portugees": "portuguese", "japans": "japanese",

		"maandag": "monday", "ma": "mon", "dinsdag": "tuesday", "di": "tue", "woensdag": "wednesday", "wo": "wed", "donderdag": "thursday", "do": "thu",
		"vrijdag": "friday", "vr": "fri", "vrij": "fri", "zaterdag": "saturday", "za": "sat", "zondag": "sunday", "zo": "sun",
		"januari": "january", "februari": "february", "maart": "march", "mrt": "march", "april": "april", "mei": "may", "juni": "june", "juli": "july",
		"augustus": "august", "september": "september", "oktober": "october", "okt": "october", "november": "november", "december": "december",
	}
	numbers := map[string]string{
		"een": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8", "negen": "9", "tien": "10",
		"vijftien": "15", "twintig": "20", "dertig": "30", "veertig": "40", "vijftig": "50", "negentig": "90",
	}
	for word, figures := range numbers { // uur alone isn't enough: 9 uur is also a time of day
		words[word+" uur"] = figures + " uur"
	}
	hours := map[string]string{
		"een": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8", "negen": "9", "tien": "10", "elf": "11", "twaalf": "12",
	}
	withSpokenTimes(words, hours, []spokenTime{{text: "half {h}", minutes: -30, reading: "{t}"}, {text: "kwart over {h}", minutes: 15, reading: "{t}"}, {text: "kwart voor {h}", minutes: -15, reading: "{t}"}})
	return vocabulary{
		hours: hours, hourBehind: []string{"at", "until", "since"}, hourFrom: []string{"van", "tussen"}, hourTo: []string{"until", "and"},
		verbs: map[string]string{
			"gefactureerd": "billed",
			"ga verder":    "resume", "ga door": "resume", "start timer": "start", "start een timer": "start", "start met": "start", "timer starten": "start", "stop maar": "stop", "stop de timer": "stop", "klaar voor vandaag": "stop", "ik ben klaar": "stop", "even pauze": "break", "pauze nemen": "break", "neem pauze": "break", "ben terug": "back", "maak ongedaan": "undo", "week invullen": "fill", "vul de week in": "fill", "wat loopt er": "status", "wat loopt er nu": "status", "wat loopt": "status", "dagelijkse samenvatting": "summary daily", "wekelijkse samenvatting": "summary weekly", "maandelijkse samenvatting": "summary monthly", "uurtarief": "rate", "exporteer alles": "export", "urenstaat": "report",
			"starten": "start", "begin": "start", "beginnen": "start", "begin met": "start", "ga": "start", "wissel naar": "switch", "wisselen naar": "switch", "overstappen naar": "switch", "begonnen": "started", "gestart": "started",
			"stoppen": "stop", "einde": "stop", "eind": "stop", "klaar": "stop", "gestopt": "stop", "stop timer": "stop", "timer stoppen": "stop",
			"pauze": "break", "lunchpauze": "break", "terug": "back", "weer terug": "back", "ik ben terug": "back", "hervat": "resume", "hervatten": "resume", "verder": "resume", "doorgaan": "resume", "opnieuw": "resume",
			"toevoegen": "add", "boek": "add", "boeken": "add", "registreer": "add", "registreren": "add", "notitie": "note", "noteer": "note", "annuleer": "cancel", "annuleren": "cancel", "weggooien": "cancel",
			"ongedaan maken": "undo", "herstel": "undo", "ongedaan": "undo", "opnieuw doen": "redo", "lijst": "list", "toon": "list", "tonen": "list", "laat zien": "list",
			"bewerk": "edit", "bewerken": "edit", "wijzig": "edit", "wijzigen": "edit", "verwijder": "delete", "verwijderen": "delete", "wis": "delete", "wissen": "delete", "splits": "split", "splitsen": "split", "invullen": "fill", "vul in": "fill",
			"rapport": "report", "verslag": "report", "rapportage": "report", "zoek": "search", "zoeken": "search", "labels": "tags", "hernoem": "rename", "hernoemen": "rename", "tarief": "rate", "tarieven": "rates", "doelen": "targets", "budgetten": "budgets", "doel": "target", "hier": "here",
			"samenvatting": "summary", "herinner": "remind", "herinnering": "remind", "herinneringen": "reminders", "instellingen": "settings", "instelling": "settings", "tijdzone": "timezone", "bewaar": "keep", "bewaren": "keep", "behoud": "keep",
			"deel": "share", "delen": "share", "gedeeld": "shares", "niet meer delen": "unshare", "vraag": "request", "verzoek": "request", "opvragen": "request", "ontvangen": "received",
			"exporteer": "export", "exporteren": "export", "importeer": "import", "importeren": "import", "vergeet mij": "forget me", "vergeet me": "forget me", "hulp": "help",
		},
		words:   words,
		numbers: numbers,
		layout: map[string]string{
			"datum": "date", "dag": "date", "van": "from", "vanaf": "from", "begin": "from", "tot": "to", "eind": "to", "einde": "to", "uren": "hours",
			"duur": "hours", "pauze": "break", "pauzes": "breaks", "tarief": "rate", "tarieven": "rates", "bedrag": "amount", "bedragen": "amounts", "prijzen": "prices", "valuta": "currency",
			"factureerbaar": "billable", "gefactureerd": "billed", "soort": "kind", "label": "tags", "labels": "tags", "notitie": "note", "notities": "notes", "tijden": "times",
		},
		rules: [][2]string{
			{"klant|opdrachtgever {tag}", "client {1}"},
			{"{tag} of {tag}", "{1} or {2}"},
			{"{count} uur {minutes} minutes|min", "{1} hours {2} minutes"},
			{"{number} uur {minutes}", "{1}:{2}"},
			{"{count} uur by|per {period}", "{1} hours by {2}"},
			{"wat have i {day} gedaan", "what did i do {1}"},
			{"{date} quarter", "q{1}"},
			{"quarter {number}", "q{1}"},
			{"rename {tag} naar|in {tag}", "rename {1} to {2}"},
			{"remind me na {length}", "remind me after {1}"},
			{"target {tag} {length} by {period}", "target {1} {2} per {3}"},
			{"target {length} by {period}", "target {1} per {2}"},
			{"{number} dag", "{1} day"},
			{"van|tussen|from {clock} uur until|and {clock} uur", "from {1} to {2}"},
			{"van|tussen|from {clock} until|and {clock} uur", "from {1} to {2}"},
			{"{number} uur 's ochtends|morgens", "{1}am"},
			{"{number} uur 's middags|avonds", "{1}pm"},
			{"at {clock} uur", "at {1} o'clock"},
			{"since {hour} uur", "since {1} o'clock"},
			{"from {clock} uur", "from {1} o'clock"},
			{"until {clock} uur", "until {1} o'clock"},
			{"{hour} uur", "{1}:00"},
			{"{count} uur", "{1} hours"},
			{"{count} u", "{1} h"},
			{"edit {number} naar|on|in {length}", "edit {1} to {2}"},
			{"since|al {lasting} !ago", "since {1} ago"},
			{"over {length}", "in {1}"},
			{"{ago} geleden", "{1} ago"},
			{"van|tussen {date} until|and {date} {month}", "{1} {3} to {2} {3}"},
			{"van|tussen|from {day} until|and {day}", "from {1} to {2}"},
			{"van {month} until {month}", "{1} to {2}"},
			{"van|tussen {clock} until|and {clock}", "from {1} to {2}"},
			{"report van {month}", "report {1}"},
			{"report van {day}", "report {1}"},
			{"report van {pointer} {period}", "report {1} {2}"},
			{"{span} uur", "{1}"},
			{"on de {ordinal}", "on the {1}"},
			{"every {number} dag|dagen", "every {1} days"},
		},
		hourSign: "h",
		around:   [][3]string{{"voeg", "toe", "add"}, {"vul", "in", "fill"}, {"stel", "voor", "suggest"}},
		units:    map[string]string{"u": "h", "uur": "h"},
		ordinals: []string{"e", "ste", "de"},
		doubtful: []string{"do", "zo"},
		with:     []string{"met"},
	}
}
