package command

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// japanese returns the Japanese vocabulary. Japanese is written without spaces, so
// japaneseForms and the words split it first.
func japanese() vocabulary {
	words := map[string]string{
		"毎四半期": "quarterly", "毎年": "yearly",
		"最後の記録": "last", "最後": "last", "直近の記録": "last", "excelで": "as xlsx", "エクセルで": "as xlsx",
		// Days and times of day.
		"今日": "today", "きょう": "today", "本日": "today", "昨日": "yesterday", "きのう": "yesterday", "一昨日": "day before yesterday", "おととい": "day before yesterday", "明日": "tomorrow", "明後日": "day after tomorrow", "あさって": "day after tomorrow", "あした": "tomorrow",
		"今朝": "today", "今": "now", "約": "about", "およそ": "about", "正午": "noon", "おはよう": "good morning", "おはようございます": "good morning", "こんにちは": "hello", "こんばんは": "hello", "ありがとう": "thanks", "お疲れ様": "bye",

		// Ranges.
		"先週": "last week", "今週": "this week", "先月": "last month", "未請求": "unbilled", "来週": "next week", "来月": "next month", "来年": "next year", "今月": "this month", "前月": "last month", "去年": "last year", "昨年": "last year", "今年": "this year",
		"前四半期": "last quarter", "今四半期": "this quarter", "四半期": "quarter", "週末": "weekend", "全部": "everything", "すべて": "everything", "全期間": "everything", "合計": "totals",
		"タグなし": "untagged", "何時間": "how many hours",

		// What's in a report, a share or a schedule.
		"列": "columns", "日付": "date", "金額": "amount", "通貨": "currency", "請求可能": "billable", "請求済み": "billed", "種類": "kind", "メモなし": "without notes", "単価なし": "without rates", "時刻なし": "without times", "休憩なし": "without breaks", "単価付き": "with rates", "単価あり": "with rates", "メモ付き": "with notes", "メモあり": "with notes", "休憩付き": "with breaks", "休憩あり": "with breaks",
		"日別": "by day", "週別": "by week", "月別": "by month", "メモ別": "by note", "タグ別": "by tag", "プロジェクト別": "by tag", "人別": "by person", "日ごと": "by day", "週ごと": "by week", "月ごと": "by month", "タグごと": "by tag",
		"切り上げ": "round up", "切り捨て": "round down", "四捨五入": "round", "日数": "days", "日次": "daily", "週次": "weekly", "毎日": "every day", "毎週": "every week", "毎時": "hourly", "毎月": "monthly", "月次": "monthly", "毎月末": "on the last day", "平日": "on weekdays", "平日に": "on weekdays", "月末": "on the last day",
		"今日を含む": "including today", "詳細": "full", "時刻": "times", "勤務時間": "worktime", "と": "and", "または": "or", "なし": "off", "オフ": "off",

		// Settings.
		"タイムゾーン": "timezone", "言語": "language", "差出人": "sender", "送り主": "sender", "時計": "clock", "週の始まり": "week", "労働時間": "day", "タグ": "tag", "タイマー": "timers", "要約": "summary", "複数": "several", "ひとつ": "one", "既定": "default", "無期限": "forever",
		"時間": "hours", "分": "minutes", "日": "days", "年": "years", "か月": "months", "ヶ月": "months",
		"英語": "english", "ドイツ語": "german", "フランス語": "french", "スペイン語": "spanish", "オランダ語": "dutch", "ポルトガル語": "portuguese",

		"月曜日": "monday", "月曜": "monday", "火曜日": "tuesday", "火曜": "tuesday", "水曜日": "wednesday", "水曜": "wednesday", "木曜日": "thursday", "木曜": "thursday",
		"金曜日": "friday", "金曜": "friday", "土曜日": "saturday", "土曜": "saturday", "日曜日": "sunday", "日曜": "sunday",
	}
	return vocabulary{
		verbs: map[string]string{
			"請求済み": "billed",
			"止めて":  "stop", "止める": "stop", "停止する": "stop", "終了する": "stop", "終わりました": "stop", "昼休み": "break", "昼休憩": "break", "お昼休憩": "break", "休憩する": "break", "休憩開始": "break", "休憩に入る": "break", "戻りました": "back", "休憩終了": "back", "今何してる": "status", "計測中": "status",
			"状態": "status", "ステータス": "status", "開始": "start", "スタート": "start", "始める": "start", "開始する": "start", "切り替え": "switch", "切替": "switch", "開始時刻": "started",
			"停止": "stop", "終了": "stop", "ストップ": "stop", "終わり": "stop", "完了": "stop", "終わる": "stop", "休憩": "break", "戻り": "back", "復帰": "back", "戻る": "back", "再開": "resume", "続ける": "resume", "続き": "resume",
			"記録": "add", "追加": "add", "登録": "add", "メモ": "note", "取消": "cancel", "取り消し": "cancel", "キャンセル": "cancel", "破棄": "cancel", "元に戻す": "undo", "やり直し": "redo", "やり直す": "redo",
			"一覧": "list", "リスト": "list", "表示": "list", "編集": "edit", "変更": "edit", "削除": "delete", "分割": "split", "入力": "fill", "まとめて入力": "fill", "レポート": "report", "報告": "report", "集計": "report", "検索": "search",
			"タグ一覧": "tags", "改名": "rename", "名前変更": "rename", "単価": "rate", "単価一覧": "rates", "目標一覧": "targets", "予算一覧": "budgets", "目標": "target", "予算": "budget", "ここ": "here", "提案": "suggest", "要約": "summary", "サマリー": "summary",
			"リマインド": "remind", "リマインダー": "remind", "リマインダー一覧": "reminders", "通知一覧": "reminders", "ポモドーロ": "pomodoro", "設定": "settings", "タイムゾーン": "timezone", "保存期間": "keep", "保存": "keep",
			"共有": "share", "共有解除": "unshare", "共有一覧": "shares", "依頼": "request", "受信": "received", "エクスポート": "export", "書き出し": "export", "インポート": "import", "取り込み": "import", "プライバシー": "privacy", "忘れて": "forget me", "ヘルプ": "help", "使い方": "help",
		},
		words: words,
		layout: map[string]string{
			"日付": "date", "日": "date", "開始": "from", "終了": "to", "時間": "hours", "休憩": "break", "単価": "rate", "金額": "amount", "通貨": "currency",
			"請求可能": "billable", "請求済み": "billed", "種類": "kind", "タグ": "tags", "メモ": "note",
		},
		rules: [][2]string{
			{"顧客|取引先|クライアント {tag}", "client {1}"},
			{"{day} から {day} まで", "from {1} to {2}"},
			{"{day} から {day}", "{1} to {2}"},
			{"{month} から {month} まで", "{1} to {2}"},
			{"{month} から {month}", "{1} to {2}"},
			{"{clock} から {clock} まで", "from {1} to {2}"},
			{"{clock} から {clock}", "{1} to {2}"},
			{"{day} まで", "until {1}"},
			{"{day} から", "since {1}"},
			{"next month から", "as of next month"},
			{"next week から", "as of next week"},
			{"next year から", "as of next year"},
			{"{clock} から", "since {1}"},
			{"{clock} まで", "until {1}"},
			{"{clock} に", "at {1}"},
			{"back {number} o'clock", "back at {1} o'clock"},
			{"resume {number} o'clock", "resume at {1} o'clock"},
			{"{weekday} に", "on {1}"},
			{"every week {weekday}", "every {1}"},
		},
		withBehind: regexp.MustCompile(`(<[@#][^<>]*>)(?: ?さん)? ?(?:と|に|へ)(?: |$)`),
		cut:        japaneseCut(words),
		ending:     japaneseEnding,
	}
}

