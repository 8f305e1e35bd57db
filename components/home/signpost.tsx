// The drawing at the top of the home page: the name of the site, with the three questions that it
// answers. Not announced, since the words beside it say the same.
import { PEN } from '@/components/document/icon'

const BOARD = { strokeWidth: 2, className: 'fill-tint stroke-accent' }
const WORDS = 'fill-ink font-serif text-[15px] font-semibold'

/** Shown where there is room beside the headline. */
export function Signpost() {
  return (
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
      <path {...BOARD} d="M105 52h216l32 27-32 27h-216z" />
      <path
        strokeWidth="2"
        className="fill-card stroke-accent"
        d="M295 124h-204l-32 27 32 27h204z"
      />
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
    </svg>
  )
}
