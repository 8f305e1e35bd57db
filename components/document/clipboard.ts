/** Copies a text and says so; where the browser refuses, shows the text. */
export async function copy(text: string, done: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = done
  } catch {
    const shown = document.createElement('pre')
    shown.tabIndex = 0
    shown.textContent = text
    status.replaceChildren('Your browser does not let this page copy. Here it is:', shown)
  }
}
