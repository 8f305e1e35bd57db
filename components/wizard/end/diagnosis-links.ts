import type { Given } from '@/lib/wizard/machine/replay'

/**
 * What a diagnosis can lead to. `next` goes on although the causes found were put right, `more`
 * although they were not, where more may be wrong.
 */
export type DiagnosisLinks = {
  readonly change: (given: Given, label: string) => HTMLAnchorElement
  readonly next: HTMLAnchorElement | undefined
  readonly more: HTMLAnchorElement | undefined
  /** Makes a link lead to the first question, with nothing remembered. */
  readonly startAgain: (link: HTMLAnchorElement) => void
  readonly back: readonly HTMLElement[]
  /** What the page prepares for the end of every diagnosis. */
  readonly end: HTMLElement
  readonly whatsApp: string
  readonly copyTranscript: (status: HTMLElement) => void
  readonly copyLink: (status: HTMLElement) => void
}
