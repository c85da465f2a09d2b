package exchange

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decodeText converts a file's text to UTF-8, and returns its encoding. UTF-16 is recognized by
// its byte order mark, or by the zero bytes of its ASCII letters; anything else that isn't
// UTF-8 is read as Windows-1252, which Western spreadsheets write.
func decodeText(data []byte) (text []byte, name string, err error) {
	switch {
	case len(data) > MaxSize:
		return nil, "", ErrSize
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeAs(data, "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	}
	if order, is := wideOrder(data); is {
		return decodeAs(data, "UTF-16", unicode.UTF16(order, unicode.IgnoreBOM))
	}
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return nil, "", ErrSource // not text
	case utf8.Valid(data):
		return plainLines(data), "UTF-8", nil
	}
	return decodeAs(data, "Windows-1252", charmap.Windows1252)
}

func decodeAs(data []byte, name string, as encoding.Encoding) ([]byte, string, error) {
	text, err := as.NewDecoder().Bytes(data)
	if err != nil || bytes.IndexByte(text, 0) >= 0 {
		return nil, "", ErrSource
	}
	return plainLines(bytes.TrimPrefix(text, []byte("\ufeff"))), name, nil
}

// plainLines ends lines with a line feed if the text has none, as from old Macs.
func plainLines(text []byte) []byte {
	if bytes.IndexByte(text, '\n') >= 0 || bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

// wideOrder recognizes UTF-16 without a byte order mark: nearly every second byte at its
// beginning is zero.
func wideOrder(data []byte) (unicode.Endianness, bool) {
	const looked = 256
	head := data[:min(looked, len(data))/2*2]
	var even, odd int
	for i, b := range head {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	switch enough := len(head) * 3 / 8; {
	case len(head) < 4:
		return unicode.LittleEndian, false
	case odd > enough && even == 0:
		return unicode.LittleEndian, true
	case even > enough && odd == 0:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}
