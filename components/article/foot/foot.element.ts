export const tag = 'sp-foot'

/**
 * Lets what is at the foot of an article be used: whether it helped, before it, is sent without
 * leaving the page; after it, in the place of the link to the Markdown, the article is copied,
 * shared or printed. What does it is fetched when it is used.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const form = this.parentElement?.querySelector('form')
    const take = this.parentElement?.querySelector('span')
    const link = this.parentElement?.querySelector('a')
    if (!form || !take || !link) return
    const fetched = () => import('./use')
    form.onsubmit = (event) => {
      const button = event.submitter
      event.preventDefault()
      fetched().then(
        (use) => use.say(form, button),
        () => {
          form.onsubmit = null
          form.requestSubmit(button)
        },
      )
    }
    take.onpointerenter = () => void fetched().catch(() => {})
    take.onclick = ({ target }) => void fetched().then((use) => use.take(take, target, link.href))
    const share = take.children[1]
    if ('share' in navigator && share) share.textContent = 'Share'
    link.hidden = true
    take.hidden = false
  }
}
