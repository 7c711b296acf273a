package web

import "testing"

func TestPublic(t *testing.T) {
	for base, want := range map[string]bool{
		"https://pavilion.example":      true,
		"https://pavilion.example/expo": true,
		"http://localhost:8080/expo":    false,
		"https://expo.pavilion.com.pk":  true,
		"http://pavilion.example:8080":  true,
		"http://203.0.113.7":            true,
		"http://[2001:db8::1]:8080":     true,
		"http://localhost:8080":         false,
		"http://desk.localhost":         false,
		"http://localhost.":             false,
		"http://127.0.0.1:8080":         false,
		"http://127.1.2.3":              false,
		"http://[::1]:8080":             false,
		"http://[::ffff:192.168.0.2]":   false,
		"http://0.0.0.0":                false,
		"http://192.168.1.20:8080":      false,
		"http://10.0.0.1":               false,
		"http://172.16.4.4":             false,
		"http://169.254.7.7":            false,
		"http://100.64.0.9":             false,
		"http://[fe80::1]":              false,
		"http://[fd12:3456::1]":         false,
		"http://desk":                   false,
		"http://desk.local":             false,
		"http://desk.internal":          false,
		"http://pavilion.test":          false,
		"http://desk.home.arpa":         false,
		"http://notlocalhost.example":   true,
		"https://local.pavilion.com.pk": true,
		"":                              false,
	} {
		if got := Public(base); got != want {
			t.Errorf("Public(%q) = %t", base, got)
		}
	}
}
