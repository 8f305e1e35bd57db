import { counted } from '@/lib/core/counted'
import type { Selection } from '@/lib/checkup/report/selection'
import { markup } from '@/components/wizard/markup'
import { button } from './controls'
import type { CheckupData } from './data'
import type { Done } from './messages'
import { ERROR_SUMMARY } from '@/components/look/choices'
import { HINT } from '@/components/look/text'
import { COUNT, COUNTED, HEADLINE, LINK, PLAIN, POINT, POINTS, WARNING } from './look'

const people = (count: number): string => counted(count, 'person', 'people')

/** What the Owner should know first: in sentences, each with the people whom it is about. */
export function summaryView(
  { summary, origin, notices, stopped }: Done,
  name: string,
  articles: CheckupData['articles'],
  show: (select: Selection) => void,
): { readonly view: HTMLElement; readonly heading: HTMLElement } {
  const heading = markup('h2', { class: HEADLINE, tabindex: '-1' }, summary.headline)
  const points = summary.points.map(({ weight, text, select }) =>
    markup(
      'li',
      { class: POINT },
      markup('span', { class: weight === 'warning' ? WARNING : PLAIN }, text),
      ...shown(select, text, show),
    ),
  )
  const causes = summary.causes.map(({ id, text, people: count, article }) => {
    const link = article === null ? undefined : articles[article]
    const words = markup(
      'span',
      { class: COUNTED },
      markup('span', { class: COUNT }, people(count)),
      text,
      ...(link ? [' ', markup('a', { href: link.url }, link.title)] : []),
    )
    return markup(
      'li',
      { class: POINT },
      words,
      ...shown({ kind: 'cause', value: id }, `${people(count)}: ${text}`, show),
    )
  })
  const view = markup(
    'section',
    { 'aria-label': 'The account', 'data-done': '' },
    ...(stopped
      ? [
          markup(
            'div',
            { class: ERROR_SUMMARY, role: 'alert' },
            markup('p', {}, markup('strong', {}, 'Not all of the file was read')),
            markup('p', {}, notices[0] ?? ''),
          ),
        ]
      : []),
    heading,
    ...(causes.length > 0
      ? [markup('h3', {}, 'Why, and for how many'), markup('ul', { class: POINTS }, ...causes)]
      : []),
    ...(points.length > 0
      ? [markup('h3', {}, 'The account as a whole'), markup('ul', { class: POINTS }, ...points)]
      : []),
    markup(
      'p',
      { class: HINT },
      `${origin} From ${name}: ${people(summary.users)}. `,
      'What a file cannot tell stays open: call-receiving hours, the call flow, ' +
        'whether a phone is switched on or busy, and, unless you say so, whether the ' +
        'account is suspended. Somebody in no department can still be reached by ' +
        'extension or transfer.',
    ),
  )
  return { view, heading }
}

const shown = (
  select: Selection | null,
  about: string,
  show: (select: Selection) => void,
): readonly HTMLElement[] =>
  select
    ? [
        button('Show them', () => show(select), `${LINK} print:hidden`, {
          'aria-label': `Show them: ${about}`,
        }),
      ]
    : []
