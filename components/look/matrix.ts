// The looks of what each role may do: the grid of all actions, the matrix of one area in an
// article, and a cell; and of tables of many figures.

/** What the cells say, of which there are hundreds; what is said below a word is a `small`. */
const CELLS =
  '[&_.status]:ps-[2.3em] [&_.status]:indent-[-1.8em] [&_td]:align-baseline [&_small]:block ' +
  '[&_small]:indent-0 [&_small]:text-xs/[1.3] [&_small]:font-normal [&_small]:text-muted ' +
  '[&_td:target]:bg-mark! forced-colors:[&_td:target]:[outline:2px_solid]'

/**
 * One area in an article. Its columns are those of every other area, on a screen that has room;
 * on a phone its head is read out alone, and each row is a card in which a cell names its role.
 */
export const AREA_TABLE =
  'max-w-[52rem]! table-fixed border-separate [border-spacing:0] border-y border-edge ' +
  'max-sm:block max-sm:border-b-0'
export const AREA_CAPTION = 'absolute [clip-path:inset(50%)]'
export const AREA_HEADS = 'max-sm:sr-only'
const AREA_TOP = 'sticky top-0 z-1 bg-paper align-bottom print:static '
export const AREA_CORNER = `${AREA_TOP} w-[30%] text-muted font-normal`
export const AREA_HEAD = `${AREA_TOP} w-[17.5%] ps-[0.5em] pe-0`
export const AREA_BODY =
  `${CELLS} max-sm:block [&_:is(td,th)]:align-middle! [&_td]:pe-[0.3em] ` +
  'sm:[&_tr:last-child>*]:border-b-0 ' +
  'max-sm:[&_td]:relative max-sm:[&_td]:rounded-sm max-sm:[&_td]:border-0 ' +
  "max-sm:[&_td]:pt-[1.9em] max-sm:[&_td:after]:[content:attr(data-role-name)_/_''] " +
  'max-sm:[&_td:after]:absolute max-sm:[&_td:after]:start-[0.5em] ' +
  'max-sm:[&_td:after]:top-[0.4em] max-sm:[&_td:after]:indent-0 ' +
  'max-sm:[&_td:after]:font-normal max-sm:[&_td:after]:text-muted'
export const AREA_ROW =
  'max-sm:grid max-sm:grid-cols-2 max-sm:border-b max-sm:border-line max-sm:py-2'
/** The actions of a row; a bracket holds together those that are answered alike. */
export const AREA_NAMES =
  'relative pe-7 font-normal max-sm:col-span-2 max-sm:border-0 max-sm:ps-[0.5em] ' +
  'max-sm:font-semibold ' +
  'sm:has-[span]:after:absolute sm:has-[span]:after:inset-y-3 ' +
  'sm:has-[span]:after:end-2 sm:has-[span]:after:w-2 sm:has-[span]:after:rounded-e-sm ' +
  'sm:has-[span]:after:border sm:has-[span]:after:border-s-0 sm:has-[span]:after:border-edge'
/** An action whose cells are those of the one before. */
export const AREA_ALSO = 'mt-[0.55em] block'

/** Around a table that is wider than a phone: its edge is shaded while there is more to see. */
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
export const MATRIX_BODY =
  `${CELLS} [&_:is(td,th)]:align-middle! [&_td]:px-[0.5em] sm:[&_td]:px-[0.7em] ` +
  '[&_tr:last-child>*]:border-b-0'

/**
 * Around the grid. On a phone it is one role wide, whichever is chosen above it; two while two are
 * compared.
 */
