// HTML that a program left in the cells of a list: what it shows, as text. Whole tables of HTML are
// lib/checkup/workbook/web-page.ts.

/** References of HTML that a program left in its cells; they must go before a cell is cut. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwj: '', zwnj: '' },
}
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp|shy|zwn?j)|#(\d{2,6})|#x([\da-f]{2,5}));/gi

const withoutEntities = (cell: string): string =>
  cell.replace(ENTITY, (_, name?: string, decimal?: string, hex?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      : (ENTITIES[name.toLowerCase()] ?? ''),
  )

/** Elements of a text; what is struck out stays marked as such. */
const tags = (names: string): RegExp => new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'gi')
const ELEMENT = tags('a|b|i|u|em|strong|span|font|small|code|mark')
const STRUCK = tags('s|del|strike')
const LINE = tags('br|p|div|ul|ol|li')

/** A cell as a browser would show it; struck text between tildes. */
export const withoutMarkup = (cell: string): string =>
  withoutEntities(cell.replace(LINE, '\n').replace(ELEMENT, '').replace(STRUCK, '~~').trim())
