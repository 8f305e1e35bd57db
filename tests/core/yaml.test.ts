import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { diagnosticText } from '@/lib/core/diagnostic'
import { readYaml } from '@/lib/core/yaml'

const schema = z.strictObject({
  title: z.string().describe('What it is called.'),
  kind: z.enum(['open', 'closed']).default('open'),
  rows: z.array(z.union([z.string(), z.strictObject({ id: z.string(), days: z.int() })])),
  of: z.record(z.string(), z.strictObject({ label: z.string() })).optional(),
})

/** `line:column sentence` of everything that is wrong with a text. */
const wrongWith = (text: string, firstLine = 1): string[] =>
  readYaml(text, schema, { line: firstLine, offset: 0 }).diagnostics.map(
    (found) => `${found.line}:${found.column} ${diagnosticText(found)}`,
  )

describe('a YAML text', () => {
  it('that fits is read, and each part of it has a place', () => {
    const { value, diagnostics, at } = readYaml(
      'title: A\nrows:\n  - on\n  - {id: b, days: 2}',
      schema,
    )
    expect(value).toEqual({ title: 'A', kind: 'open', rows: ['on', { id: 'b', days: 2 }] })
    expect(diagnostics).toEqual([])
    expect(at(['rows'])).toEqual({ line: 2, column: 1 })
    expect(at(['rows', 0])).toEqual({ line: 3, column: 5 })
    expect(at(['rows', 1, 'days'])).toEqual({ line: 4, column: 13 })
  })

  it('has the place of the nearest part around one that is missing', () => {
    const { at } = readYaml('title: A\nrows:\n  - {id: b, days: 2}', schema)
    expect(at(['rows', 0, 'label'])).toEqual({ line: 3, column: 5 })
    expect(at(['rows', 7])).toEqual({ line: 2, column: 1 })
    expect(at(['nothing'])).toEqual({ line: 1, column: 1 })
  })

  it.each([
    [
      'a misspelt field',
      'titel: A\nrows: []',
      [
        "1:1 'title' is missing: What it is called.",
        '1:1 \'titel\' is not a field here; did you mean "title"?',
      ],
    ],
    [
      'a value of another kind',
      'title: [A]\nrows: []',
      ["1:1 'title' is a list, expected text (What it is called.)"],
    ],
    [
      'a value that is none of those there are',
      'title: A\nkind: clsed\nrows: []',
      ['2:1 \'kind\' is "clsed", expected one of open, closed; did you mean "closed"?'],
    ],
    ['an empty value', 'title: A\nrows:', ["2:1 'rows' is empty, expected a list"]],
    [
      'an alternative that is nearly right, by what is wrong with it',
      'title: A\nrows:\n  - {id: b, days: soon}',
      ['3:13 \'rows[1].days\' is "soon", expected a number'],
    ],
    [
      'what fits no alternative',
      'title: A\nrows:\n  - 3',
      ["3:5 'rows[1]' is 3, expected text or fields with values"],
    ],
    [
      'a field of a named row',
      'title: A\nrows: []\nof:\n  one: {labl: x}',
      ["4:3 'of.one.label' is missing", '4:9 \'labl\' is not a field here; did you mean "label"?'],
    ],
    [
      'an alias, which is a typing error in prose',
      'title: *A*\nrows: []',
      [
        '1:8 *A* refers to another place, which these files do not use; write the value out, or ' +
          'put it in quotes',
      ],
    ],
    [
      'a tag, which would vanish',
      'title: !important Read this\nrows: []',
      [
        "1:8 the value of 'title' begins with !, which means something else there; put the whole value in " +
          'quotes: title: "!important Read this"',
      ],
    ],
    [
      'a field given twice',
      'title: A\ntitle: B\nrows: []',
      ["2:1 'title' is there twice; keep one of the two"],
    ],
    [
      'nothing at all, as each field that is missing',
      '',
      ["1:1 'title' is missing: What it is called.", "1:1 'rows' is missing"],
    ],
  ])('is told of %s', (_, text, told) => {
    expect(wrongWith(text)).toEqual(told)
  })

  it('counts lines from the one on which it starts in its file', () => {
    expect(wrongWith('title: A\nrows: x', 10)).toEqual(['11:1 \'rows\' is "x", expected a list'])
  })

  it('keeps yes, no, on and off as words', () => {
    expect(readYaml('[yes, no, on, off]', z.array(z.string())).value).toEqual([
      'yes',
      'no',
      'on',
      'off',
    ])
  })

  it('never throws, and has a value or a diagnostic inside the text', () => {
    const piece = fc.constantFrom(
      ...[
        'title',
        'rows',
        ':',
        '-',
        ' ',
        '\n',
        '*x',
        '&x',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
        '!t',
        '#',
        '\t',
        '1',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const { value, diagnostics } = readYaml(text, schema)
        expect(value === undefined).toBe(diagnostics.length > 0)
        for (const { line, column, message } of diagnostics) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
          expect(column).toBeGreaterThan(0)
          expect(message).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 400 },
    )
  })
})
