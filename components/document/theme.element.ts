export const tag = 'sp-theme'

const PEN =
  'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" ' +
  'stroke-linejoin="round"'
const year = 31536000
const drawings = {
  automatic: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1M8 14v1M1 8h1M14 8h1M3 3l1 1M12 12l1 1M3 ' +
    '13l1-1M12 4l1-1',
  dark: 'M13.5 9.5a6 6 0 1 1-7-7 5 5 0 0 0 7 7z',
}
const following = { automatic: 'light', light: 'dark', dark: 'automatic' } as const

/**
 * Turns automatic, light, dark. The cookie lets the server write the theme into the page, so the
 * next one opens in it without a flash.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button')
    button.className =
      'grid size-[2.4rem] place-items-center rounded-sm border-0 bg-transparent p-0 text-muted ' +
      'hover:bg-surface hover:text-ink'
    const data = document.documentElement.dataset
    let theme = (data.theme ?? 'automatic') as keyof typeof following
    const show = () => {
      button.ariaLabel = button.title = `Theme: ${theme}. Change to ${following[theme]}`
      button.innerHTML =
        `<svg class="block size-[1.1rem]" viewBox="0 0 16 16" ${PEN}><path d="` +
        `${drawings[theme]}"/></svg>`
    }
    button.onclick = () => {
      theme = following[theme]
      const automatic = theme === 'automatic'
      document.cookie = `theme=${theme};path=/;samesite=lax;max-age=${automatic ? 0 : year}`
      if (automatic) delete data.theme
      else data.theme = theme
      show()
    }
    show()
    this.replaceChildren(button)
  }
}