// form matches a run of figures and the signs around them, and has its English.
type form struct {
	pattern *regexp.Regexp
	english string
}

// japaneseForms are tried in this order: 2時間 isn't 2時 followed by 間.
func japaneseForms() []form {
	var forms []form
	add := func(pattern, english string) {
		forms = append(forms, form{regexp.MustCompile("^(?:" + pattern + ")"), english})
	}
	add(`(\d{4})年(\d{1,2})月(\d{1,2})日`, "$3.$2.$1")
	add(`\d{4}-\d{2}-\d{2}`, "$0")
	add(`(\d{1,2})月(\d{1,2})日`, "$2.$1.")
	for m := time.January; m <= time.December; m++ {
		add(fmt.Sprintf(`(20\d{2})年0?%d月`, m), strings.ToLower(m.String())+" $1")
		add(fmt.Sprintf(`0?%d月`, m), strings.ToLower(m.String()))
	}
	for _, f := range [][2]string{
		{`毎月(\d{1,2})日に?`, "on the ${1}th"},
		{`(?:過去|直近)(\d+)日間?`, "last $1 days"},
		{`(?:過去|直近)(\d+)週間?`, "last $1 weeks"},
		{`(?:過去|直近)(\d+)[かヶカ]月間?`, "last $1 months"},
		{`(\d+)日前に?`, "$1 days ago"},
		{`(\d+)週間前に?`, "$1 weeks ago"},
		{`(\d+)時間(\d+)分前に?`, "${1}h${2}m ago"},
		{`(\d+)時間半前に?`, "${1}h30 ago"},
		{`(\d+(?:\.\d+)?)時間前に?`, "${1}h ago"},
		{`(\d+)分前に?`, "${1}m ago"},
		{`(\d+)時間後に?`, "in ${1}h"},
		{`(\d+)分後に?`, "in ${1}m"},
		{`(\d+)時間/日`, "${1}h/day"},
		{`(\d+)時間/週`, "${1}h/week"},
		{`(\d+)時間/月`, "${1}h/month"},
		{`1日(\d+)時間`, "${1}h per day"},
		{`週(\d+)時間`, "${1}h per week"},
		{`月(\d+)時間`, "${1}h per month"},
		{`(\d+)時間半`, "${1}h30"},
		{`(\d+)時間(\d+)分`, "${1}h${2}m"},
		{`(\d+(?:\.\d+)?)時間`, "${1}h"},
		{`午前(\d{1,2})時半`, "$1:30am"},
		{`午前(\d{1,2})時(\d{2})分`, "$1:${2}am"},
		{`午前(\d{1,2})時`, "${1}am"},
		{`午後(\d{1,2})時半`, "$1:30pm"},
		{`午後(\d{1,2})時(\d{2})分`, "$1:${2}pm"},
		{`午後(\d{1,2})時`, "${1}pm"},
		{`(\d{1,2})時半`, "$1:30 o'clock"},
		{`(\d{1,2})時(\d{2})分`, "$1:$2 o'clock"},
		{`(\d{1,2})時`, "$1 o'clock"},
		{`(\d+)分間?`, "${1}m"},
		{`\d+(?:\.\d+)?h(?:\d{1,2}m?)?`, "$0"},
		{`(csv|xlsx|pdf|html|ics|json)で`, "as $1"},
		{`第?(\d)四半期`, "q$1"},
		{`(20\d{2})年`, "$1"},
		{`(\d{1,2})年`, "$1 years"},
		{`\d{1,2}:\d{2}-\d{1,2}:\d{2}`, "$0"},
		{`\d{1,2}:\d{2}`, "$0"},
	} {
		add(f[0], f[1])
	}
	return forms
}

