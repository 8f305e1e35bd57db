// Sends a request until it is kept: how far it is stands on the page, a line that breaks is tried
// again under the same id, and nothing is sent twice.
import { markup } from '@/components/wizard/markup'
import { untilAgain } from './until-again'
import { send, type Sent } from './send'

/** In seconds, one after the other; then it waits until somebody, or the browser, says so. */
const PAUSES = [3, 10, 30]

/** What was refused, or is known by other words. */
export type Ended = Extract<Sent, { readonly kind: 'refused' | 'other' | 'kept' }>

/**
 * Sends what `build` gives, now and again where it must be, and resolves when it is settled.
 * `place` shows how it goes.
 */
export async function sendUntilSettled(build: () => FormData, place: HTMLElement): Promise<Ended> {
  for (let attempt = 0; ; attempt += 1) {
    const bar = markup('progress', { max: '1', value: '0', class: 'w-full' })
    bar.ariaLabel = 'Sent so far'
    place.replaceChildren(markup('p', {}, 'Sending…'), bar)
    const sent = await send(build(), (part) => {
      bar.value = part
    })
    if (sent.kind !== 'broken' && sent.kind !== 'later') {
      place.replaceChildren()
      return sent
    }
    const seconds = sent.kind === 'later' ? sent.seconds : PAUSES[attempt]
    const why =
      sent.kind === 'later'
        ? 'The site takes nothing more at the moment.'
        : 'The connection broke. Nothing is lost: what you typed is kept in this browser.'
    const when =
      seconds === undefined
        ? 'Send it again when there is one.'
        : `It is tried again in ${seconds} seconds.`
    await untilAgain(place, { why: `${why} ${when}`, again: 'Try again now' }, seconds)
  }
}
