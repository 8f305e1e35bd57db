import { AT_CORNER } from './look'

/**
 * Larger while its step is read: pointed at, or its box in focus. A class for each number; no two
 * do quite the same, or they would become one rule, which every page would carry whole.
 */
const READ = [
  'in-[:has(>*>ol>:nth-child(1):is(:hover,:focus-within))]:[scale:1.41]',
  'in-[:has(>*>ol>:nth-child(2):is(:hover,:focus-within))]:[scale:1.42]',
  'in-[:has(>*>ol>:nth-child(3):is(:hover,:focus-within))]:[scale:1.43]',
  'in-[:has(>*>ol>:nth-child(4):is(:hover,:focus-within))]:[scale:1.44]',
  'in-[:has(>*>ol>:nth-child(5):is(:hover,:focus-within))]:[scale:1.45]',
  'in-[:has(>*>ol>:nth-child(6):is(:hover,:focus-within))]:[scale:1.46]',
  'in-[:has(>*>ol>:nth-child(7):is(:hover,:focus-within))]:[scale:1.47]',
  'in-[:has(>*>ol>:nth-child(8):is(:hover,:focus-within))]:[scale:1.48]',
  'in-[:has(>*>ol>:nth-child(9):is(:hover,:focus-within))]:[scale:1.49]',
]

/** The number of the step that names what this stands at; the caption says it in words. */
export function Pointer({
  step,
  look = AT_CORNER,
}: {
  readonly step: number | undefined
  readonly look?: string
}) {
  if (step === undefined) return null
  return (
    <i className={`${look} ${READ[step - 1] ?? ''}`} aria-hidden="true">
      {step}
    </i>
  )
}
