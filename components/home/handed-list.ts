// A list that is handed from one page of this browser to the check-up. It is put into the browser's
// own store, taken out at once, and never sent.

const STORE = 'handed-list'
const PLACE = '/check-up/handed'
const NAME = 'x-name'
/** What the address of the check-up ends in where a list waits for it. */
export const HANDED = '#list'

/** A list and what it is called: its file, or how it came. */
export interface HandedList {
  readonly blob: Blob
  readonly name: string
}

/** Whether this browser has a store at all: it has none where a page is not secure. */
export const canHandOver = (): boolean => 'caches' in globalThis

/** Keeps a list for the check-up, which takes it when it is opened next. */
export async function handOver({ blob, name }: HandedList): Promise<void> {
  const headers = { [NAME]: encodeURIComponent(name) }
  await (await caches.open(STORE)).put(PLACE, new Response(blob, { headers }))
}

/** The list that waits, which is forgotten with that; undefined where none does. */
export async function takeHanded(): Promise<HandedList | undefined> {
  if (!canHandOver() || !(await caches.has(STORE))) return undefined
  const kept = await (await caches.open(STORE)).match(PLACE)
  await caches.delete(STORE)
  return kept && { blob: await kept.blob(), name: decodeURIComponent(kept.headers.get(NAME) ?? '') }
}
