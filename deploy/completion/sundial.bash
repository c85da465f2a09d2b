# Completion for bash: source it, or install it as bash-completion/completions/sundial.
complete -o default -o bashdefault -C sundial sundial
