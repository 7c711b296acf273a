package content

// unused finds sources that nothing rests on.
func (r *reviewer) unused() {
	used := map[ID]bool{}
	for i := range r.pairs {
		for _, id := range r.pairs[i].Sources {
			used[id] = true
		}
	}
	if report := r.lib.Site.Report; report != nil {
		used[report.Source] = true
	}
	for f := range r.lib.everyFirm() {
		for _, of := range f.FieldSources {
			for _, id := range of.Sources {
				used[id] = true
			}
		}
	}
	for i := range r.lib.Sources {
		if s := &r.lib.Sources[i]; !used[s.ID] {
			r.warnOf(&s.ID, "a source that nothing rests on", "name it where it is used, or remove it")
		}
	}
}
