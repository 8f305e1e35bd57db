// Pages with content that no writer changes, as the site would send them: the components of each
// kind of page over made-up content, in a frame that the running site sends, with the whole
// stylesheet of its kind. They are no pages of the site: a test answers their addresses itself.
import { readFileSync } from 'node:fs'
import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { ArticleView } from '@/components/article/article-view'
import { RoleFilter } from '@/components/roles/role-filter'
import { RoleGrid } from '@/components/roles/role-grid'
import assets from '@/.generated/assets.json'
import { DATA_ID as CHECKUP_DATA_ID } from '@/components/checkup/data'
import { prepareCheckup } from '@/components/checkup/prepare'
import { DATA_ID as DESK_DATA_ID } from '@/components/desk/data'
import { prepareDesk } from '@/components/desk/prepare'
import { Workbench } from '@/components/desk/workbench.client'
import { Footer } from '@/components/document/footer'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ANSWER } from '@/components/look/text'
import { resultsHtml } from '@/components/search/results/results'
import { SearchForm } from '@/components/search/search-form'
import { searchStates } from '@/components/styleguide/answers'
import { prepareWizard } from '@/components/wizard/prepare'
import { WizardPage } from '@/components/wizard/wizard-page'
import { DESK_PAGE } from '@/lib/core/routes'
import type { CategoryWithArticles } from '@/lib/articles/collection'
import { findWizard } from '@/lib/wizard/published'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { loadWizards } from '@/lib/wizard/verify/load'
import { articleWith } from '@/tests/articles/library'
import type { STYLESHEETS } from '../../look/stylesheet'
import { sentMarkup, sentStylesheet } from './sent-names'
import { madeUpPolicy, madeUpSite, policyInOtherWords } from '@/tests/fixtures/policy'

const fixture = (name: string): string => readFileSync(`tests/fixtures/${name}`, 'utf8')

/** A symptom that the published policy has: the desk reasons by no other. */
const DESK_SYMPTOM = 'user-not-ringing'
const context = { policy: madeUpPolicy, site: madeUpSite }
const category: CategoryWithArticles = {
  id: 'made-up',
  title: 'A made-up category',
  line: 'Said in a few words',
  sign: 'shield',
  description: 'What is found here.',
  groups: [],
  articles: [],
}

function wizard() {
  const { wizards, diagnostics } = loadWizards(
    [{ path: 'content/wizards/silent-phone.md', text: fixture('wizard.md') }],
    { policy: madeUpPolicy, supportAddress: madeUpSite.supportAddress },
    [],
  )
  const [first] = wizards
  if (!first) throw new Error(JSON.stringify(diagnostics))
  return first
}

/**
 * A published guided fix with questions that are made up: the desk knows the published ones alone.
 */
function wizardInOtherWords(symptom: string): Wizard {
  const published = findWizard(symptom)
  if (!published) throw new Error(`there is no guided fix ${symptom}`)
  const steps = Object.entries(published.steps).map(([id, step]) => [
    id,
    { ...step, question: `What is ${step.fact}?`, find: '<p>Look at the screen.</p>' },
  ])
  return {
    ...published,
    title: 'A made-up symptom',
    support: 'made-up',
    steps: Object.fromEntries(steps) as Wizard['steps'],
  }
}

/** The results of a search that has everything: an answer of the rules, a fix, articles, Hindi. */
function results(): string {
  const [mixed, direct] = searchStates
  if (!mixed || !direct) throw new Error('the styleguide shows no results')
  return resultsHtml({ ...mixed.answer, answer: direct.answer.answer }, 'q=phone+not+ringing')
}

const html = (...children: readonly ReactElement[]): string =>
  children.map((child) => renderToString(child)).join('')

const jsonScript = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">` +
  `${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`

const breadcrumbs = (label: string): ReactElement =>
  createElement(Breadcrumbs, { trail: [{ label, url: '/made-up' }], here: 'A page' })

interface FixturePage {
  readonly stylesheet: keyof typeof STYLESHEETS
  /** The page of the site in whose frame it stands. */
  readonly frame: string
  /** What it holds; `query` is what its address asks, with the `?`. */
  readonly main: (query: string) => string
}