export const GRID =
  'max-w-none! [--each:17.5%] [--first:30%] data-compare:[--each:28%] data-compare:[--first:44%] ' +
  'max-sm:[--each:44%] max-sm:[--first:56%] max-sm:data-compare:[--each:34%] ' +
  'max-sm:data-compare:[--first:32%] ' +
  'max-sm:not-data-compare:[&:has([value^=o]:checked)_[data-of]:not([data-of^=o])]:hidden ' +
  'max-sm:not-data-compare:[&:has([value^=a]:checked)_[data-of]:not([data-of^=a])]:hidden ' +
  'max-sm:not-data-compare:[&:has([value^=m]:checked)_[data-of]:not([data-of^=m])]:hidden ' +
  'max-sm:not-data-compare:[&:has([value^=c]:checked)_[data-of]:not([data-of^=c])]:hidden ' +
  // All of it on paper; and without script, where the address names a cell.
  'print:[--each:18%]! print:[--first:28%]! print:[&_[data-of]]:table-cell! ' +
  'not-data-ready:has-[td:target]:[--each:18%]! not-data-ready:has-[td:target]:[--first:28%]! ' +
  'not-data-ready:has-[td:target]:[&_[data-of]]:table-cell!'
export const GRID_TABLE = 'm-0 table-fixed border-separate [border-spacing:0]'
const TOP =
  'sticky top-0 z-1 border-b border-edge bg-paper px-[0.5em] align-top print:static ' +
  'forced-colors:border-b-2'
export const GRID_CORNER = `${TOP} w-(--first) text-muted font-normal`
export const GRID_HEAD = `${TOP} w-(--each) pe-0 max-md:text-xs`
export const GRID_ALSO = 'block text-xs/[1.3] font-normal text-muted max-md:sr-only'
/** The rows of an area, under a band with its name. */
export const GRID_BODY =
  `${CELLS} ` +
  '[&_td]:pe-0 max-md:[&_small]:-ms-[1.8em] [&_tr[id]]:scroll-mt-16 [&_tr[id]:hover>*]:bg-surface'
/** The column of the reader's own role. */
export const GRID_MINE =
  '[&_[data-of=owner]]:in-data-[role=owner]:bg-tint ' +
  '[&_[data-of=administrator]]:in-data-[role=administrator]:bg-tint ' +
  '[&_[data-of=manager]]:in-data-[role=manager]:bg-tint ' +
  '[&_[data-of^=call]]:in-data-[role^=call]:bg-tint'
export const BAND = 'border-b border-edge px-[0.5em] pt-12 pb-2 font-normal first:pt-8'
export const BAND_TITLE = 'scroll-mt-16 font-serif text-lg/[1.3] font-semibold'
export const BAND_COUNT = 'ms-2 whitespace-nowrap text-muted in-data-filtered:hidden'
export const ACTION =
  'relative px-[0.5em] font-normal max-md:h-11 [&>a]:text-ink [&>a]:decoration-line ' +
  '[&>a]:after:absolute [&>a]:after:inset-0'

/** The choice of the role that a phone shows. */
export const SWITCH =
  'mb-2 flex flex-wrap gap-1 rounded-md border border-line bg-surface p-1 ' +
  'text-sm sm:hidden in-data-compare:hidden print:hidden'
export const SWITCH_CHOICE =
  'relative grid min-h-11 flex-[1_0_min-content] cursor-pointer place-items-center rounded-sm ' +
  'px-1 text-center leading-[1.2] ' +
  'has-checked:bg-card has-checked:font-semibold has-checked:text-accent ' +
  'has-checked:[box-shadow:var(--shadow-card)] forced-colors:has-checked:[outline:2px_solid] ' +
  'has-focus-visible:[outline:2px_solid_var(--color-accent)]'
export const SWITCH_BOX = 'absolute inset-0 m-0 size-full cursor-pointer opacity-0'

/** A permission in four cells, and what is said to one role below them. */
export const STRIP = 'm-0 grid list-none grid-cols-2 gap-3 p-0 md:grid-cols-4 max-w-none!'
export const STRIP_CELL =
  'm-0 rounded-md border border-line bg-card px-4 py-3 scroll-mt-4 target:bg-mark ' +
  'print:break-inside-avoid'
export const STRIP_ANSWER =
  'block max-sm:text-sm ps-[1.8em] indent-[-1.8em] [&>small]:block [&>small]:indent-0 ' +
  '[&>small]:font-normal [&>small]:text-muted'
export const STRIP_ROLE = 'block text-sm text-muted'
