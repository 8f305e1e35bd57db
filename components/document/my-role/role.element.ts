const year = 31536000

export const tag = 'sp-role'

/**
 * Keeps the role that is chosen in the form after it, as the server does for who has no script
 * (server/front/handlers/preferences.ts): the page is marked at once and stays where it is.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const select = this.parentElement?.querySelector('select')
    if (!select) return
    const data = document.documentElement.dataset
    select.onchange = () => {
      const role = select.value
      document.cookie = `role=${role};path=/;samesite=lax;max-age=${role ? year : 0}`
      if (role) data['role'] = role
      else delete data['role']
    }
  }
}
