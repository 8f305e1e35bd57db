import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curled, curledMarkup, curledTexts } from '@/lib/policy/prose/curled-quotes'

describe('quotation marks', () => {
  it.each([
    ["don't", 'don’t'],
    ["the users' rights", 'the users’ rights'],
    ['It says "no".', 'It says “no”.'],
    ['"Yes," she said, "or \'no\'."', '“Yes,” she said, “or ‘no’.”'],
    ['(called "Basic")', '(called “Basic”)'],
    ['a "b"–"c" d', 'a “b”–“c” d'],
    ['the person\'s "Status"', 'the person’s “Status”'],
    ['already “curled”, isn’t it', 'already “curled”, isn’t it'],
  ])('%s', (typed, printed) => {
    expect(curled(typed)).toBe(printed)
  })

  it.each([
    ['<p>It says <b>"no"</b>, doesn\'t it?</p>', '<p>It says <b>“no”</b>, doesn’t it?</p>'],
    ['<p>Owner<b>\'s</b> "x"</p>', '<p>Owner<b>’s</b> “x”</p>'],
    ['<p>a</p><p>"b"</p>', '<p>a</p><p>“b”</p>'],
    ['<a href="/x" title="it\'s">"x"</a>', '<a href="/x" title="it\'s">“x”</a>'],
    ['Dial <code>"*21*"</code>\'s code', 'Dial <code>"*21*"</code>’s code'],
    [
      '<p>No article answers “<bdi>"fax" isn\'t</bdi>” isn\'t it</p>',
      '<p>No article answers “<bdi>"fax" isn\'t</bdi>” isn’t it</p>',
    ],
    ['it&#x27;s &quot;x&quot;', 'it’s “x”'],
  ])('in markup: %s', (made, printed) => {
    expect(curledMarkup(made)).toBe(printed)
  })

  it('in data, but not in what is compared', () => {
    expect(
      curledTexts({
        id: "a'b",
        label: "can't",
        aliases: ["can't"],
        of: [{ why: 'a "b"', cost: 3 }],
      }),
    ).toEqual({ id: "a'b", label: 'can’t', aliases: ["can't"], of: [{ why: 'a “b”', cost: 3 }] })
  })

  it('are all that changes, and none is left', () => {
    const straight = (text: string): string =>
      text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab \'"()-.<>&', '“', '’') }), (text) => {
        expect(straight(curled(text))).toBe(straight(text))
        expect(curled(text)).not.toMatch(/["']/)
        expect(curled(curled(text))).toBe(curled(text))
      }),
    )
  })
})
