package command

import (
	"maps"
	"strings"
)

// french returns the French vocabulary.
func french() vocabulary {
	words := map[string]string{
		"trimestriellement": "quarterly", "annuellement": "yearly",
		"aujourdhui": "today", "au format excel": "as xlsx", "en excel": "as xlsx",
		// Small words. The meaning of à and de depends on their neighbours.
		"depuis": "since", "dès": "from", "jusqu'à": "until", "jusque": "until", "jusqu'au": "until", "pendant": "for", "pour": "for", "durant": "for",
		"maintenant": "now", "et": "and", "ou": "or", "sans": "without", "avec": "with", "moi": "me", "ce": "this", "cette": "this", "cet": "this", "en cours": "this",
		"chaque": "every", "tous les": "every", "toutes les": "every", "environ": "about", "vers": "at", "désactiver": "off", "désactivé": "off", "désactivés": "off",
		"les derniers": "last", "les dernières": "last", "derniers": "last", "dernières": "last", "ces derniers": "last", "le dernier": "last", "la dernière": "last", "dernier": "last", "dernière": "last",

		// Days and times of day.
		"aujourd'hui": "today", "hier": "yesterday", "à partir du": "as of", "à partir de": "as of", "à compter du": "as of", "non facturé": "unbilled", "mois prochain": "next month", "le mois prochain": "next month", "semaine prochaine": "next week", "la semaine prochaine": "next week", "année prochaine": "next year", "l'année prochaine": "next year", "l'an prochain": "next year", "trimestre prochain": "next quarter", "avant-hier": "day before yesterday", "avant hier": "day before yesterday", "demain": "tomorrow", "après-demain": "day after tomorrow", "après demain": "day after tomorrow", "prochain": "next", "prochaine": "next",
		"ce matin": "today", "cet après-midi": "today", "ce soir": "today", "hier matin": "yesterday", "hier soir": "yesterday", "hier après-midi": "yesterday",
		"bonjour": "hello", "salut": "hello", "bonsoir": "hello", "coucou": "hello", "merci": "thanks", "midi": "noon", "minuit": "midnight",

		// Lengths.
		"heure": "hour", "heures": "hours", "minute": "minute", "minutes": "minutes", "seconde": "second", "secondes": "seconds",
		"jour": "day", "jours": "days", "semaine": "week", "semaines": "weeks",
		"une demi-heure": "half an hour", "une demi heure": "half an hour", "demi-heure": "half an hour", "un quart d'heure": "quarter of an hour", "quart d'heure": "quarter of an hour",
		"trois quarts d'heure": "45 minutes", "une heure et demie": "an hour and a half", "une heure et quart": "75 minutes", "et demie": "and a half",

		// Ranges.
		"t1": "q1", "t2": "q2", "t3": "q3", "t4": "q4", "mois": "month", "trimestre": "quarter", "année": "year", "années": "years", "ans": "years", "week-end": "weekend", "tout": "everything", "total": "total",
		"semaine dernière": "last week", "la semaine dernière": "last week", "semaine passée": "last week", "la semaine passée": "last week", "semaine précédente": "last week",
		"mois dernier": "last month", "le mois dernier": "last month", "mois passé": "last month", "le mois passé": "last month", "mois précédent": "last month",
		"trimestre dernier": "last quarter", "le trimestre dernier": "last quarter", "année dernière": "last year", "l'année dernière": "last year", "l'an dernier": "last year", "an dernier": "last year",
		"cette semaine": "this week", "ce mois-ci": "this month", "cette année": "this year", "semaine en cours": "this week", "mois en cours": "this month", "jusqu'ici": "so far",
		"sans étiquette": "untagged", "sans tag": "untagged", "ai-je travaillé": "have i worked", "j'ai travaillé": "i worked", "qu'ai-je fait": "what did i do", "qu'est-ce que j'ai fait": "what did i do", "combien": "how much", "combien de temps": "how much time", "combien d'heures": "how many hours",

		// What's in a report, a share or a schedule.
		"colonnes":  "columns",
		"par heure": "per hour", "de l'heure": "per hour", "l'heure": "per hour", "par jour": "by day", "par semaine": "by week", "par mois": "by month", "par note": "by note", "par étiquette": "by tag", "par étiquettes": "by tag", "par tag": "by tag", "par tags": "by tag", "par projet": "by tag", "par personne": "by person",
		"au format": "as", "arrondi": "round", "arrondir": "round", "arrondi à": "round", "arrondir à": "round", "arrondi au supérieur": "round up", "arrondir au supérieur": "round up", "arrondi à l'inférieur": "round down",
		"par entrée": "per record", "par enregistrement": "per record", "au total": "per total",
		"totaux": "totals", "notes": "notes", "horaires": "times", "temps de travail": "worktime", "complet": "full", "complète": "full",
		"y compris aujourd'hui": "including today", "avec aujourd'hui": "including today", "y compris le minuteur": "including the timer",
		"quotidien": "daily", "quotidienne": "daily", "tous les jours": "every day", "chaque jour": "every day", "hebdomadaire": "weekly", "mensuel": "monthly", "mensuelle": "monthly",
		"en semaine": "on weekdays", "les jours ouvrés": "on weekdays", "jours ouvrés": "weekdays", "le week-end": "on weekends",
		"si inactif à": "if idle by", "si rien à": "if idle by", "si rien avant": "if idle by", "le dernier jour": "on the last day", "de chaque mois": "of each month", "le premier": "on the 1st", "le premier jour": "on the 1st",
		"à la fin du mois": "at the end of the month", "en fin de mois": "at the end of the month", "fin de mois": "at the end of the month", "à la fin de chaque mois": "at the end of the month",

		// Settings.
		"fuseau": "timezone", "fuseau horaire": "timezone", "langue": "language", "expéditeur": "sender", "émetteur": "sender", "expéditrice": "sender", "horloge": "clock", "journée": "day", "résumé": "summary", "minuteurs": "timers", "plusieurs": "several", "défaut": "default", "par défaut": "default", "toujours": "forever", "pour toujours": "forever",
		"français": "français", "anglais": "english", "allemand": "german", "espagnol": "spanish", "néerlandais": "dutch", "portugais": "portuguese", "japonais": "japanese",

		"lundi": "monday", "lun": "mon", "mardi": "tuesday", "mar": "tue", "mercredi": "wednesday", "mer": "wed", "jeudi": "thursday", "jeu": "thu",
		"vendredi": "friday", "ven": "fri", "samedi": "saturday", "sam": "sat", "dimanche": "sunday", "dim": "sun",
		"lundis": "monday", "mardis": "tuesday", "mercredis": "wednesday", "jeudis": "thursday", "vendredis": "friday", "samedis": "saturday", "dimanches": "sunday",
		"janvier": "january", "janv": "january", "février": "february", "févr": "february", "fév": "february", "mars": "march", "avril": "april", "avr": "april", "mai": "may", "juin": "june",
		"juillet": "july", "juil": "july", "août": "august", "septembre": "september", "octobre": "october", "novembre": "november", "décembre": "december", "déc": "december",
	}
	hours := map[string]string{
		"une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "neuf": "9", "dix": "10", "onze": "11", "douze": "12",
	}
	withSpokenTimes(words, hours, []spokenTime{{text: "{h} heures et demie", minutes: 30, from: 7, reading: "{t}"}, {text: "{h} heures et quart", minutes: 15, from: 7, reading: "{t}"}, {text: "{h} heures moins le quart", minutes: -15, from: 7, reading: "{t}"}, {text: "{h} heures moins quart", minutes: -15, from: 7, reading: "{t}"}})
	maps.Copy(words, map[string]string{"midi et demi": "12:30", "midi et demie": "12:30", "midi et quart": "12:15"})
	return vocabulary{
		verbs: map[string]string{
			"facturé":         "billed",
			"lance un chrono": "start", "lancer un chrono": "start", "lance le chrono": "start", "lancer le chrono": "start", "démarre un chrono": "start", "démarrer un chrono": "start", "démarre le chrono": "start", "démarrer le chrono": "start", "nouveau chrono": "start", "je commence": "start", "c'est parti": "start", "j'ai fini": "stop", "j'ai terminé": "stop", "arrête le chrono": "stop", "arrêter le chrono": "stop", "stoppe le chrono": "stop", "stop chrono": "stop", "fais une pause": "break", "faire une pause": "break", "je fais une pause": "break", "pause déj": "break", "pause midi": "break", "on reprend": "resume", "je reprends": "resume", "c'est reparti": "resume", "en cours": "status", "qu'est-ce qui tourne": "status", "qu'est-ce qui est en cours": "status", "qu'est ce qui tourne": "status", "remplis": "fill", "remplis la semaine": "fill", "remplir la semaine": "fill", "annule la dernière": "undo", "annuler la dernière": "undo", "annuler la dernière modification": "undo", "annuler le chrono": "cancel", "annule le chrono": "cancel", "abandonne": "cancel", "taux horaire": "rate", "exporte": "export", "exporte tout": "export", "exporter tout": "export",
			"statut": "status", "état": "status", "commencer": "start", "commence": "start", "démarrer": "start", "démarre": "start", "débuter": "start", "débute": "start", "lancer": "start", "lance": "start",
			"passer à": "switch", "passe à": "switch", "changer pour": "switch", "commencé": "started",
			"arrêter": "stop", "arrête": "stop", "arrêt": "stop", "stopper": "stop", "stoppe": "stop", "fin": "stop", "fini": "stop", "terminer": "stop", "termine": "stop", "terminé": "stop",
			"pause déjeuner": "break", "retour": "back", "de retour": "back", "je suis de retour": "back", "reprendre": "resume", "reprends": "resume", "continuer": "resume", "continue": "resume",
			"ajouter": "add", "ajoute": "add", "ajout": "add", "saisir": "add", "saisis": "add", "enregistrer": "add", "enregistre": "add", "noter": "note", "annuler": "undo", "annule": "undo", "abandonner": "cancel",
			"défaire": "undo", "défais": "undo", "refaire": "redo", "rétablir": "redo", "lister": "list", "liste": "list", "afficher": "list", "affiche": "list", "montre": "list", "montrer": "list",
			"modifier": "edit", "modifie": "edit", "éditer": "edit", "supprimer": "delete", "supprime": "delete", "effacer": "delete", "efface": "delete", "diviser": "split", "divise": "split", "couper": "split", "scinder": "split",
			"remplir": "fill", "compléter": "fill", "rapport": "report", "bilan": "report", "rechercher": "search", "recherche": "search", "chercher": "search", "cherche": "search",
			"étiquettes": "tags", "renommer": "rename", "renomme": "rename", "taux": "rate", "tarifs": "rates", "objectifs": "targets", "tarif": "rate", "objectif": "target", "ici": "here", "suggérer": "suggest", "proposer": "suggest",
			"résumé": "summary", "rappeler": "remind", "rappelle": "remind", "rappelle-moi": "remind me", "rappel": "remind", "rappels": "reminders",
			"paramètres": "settings", "réglages": "settings", "préférences": "settings", "fuseau horaire": "timezone", "fuseau": "timezone", "conserver": "keep", "garder": "keep", "conserve": "keep", "garde": "keep",
			"partager": "share", "partage": "share", "partages": "shares", "ne plus partager": "unshare", "demander": "request", "demande": "request", "reçu": "received", "reçus": "received",
			"exporter": "export", "importer": "import", "confidentialité": "privacy", "oublie-moi": "forget me", "oubliez-moi": "forget me", "aide": "help",
		},
		words: words,
		numbers: map[string]string{
			"un": "1", "une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "neuf": "9", "dix": "10",
			"quinze": "15", "vingt": "20", "trente": "30", "quarante": "40", "quarante-cinq": "45", "cinquante": "50",
		},
		layout: map[string]string{
			"date": "date", "jour": "date", "de": "from", "début": "from", "à": "to", "fin": "to", "heures": "hours", "durée": "hours", "pause": "break",
			"pauses": "breaks", "tarif": "rate", "tarifs": "rates", "taux": "rates", "montant": "amount", "montants": "amounts", "prix": "prices", "devise": "currency", "facturable": "billable",
			"facturé": "billed", "type": "kind", "tag": "tags", "tags": "tags", "étiquettes": "tags", "note": "note", "notes": "notes", "horaires": "times",
		},
		rules: [][2]string{
			{"edit {number} à|en|for|a {length}", "edit {1} to {2}"},
			{"since {hour} hours|hour", "since {1} o'clock"},
			{"since {lasting} !ago", "since {1} ago"},
			{"{date} quarter", "q{1}"},
			{"rename {tag} en|à {tag}", "rename {1} to {2}"},
			{"remind me après {length}", "remind me after {1}"},
			{"remind après {length}", "remind after {1}"},
			{"target {tag} {length} by {period}", "target {1} {2} per {3}"},
			{"target {length} by {period}", "target {1} per {2}"},
			{"{date} mar|tue", "{1} march"},
			{"mar|tue {date}", "march {1}"},
			{"à {number} hours|hour {minutes}", "at {1}:{2}"},
			{"de {number} hours|hour {minutes} à", "de {1}:{2} à"},
			{"il y a {ago}", "{1} ago"},
			{"y a {ago}", "{1} ago"},
			{"du|entre {date} au|and {date} {month}", "{1} {3} to {2} {3}"},
			{"du|de|entre {day} au|à|and {day}", "from {1} to {2}"},
			{"de|d' {month} à {month}", "{1} to {2}"},
			{"{clock} hours|hour du matin", "{1} o'clock"},
			{"de|entre {clock} hours|hour à|and|until {clock} hours|hour", "from {1} to {2}"},
			{"de|entre {clock} à|and|until {clock} hours|hour", "from {1} to {2}"},
			{"de|entre {clock} à|and|until {clock}", "from {1} to {2}"},
			{"{clock} hours|hour à {clock} hours|hour", "{1} o'clock to {2} o'clock"},
			{"{clock} à {clock}", "{1} to {2}"},
			{"report de|d'|du {month}", "report {1}"},
			{"report de|d'|du {day}", "report {1}"},
			{"report de|du|des|la|le {pointer} {period}", "report {1} {2}"},
			{"dans {ago}", "in {1}"},
			{"à|at {clock} hours|hour", "at {1} o'clock"},
			{"until {clock} hours|hour", "until {1} o'clock"},
			{"à {clock}", "at {1}"},
			{"{span} hours", "{1}"},
			{"le {date} {month}", "on {1} {2}"},
			{"le {day}", "on {1}"},
			{"le {ordinal}", "on the {1}"},
			{"{weekday} last", "last {1}"},
			{"les|ces {number} last {period}", "last {1} {2}"},
			{"{number} last {period}", "last {1} {2}"},
			{"en {month}", "in {1}"},
			{"en {format}", "as {1}"},
			{"de {length}", "for {1}"},
			{"{length} de {word}", "{1} {2}"},
		},
		cut:      frenchCut,
		hourSign: "h",
		ordinals: []string{"er", "e", "ème", "eme"},
		doubtful: []string{"mar", "mer", "jeu", "sam"},
		with:     []string{"avec", "à"},
	}
}

// frenchCut splits d' from a day or a month: d'hier, d'octobre.
func frenchCut(w word) []word {
	days := map[string]bool{"hier": true, "aujourd'hui": true, "avant-hier": true, "octobre": true, "août": true, "aout": true, "avril": true}
	rest, ok := strings.CutPrefix(w.low, "d'")
	at := len(w.raw) - len(rest)
	if !ok || !days[plainEnd(rest)] || at < 0 || !strings.EqualFold(w.raw[at:], rest) {
		return []word{w}
	}
	return []word{{raw: w.raw[:at], low: "d'"}, {raw: w.raw[at:], low: rest, joined: true}}
}
