// What script adds to every page. Without it nothing is missing but comfort.

// The language switch leads to the paragraph being read and is remembered in
// the one thing that is ever kept about a reader.
const place = () => [...document.querySelectorAll("main [id]:not(h1, section, figure, .unseen)")]
	.findLast(e => e.getBoundingClientRect().top <= innerHeight / 3)

for (const link of document.querySelectorAll(".switch a, .chapter-switch a")) {
	link.addEventListener("click", () => {
		const here = link.closest(".switch") && scrollY > 0 && place()
		if (here) link.hash = here.id
		document.cookie = `lang=${link.hreflang};path=/;max-age=31536000;samesite=lax`
	})
}