// particles follow a form or a day: the first kind is a separate word, the second means
// nothing to the parser and stays with what it follows.
var (
	tellingParticles = []string{"から", "まで", "に"}
	silentParticles  = []string{"の", "は", "、", ","}
)

// japaneseCut splits a word into forms of figures, days and other text. Days are split from any
// text after them, other words from figures and particles.
func japaneseCut(words map[string]string) func(word) []word {
	forms := japaneseForms()
	var names []string
	days := map[string]bool{}
	for name, english := range words {
		if name == "今" || name == "と" {
			continue
		}
		names = append(names, name)
		days[name] = english == "today" || english == "yesterday" || english == "day before yesterday" || strings.HasSuffix(english, " week") || strings.HasSuffix(english, " month")
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return func(w word) []word {
		if isASCII(w.raw) {
			return []word{w}
		}
		c := cutter{forms: forms, names: names, days: days, raw: []rune(w.raw), low: []rune(foldedWidth(w.raw))}
		if len(c.raw) != len(c.low) {
			return []word{w}
		}
		return c.cut(w)
	}
}

// foldedWidth returns the text with full-width Latin letters and figures as ordinary ones, in
// lower case, rune by rune.
func foldedWidth(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '〜' || r == '～' || r == '–' || r == '−' {
			return '-'
		}
		if folded := width.LookupRune(r).Folded(); folded != 0 {
			r = folded
		}
		return unicode.ToLower(r)
	}, text)
}

