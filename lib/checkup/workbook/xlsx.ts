// The sheets of an Excel workbook (.xlsx, .xlsm; ECMA-376). A cell whose formula failed or was
// never worked out keeps a sign of it: it is not empty, which would be an answer.
import type { Sheet } from '@/lib/checkup/intake/sheet'
import type { Archive } from './archive'
import { Grid, type Merged } from './grid'
import { kindOfFormat, numberText, type NumberKind } from './number-format'
import { walk } from './xml'

interface Named {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** Reads every sheet that has rows. Throws where the workbook is not well formed. */
export function readXlsx(archive: Archive): readonly Sheet[] {
  const main = archive.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? ''
  const { sheets, is1904 } = readWorkbook(archive.text(main) ?? '')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets = readRelations(
    archive.text(`${folder}_rels/${main.slice(folder.length)}.rels`) ?? '',
    folder,
  )
  const file = (kind: string): string =>
    archive.text([...targets.values()].find((row) => row.kind.endsWith(`/${kind}`))?.path ?? '') ??
    ''
  const strings = readStrings(file('sharedStrings'))
  const kinds = readStyles(file('styles'))
  return sheets.flatMap(({ name, relation, isHidden }) => {
    const xml = archive.text(targets.get(relation)?.path ?? '')
    if (xml === undefined) return []
    const grid = readSheet(xml, strings, kinds, is1904)
    return grid.isEmpty ? [] : [grid.sheet(name, isHidden)]
  })
}

function readWorkbook(xml: string): {
  readonly sheets: readonly Named[]
  readonly is1904: boolean
} {
  const sheets: Named[] = []
  let is1904 = false
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/.test(attribute('date1904'))
      if (name === 'sheet')
        sheets.push({
          name: attribute('name'),
          relation: attribute('id'),
          isHidden: /hidden/i.test(attribute('state')),
        })
    },
  })
  return { sheets, is1904 }
}

function readRelations(
  xml: string,
  folder: string,
): ReadonlyMap<string, { readonly kind: string; readonly path: string }> {
  const targets = new Map<string, { readonly kind: string; readonly path: string }>()
  walk(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = attribute('Target')
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
      targets.set(attribute('Id'), { kind: attribute('Type'), path })
    },
  })
  return targets
}

/** Shared texts; a text in several styles is one, and how it is pronounced is left out. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let [text, isText, isSpoken] = ['', false, false]
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 't') isText = true
      if (name === 'rPh') isSpoken = true
    },
    text: (part) => {
      if (isText && !isSpoken) text += part
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** What the numbers of each style are. */
function readStyles(xml: string): readonly NumberKind[] {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isCell = false
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'))
      if (name === 'cellXfs') isCell = true
      if (name !== 'xf' || !isCell) return
      const id = Number(attribute('numFmtId') || 0)
      kinds.push(kindOfFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return kinds
}

/** Control characters are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

function readSheet(
  xml: string,
  strings: readonly string[],
  kinds: readonly NumberKind[],
  is1904: boolean,
): Grid {
  const grid = new Grid()
  const merged: Merged[] = []
  let [row, column] = [-1, -1]
  let cell = { type: '', style: 0, value: '', formula: '', hasFormula: false }
  let into: 'value' | 'formula' | undefined
  let isSpoken = false
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = attribute('r') === '' ? row + 1 : Number(attribute('r')) - 1
        column = -1
      } else if (name === 'c') {
        const place = placeOf(attribute('r'))
        column = place ? place.column : column + 1
        row = place?.row ?? row
        cell = {
          type: attribute('t'),
          style: Number(attribute('s') || 0),
          value: '',
          formula: '',
          hasFormula: false,
        }
      } else if (name === 'v' || name === 't') into = 'value'
      else if (name === 'rPh') isSpoken = true
      else if (name === 'f') {
        into = 'formula'
        cell.hasFormula = true
      } else if (name === 'mergeCell') {
        const [from, to] = attribute('ref').split(':').map(placeOf)
        if (from && to) merged.push({ ...from, height: to.row - from.row + 1 })
      }
    },
    text: (part) => {
      if (into !== undefined && !isSpoken) cell[into] += part
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') into = undefined
      if (name === 'rPh') isSpoken = false
      if (name === 'c') grid.set(row, column, textOf())
    },
  })
  for (const block of merged) grid.fillDown(block)
  return grid

  function textOf(): string {
    const { type, value, style, formula, hasFormula } = cell
    if (value === '' && hasFormula && type !== 'str') return `=${formula || 'A()'}`
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'inlineStr' || type === 'str') return unescaped(value)
    if (type === 'e' || type === 'd') return value
    return numberText(value, kinds[style] ?? { kind: 'plain' }, is1904)
  }
}

/** "B3" as positions from 0; undefined where it is none. */
function placeOf(
  reference: string | undefined,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference ?? '') ?? []
  if (letters === '') return undefined
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(digits) - 1, column: column - 1 }
}
