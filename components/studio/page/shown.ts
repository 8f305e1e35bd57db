// How the studio shows a page beside its text, as its window tells the page's.
import * as z from 'zod'

const place = z.object({
  /** The heading that the place is below, from 0; -1 above all. */
  heading: z.int().min(-1),
  /** How far it is to the next one, from 0 to 1. */
  share: z.number().min(0).max(1),
})
const shape = z.object({
  studio: z.literal('shown'),
  role: z.string().regex(/^[a-z_]*$/),
  theme: z.enum(['light', 'dark']),
  place: place.optional(),
})

/** A place in a text, by its headings, which its page has too. */
export type ShownPlace = z.infer<typeof place>
export type Shown = z.infer<typeof shape>

/** What another window sent, if it is that. */
export const parseShown = (data: unknown): Shown | undefined => shape.safeParse(data).data

/** The place of a line of a text, both from 1. Headings in fences of code are none. */
export function placeOfLine(text: string, line: number): ShownPlace {
  const headings: number[] = []
  let isCode = false
  const lines = text.split('\n')
  for (const [index, written] of lines.entries()) {
    if (/^(?:```|~~~)/.test(written)) isCode = !isCode
    else if (!isCode && /^#{2,3} /.test(written)) headings.push(index + 1)
  }
  const body = lines.indexOf('---', 1) + 1
  const next = headings.findIndex((at) => at > line)
  const heading = (next < 0 ? headings.length : next) - 1
  const from = headings[heading] ?? body
  const to = (next < 0 ? undefined : headings[next]) ?? lines.length + 1
  return { heading, share: Math.min(1, Math.max(0, (line - from) / Math.max(1, to - from))) }
}
