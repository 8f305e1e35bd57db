import { contactTopicRoute } from '@/lib/core/routes'
import { prefilledAddress } from '@/lib/wizard/machine/prefill'
import { handOverTranscript } from '@/components/contact/transcript'
import { markup } from '@/components/wizard/markup'
import type { CheckupData } from '@/components/checkup/data'
import type { Mark, Pair, Person } from '@/components/checkup/messages'
import { FACTS } from '@/components/checkup/look'
import { PLAIN_NOTE } from '@/components/look/notes'
import { HINT } from '@/components/look/text'

const LOOK = { yes: 'yes', clear: 'yes', no: 'no', unknown: 'unknown', none: 'no' } as const

/** An outcome as a word with its sign. */
export const markView = ({ standing, words }: Mark): HTMLElement =>
  markup(
    'span',
    { class: standing === 'no' ? 'status text-no!' : 'status', 'data-status': LOOK[standing] },
    words,
  )

/** All about one person: how they stand, every cause with its fix, and what they may do. */
export function personView(
  person: Person,
  { articles, guidedFixes }: CheckupData,
): readonly HTMLElement[] {
  const { found, fix, panel, areas, missing, known, facts } = person
  return [
    pairsOf([
      ['Will ring', markView(person.ring)],
      ['Can sign in', markView(person.signIn)],
      ['Pro or call-only', person.pro],
      ['Role', person.role || 'Not known'],
      ['Departments', person.departments || 'None'],
      ...(person.hours === '' ? [] : [['Call hours', person.hours] as const]),
      ['Contact', person.contact.join(', ') || 'None'],
      ['Row in the file', `${person.row}`],
    ]),
    ...(fix.length > 0
      ? [
          markup('h3', {}, 'Smallest fix'),
          markup('ul', {}, ...fix.map(({ change, by }) => markup('li', {}, `${change} (${by})`))),
        ]
      : []),
    ...found.flatMap(({ text, fix: steps, by, article }) => {
      const link = article === null ? undefined : articles[article]
      return [
        markup('h3', {}, text),
        markup('ol', {}, ...steps.map((step) => markup('li', {}, step))),
        markup(
          'p',
          {},
          markup('strong', {}, 'Who can do this: '),
          by,
          ...(link
            ? [markup('br'), 'Read more: ', markup('a', { href: link.url }, link.title)]
            : []),
        ),
      ]
    }),
    ...(panel.length > 0
      ? [
          markup(
            'p',
            {},
            markup('strong', {}, 'If they need the panel: '),
            `${panel.map(({ change, by }) => `${change} (${by})`).join('; ')}. It takes a ` +
              'free Pro seat.',
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [markup('p', { class: PLAIN_NOTE }, `The file does not say: ${missing.join(', ')}.`)]
      : []),
    markup('h3', {}, 'Go on in a guided fix'),
    markup(
      'ul',
      {},
      ...guidedFixes.map(({ title, table }) =>
        markup(
          'li',
          {},
          markup(
            'a',
            { href: prefilledAddress(table, facts), target: '_blank', rel: 'noopener' },
            title,
          ),
          ', with what the file says filled in, in a new tab',
        ),
      ),
    ),
    markup(
      'p',
      {},
      supportLink(person),
      ', with what the check-up found, in a new tab. You see it' + ' before you send it.',
    ),
    markup('h3', {}, 'What they may do'),
    ...(areas.length === 0
      ? [markup('p', {}, 'Their role is not known, so this is not either.')]
      : [pairsOf(areas.map(({ label, reach }) => [label, reach]))]),
    ...(known.length > 0
      ? [
          markup(
            'p',
            { class: HINT },
            `From: ${known.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
          ),
        ]
      : []),
  ]
}

/**
 * What the check-up found of a person, for Support: no address and no number, but where that is all
 * that the list calls them by.
 */
const foundText = ({ name, row, role, ring, signIn, found, missing }: Person): string =>
  [
    `Check-up of ${name}, row ${row} of the list`,
    `Role: ${role || 'not known'}. Will ring: ${ring.words}. Can sign in: ${signIn.words}.`,
    ...found.map(({ text }) => `- ${text}`),
    ...(missing.length > 0 ? [`The list does not say: ${missing.join(', ')}.`] : []),
  ].join('\n')

/** Leads to the contact form; a tab that this one opens is handed what was found. */
function supportLink(person: Person): HTMLElement {
  const link = markup(
    'a',
    { href: contactTopicRoute('users'), target: '_blank', rel: 'opener' },
    'Ask Support about them',
  )
  link.addEventListener('click', () => handOverTranscript(foundText(person)))
  return link
}

/** Labels, each with what stands below it. */
export function pairsOf(pairs: readonly (readonly [string, string | HTMLElement])[]): HTMLElement {
  return markup(
    'dl',
    { class: FACTS },
    ...pairs.map(([name, value]) =>
      markup(
        'div',
        {},
        markup('dt', { class: `font-normal ${HINT}` }, name),
        markup('dd', { class: 'm-0 wrap-anywhere' }, value),
      ),
    ),
  )
}

/** Two people side by side: only what matters. */
export function pairView({ a, b, parts }: Pair): readonly HTMLElement[] {
  return parts.flatMap(({ title, sentence, differences }) => [
    markup('h3', {}, title),
    markup('p', {}, sentence),
    ...(differences.length === 0
      ? []
      : [
          markup(
            'table',
            {},
            markup(
              'thead',
              {},
              markup(
                'tr',
                {},
                ...['What differs', a, b].map((name) => markup('th', { scope: 'col' }, name)),
              ),
            ),
            markup(
              'tbody',
              {},
              ...differences.map((row) =>
                markup(
                  'tr',
                  {},
                  markup('th', { scope: 'row' }, row.fact),
                  markup('td', {}, row.a || 'Not known'),
                  markup('td', {}, row.b || 'Not known'),
                ),
              ),
            ),
          ),
        ]),
  ])
}
