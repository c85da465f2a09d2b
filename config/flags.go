package config

// Flags are the variables that may be given on the command line as well, for
// kong to embed: `embed:""`. Secrets are not among them, since everyone on the
// machine can read a process's arguments. They are checked by Load with the rest.
type Flags struct {
	DatabaseURL string `name:"database-url" placeholder:"URL" help:"sqlite:PATH, or postgres://… without a password (DATABASE_URL)."`
	KeyFile     string `name:"key-file" placeholder:"FILE" help:"The deployment's key (SUNDIAL_KEY_FILE)."`
	Connections string `name:"connections" placeholder:"N" help:"Socket Mode connections, 1 to 10 (SUNDIAL_CONNECTIONS)."`
	HTTPAddr    string `name:"http-addr" placeholder:"HOST:PORT" help:"Health and metrics (SUNDIAL_HTTP_ADDR)."`
	Command     string `name:"command" placeholder:"/NAME" help:"The slash command's name (SUNDIAL_COMMAND)."`
	LogLevel    string `name:"log-level" placeholder:"LEVEL" help:"debug, info, warn or error (LOG_LEVEL)."`
	LogFormat   string `name:"log-format" placeholder:"FORMAT" help:"text or json (LOG_FORMAT)."`
}

// Over reads a variable from the flag where one is given, else from env.
func (f Flags) Over(env Lookup) Lookup {
	given := map[string]string{
		"DATABASE_URL": f.DatabaseURL, "SUNDIAL_KEY_FILE": f.KeyFile, "SUNDIAL_CONNECTIONS": f.Connections,
		"SUNDIAL_HTTP_ADDR": f.HTTPAddr, "SUNDIAL_COMMAND": f.Command, "LOG_LEVEL": f.LogLevel, "LOG_FORMAT": f.LogFormat,
	}
	return func(name string) (string, bool) {
		if value := given[name]; value != "" {
			return value, true
		}
		return env(name)
	}
}
