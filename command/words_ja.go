package command

import (
	"regexp"
	"strings"
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
