package qrcode_test
import ("testing";"math/rand";"fmt";"pavilion/internal/qrcode";"time")
func TestZ(t *testing.T) {
	rnd:=rand.New(rand.NewSource(9))
	sides:=map[string]int{}
	fails:=0
	var d time.Duration
	for range 4000 {
		n:=1+rnd.Intn(27); s:="https://pavilion.example.org/f/"
		for range n { s+=string("abcdefghijklmnopqrstuvwxyz0123456789-"[rnd.Intn(37)]) }
		t0:=time.Now()
		svg,err:=qrcode.SVG(s,"")
		d+=time.Since(t0)
		if err!=nil {t.Fatal(err)}
		_,side,runs:=parse(t,svg)
		for _,px:=range []int{120,160,354} {
			got,level,err:=decode(raster(side,runs,px))
			if got!=s {fails++;fmt.Println(px,s,err)}
			if px==354 {sides[fmt.Sprint(side,level)]++}
		}
	}
	fmt.Println(sides,fails,d/4000)
}
