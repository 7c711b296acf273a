// showHeader brings the header back when a reader scrolls back.
export function showHeader() {
  let before
  onscroll = () => {
    document.body.classList.toggle('back', before > scrollY)
    before = scrollY
  }
}
