package record

// Ellipsis shortens the text to at most n characters, ending in an ellipsis.
func Ellipsis(text string, n int) string {
	if letters := []rune(text); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return text
}
