// The drawings on cards: two tones, one pen. Nothing of them is announced: the words beside them
// say what they mean.
import type { Sign as SignName } from '@/lib/site/schema'
import { PEN } from '@/components/document/icon'

/** `tinted` shapes are filled, `lines` drawn, `spark` drawn in the second colour. */
interface Drawing {
  readonly tinted?: string
  readonly lines?: string
  readonly spark: string
}

const HANDSET =
  'M6 3.5h3l1.6 4-2 1.6a12 12 0 0 0 5.3 5.3l1.6-2 4 1.6v3a2 2 0 0 1-2.2 2' +
  'A15.6 15.6 0 0 1 4 5.7a2 2 0 0 1 2-2.2z'
const DRAWINGS: Readonly<Record<SignName, Drawing>> = {
  arrows: { lines: 'M3.5 8h14m-4-4 4 4-4 4', spark: 'M20.5 16h-14m4 4-4-4 4-4' },
  bars: {
    lines: 'M3.5 20.5h17',
    tinted: 'M5.5 13h3v7.5h-3zM15.5 9h3v11.5h-3z',
    spark: 'M10.5 5h3v15.5h-3z',
  },
  bill: {
    tinted: 'M5 2.5h14v19l-3.5-2-3.5 2-3.5-2-3.5 2z',
    spark: 'M9 8h6m-6 4h6',
  },
  book: {
    tinted: 'M7 3h11a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
    lines: 'M2.8 8h4m-4 8h4M9 16c.4-2 1.8-3 3.5-3s3.1 1 3.5 3',
    spark: 'M12.5 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  },
  chat: { tinted: 'M4 4.5h16v12h-9l-4.5 4v-4H4z', spark: 'M8 9h8m-8 3.5h5' },
  envelope: {
    tinted: 'M5 6h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z',
    lines: 'm3.5 8 8.5 6 8.5-6',
    spark: 'M20 3.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  },
  handset: {
    tinted:
      'M9 2.5h6A2.5 2.5 0 0 1 17.5 5v14a2.5 2.5 0 0 1-2.5 2.5H9' +
      'A2.5 2.5 0 0 1 6.5 19V5A2.5 2.5 0 0 1 9 2.5z',
    lines: 'M11 18.5h2',
    spark: 'M9.4 9.5h.2m2.3 0h.2m2.3 0h.2',
  },
  lock: {
    tinted: 'M6.5 10.5h11a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z',
    lines: 'M8 10.5v-3a4 4 0 0 1 8 0v3',
    spark: 'M12 14.2a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6',
  },
  page: {
    tinted: 'M6 2.5h8l4.5 4.5v14.5H6z',
    lines: 'M14 2.5V7h4.5',
    spark: 'M9 12h6.5M9 16h4',
  },
  people: {
    tinted:
      'M9 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5z',
    spark: 'M16 4.5a3.8 3.8 0 0 1 0 7m2.5 3c2 .9 3 2.9 3 5.5',
  },
  phone: { tinted: HANDSET, spark: 'm15 4 5.5 5.5m0-5.5L15 9.5' },
  plug: {
    tinted: 'M6 8h12v4a6 6 0 0 1-12 0z',
    lines: 'M12 18v4',
    spark: 'M9 8V3m6 5V3',
  },
  ring: {
    tinted: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
    lines: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7',
    spark: 'm5.6 5.6 3.9 3.9m5 5 3.9 3.9m0-12.8-3.9 3.9m-5 5-3.9 3.9',
  },
  shield: {
    tinted: 'M12 2.5 19.5 5v6c0 5-3.2 8.5-7.5 10.5C7.7 19.5 4.5 16 4.5 11V5z',
    spark: 'm9 11.5 2.2 2.2 4-4.2',
  },
  switch: {
    tinted: 'M7.5 7h9a5 5 0 0 1 0 10h-9a5 5 0 0 1 0-10z',
    spark: 'M8 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  },
  tree: {
    tinted: 'M8.5 2.5h7v5h-7zM2.5 16.5h7v5h-7zM14.5 16.5h7v5h-7z',
    spark: 'M12 7.5V12m-6 4.5V12h12v4.5',
  },
}

/** A drawing of 24 by 24, as large as the font that it stands in is told to be. */
export function Sign({ name, className }: { readonly name: SignName; readonly className: string }) {
  const { tinted, lines, spark } = DRAWINGS[name]
  return (
    <svg className={`block flex-none ${className}`} viewBox="0 0 24 24" {...PEN} aria-hidden="true">
      {tinted && <path className="fill-(--sign-ground)" d={tinted} />}
      {lines && <path d={lines} />}
      <path className="stroke-spark" d={spark} />
    </svg>
  )
}
