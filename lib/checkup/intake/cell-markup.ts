// HTML that a program left in the cells of a list: what it shows, as text. Whole tables of HTML are
// lib/checkup/workbook/web-page.ts.

/** References of HTML that a program left in its cells; they must go before a cell is cut. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwj: '', zwnj: '' },
}
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp|shy|zwn?j)|#(\d{2,6}|x[\da-f]{2,5}));/gi

const withoutEntities = (cell: string): string =>
  cell.replace(ENTITY, (_, name?: string, code?: string) =>
    name === undefined
      ? String.fromCodePoint(Number(`0${code ?? ''}`))
      : (ENTITIES[name.toLowerCase()] ?? ''),
  )

const tags = (names: string): RegExp => new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'gi')
/** Elements of a text: each may part what stands before it from what stands behind it. */
const ELEMENT = tags('[abiup]|br|div|[uo]l|li|em|strong|span|font|small|code|mark')
/** What is struck out stays marked as such. */
const STRUCK = tags('s|del|strike')

/** A cell as a browser would show it; struck text between tildes. */
export const withoutMarkup = (cell: string): string =>
  withoutEntities(cell.replace(ELEMENT, '\n').replace(STRUCK, '~~').trim())
