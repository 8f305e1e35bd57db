const year = 31536000

export const tag = 'sp-theme'

const following = { automatic: 'light', light: 'dark', dark: 'automatic' } as const
type Theme = keyof typeof following

/**
 * The button after it turns automatic, light, dark. The cookie lets the server write the theme into
 * the page, so the next one opens in it without a flash. A page that was there before (in another
 * tab, behind Back, kept for offline) follows when it is looked at.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const button = this.parentElement?.querySelector('button')
    const path = button?.querySelector('path')
    if (!button || !path) return
    let theme: Theme
    const show = (shown: Theme) => {
      theme = shown
      document.documentElement.dataset.theme = theme
      button.ariaLabel = button.title = `Theme: ${theme}. Change to ${following[theme]}`
      path.setAttribute('d', path.dataset[theme] ?? '')
    }
    button.onclick = () => {
      show(following[theme])
      const age = theme === 'automatic' ? 0 : year
      document.cookie = `theme=${theme};path=/;samesite=lax;max-age=${age}`
    }
    const follow = () => show(chosen())
    document.addEventListener('visibilitychange', follow)
    follow()
    button.hidden = false
  }
}

const chosen = () => (/\btheme=(light|dark)/.exec(document.cookie)?.[1] ?? 'automatic') as Theme
