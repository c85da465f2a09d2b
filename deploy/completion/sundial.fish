# Completion for fish: install it as vendor_completions.d/sundial.fish.
function __sundial_complete
    set -lx COMP_LINE (commandline -cp)
    test -z (commandline -ct); and set COMP_LINE "$COMP_LINE "
    sundial
end
complete -f -c sundial -a "(__sundial_complete)"
