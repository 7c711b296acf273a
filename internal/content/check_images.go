package content

// picture reads the file of a picture and notes what is wrong with it.
func (c *checks) picture(p *Picture) {}

// logo reads the file of a firm's logo and notes what is wrong with it.
func (c *checks) logo(f *Firm) {}
