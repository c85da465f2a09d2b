package command

import "maps"

// portuguese returns the vocabulary of Brazilian Portuguese, and of European Portuguese where
// they differ.
func portuguese() vocabulary {
	words := map[string]string{
		"trimestralmente": "quarterly", "anualmente": "yearly",
		"em excel": "as xlsx", "no excel": "as xlsx", "a semana": "this week",
		// Small words. The meaning of a, às and de depends on their neighbours.
		"desde": "since", "até": "until", "durante": "for", "por": "for", "para": "for", "agora": "now", "e": "and", "ou": "or", "sem": "without", "com": "with", "me": "me",
		"este": "this", "esta": "this", "esse": "this", "essa": "this", "neste": "this", "deste": "this", "desta": "this", "desse": "this", "dessa": "this", "nesta": "this", "nesse": "this", "nessa": "this", "cada": "every", "todo": "every", "toda": "every", "todos os": "every", "todas as": "every",
		"aproximadamente": "about", "uns": "about", "umas": "about", "cerca de": "about", "desativar": "off", "desligar": "off", "como": "as", "em formato": "as",
		"último": "last", "última": "last", "últimos": "last", "últimas": "last", "os últimos": "last", "as últimas": "last", "nos últimos": "last", "nas últimas": "last", "o último": "last", "a última": "last", "passado": "last", "passada": "last",

		// Days and times of day.
		"hoje": "today", "a partir de": "as of", "a partir do": "as of", "a partir da": "as of", "não faturado": "unbilled", "mês que vem": "next month", "o próximo mês": "next month", "ano que vem": "next year", "ontem": "yesterday", "anteontem": "day before yesterday", "amanhã": "tomorrow", "depois de amanhã": "day after tomorrow", "próximo": "next", "próxima": "next",
		"hoje de manhã": "today", "hoje à tarde": "today", "hoje à noite": "today", "esta manhã": "today", "ontem de manhã": "yesterday", "ontem à tarde": "yesterday", "ontem à noite": "yesterday",
		"olá": "hello", "oi": "hello", "bom dia": "good morning", "boa tarde": "good afternoon", "boa noite": "good evening", "obrigado": "thanks", "obrigada": "thanks", "tchau": "bye", "meio-dia": "noon", "meio dia": "noon", "meia-noite": "midnight", "meia noite": "midnight",

		// Lengths.
		"hora": "hour", "horas": "hours", "minuto": "minute", "minutos": "minutes", "segundo": "second", "segundos": "seconds", "hs": "hours",
		"dia": "day", "dias": "days", "semana": "week", "semanas": "weeks",
		"meia hora": "half an hour", "meia-hora": "half an hour", "um quarto de hora": "quarter of an hour", "hora e meia": "an hour and a half", "uma hora e meia": "an hour and a half", "e meia": "and a half",

		// Ranges.
		"t1": "q1", "t2": "q2", "t3": "q3", "t4": "q4", "mês": "month", "meses": "months", "trimestre": "quarter", "ano": "year", "anos": "years", "fim de semana": "weekend", "tudo": "everything", "total": "total",
		"semana passada": "last week", "a semana passada": "last week", "na semana passada": "last week", "mês passado": "last month", "o mês passado": "last month", "no mês passado": "last month",
		"trimestre passado": "last quarter", "ano passado": "last year", "o ano passado": "last year", "semana anterior": "last week", "mês anterior": "last month", "semana atual": "this week", "mês atual": "this month", "até agora": "so far",
		"sem etiqueta": "untagged", "sem etiquetas": "untagged", "sem tag": "untagged", "sem tags": "untagged", "trabalhei": "i worked", "eu trabalhei": "i worked", "o que fiz": "what did i do", "o que eu fiz": "what did i do", "quanto": "how much", "quanto tempo": "how much time", "quantas horas": "how many hours",

		// What's in a report, a share or a schedule.
		"colunas":  "columns",
		"por hora": "per hour", "a hora": "per hour", "por dia": "by day", "por semana": "by week", "por mês": "by month", "por nota": "by note", "por notas": "by note", "por etiqueta": "by tag", "por etiquetas": "by tag", "por tag": "by tag", "por tags": "by tag", "por projeto": "by tag", "por pessoa": "by person",
		"ao dia": "per day", "ao mês": "per month",
		"arredondar": "round", "arredondado": "round", "arredondar para cima": "round up", "arredondado para cima": "round up", "arredondar para baixo": "round down", "arredondar para": "round", "por registro": "per record", "por registo": "per record",
		"totais": "totals", "notas": "notes", "horários": "times", "jornada": "worktime", "completo": "full",
		"incluindo hoje": "including today", "com hoje": "including today", "incluindo o cronômetro": "including the timer",
		"diário": "daily", "diária": "daily", "diariamente": "daily", "todos os dias": "every day", "todo dia": "every day", "cada dia": "every day", "semanal": "weekly", "mensal": "monthly", "mensalmente": "monthly",
		"dias úteis": "weekdays", "nos dias úteis": "on weekdays", "em dias úteis": "on weekdays", "durante a semana": "on weekdays", "nos fins de semana": "on weekends",
		"se nada até": "if idle by", "se inativo até": "if idle by", "se nada até as": "if idle by", "se nada até às": "if idle by", "no último dia": "on the last day", "de cada mês": "of each month", "de todo mês": "of each month", "todo mês": "every month", "todos os meses": "every month", "no primeiro dia": "on the 1st",
		"no fim do mês": "at the end of the month", "no final do mês": "at the end of the month", "ao fim do mês": "at the end of the month", "desativado": "off", "desativada": "off", "desligado": "off", "desligada": "off",

		// Settings.
		"fuso": "timezone", "fuso horário": "timezone", "idioma": "language", "remetente": "sender", "língua": "language", "relógio": "clock", "etiqueta": "tag", "resumo": "summary", "cronômetros": "timers", "vários": "several", "sempre": "forever", "para sempre": "forever", "padrão": "default",
		"português": "português", "inglês": "english", "alemão": "german", "francês": "french", "espanhol": "spanish", "holandês": "dutch", "neerlandês": "dutch", "japonês": "japanese",
	}
	maps.Copy(words, map[string]string{
		"segunda": "monday", "segunda-feira": "monday", "segunda feira": "monday", "seg": "mon", "terça": "tuesday", "terça-feira": "tuesday", "terça feira": "tuesday", "ter": "tue",
		"quarta": "wednesday", "quarta-feira": "wednesday", "quarta feira": "wednesday", "qua": "wed", "quinta": "thursday", "quinta-feira": "thursday", "quinta feira": "thursday", "qui": "thu",
		"sexta": "friday", "sexta-feira": "friday", "sexta feira": "friday", "sex": "fri", "sábado": "saturday", "sáb": "sat", "domingo": "sunday", "dom": "sun",
		"segundas": "monday", "terças": "tuesday", "quartas": "wednesday", "quintas": "thursday", "sextas": "friday", "sábados": "saturday", "domingos": "sunday",
		"janeiro": "january", "fevereiro": "february", "fev": "february", "março": "march", "abril": "april", "abr": "april", "maio": "may", "mai": "may", "junho": "june", "julho": "july",
		"agosto": "august", "out": "october", "setembro": "september", "outubro": "october", "novembro": "november", "dezembro": "december",
	})
	hours := map[string]string{
		"uma": "1", "duas": "2", "três": "3", "quatro": "4", "cinco": "5", "seis": "6", "sete": "7", "oito": "8", "nove": "9", "dez": "10", "onze": "11", "doze": "12",
	}
	withSpokenTimes(words, hours, []spokenTime{{text: "{h} e meia", minutes: 30, reading: "{t}"}, {text: "{h} e quinze", minutes: 15, reading: "{t}"}, {text: "quinze para as {h}", minutes: -15, reading: "{t}"}})
	return vocabulary{
		hours: hours, hourBehind: []string{"às", "as", "das", "at"}, hourFrom: []string{"de", "entre"}, hourTo: []string{"às", "a", "and", "at"},
		verbs: map[string]string{
			"faturado":      "billed",
			"iniciar timer": "start", "iniciar um timer": "start", "iniciar o timer": "start", "inicia um timer": "start", "começar com": "start", "acabei": "stop", "já terminei": "stop", "parar o timer": "stop", "pausa almoço": "break", "pausa para almoço": "break", "almoço": "break", "fazer uma pausa": "break", "o que está rodando": "status", "o que está em andamento": "status", "em andamento": "status", "taxa": "rate", "taxas": "rates", "valor por hora": "rate", "valor da hora": "rate", "desfaz": "undo", "desfaça": "undo", "apaga": "delete", "exclui": "delete", "muda": "edit", "mudar": "edit", "mude": "edit", "altera": "edit", "altere": "edit", "edita": "edit", "preencher a semana": "fill", "preenche a semana": "fill", "preenche": "fill", "exporta": "export", "exportar tudo": "export",
			"estado": "status", "iniciar": "start", "inicia": "start", "inicie": "start", "começar": "start", "começa": "start", "comece": "start", "início": "start",
			"mudar para": "switch", "mude para": "switch", "trocar para": "switch", "iniciado": "started", "comecei": "started",
			"parar": "stop", "pare": "stop", "terminar": "stop", "termina": "stop", "encerrar": "stop", "fim": "stop", "finalizar": "stop", "terminei": "stop", "pronto": "stop",
			"pausa": "break", "intervalo": "break", "voltar": "back", "voltei": "back", "de volta": "back", "retomar": "resume", "retome": "resume", "continuar": "resume", "continue": "resume",
			"adicionar": "add", "adiciona": "add", "adicione": "add", "registrar": "add", "registre": "add", "registar": "add", "lançar": "add", "anotar": "add", "nota": "note", "cancelar": "cancel", "cancela": "cancel", "cancele": "cancel", "descartar": "cancel",
			"desfazer": "undo", "refazer": "redo", "lista": "list", "listar": "list", "mostrar": "list", "mostre": "list", "ver": "list",
			"editar": "edit", "edite": "edit", "alterar": "edit", "apagar": "delete", "apague": "delete", "excluir": "delete", "exclua": "delete", "eliminar": "delete", "dividir": "split", "divida": "split",
			"preencher": "fill", "relatório": "report", "buscar": "search", "busca": "search", "procurar": "search", "pesquisar": "search", "etiquetas": "tags", "renomear": "rename", "renomeie": "rename",
			"tarifa": "rate", "tarifas": "rates", "metas": "targets", "orçamentos": "budgets", "valor": "rate", "meta": "target", "objetivo": "target", "orçamento": "budget", "aqui": "here", "sugerir": "suggest",
			"resumo": "summary", "lembrar": "remind", "lembre-me": "remind me", "lembra-me": "remind me", "me lembre": "remind me", "me lembra": "remind me", "lembrete": "remind", "lembretes": "reminders",
			"configurações": "settings", "configuração": "settings", "definições": "settings", "ajustes": "settings", "preferências": "settings", "fuso horário": "timezone", "fuso": "timezone", "manter": "keep", "guardar": "keep",
			"compartilhar": "share", "compartilhe": "share", "partilhar": "share", "compartilhados": "shares", "parar de compartilhar": "unshare", "pedir": "request", "peça": "request", "solicitar": "request", "recebido": "received", "recebidos": "received",
			"exportar": "export", "exporte": "export", "importar": "import", "importe": "import", "privacidade": "privacy", "me esqueça": "forget me", "esqueça-me": "forget me", "ajuda": "help",
		},
		words: words,
		numbers: map[string]string{
			"um": "1", "uma": "1", "dois": "2", "duas": "2", "três": "3", "quatro": "4", "cinco": "5", "seis": "6", "sete": "7", "oito": "8", "nove": "9", "dez": "10",
			"quinze": "15", "vinte": "20", "trinta": "30", "quarenta": "40", "cinquenta": "50", "noventa": "90",
		},
		layout: map[string]string{
			"data": "date", "dia": "date", "de": "from", "desde": "from", "início": "from", "até": "to", "fim": "to", "horas": "hours", "duração": "hours",
			"pausa": "break", "pausas": "breaks", "tarifa": "rate", "tarifas": "rates", "valor": "amount", "valores": "amounts", "preços": "prices", "moeda": "currency", "faturável": "billable",
			"faturado": "billed", "tipo": "kind", "etiqueta": "tags", "etiquetas": "tags", "nota": "note", "notas": "notes", "horários": "times",
		},
		rules: [][2]string{
			{"cliente {tag}", "client {1}"},
			{"no|todo day|dia {date}", "on the {1}th"},
			{"edit {number} a|em|for {length}", "edit {1} to {2}"},
			{"since {lasting} !ago", "since {1} ago"},
			{"{date} quarter", "q{1}"},
			{"rename {tag} for|as|em {tag}", "rename {1} to {2}"},
			{"remind me depois de {length}", "remind me after {1}"},
			{"remind depois de {length}", "remind after {1}"},
			{"remind me após {length}", "remind me after {1}"},
			{"remind após {length}", "remind after {1}"},
			{"target {tag} {length} by {period}", "target {1} {2} per {3}"},
			{"target {length} by {period}", "target {1} per {2}"},
			{"{date} de ago", "{1} august"},
			{"{date} ago", "{1} august"},
			{"ago {year}", "august {1}"},
			{"{date} de set", "{1} september"},
			{"{date} set", "{1} september"},
			{"set {year}", "september {1}"},
			{"{date} de out", "{1} october"},
			{"{date} out", "{1} october"},
			{"out {year}", "october {1}"},
			{"{date} de dez", "{1} december"},
			{"{date} dez", "{1} december"},
			{"dez {year}", "december {1}"},
			{"{date} de {month} de {year}", "{1} {2} {3}"},
			{"{date} de {month}", "{1} {2}"},
			{"{month} de {year}", "{1} {2}"},
			{"há|ha|faz {ago}", "{1} ago"},
			{"{ago} atrás|atras", "{1} ago"},
			{"de {date} a|until|ao {date} {month}", "{1} {3} to {2} {3}"},
			{"de|do {day} a|até|ao|until {day}", "from {1} to {2}"},
			{"de {month} a {month}", "{1} to {2}"},
			{"{number} da manhã|manha", "{1}am"},
			{"{number} da tarde|noite", "{1}pm"},
			{"das|da|de {clock} hours às|as|à|a|until {clock} hours", "from {1} to {2}"},
			{"das|da|de|entre {clock} às|as|à|a|until|and {clock} hours", "from {1} to {2}"},
			{"das|da|de|entre {clock} às|as|à|a|until|and {clock}", "from {1} to {2}"},
			{"{clock} hours às|à|a|as {clock} hours", "{1} o'clock to {2} o'clock"},
			{"{clock} às|à|a|as {clock}", "{1} to {2}"},
			{"report de|do|da {month}", "report {1}"},
			{"report de|do|da {day}", "report {1}"},
			{"report do|da|dos|das|de {pointer} {period}", "report {1} {2}"},
			{"em|daqui {length}", "in {1}"},
			{"daqui a {length}", "in {1}"},
			{"since as|às|a|à {clock}", "since {1}"},
			{"until as|às|a|à {clock}", "until {1}"},
			{"às|as|à {clock} hours", "at {1} o'clock"},
			{"às|as|à {clock}", "at {1}"},
			{"{span} hours", "{1}"},
			{"em|no dia {date} {month}", "on {1} {2}"},
			{"{weekday} last", "last {1}"},
			{"na|no|em|às|aos {day}", "on {1}"},
			{"em {month}", "in {1}"},
			{"em {format}", "as {1}"},
			{"{count} an hour and a half", "{1} hours and a half"},
			{"de {length}", "for {1}"},
			{"{length} de {word}", "{1} {2}"},
		},
		hourSign: "h",
		ordinals: []string{"º", "°", "ª", "o"},
		doubtful: []string{"ter", "sex", "seg", "dom", "out"},
		with:     []string{"com"},
	}
}
