export const tag = 'sp-theme'

const year = 31536000
const following = { automatic: 'light', light: 'dark', dark: 'automatic' } as const

/**
 * The button after it turns automatic, light, dark. The cookie lets the server write the theme into
 * the page, so the next one opens in it without a flash.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const button = this.parentElement?.querySelector('button')
    const path = button?.querySelector('path')
    if (!button || !path) return
    const data = document.documentElement.dataset
    let theme = (data.theme ?? 'automatic') as keyof typeof following
    const show = () => {
      button.ariaLabel = button.title = `Theme: ${theme}. Change to ${following[theme]}`
      path.setAttribute('d', path.dataset[theme] ?? '')
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
    button.hidden = false
  }
}
