import { describe, expect, it } from 'vitest'
import { analyse } from '@/lib/search/text/analyse'

const words = (text: string): string[] => analyse(text).map(({ word }) => word)
const terms = (text: string): string[] => analyse(text).map(({ term }) => term)

describe('the analyser', () => {
  it('does not cut Devanagari at its vowel signs', () => {
    expect(words('फोन नहीं बज रहा')).toEqual(['फोन', 'नहीं', 'बज', 'रहा'])
  })
  it('reads a letter with nukta as the letter without', () => {
    expect(words('फ़ोन ज़रूरी')).toEqual(words('फोन जरूरी'))
  })
  it('reads chandrabindu as anusvara', () => {
    expect(words('हूँ')).toEqual(words('हूं'))
  })
  it('takes the endings off Hindi nouns', () => {
    expect(new Set(terms('घंटी घंटियां घंटियों')).size).toBe(1)
  })
  it('keeps codes whole', () => {
    expect(words('Error E404, 0x80070005')).toEqual(['error', 'e404', '0x80070005'])
  })
  it.each(['wi-fi', 'Wi-Fi', 'wifi', 'WIFI'])('finds wifi in %s', (written) => {
    expect(words(written)).toContain('wifi')
  })
  it('joins words across a space only where the joined word exists', () => {
    expect(analyse('log in', (compound) => compound === 'login').map(({ word }) => word)).toContain(
      'login',
    )
    expect(words('log in')).not.toContain('login')
  })
  it.each(['24x7', '24/7', '24-7'])('reads %s as the same hours', (written) => {
    expect(words(written)).toContain('247')
  })
  it.each(['+91 98765 43210', '098765-43210', '9876543210', '+919876543210'])(
    'finds a phone number in %s by its last ten digits',
    (written) => {
      expect(words(written)).toContain('9876543210')
    },
  )
  it.each([
    '25 Nov',
    '25th November 2026',
    'Nov 25',
    'November 25, 2026',
    '25/11/2026',
    '25-11-26',
    '25.11.2026',
    '2026-11-25',
  ])('finds the day in %s', (written) => {
    expect(words(`closed on ${written} for all`)).toContain('25nov')
  })
  it.each([
    '99/11/2026',
    '25/13/2026',
    '1.25.11.2026',
    'mayor 5',
    '25 novels',
    'version 2026-11-251',
  ])('finds no day in %s', (written) => {
    expect(words(written).filter((word) => /^\d+[a-z]{3}$/.test(word))).toEqual([])
  })
  it('reads the names of a menu one by one', () => {
    expect(words('Manage > Users')).toEqual(['manage', 'users'])
  })
  it.each([
    ['can’t', 'cannot'],
    ["doesn't", 'does not'],
    ['dont', 'do not'],
  ])('reads %s as %s', (short, long) => {
    expect(analyse(short, (compound) => compound === 'cannot').map(({ word }) => word)).toEqual(
      expect.arrayContaining(long === 'cannot' ? ['can', 'not'] : long.split(' ')),
    )
  })
  // Every apostrophe of a keyboard, digits of every script, signs that cannot be seen.
  it.each([
    ['can´t', ['can', 'not']],
    ['can‘t', ['can', 'not']],
    ['canʼt', ['can', 'not']],
    ['can`t', ['can', 'not']],
    ['can＇t', ['can', 'not']],
    ['२४ घंटे', ['24', 'घंटे']],
    ['٢٤', ['24']],
    ['２４', ['24']],
    ['𝟗𝟏', ['91']],
    ['পাঁচ ৯৮', ['পাঁচ', '98']],
    ['पासवर्\u200dड', ['पासवर्ड']],
    ['नहीं\u200c है', ['नहीं', 'है']],
    ['pass\u00adword', ['password']],
    ['e\u200bmail', ['email']],
    ['\u200ephone\u200f', ['phone']],
    ['ph\u2060one', ['phone']],
    ["'quoted' `code`", ['quoted', 'code']],
  ])('reads %j as %j', (written, read) => {
    expect(words(written)).toEqual(read)
  })
  it('takes a name with an apostrophe for the name', () => {
    const isName = (word: string) => word === 'whatsapp'
    for (const written of ["what's app", 'what’s app', 'what´s app'])
      expect(analyse(written, isName).map(({ word }) => word)).toContain('whatsapp')
  })
  it('drops possessives and accents', () => {
    expect(words('the agent’s café')).toEqual(['the', 'agent', 'cafe'])
  })
  it('stems English', () => {
    expect(new Set(terms('ringing rings ring')).size).toBe(1)
  })
  it('keeps a customer apart from what is custom', () => {
    expect(terms('customers')).not.toEqual(terms('custom'))
  })
  it('tells where each word stands', () => {
    const text = 'Open: block list'
    for (const { word, start, end } of analyse(text))
      expect(text.slice(start, end).toLowerCase()).toBe(word)
  })
})
