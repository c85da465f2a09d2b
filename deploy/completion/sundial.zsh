#compdef sundial
# Completion for zsh: install it as site-functions/_sundial.
autoload -U +X bashcompinit && bashcompinit
complete -o default -o bashdefault -C sundial sundial