const pages: Readonly<Record<string, FixturePage>> = {
  article: {
    stylesheet: 'reader',
    frame: '/offline',
    main: () =>
      html(
        createElement(ArticleView, {
          article: {
            ...articleWith(fixture('article.mdx'), context),
            titleSource: 'Give somebody another role',
            summarySource: 'Open the list of people, choose the person and then another role.',
          },
          category,
          related: [],
          changes: [{ on: '2026-11-23', what: 'The steps name the button.', pages: [] }],
          context,
        }),
      ),
  },
  search: {
    stylesheet: 'reader',
    frame: '/search',
    main: () =>
      html(
        createElement('h1', {}, 'Search'),
        createElement(SearchForm, { large: true }),
        createElement('div', {
          id: 'search-results',
          className: 'mt-6',
          dangerouslySetInnerHTML: { __html: results() },
        }),
      ),
  },
  'guided-fix': {
    stylesheet: 'reader',
    frame: '/fix/user-not-ringing',
    main: () => {
      const made = wizard()
      const data = prepareWizard(made, madeUpPolicy, madeUpSite)
      return html(breadcrumbs('Fix a problem'), createElement(WizardPage, { wizard: made, data }))
    },
  },
  matrix: {
    stylesheet: 'reader',
    frame: '/roles',
    main: () =>
      html(
        breadcrumbs('Who can do what'),
        createElement('h1', {}, 'Lamps'),
        createElement('p', { className: ANSWER }, 'Who may light, move and sell a lamp.'),
        createElement(RoleFilter, { policy: madeUpPolicy }),
        createElement(RoleGrid, { policy: madeUpPolicy }),
      ),
  },
  'check-up': {
    stylesheet: 'checkUp',
    frame: '/check-up',
    main: () => {
      const worker = assets.workers.checkup
      const data = prepareCheckup(
        policyInOtherWords,
        [],
        madeUpSite.supportAddress,
        {
          name: 'Lamp',
          says: [
            ['Lit', { standing: 'no', words: 'No' }],
            ['Kind', 'Oil'],
          ],
        },
        worker,
      )
      return (
        html(breadcrumbs('Check-up'), createElement('h1', {}, 'Check up a whole account')) +
        jsonScript(CHECKUP_DATA_ID, data) +
        '<sp-checkup></sp-checkup><div></div>'
      )
    },
  },
  desk: {
    stylesheet: 'desk',
    frame: `/desk/diagnose/${DESK_SYMPTOM}`,
    main: (query) => {
      const data = prepareDesk(wizardInOtherWords(DESK_SYMPTOM), policyInOtherWords, madeUpSite)
      const workbench = html(createElement(Workbench, { data, query: query.slice(1) }))
      return `<sp-desk>${workbench}</sp-desk>${jsonScript(DESK_DATA_ID, data)}`
    },
  },
}

/** A footer without the date of the policy, which changes with it; that of the desk has none. */
const madeUpFooter = (html: string, isDesk: boolean): string =>
  isDesk
    ? html
    : html.replace(/<footer\b[\s\S]*<\/footer>/, () =>
        renderToString(
          createElement(Footer, {
            supportAddress: madeUpSite.supportAddress,
            policy: madeUpPolicy,
            change: { on: '2026-11-23', what: 'A made-up change.', pages: [] },
          }),
        ),
      )

/** The document of a made-up page of the site that runs at `origin`. Throws when there is none. */
export async function fixturePage(origin: string, name: string, query: string): Promise<string> {
  const page = pages[name]
  if (!page) throw new Error(`there is no made-up page ${name}`)
  const frame = await (await fetch(origin + page.frame)).text()
  const [start, end] = [/<main\b[^>]*>/.exec(frame), frame.lastIndexOf('</main>')]
  if (!start || end < 0) throw new Error(`${page.frame} has no main part`)
  const footer = madeUpFooter(frame.slice(end), page.frame.startsWith(DESK_PAGE))
  // An element has the looks that it has on the page of the frame.
  const main = page
    .main(query)
    // React links a program once a document; here the frame has done so already.
    .replace(/<link rel="modulepreload"[^>]*?href="([^"]+)"[^>]*>/g, (link, href: string) =>
      frame.includes(href) ? '' : link,
    )
    .replace(
      /<(sp-[a-z]+)>/,
      (tag, name: string) => RegExp(`<${name}\\b[^>]*>`).exec(frame)?.[0] ?? tag,
    )
  const style = await sentStylesheet(page.stylesheet)
  const head = frame
    .slice(0, start.index)
    .replace(/<style>[^]*?<\/style>/, () => `<style>${style}</style>`)
  return head + start[0] + sentMarkup(main + footer)
}
