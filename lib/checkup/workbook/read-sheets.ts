// The sheets of a file that has tables inside: an Excel or OpenDocument workbook, XML of Excel
// 2003, a web page. What is another archive is refused, with the way out.
import type { Sheet, Sheets } from '@/lib/checkup/intake/sheet'
import { encodingOf } from '@/lib/checkup/intake/encoding'
import { refusalOf } from './no-list'
import { openArchive, TooLargeError, type Archive } from './archive'
import { readOds, readXml2003 } from './ods'
import { readWebPage } from './web-page'
import { readXlsx } from './xlsx'

/** How much of a file is looked at to tell what it is. */
export const LOOKED_AT = 64 * 1024
const CSV = 'choose File, Save as or Download, then “CSV UTF-8”, and use that file.'
const NO_TABLE = 'There is no table in it. Copy the rows of the list and paste them.'

/** Takes the sheets out of the bytes of a whole file. Never throws for what a file can hold. */
export function readSheets(bytes: Uint8Array): Promise<Sheets> {
  return Promise.resolve().then(() => {
    const refusal = refusalOf(bytes.subarray(0, LOOKED_AT))
    if (refusal !== undefined) return refused(refusal)
    try {
      return isArchive(bytes) ? sheetsOfArchive(openArchive(bytes)) : sheetsOfMarkup(bytes)
    } catch (error) {
      return refused(
        error instanceof TooLargeError
          ? `This is a spreadsheet larger than can be read here. Open it and ${CSV}`
          : 'This is a spreadsheet or another ZIP file, and it is damaged, encrypted or not ' +
              `whole. Open it in your spreadsheet program, ${CSV}`,
      )
    }
  })
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const refused = (refusal: string): Sheets => ({ kind: 'refused', refusal })
const found = (format: string, sheets: readonly Sheet[]): Sheets =>
  sheets.length === 0
    ? refused(`This is ${format}. ${NO_TABLE}`)
    : { kind: 'sheets', format, sheets }

function sheetsOfArchive(archive: Archive): Sheets {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\d*\.xml$/i)) return found('an Excel workbook', readXlsx(archive))
  if (has(/^content\.xml$/) && /spreadsheet/.test(archive.text('mimetype') ?? 'spreadsheet'))
    return found('an OpenDocument workbook', readOds(archive.text('content.xml') ?? ''))
  if (has(/^xl\/.*\.bin$/i))
    return refused(
      'This is a binary Excel workbook (.xlsb), not a CSV. Open it in Excel and save it as ' +
        '.xlsx or “CSV UTF-8”.',
    )
  if (has(/\.iwa$|^Index\.zip$/i))
    return refused(
      'This is a spreadsheet of Numbers, not a CSV. Open it and choose File, Export to, CSV.',
    )
  if (has(/^word\/|^ppt\//i))
    return refused(
      'This is a document or a presentation, not a spreadsheet. Copy the rows of the list, ' +
        'with their header, and paste them.',
    )
  const [name] = archive.names.filter((one) => /\.(?:csv|tsv|txt|xlsx?|ods)$/i.test(one))
  return refused(
    'This is a ZIP file, not a CSV. ' +
      (name === undefined
        ? 'Unpack it and use the list that is in it.'
        : `Unpack it and use the file “${name.slice(0, 80)}” that is in it.`),
  )
}

function sheetsOfMarkup(bytes: Uint8Array): Sheets {
  const text = decoded(bytes)
  if (/<\w*:?Workbook[\s>]/.test(text.slice(0, 4096)))
    return found('an XML spreadsheet', readXml2003(text))
  if (/<\w*:document[\s>]/.test(text.slice(0, 4096)))
    return found('an OpenDocument workbook', readOds(text))
  return found('a web page', readWebPage(text))
}

/**
 * By what the page says of itself, where that is an encoding and the bytes do not say otherwise.
 */
function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes.subarray(0, 64 * 1024))
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const [, named = ''] = /(?:charset\s*=|encoding\s*=)\s*["']?([\w-]+)/i.exec(head) ?? []
  if (named !== '' && !encoding?.label.startsWith('UTF-'))
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // What it names is no encoding: the bytes decide.
    }
  return (encoding ?? { decoder: () => new TextDecoder() }).decoder().decode(bytes)
}
