package command

import (
	"strings"
)

// german returns the German vocabulary.
func german() vocabulary {
	words := map[string]string{
		"vierteljährlich": "quarterly", "quartalsweise": "quarterly", "jährlich": "yearly",
		"den letzten eintrag": "last", "letzten eintrag": "last", "letzter eintrag": "last", "letzte eintrag": "last", "als excel": "as xlsx", "dreiviertel stunde": "45 minutes", "eine dreiviertel stunde": "45 minutes", "fünf minuten": "5 minutes",
		// Small words.
		"um": "at", "gegen": "at", "ab": "from", "seit": "since", "bis": "until", "für": "for", "jetzt": "now", "nun": "now",
		"und": "and", "oder": "or", "als": "as", "mit": "with", "ohne": "without", "mich": "me", "mir": "me", "aus": "off",
		"letzte": "last", "letzten": "last", "letzter": "last", "letztes": "last", "letztem": "last", "vorige": "last", "vorigen": "last", "voriges": "last", "voriger": "last",
		"vergangene": "past", "vergangenen": "past", "vergangener": "past", "vergangenes": "past",
		"diese": "this", "diesen": "this", "dieser": "this", "dieses": "this", "diesem": "this", "aktuelle": "this", "aktueller": "this", "laufende": "this", "laufenden": "this",
		"jeden": "every", "jede": "every", "jedes": "every", "ungefähr": "about", "etwa": "about", "zirka": "about", "rund": "about",
		"die letzten": "last", "der letzten": "last", "den letzten": "last", "die vergangenen": "past", "den vergangenen": "past", "der vergangenen": "past",
		"in der letzten": "last", "im letzten": "last", "in den letzten": "last", "in dieser": "this", "in diesem": "this",
		"eineinhalb": "1.5", "anderthalb": "1.5", "einhalb": "half", "zweieinhalb": "2.5", "dreieinhalb": "3.5",

		// Days and times of day.
		"heute": "today", "nicht abgerechnet": "unbilled", "gestern": "yesterday", "vorgestern": "day before yesterday", "morgen": "tomorrow", "übermorgen": "day after tomorrow", "nächste": "next", "nächsten": "next", "nächster": "next", "nächstes": "next", "nächstem": "next", "kommende": "next", "kommenden": "next", "kommender": "next", "kommendem": "next",
		"heute morgen": "today", "heute früh": "today", "heute vormittag": "today", "heute mittag": "today", "heute nachmittag": "today", "heute abend": "today",
		"gestern morgen": "yesterday", "gestern früh": "yesterday", "gestern vormittag": "yesterday", "gestern mittag": "yesterday", "gestern nachmittag": "yesterday", "gestern abend": "yesterday",
		"guten morgen": "good morning", "guten tag": "hello", "guten abend": "good evening", "servus": "hello", "danke": "thanks", "tschüss": "bye",
		"mittag": "noon", "mittags": "noon", "mitternacht": "midnight",

		// Lengths.
		"stunde": "hour", "stunden": "hours", "std": "h", "stdn": "h", "minute": "minute", "minuten": "minutes", "min": "min", "sekunde": "second", "sekunden": "seconds", "sek": "sec",
		"tage": "days", "tagen": "days", "arbeitstag": "day", "arbeitstage": "days", "wochen": "weeks", "woche": "week",
		"eine halbe stunde": "half an hour", "einer halben stunde": "half an hour", "halbe stunde": "half an hour", "halben stunde": "half an hour",
		"eine viertelstunde": "quarter of an hour", "einer viertelstunde": "quarter of an hour", "viertelstunde": "quarter of an hour",
		"eine dreiviertelstunde": "45 minutes", "einer dreiviertelstunde": "45 minutes", "dreiviertelstunde": "45 minutes",

		// Ranges.
		"monat": "month", "monats": "month", "monate": "months", "quartal": "quarter", "quartals": "quarter", "jahr": "year", "jahres": "year", "jahre": "years",
		"kalenderwoche": "week", "wochenende": "weekend", "bisher": "so far", "alles": "everything", "gesamt": "total",
		"ohne tag": "untagged", "ohne tags": "untagged", "ohne schlagwort": "untagged", "habe ich": "have i", "hab ich": "have i", "gearbeitet": "worked", "wie viel": "how much", "wieviel": "how much", "wie lange": "how long", "wie viele stunden": "how many hours",

		// What's in a report, a share or a schedule.
		"spalten":  "columns",
		"nach tag": "by day", "nach tagen": "by day", "pro stunde": "per hour", "die stunde": "per hour", "je stunde": "per hour", "pro tag": "per day", "je tag": "per day", "am tag": "per day", "nach woche": "by week", "nach wochen": "by week", "pro woche": "per week", "in der woche": "per week", "je woche": "per week",
		"nach monat": "by month", "nach monaten": "by month", "pro monat": "per month", "im monat": "per month", "nach notiz": "by note", "nach notizen": "by note", "nach text": "by note",
		"nach tags": "by tag", "nach schlagwort": "by tag", "nach schlagwörtern": "by tag", "nach projekt": "by tag", "nach person": "by person", "nach personen": "by person",
		"runden": "round", "gerundet": "round", "aufrunden": "round up", "aufgerundet": "round up", "abrunden": "round down", "abgerundet": "round down",
		"runden auf": "round", "gerundet auf": "round", "aufgerundet auf": "round up", "abgerundet auf": "round down",
		"pro eintrag": "per record", "je eintrag": "per record", "insgesamt": "per total",
		"summen": "totals", "notizen": "notes", "zeiten": "times", "arbeitszeit": "worktime", "vollständig": "full", "ausführlich": "full",
		"einschließlich heute": "including today", "inklusive heute": "including today", "mit heute": "including today", "einschließlich timer": "including the timer", "mit dem timer": "including the timer",
		"täglich": "daily", "wöchentlich": "weekly", "stündlich": "hourly", "monatlich": "monthly", "jeden tag": "every day", "jeden zweiten": "every second", "jeden dritten": "every third", "alle": "every",
		"werktags": "on weekdays", "an werktagen": "on weekdays", "wochentags": "on weekdays", "an wochentagen": "on weekdays", "am wochenende": "on weekends",
		"am letzten tag": "on the last day", "jeden monats": "of each month", "eines jeden monats": "of each month", "am ersten": "on the 1st", "am monatsersten": "on the 1st", "am ersten tag": "on the 1st",
		"am monatsende": "at the end of the month", "zum monatsende": "at the end of the month", "am ende des monats": "at the end of the month", "wenn leer bis": "if idle by", "falls leer bis": "if idle by",

		// Settings.
		"zeitzone": "timezone", "sprache": "language", "absender": "sender", "zusammenfassung": "summary", "löschen nach": "delete after", "mehrere": "several", "einer": "one", "standard": "default", "für immer": "forever", "immer": "forever",
		"deutsch": "deutsch", "englisch": "english", "französisch": "french", "spanisch": "spanish", "niederländisch": "dutch", "portugiesisch": "portuguese", "japanisch": "japanese",

		"montag": "monday", "mo": "mon", "dienstag": "tuesday", "di": "tue", "mittwoch": "wednesday", "mi": "wed", "donnerstag": "thursday", "do": "thu",
		"freitag": "friday", "fr": "fri", "samstag": "saturday", "sonnabend": "saturday", "sa": "sat", "sonntag": "sunday", "so": "sun",
		"montags": "on monday", "dienstags": "on tuesday", "mittwochs": "on wednesday", "donnerstags": "on thursday", "freitags": "on friday", "samstags": "on saturday", "sonntags": "on sunday",
		"januar": "january", "jänner": "january", "februar": "february", "feber": "february", "märz": "march", "maerz": "march", "mrz": "march", "april": "april", "mai": "may", "juni": "june", "juli": "july",
		"august": "august", "september": "september", "oktober": "october", "okt": "october", "november": "november", "dezember": "december", "dez": "december",
	}
	hours := map[string]string{
		"eins": "1", "zwei": "2", "drei": "3", "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9", "zehn": "10", "elf": "11", "zwölf": "12",
	}
	withSpokenTimes(words, hours, []spokenTime{{text: "halb {h}", minutes: -30, reading: "{t}"}, {text: "viertel nach {h}", minutes: 15, reading: "{t}"}, {text: "viertel vor {h}", minutes: -15, reading: "{t}"}, {text: "dreiviertel {h}", minutes: -15, reading: "{t}"}})
	return vocabulary{
		hours: hours, hourBehind: []string{"at", "until", "since"}, hourFrom: []string{"von", "zwischen"}, hourTo: []string{"until", "and"},
		keyboard: strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss"),
		verbs: map[string]string{
			"abgerechnet": "billed",
			"anhalten":    "stop", "halt an": "stop", "halte an": "stop", "timer anhalten": "stop", "stoppe den timer": "stop", "stopp den timer": "stop", "schluss für heute": "stop", "fertig für heute": "stop", "feierabend für heute": "stop", "pause machen": "break", "mache pause": "break", "mach pause": "break", "ich mache pause": "break", "mittag machen": "break", "weiter gehts": "resume", "weiter geht's": "resume", "es geht weiter": "resume", "was läuft gerade": "status", "was läuft jetzt": "status", "läuft was": "status", "läuft etwas": "status", "läuft gerade was": "status", "beginne mit": "start", "beginn mit": "start", "los mit": "start", "anfangen mit": "start", "fange an mit": "start", "fang an mit": "start", "starte mit": "start", "starte den timer": "start", "starte einen timer": "start", "starte timer": "start", "breche ab": "cancel", "brich ab": "cancel", "mache rückgängig": "undo", "woche ausfüllen": "fill", "fülle die woche aus": "fill", "fülle woche aus": "fill", "diese woche ausfüllen": "fill", "tägliche zusammenfassung": "summary daily", "wöchentliche zusammenfassung": "summary weekly", "monatliche zusammenfassung": "summary monthly", "stundenzettel": "report", "stundennachweis": "report", "exportiere alles": "export", "alles exportieren": "export",
			"status": "status", "läuft": "status", "was läuft": "status",
			"starte": "start", "starten": "start", "beginne": "start", "beginnen": "start", "beginn": "start", "anfangen": "start", "los": "start", "los gehts": "start", "los geht's": "start",
			"wechsle zu": "switch", "wechsel zu": "switch", "wechseln zu": "switch", "wechsle": "switch", "wechseln": "switch", "weiter mit": "switch",
			"begonnen": "started", "gestartet": "started", "angefangen": "started",
			"stopp": "stop", "stoppe": "stop", "stoppen": "stop", "timer stoppen": "stop", "timer starten": "start", "timer start": "start", "stopp timer": "stop", "beende": "stop", "beenden": "stop", "ende": "stop", "fertig": "stop", "feierabend": "stop", "schluss": "stop", "gestoppt": "stop",
			"mittagspause": "break", "zurück": "back", "bin zurück": "back", "wieder da": "back", "fortsetzen": "resume", "weiter": "resume", "weitermachen": "resume", "nochmal": "resume", "noch einmal": "resume",
			"nachtragen": "add", "eintragen": "add", "hinzufügen": "add", "erfassen": "add", "erfasse": "add", "buche": "add", "buchen": "add", "verbuche": "add",
			"notiz": "note", "notiere": "note", "abbrechen": "cancel", "verwerfen": "cancel", "verwirf": "cancel",
			"rückgängig": "undo", "rückgängig machen": "undo", "mach rückgängig": "undo", "wiederherstellen": "redo", "wiederholen": "redo",
			"liste": "list", "zeige": "list", "zeig": "list", "einträge": "list", "auflisten": "list",
			"bearbeiten": "edit", "bearbeite": "edit", "ändern": "edit", "ändere": "edit", "löschen": "delete", "lösche": "delete", "entfernen": "delete", "entferne": "delete", "teilen bei": "split", "aufteilen": "split", "spalten": "split",
			"ausfüllen": "fill", "auffüllen": "fill", "bericht": "report", "auswertung": "report", "auswerten": "report", "suche": "search", "suchen": "search", "schlagwörter": "tags",
			"umbenennen": "rename", "stundensatz": "rate", "stundensätze": "rates", "ziele": "targets", "satz": "rate", "ziel": "target", "hier": "here", "vorschlagen": "suggest",
			"zusammenfassung": "summary", "erinnere": "remind", "erinnern": "remind", "erinnerung": "remind", "erinnerungen": "reminders",
			"einstellungen": "settings", "einstellung": "settings", "zeitzone": "timezone", "behalten": "keep", "behalte": "keep", "aufbewahren": "keep",
			"teile": "share", "teilen": "share", "freigeben": "share", "freigaben": "shares", "freigabe beenden": "unshare", "nicht mehr teilen": "unshare", "anfragen": "request", "anfrage": "request", "empfangen": "received", "erhalten": "received",
			"exportieren": "export", "exportiere": "export", "importieren": "import", "importiere": "import", "datenschutz": "privacy", "vergiss mich": "forget me", "hilfe": "help",
		},
		words: words,
		numbers: map[string]string{
			"ein": "1", "eine": "1", "einer": "1", "einen": "1", "einem": "1", "zwei": "2", "drei": "3", "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9", "zehn": "10",
			"fünfzehn": "15", "zwanzig": "20", "dreißig": "30", "vierzig": "40", "fünfundvierzig": "45", "fünfzig": "50", "neunzig": "90",
		},
		layout: map[string]string{
			"datum": "date", "tag": "date", "von": "from", "beginn": "from", "ab": "from", "bis": "to", "ende": "to", "stunden": "hours", "dauer": "hours",
			"pause": "break", "pausen": "breaks", "satz": "rate", "sätze": "rates", "sätzen": "rates", "stundensatz": "rate", "stundensätze": "rates", "stundensätzen": "rates", "betrag": "amount",
			"beträge": "amounts", "beträgen": "amounts", "preise": "prices", "preisen": "prices", "währung": "currency", "abrechenbar": "billable", "abgerechnet": "billed", "art": "kind", "tags": "tags",
			"schlagwörter": "tags", "notiz": "note", "notizen": "notes", "zeiten": "times",
		},
		rules: [][2]string{
			{"kunde|kundin|auftraggeber {tag}", "client {1}"},
			{"settings uhr {number}", "settings clock {1}"},
			{"edit {number} auf|zu|in {length}", "edit {1} to {2}"},
			{"was have i {day} gemacht", "what did i do {1}"},
			{"since {lasting} !ago", "since {1} ago"},
			{"{date} quarter", "q{1}"},
			{"rename {tag} in|zu|nach {tag}", "rename {1} to {2}"},
			{"remind me nach {length}", "remind me after {1}"},
			{"{number} tag", "{1} day"},
			{"{number} monat", "{1} month"},
			{"{number} uhr {minutes}", "{1}:{2}"},
			{"{number} uhr morgens|früh|vormittags", "{1}am"},
			{"{number} uhr nachmittags|abends", "{1}pm"},
			{"start with {word}", "start {1}"},
			{"target {tag} {length} die week", "target {1} {2} per week"},
			{"vor {ago}", "{1} ago"},
			{"{length} her", "{1} ago"},
			{"vom|von|zwischen {date} until|and {date} {month}", "{1} {3} to {2} {3}"},
			{"vom|von|zwischen {day} until|and {day}", "from {1} to {2}"},
			{"vom|von {month} until {month}", "{1} to {2}"},
			{"von|zwischen {clock} until|and {clock}", "from {1} to {2}"},
			{"am {date} {month}", "on {1} {2}"},
			{"am {day}", "on {1}"},
			{"am {ordinal}", "on the {1}"},
			{"im {month}", "in {1}"},
			{"every {number} tag|tage", "every {1} days"},
		},
		around:   [][3]string{{"trage", "ein", "add"}, {"trag", "ein", "add"}, {"füge", "hinzu", "add"}, {"schlage", "vor", "suggest"}, {"fang", "an", "start"}, {"fange", "an", "start"}, {"trag", "nach", "add"}, {"trage", "nach", "add"}, {"benenne", "um", "rename"}, {"gib", "frei", "share"}, {"fülle", "aus", "fill"}},
		doubtful: []string{"so", "do"},
		with:     []string{"mit", "für", "an"},
	}
}
