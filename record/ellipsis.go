package record

// Ellipsis returns the text in at most n characters; a longer one ends in an ellipsis.
func Ellipsis(text string, n int) string {
	if letters := []rune(text); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return text
}