// cutter splits one word, rune by rune.
type cutter struct {
	forms    []form
	names    []string
	days     map[string]bool
	raw, low []rune
	out      []word
	text     int // where text that's none of these begins
}

func (c *cutter) cut(whole word) []word {
	for at := 0; at < len(c.low); {
		n, english := c.wordAt(at)
		if n == 0 {
			at++
			continue
		}
		from := at
		if from > c.text && c.low[from-1] == 'を' {
			from--
		}
		c.flush(from)
		at += n
		for _, silent := range silentParticles {
			if strings.HasPrefix(string(c.low[at:]), silent) {
				at += len([]rune(silent))
				break
			}
		}
		c.add(string(c.raw[from:at]), strings.Fields(english)...)
		c.text = at
	}
	if len(c.out) == 0 {
		return []word{whole}
	}
	c.flush(len(c.low))
	return c.out
}

// flush adds the text before end, if there's any.
func (c *cutter) flush(end int) {
	if end > c.text {
		c.add(string(c.raw[c.text:end]), string(c.low[c.text:end]))
	}
}

// add adds the English words for what was typed.
func (c *cutter) add(raw string, english ...string) {
	c.out = append(c.out, reworded([]word{{raw: raw, joined: len(c.out) > 0}}, english)...)
}

// wordAt returns the form, name or particle that begins at at, with its length in runes.
func (c *cutter) wordAt(at int) (n int, english string) {
	rest := string(c.low[at:])
	fresh := at == 0 || at == c.text && len(c.out) > 0
	if !fresh && (c.low[at-1] < utf8.RuneSelf || !isFigure(c.low[at])) {
		return 0, "" // v2時間, and 日前 within 3日前
	}
	for _, f := range c.forms {
		if m := f.pattern.FindStringSubmatchIndex(rest); m != nil {
			return utf8.RuneCountInString(rest[:m[1]]), string(f.pattern.ExpandString(nil, f.english, rest, m))
		}
	}
	if !fresh {
		return 0, ""
	}
	if at > 0 {
		for _, particle := range tellingParticles {
			if strings.HasPrefix(rest, particle) {
				return utf8.RuneCountInString(particle), particle
			}
		}
		if rest[0] == '-' {
			return 1, "-"
		}
	}
	for _, name := range c.names {
		if after, ok := strings.CutPrefix(rest, name); ok && (c.days[name] || c.ends(after)) {
			return utf8.RuneCountInString(name), name
		}
	}
	return 0, ""
}

// ends reports whether a name may end before this text.
func (c *cutter) ends(after string) bool {
	if after == "" || isFigure([]rune(after)[0]) {
		return true
	}
	begins := func(part string) bool { return strings.HasPrefix(after, part) }
	return slices.ContainsFunc(tellingParticles, begins) || slices.ContainsFunc(silentParticles, begins) || slices.ContainsFunc(c.names, begins)
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' || r == ':' || r == '.' }

// japaneseEndings are verbs, which follow their object.
var japaneseEndings = map[string]string{
	"を開始する": "start", "を開始": "start", "を始める": "start", "をスタート": "start", "開始": "start",
	"を削除": "delete", "を削除する": "delete", "を編集": "edit", "を検索": "search", "停止": "stop", "一覧": "list", "レポート": "report", "集計": "report",
	"を記録する": "add", "を記録": "add", "を追加": "add", "を登録": "add", "記録": "add", "追加": "add",
}

// japaneseEnding moves a verb at the end of the text, before any tags, to its beginning.
func japaneseEnding(words []word) []word {
	body, tags := tailless(words)
	if len(body) == 0 || body[len(body)-1].quoted {
		return words
	}
	last := body[len(body)-1]
	for ending, verb := range japaneseEndings {
		object, ok := strings.CutSuffix(last.raw, ending)
		switch {
		case !ok, object == "" && len(body) == 1, object != "" && !strings.HasPrefix(ending, "を"):
			continue
		}
		out := []word{{low: verb}}
		out = append(out, body[:len(body)-1]...)
		if object != "" {
			out = append(out, word{raw: object, low: strings.TrimSuffix(last.low, ending), joined: last.joined})
		}
		return append(out, tags...)
	}
	return words
}
