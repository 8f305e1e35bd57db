import { describe, expect, it } from 'vitest'
import { siteIndex } from '@/lib/search/results/published'
import { searchFrozen } from '../frozen/site'

const ROOT = new URL('../../../', import.meta.url)

describe('the index of the published site', () => {
  it('is read once in a process, however many programs in it hold this module', async () => {
    const index = siteIndex()
    // Another address is another module, as another bundle in the process would hold.
    const again: string = new URL('lib/search/results/published.ts?again', ROOT).href
    const another = (await import(again)) as { readonly siteIndex: typeof siteIndex }
    expect(another.siteIndex).not.toBe(siteIndex)
    expect(another.siteIndex()).toBe(index)
  })
})

describe('a word that is one', () => {
  it.each([
    'sales guys not getting calls',
    'founder changed number',
    'max users',
    'landline not ringing',
    'message nahi milenge',
    'wifi calling',
    'voip setup',
    'zoho integration',
    'sip phone',
    'paytm payment',
    'outage today',
    'UCR limit',
    'mask number',
    'kyc dlt otp ivr',
  ])('%s is corrected to nothing', (q) => {
    expect(searchFrozen({ q }).corrected).toBeNull()
  })
  it.each([
    ['paswrd', 'password'],
    ['pasword', 'password'],
    ['unblock contcat', 'unblock contact'],
    ['tranfer call', 'transfer call'],
    ['extention', 'extension'],
    ['availablity', 'availability'],
    ['verfication', 'verification'],
  ])('%s, which is none, is read as %s', (q, corrected) => {
    expect(searchFrozen({ q })).toMatchObject({ corrected, answerable: true })
  })
})

describe('two words that are also written as one', () => {
  it.each([
    ['signin', 'sign in', 'sign-in'],
    ['callflow', 'call flow', 'call-flow'],
    ['logout', 'log out', 'log-out'],
    ['reassign', 're assign', 're-assign'],
  ])('%s is %s', (one, ...apart) => {
    const shown = (q: string) => {
      const { answerable, results } = searchFrozen({ q })
      return { answerable, slugs: results.map(({ slug }) => slug) }
    }
    for (const q of apart) expect(shown(q)).toEqual(shown(one))
  })
})
