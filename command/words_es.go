package command

import "maps"

// spanish returns the Spanish vocabulary.
func spanish() vocabulary {
	words := map[string]string{
		"trimestralmente": "quarterly", "anualmente": "yearly",
		"en excel": "as xlsx", "horas semanales": "hours per week", "horas mensuales": "hours per month",
		// Small words. The meaning of a and de depends on their neighbours.
		"desde": "since", "hasta": "until", "durante": "for", "por": "for", "para": "for", "ahora": "now", "y": "and", "o": "or", "sin": "without", "con": "with", "me": "me",
		"este": "this", "de esta": "this", "de este": "this", "esta": "this", "estos": "this", "estas": "this", "cada": "every", "todos los": "every", "todas las": "every", "aproximadamente": "about", "unos": "about", "unas": "about", "desactivar": "off",
		"último": "last", "última": "last", "últimos": "last", "últimas": "last", "los últimos": "last", "las últimas": "last", "el último": "last", "la última": "last", "pasado": "last", "pasada": "last",
		"como": "as",

		// Days and times of day.
		"hoy": "today", "a partir de": "as of", "a partir del": "as of", "sin facturar": "unbilled", "mes que viene": "next month", "el mes que viene": "next month", "el próximo mes": "next month", "ayer": "yesterday", "anteayer": "day before yesterday", "antes de ayer": "day before yesterday", "antier": "day before yesterday", "mañana": "tomorrow", "pasado mañana": "day after tomorrow", "próximo": "next", "próxima": "next",
		"esta mañana": "today", "esta tarde": "today", "esta noche": "today", "ayer por la mañana": "yesterday", "ayer por la tarde": "yesterday", "ayer por la noche": "yesterday", "anoche": "yesterday",
		"hola": "hello", "buenos días": "good morning", "buenas tardes": "good afternoon", "buenas": "hello", "gracias": "thanks", "adiós": "bye", "mediodía": "noon", "medianoche": "midnight",

		// Lengths.
		"hora": "hour", "horas": "hours", "hs": "hours", "minuto": "minute", "minutos": "minutes", "segundo": "second", "segundos": "seconds",
		"día": "day", "días": "days", "semana": "week", "semanas": "weeks",
		"media hora": "half an hour", "una media hora": "half an hour", "un cuarto de hora": "quarter of an hour", "cuarto de hora": "quarter of an hour", "tres cuartos de hora": "45 minutes",
		"hora y media": "an hour and a half", "una hora y media": "an hour and a half", "y media": "and a half",

		// Ranges.
		"t1": "q1", "t2": "q2", "t3": "q3", "t4": "q4", "mes": "month", "meses": "months", "trimestre": "quarter", "año": "year", "años": "years", "fin de semana": "weekend", "todo": "everything", "total": "total",
		"semana pasada": "last week", "la semana pasada": "last week", "mes pasado": "last month", "el mes pasado": "last month", "trimestre pasado": "last quarter", "el trimestre pasado": "last quarter",
		"año pasado": "last year", "el año pasado": "last year", "semana anterior": "last week", "mes anterior": "last month", "semana actual": "this week", "mes actual": "this month", "hasta ahora": "so far",
		"sin etiqueta": "untagged", "sin etiquetas": "untagged", "he trabajado": "have i worked", "trabajé": "i worked", "qué hice": "what did i do", "qué he hecho": "what did i do", "cuánto": "how much", "cuánto tiempo": "how much time", "cuántas horas": "how many hours",

		// What's in a report, a share or a schedule.
		"columnas": "columns",
		"por hora": "per hour", "la hora": "per hour", "por día": "by day", "por semana": "by week", "por mes": "by month", "por nota": "by note", "por notas": "by note", "por etiqueta": "by tag", "por etiquetas": "by tag", "por proyecto": "by tag", "por persona": "by person",
		"al día": "per day", "a la semana": "per week", "al mes": "per month",
		"redondear": "round", "redondeado": "round", "redondear a": "round", "redondeado a": "round", "redondear hacia arriba": "round up", "redondear hacia abajo": "round down", "por registro": "per record", "por entrada": "per record",
		"totales": "totals", "notas": "notes", "horarios": "times", "jornada": "worktime", "completo": "full",
		"incluyendo hoy": "including today", "incluido hoy": "including today", "con hoy": "including today", "incluyendo el temporizador": "including the timer",
		"diario": "daily", "diaria": "daily", "diariamente": "daily", "todos los días": "every day", "cada día": "every day", "semanal": "weekly", "mensual": "monthly", "mensualmente": "monthly",
		"entre semana": "on weekdays", "días laborables": "weekdays", "los días laborables": "on weekdays", "los fines de semana": "on weekends",
		"si no hay nada a las": "if idle by", "si inactivo a las": "if idle by", "el último día": "on the last day", "de cada mes": "of each month", "el primero": "on the 1st", "el primer día": "on the 1st",
		"a fin de mes": "at the end of the month", "a final de mes": "at the end of the month", "al final del mes": "at the end of the month", "a finales de mes": "at the end of the month", "desactivado": "off", "desactivada": "off", "desactivados": "off",

		// Settings.
		"zona": "timezone", "zona horaria": "timezone", "idioma": "language", "remitente": "sender", "reloj": "clock", "etiqueta": "tag", "resumen": "summary", "temporizadores": "timers", "varios": "several", "siempre": "forever", "para siempre": "forever", "predeterminado": "default",
		"español": "español", "inglés": "english", "alemán": "german", "francés": "french", "neerlandés": "dutch", "portugués": "portuguese", "japonés": "japanese",
	}
	maps.Copy(words, map[string]string{
		"lunes": "monday", "lun": "mon", "martes": "tuesday", "mar": "tue", "miércoles": "wednesday", "mié": "wed", "jueves": "thursday", "jue": "thu",
		"viernes": "friday", "vie": "fri", "sábado": "saturday", "sáb": "sat", "domingo": "sunday", "dom": "sun",
		"sábados": "saturday", "domingos": "sunday",
		"enero": "january", "ene": "january", "febrero": "february", "marzo": "march", "abril": "april", "abr": "april", "mayo": "may", "junio": "june", "julio": "july",
		"agosto": "august", "septiembre": "september", "setiembre": "september", "octubre": "october", "noviembre": "november", "diciembre": "december", "dic": "december",
	})
	hours := map[string]string{
		"una": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5", "seis": "6", "siete": "7", "ocho": "8", "nueve": "9", "diez": "10", "once": "11", "doce": "12",
	}
	withSpokenTimes(words, hours, []spokenTime{{text: "las {h} y media", minutes: 30, reading: "las {t}"}, {text: "la {h} y media", minutes: 30, reading: "la {t}"}, {text: "las {h} y cuarto", minutes: 15, reading: "las {t}"}, {text: "la {h} y cuarto", minutes: 15, reading: "la {t}"}, {text: "las {h} menos cuarto", minutes: -15, reading: "las {t}"}, {text: "la {h} menos cuarto", minutes: -15, reading: "la {t}"}})
	return vocabulary{
		hours: hours, hourBehind: []string{"las", "la"}, hourFrom: []string{"de", "entre"}, hourTo: []string{"a", "and"},
		verbs: map[string]string{
			"facturado": "billed",
			"arranca":   "start", "comienza con": "start", "empieza con": "start", "empezar con": "start", "iniciar un temporizador": "start", "inicia un temporizador": "start", "iniciar temporizador": "start", "iniciar el temporizador": "start", "empiezo": "start", "he terminado": "stop", "ya terminé": "stop", "terminé": "stop", "ya está": "stop", "para el temporizador": "stop", "parar el temporizador": "stop", "parar temporizador": "stop", "detener el temporizador": "stop", "alto": "stop", "pausa comida": "break", "pausa para comer": "break", "hago una pausa": "break", "hacer una pausa": "break", "haz una pausa": "break", "qué está en marcha": "status", "qué hay en marcha": "status", "en marcha": "status", "rellena": "fill", "rellena la semana": "fill", "rellenar la semana": "fill", "cambia": "edit", "cambiar": "edit", "tarifa por hora": "rate", "precio por hora": "rate", "exporta todo": "export", "exportar todo": "export", "sigo": "resume", "sigue": "resume",
			"estado": "status", "iniciar": "start", "inicia": "start", "inicio": "start", "empezar": "start", "empieza": "start", "comenzar": "start", "comienza": "start", "arrancar": "start",
			"cambiar a": "switch", "cambia a": "switch", "empezado": "started", "iniciado": "started",
			"parar": "stop", "detener": "stop", "detén": "stop", "terminar": "stop", "termina": "stop", "fin": "stop", "finalizar": "stop", "terminado": "stop", "listo": "stop",
			"pausa": "break", "descanso": "break", "volver": "back", "he vuelto": "back", "de vuelta": "back", "ya volví": "back", "reanudar": "resume", "reanuda": "resume", "continuar": "resume", "continúa": "resume", "seguir": "resume",
			"añadir": "add", "añade": "add", "agregar": "add", "agrega": "add", "registrar": "add", "registra": "add", "apuntar": "add", "apunta": "add", "nota": "note", "anotar": "note", "cancelar": "cancel", "cancela": "cancel", "descartar": "cancel",
			"deshacer": "undo", "deshaz": "undo", "rehacer": "redo", "rehaz": "redo", "lista": "list", "listar": "list", "mostrar": "list", "muestra": "list", "ver": "list",
			"editar": "edit", "edita": "edit", "modificar": "edit", "borrar": "delete", "borra": "delete", "eliminar": "delete", "elimina": "delete", "dividir": "split", "divide": "split", "partir": "split",
			"rellenar": "fill", "completar": "fill", "informe": "report", "reporte": "report", "buscar": "search", "busca": "search", "etiquetas": "tags", "renombrar": "rename", "renombra": "rename",
			"tarifa": "rate", "tarifas": "rates", "objetivos": "targets", "presupuestos": "budgets", "objetivo": "target", "meta": "target", "presupuesto": "budget", "aquí": "here", "sugerir": "suggest", "sugiere": "suggest",
			"resumen": "summary", "recordar": "remind", "recuérdame": "remind me", "recordatorio": "remind", "recordatorios": "reminders", "avísame": "remind me",
			"ajustes": "settings", "configuración": "settings", "preferencias": "settings", "zona horaria": "timezone", "conservar": "keep", "conserva": "keep", "guardar": "keep", "guarda": "keep",
			"compartir": "share", "comparte": "share", "compartidos": "shares", "dejar de compartir": "unshare", "pedir": "request", "pide": "request", "solicitar": "request", "solicita": "request", "recibido": "received", "recibidos": "received",
			"exportar": "export", "exporta": "export", "importar": "import", "importa": "import", "privacidad": "privacy", "olvídame": "forget me", "ayuda": "help",
		},
		words: words,
		numbers: map[string]string{
			"un": "1", "una": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5", "seis": "6", "siete": "7", "ocho": "8", "nueve": "9", "diez": "10",
			"quince": "15", "veinte": "20", "treinta": "30", "cuarenta": "40", "cincuenta": "50", "noventa": "90",
		},
		layout: map[string]string{
			"fecha": "date", "día": "date", "de": "from", "desde": "from", "inicio": "from", "hasta": "to", "fin": "to", "horas": "hours", "duración": "hours",
			"pausa": "break", "pausas": "breaks", "tarifa": "rate", "tarifas": "rates", "importe": "amount", "importes": "amounts", "precios": "prices", "moneda": "currency", "facturable": "billable",
			"facturado": "billed", "tipo": "kind", "etiqueta": "tags", "etiquetas": "tags", "nota": "note", "notas": "notes", "horarios": "times",
		},
		rules: [][2]string{
			{"cliente {tag}", "client {1}"},
			{"el|los day|days {date}", "on the {1}th"},
			{"el {date} of each month", "on the {1}th of each month"},
			{"edit {number} a|en|for {length}", "edit {1} to {2}"},
			{"since {hour} hours", "since {1} o'clock"},
			{"since {lasting} !ago", "since {1} ago"},
			{"{date} quarter", "q{1}"},
			{"rename {tag} a|as|por {tag}", "rename {1} to {2}"},
			{"remind me después de {length}", "remind me after {1}"},
			{"remind después de {length}", "remind after {1}"},
			{"target {tag} {length} by {period}", "target {1} {2} per {3}"},
			{"target {length} by {period}", "target {1} per {2}"},
			{"{date} de mar|tue", "{1} march"},
			{"{date} mar|tue", "{1} march"},
			{"{date} de ago", "{1} august"},
			{"{date} ago", "{1} august"},
			{"ago {year}", "august {1}"},
			{"{date} de {month} de {year}", "{1} {2} {3}"},
			{"{date} de {month}", "{1} {2}"},
			{"{month} de {year}", "{1} {2}"},
			{"hace {ago}", "{1} ago"},
			{"del|de {date} al|a|until {number} {month}", "{1} {3} to {2} {3}"},
			{"del|de|since {day} al|a|until {day}", "from {1} to {2}"},
			{"de {month} a {month}", "{1} to {2}"},
			{"{number} de|for la tomorrow", "{1}am"},
			{"{number} de|for la tarde|noche", "{1}pm"},
			{"de las|la {clock} hours a las|la {clock} hours", "from {1} to {2}"},
			{"de las|la {clock} a las|la {clock} hours", "from {1} to {2}"},
			{"de|since las|la {clock} a|until las|la {clock}", "from {1} to {2}"},
			{"de|entre|since {clock} a|and|until {clock} hours", "from {1} to {2}"},
			{"de|entre|since {clock} a|and|until {clock}", "from {1} to {2}"},
			{"entre las|la {clock} and las|la {clock}", "from {1} to {2}"},
			{"{clock} hours a {clock} hours", "{1} o'clock to {2} o'clock"},
			{"{clock} a {clock}", "{1} to {2}"},
			{"report de|del {month}", "report {1}"},
			{"report de|del {day}", "report {1}"},
			{"report de|del|la {pointer} {period}", "report {1} {2}"},
			{"dentro de {length}", "in {1}"},
			{"en {length}", "in {1}"},
			{"since las|la {clock} hours", "since {1} o'clock"},
			{"until las|la {clock} hours", "until {1} o'clock"},
			{"since las|la {clock}", "since {1}"},
			{"until las|la {clock}", "until {1}"},
			{"a las|la {clock} hours", "at {1} o'clock"},
			{"a las|la {clock}", "at {1}"},
			{"al {clock}", "at {1}"},
			{"{span} hours", "{1}"},
			{"el {date} {month}", "on {1} {2}"},
			{"el {weekday} last", "last {1}"},
			{"{weekday} last", "last {1}"},
			{"el|los {day}", "on {1}"},
			{"en {month}", "in {1}"},
			{"en {format}", "as {1}"},
			{"{count} an hour and a half", "{1} hours and a half"},
			{"de {length}", "for {1}"},
			{"{length} de {word}", "{1} {2}"},
		},
		hourSign: "h",
		ordinals: []string{"º", "°", "er", "ro"},
		doubtful: []string{"mar"},
		with:     []string{"con", "a"},
	}
}
