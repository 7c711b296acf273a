package qrcode

import (
	"errors"

	"rsc.io/qr/coding"
)

// masks is how many patterns ISO/IEC 18004 knows to lay over a code so that
// it reads well.
const masks = 8

// encode returns the smallest code for text, at error correction M or better,
// that has no decoy.
//
// The standard's own choice of a mask is not followed: of a thousand codes so
// chosen, readers built on ZXing failed on twenty, and always for a decoy.
func encode(text string) (*coding.Code, error) {
	data := coding.String(text)
	var least *coding.Code
	fewest := 0
	for version := range coding.Version(coding.MaxVersion + 1) {
		for level := coding.H; version >= coding.MinVersion && level >= coding.M; level-- {
			for mask := range coding.Mask(masks) {
				if data.Bits(version) > version.DataBytes(level)*8 {
					break
				}
				code, err := draw(data, version, level, mask)
				if err != nil {
					return nil, err
				}
				n := decoys(code)
				if n == 0 {
					return code, nil
				}
				if least == nil || n < fewest {
					least, fewest = code, n
				}
			}
		}
	}
	if least == nil {
		return nil, errors.New("the text is too long")
	}
	return least, nil
}

func draw(data coding.String, v coding.Version, l coding.Level, m coding.Mask) (*coding.Code, error) {
	plan, err := coding.NewPlan(v, l, m)
	if err != nil {
		return nil, err
	}
	return plan.Encode(data)
}
