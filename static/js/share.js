// enableButtons shows the buttons that pass the page on or print it, as far as
// the device can do what they say.
export function enableButtons() {
  const address = document.querySelector('.share .address')
  const actions = {
    print: () => print(),
    send: navigator.share && (() => send(address.textContent)),
    copy: navigator.clipboard && (() => copy(address)),
  }
  for (const button of document.querySelectorAll('[data-action]')) {
    const action = actions[button.dataset.action]
    button.onclick = action
    button.hidden = !action
  }
}

// send offers the device's own ways to send an address. That the reader
// changes their mind is no fault.
function send(url) {
  navigator.share({ url }).catch(() => {})
}

// copy copies the address and says so, or else selects it, so that the reader
// can.
async function copy(address) {
  const status = document.querySelector('[data-copied]')
  status.textContent = ''
  try {
    await navigator.clipboard.writeText(address.textContent)
    status.textContent = status.dataset.copied
  } catch {
    getSelection().selectAllChildren(address)
  }
}
