package content

import "pavilion/internal/palette"

// ID names a thing within the library and, where it stands on a page, an
// element of that page: lower-case Latin words joined by hyphens.
type ID string

// Slug is a firm's part of its address; once published it never changes.
type Slug string

// Address is an absolute https:, mailto: or tel: address, in ASCII.
type Address string

// File is the name of a file in the folder of the content, with its folders:
// "pictures/hall.jpg".
type File string

// Country is an ISO 3166-1 code of two capital letters.
type Country string

// Color is an sRGB colour, written "#rrggbb".
type Color palette.Color

// Year is a year of four digits.
type Year int

// Date is a day, or a month or year where no more is known: Month and Day
// are 0 then.
type Date struct{ Year, Month, Day int }

// Number is a number as the content gives it, in digits and perhaps a point:
// "3.810".
type Number string
