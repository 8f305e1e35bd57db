export const tag = 'sp-trial'

/**
 * Lets the switches that follow be used, and shows what the table of every position says of the one
 * they are in. See trial-view.tsx.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const form = this.nextElementSibling
    const fieldset = form?.querySelector('fieldset')
    const fold = form?.nextElementSibling
    const prepared = fold?.querySelector('noscript')
    if (!(form instanceof HTMLFormElement) || !fieldset || !prepared) return
    const positions = document.createRange().createContextualFragment(prepared.textContent)
    const parts = [...positions.children]
    const putIn = () => prepared.replaceWith(...parts)
    fold?.addEventListener('toggle', putIn, { once: true })
    addEventListener('beforeprint', putIn, { once: true })
    const rows = positions.querySelectorAll<HTMLTableRowElement>('tbody tr')
    const reasons = positions.querySelectorAll('li')
    const noSeat = positions.querySelector('p > span')?.textContent
    const switches = [...form.querySelectorAll('input')]
    const lines = form.querySelectorAll('b')
    const access = [switches[0], switches[3]]
    const total = Number(form.dataset['seats'])
    const taken = () => access.filter((one) => one?.checked).length + Number(form.dataset['taken'])

    const inFull = (brief: string) =>
      brief.replace(
        / \((.*)\)/,
        (_, numbers: string) =>
          `. ${numbers
            .split(', ')
            .map((number) => reasons[Number(number) - 1]?.textContent)
            .join(' ')}`,
      )
    const show = (refusal = '') => {
      const position = switches
        .slice(0, 3)
        .reduce((sum, { checked }) => sum * 2 + Number(checked), 0)
      const [signsIn = '', rings = '', kind = ''] = [...(rows[position]?.cells ?? [])]
        .slice(3)
        .map(({ textContent }) => inFull(textContent))
      // What stays as it is is not written again, so that it is not read out again.
      for (const [index, text] of [
        kind,
        signsIn,
        rings,
        `${taken()} of ${total}`,
        refusal,
      ].entries()) {
        const line = lines[index]
        if (line && line.textContent !== text) line.textContent = text
      }
    }

    form.addEventListener('change', ({ target }) => {
      const refused = taken() > total && target instanceof HTMLInputElement
      if (refused) target.checked = false
      show(refused ? `${target.labels?.[0]?.textContent} stays off. ` + `${noSeat}` : '')
    })
    // The switches go back only after this event.
    form.addEventListener('reset', () => setTimeout(show))
    fieldset.disabled = false
  }
}
