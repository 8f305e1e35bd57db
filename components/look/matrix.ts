// The looks of a wide table: its headers stay while the cells scroll.

/** Around the table; its edge is shaded while there is more to the right. */
const MATRIX =
  'mb-[1.25em] overflow-auto border-y border-edge [background:var(--more)] print:max-h-none ' +
  'print:overflow-visible'
/** Of one with many rows, whose head would be out of sight. */
const TALL = `${MATRIX} max-h-[85vh]`
const MANY = 20
export const matrixLook = (rows: number): string => (rows < MANY ? MATRIX : TALL)

export const MATRIX_TABLE = 'm-0 min-w-[27.5rem] border-separate [border-spacing:0] sm:min-w-136'
export const MATRIX_CAPTION = 'absolute [clip-path:inset(50%)]'

const FIRST =
  'sticky start-0 min-w-[6.75rem] max-w-[7.25rem] bg-paper ps-0 pe-[0.5em] sm:max-w-44 ' +
  'sm:min-w-[8.5rem] sm:pe-[0.7em] '
/** The header of the row headers. */
export const MATRIX_CORNER = FIRST + 'top-0 z-2 align-bottom font-semibold'
export const MATRIX_ROW = FIRST + 'z-1 font-normal'
export const MATRIX_HEAD = 'sticky top-0 z-1 bg-paper px-[0.5em] align-bottom sm:px-[0.7em]'

/** Says how the cells look, of which there are hundreds. */
export const MATRIX_BODY =
  '[&_.status]:ps-[1.95em] [&_.status]:indent-[-1.25em] [&_.status]:whitespace-normal ' +
  '[&_td]:px-[0.5em] [&_td]:align-baseline [&_td:target]:bg-mark [&_tr:last-child>*]:border-b-0 ' +
  'sm:[&_td]:px-[0.7em] forced-colors:[&_td:target]:[outline:2px_solid]'

/** A cell whose words the sources dispute. */
export const DISPUTED =
  'underline decoration-dotted underline-offset-[0.25em] sm:whitespace-nowrap!'
