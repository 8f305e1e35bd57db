import { expect, test } from 'vitest'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { spelling } from '@/lib/lint/warnings/spelling'
import { createSpeller, readLexicon } from '@/scripts/check/speller'
import { createNearWords } from '@/scripts/check/spelling/near-words'
import { contextWith, draftFile, draftText } from './draft-article'

const speller = createSpeller()

/** What is told of a text as a draft. */
function toldOf(text: string): string[] {
  const context = contextWith({ path: draftFile, text: draftText({}, `## Steps\n\n${text}\n`) })
  return spelling(
    context,
    speller,
    context.drafts.filter(({ file }) => file === draftFile),
  ).map(formatDiagnostic)
}

test.each([
  ['You recieve a mail.', /:14:5 "recieve" is in no dictionary; did you mean "receive"/],
  ['The color is red.', /"color".*did you mean .*"colour"/],
  ['1. Open it.\n2. Chek it.', /:15:4 "Chek".*editorial\.yaml/],
  ["It doesn't wrok.", /"wrok"/],
])('%j is told with its place', (text, said) => {
  expect(toldOf(text)).toEqual([expect.stringMatching(said)])
})

test.each([
  ['words of British English', 'The colour of the organisation’s centre isn’t grey.'],
  ['names of the policy and the site', 'Ask <Role id="owner" /> about <Term id="panel_access" />.'],
  ['words of this field', 'Press Ctrl to unassign, with Aadhaar.'],
  ['somebody else’s words', 'The screen says “Recieved”.'],
  ['code, addresses and files', 'Type `recieve`, see https://example.com/recieve or recieve.csv.'],
  ['words of other scripts', 'कॉल नहीं आ रही.'],
  ['short forms', 'An ABCDE and two ABCs.'],
])('%s are not', (_, text) => {
  expect(toldOf(text)).toEqual([])
})

test('a word is told once', () => {
  expect(toldOf('Recieve it. Then recieve it, and recieve it.')).toHaveLength(2)
})

test('the words that may have been meant are those of nspell, in its order', () => {
  const lexicon = readLexicon()
  const near = createNearWords(lexicon)
  // Near mistakes and far ones, names, capitals, doubled letters, no word at all, and right words.
  const words = 'recieve teh WHATSAPPP iPhnoe colour juwa kizulo Crzol fukara don’tt x'.split(' ')
  expect(words.map((word) => [word, near(word)])).toEqual(
    words.map((word) => [word, lexicon.suggest(word)]),
  )
})
