package sheet

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"pavilion/internal/content"
)

// manyFirms are rows of made-up firms, as a template is filled.
func manyFirms(m *Model, n int) [][]string {
	rows := make([][]string, n)
	for i := range rows {
		told := map[string]string{
			"name.ur": fmt.Sprint("نمونہ کمپنی ", i), "name.en": fmt.Sprint("Sample Firm ", i),
			"summary.ur": "ایک فرضی کمپنی، جو کپڑا بُنتی ہے اور دور دور تک بیچتی ہے۔", "summary.en": "A made-up firm that weaves cloth and sells it far and wide.",
			"stand.en": fmt.Sprint("B", i), "stand.ur": fmt.Sprint("B", i), "city.ur": "نمونہ شہر", "city.en": "Sample City",
			"website": fmt.Sprintf("www.firm%d.example.com", i), "email": fmt.Sprintf("info@firm%d.example.com", i), "phone": fmt.Sprintf("0300-%07d", 1000000+i),
			"founded": "2004", "services.ur": "بُنائی\nرنگائی", "services.en": "Weaving\nDyeing", "topics": "goods",
		}
		for _, c := range columns(m.subjects) {
			rows[i] = append(rows[i], told[c.name()])
		}
	}
	return rows
}

// BenchmarkImport takes 30,000 firms from a workbook into a small pavilion.
func BenchmarkImport(b *testing.B) {
	ctx, fsys := context.Background(), content.Blank()
	m, err := NewModel(ctx, fsys)
	if err != nil {
		b.Fatal(err)
	}
	var book bytes.Buffer
	if err := m.Write(&book, "firms.xlsx", manyFirms(m, 30_000)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		table, err := m.Read("firms.xlsx", book.Bytes())
		if err != nil {
			b.Fatal(err)
		}
		in, err := m.Import(ctx, fsys, table, today)
		if err != nil || len(in.Added) != 30_000 || len(in.Faults) > 0 {
			b.Fatal(err, len(in.Added), in.Faults)
		}
	}
}
