package tags

import (
	"slices"

	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// sharesOf counts the member's repeated shares that name the tag. A new name for the
// tag leaves them as they are: under the other name may be records that the member never
// agreed to share.
func sharesOf(in *handlers.Interaction, tag string) (int, error) {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, one := range all {
		if one.Kind == models.ShareRepeat && names(one.Share.Filter, tag) {
			n++
		}
	}
	return n, nil
}

// names reports whether the filter picks or leaves out the tag, or one below it.
func names(f record.Filter, tag string) bool {
	return slices.ContainsFunc(slices.Concat(append(f.All, f.None)...), func(t string) bool { return record.Covers(tag, t) })
}
