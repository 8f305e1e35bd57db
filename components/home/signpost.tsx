// The name of the site, drawn: on the home page with the three questions that it answers, and with
// its boards askew where a page does not exist. Not announced, since the words beside it say the
// same.
import type { ReactNode } from 'react'
import { PEN } from '@/components/document/icon'

const BOARD = { strokeWidth: 2, className: 'fill-tint stroke-accent' }
const PLAIN_BOARD = { strokeWidth: 2, className: 'fill-card stroke-accent' }
const WORDS = 'fill-ink font-serif text-[15px] font-semibold'

/** Shown where there is room beside the headline. */
const Post = ({ children }: { readonly children: ReactNode }) => (
  <svg
    className="hidden h-auto w-full max-w-[26rem] justify-self-end lg:block print:hidden"
    viewBox="0 0 400 320"
    {...PEN}
    aria-hidden="true"
  >
    <path className="stroke-line" strokeWidth="2" d="M8 305q192-38 384 0" />
    <path className="fill-card stroke-accent" strokeWidth="2" d="M192 22h16v280h-16z" />
    <circle className="fill-spark stroke-none" cx="200" cy="14" r="12" />
    <path
      className="stroke-spark"
      strokeWidth="3"
      d="M24 276q16 6 20 22q2-22 14-34M372 270q-14 12-10 30"
    />
    {children}
  </svg>
)

/** Its boards in their places. */
export function Signpost() {
  return (
    <Post>
      <path {...BOARD} d="M105 52h216l32 27-32 27h-216z" />
      <path {...PLAIN_BOARD} d="M295 124h-204l-32 27 32 27h204z" />
      <path {...BOARD} d="M125 196h182l32 27-32 27h-182z" />
      <g className="stroke-none">
        <text className={WORDS} x="136" y="84">
          Why does it not ring?
        </text>
        <text className={WORDS} x="104" y="156">
          Who may do that?
        </text>
        <text className={WORDS} x="152" y="228">
          Where do I click?
        </text>
      </g>
    </Post>
  )
}

/** One board turned away, one hanging by its last nail. */
export function LostSignpost() {
  return (
    <Post>
      <g transform="rotate(-5 200 88)">
        <path {...PLAIN_BOARD} d="M295 61h-194l-32 27 32 27h194z" />
        <text className={`${WORDS} stroke-none`} x="136" y="93">
          Was it here?
        </text>
      </g>
      <g transform="rotate(24 200 166)">
        <path {...BOARD} d="M180 148h176l32 27-32 27h-176z" />
        <circle className="fill-accent stroke-none" cx="200" cy="166" r="4" />
        <text className={`${WORDS} stroke-none`} x="226" y="180">
          Or over there?
        </text>
      </g>
    </Post>
  )
}
