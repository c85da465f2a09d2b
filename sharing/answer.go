package sharing

const (
	MaxAnswer = 500
)
