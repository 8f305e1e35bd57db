import { PageData } from '@/components/page-data/page-data'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReactNode } from 'react'
import { Island } from '@/components/document/island'
import { resultsHtml } from '@/components/search/results/results'
import { refusalHtml, unreachableHtml } from '@/components/search/results/failure'
import { SearchForm } from '@/components/search/search-form'
import { DATA_ID } from '@/components/wizard/data'
import { prepareWizard } from '@/components/wizard/prepare'
import { WizardEnd } from '@/components/wizard/end/wizard-end'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { findWizard } from '@/lib/wizard/published'
import { searchStates, typedAnswer } from './answers'
import { Dialect } from './dialect'
import { dialectText } from './dialect-text'
import { Buttons, Choices, ErrorSummary, Fields } from './forms'
import { Changes, Links, Openings, Ways } from './lists'
import { Grid, PermissionParts } from './roles'
import { Colours, Spaces, TypeScale } from './tokens'
import { LEDE } from '@/components/look/text'
import { SECTION, SECTION_TITLE } from './look'

const SYMPTOM = 'user-not-ringing'

interface Section {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** Every component in every state, from the tokens to the wizard. */
const sections: readonly Section[] = [
  { id: 'type', title: 'Type', content: <TypeScale /> },
  { id: 'space', title: 'Space', content: <Spaces /> },
  {
    id: 'colours',
    title: 'Colours',
    content: <Colours css={readFileSync(path.resolve('app/tokens.css'), 'utf8')} />,
  },
  { id: 'links', title: 'Links and lists of them', content: <Links /> },
  { id: 'ways', title: 'Breadcrumbs, contents, categories', content: <Ways /> },
  { id: 'openings', title: 'Answer, lede, meta, folds, panel', content: <Openings /> },
  {
    id: 'words',
    title: 'Words in sentences, lists, code, keys',
    content: <Dialect text={dialectText.words} />,
  },
  { id: 'notes', title: 'Notes', content: <Dialect text={dialectText.notes} /> },
  { id: 'steps', title: 'Steps', content: <Steps /> },
  { id: 'tabs', title: 'Tabs', content: <Dialect text={dialectText.tabs} /> },
  { id: 'tables', title: 'Tables', content: <Dialect text={dialectText.table} /> },
  { id: 'matrix', title: 'Role matrix', content: <Dialect text={dialectText.matrix} /> },
  { id: 'grid', title: 'The grid of all actions, its filter, its switch', content: <Grid /> },
  {
    id: 'permission',
    title: 'What each role may do',
    content: <PermissionParts />,
  },
  { id: 'figures', title: 'Figures', content: <Dialect text={dialectText.figures} /> },
  { id: 'trial', title: 'A figure to try', content: <Dialect text={dialectText.trial} /> },
  {
    id: 'panels',
    title: 'Start of a guided fix, what a permission rests on, get help',
    content: <Dialect text={dialectText.panels} />,
  },
  { id: 'changes', title: 'Changes', content: <Changes /> },
  { id: 'buttons', title: 'Buttons', content: <Buttons /> },
  { id: 'fields', title: 'Fields', content: <Fields /> },
  { id: 'choices', title: 'Choices', content: <Choices /> },
  { id: 'error-summary', title: 'Error summary', content: <ErrorSummary /> },
  { id: 'search-form', title: 'Search field and type-ahead', content: <TypeAhead /> },
  { id: 'results', title: 'Search results', content: <Results /> },
  {
    id: 'nearest',
    title: 'Nearest pages',
    content: <Specimen title="On the page for what does not exist" show="nearest" />,
  },
  { id: 'question', title: 'Question of a wizard', content: <Questions /> },
  { id: 'diagnosis', title: 'Diagnosis', content: <Diagnoses /> },
  { id: 'long', title: 'Long words', content: <Dialect text={dialectText.long} /> },
  { id: 'hindi', title: 'Hindi', content: <Hindi /> },
]

/**
 * The page of all components. Each section is a place of its own, so that a picture can be taken of
 * it.
 */
export function Styleguide() {
  const wizard = findWizard(SYMPTOM)
  const { support, ...wizardData } = (wizard && prepareWizard(wizard, policy, site)) ?? {}
  return (
    <>
      <h1>Styleguide</h1>
      <p className={LEDE}>
        Every component in every state. Shown in development alone; its pictures are compared in the
        tests.
      </p>
      {wizard && <PageData id={DATA_ID} data={wizardData} />}
      {support && <WizardEnd symptom={SYMPTOM} support={support} />}
      <PageData id="typed-answer" data={typedAnswer} />
      {sections.map(({ id, title, content }) => (
        <section key={id} id={`sg-${id}`} className={SECTION} data-section="">
          <h2 className={SECTION_TITLE}>{title}</h2>
          {content}
        </section>
      ))}
    </>
  )
}

/**
 * What the browser draws (specimen.lazy.element.ts): `show` says what, `answers` where the wizard
 * stands.
 */
function Specimen({
  title,
  show,
  answers,
}: {
  readonly title: string
  readonly show: string
  readonly answers?: string
}) {
  return (
    <>
      <h3>{title}</h3>
      <sp-specimen
        data-show={show}
        data-answers={answers}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
    </>
  )
}

function Html({ title, html }: { readonly title: string; readonly html: string }) {
  return (
    <>
      <h3>{title}</h3>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}

/** As in an article: with boxes, and the first one ticked. */
function Steps() {
  return (
    <div>
      <Island tag="sp-steps">
        <Dialect text={dialectText.steps} />
      </Island>
      <Specimen title="The first one is ticked" show="ticked" />
    </div>
  )
}

function TypeAhead() {
  return (
    <>
      <SearchForm large />
      <Specimen title="Before anything is typed" show="untyped" />
      <Specimen title="An answer of the rules, a guided fix chosen, an article" show="typed" />
    </>
  )
}

function Results() {
  return (
    <>
      {searchStates.map(({ title, answer, asked }) => (
        <Html key={title} title={title} html={resultsHtml(answer, asked)} />
      ))}
      <Html title="Not reached" html={unreachableHtml('phone')} />
      <Html
        title="Refused"
        html={refusalHtml('phone', 'there is no kind wizzard; the nearest is wizard')}
      />
    </>
  )
}

function Questions() {
  return (
    <>
      <Specimen title="The first" show="question" />
      <Specimen
        title="Chosen, with answers so far and one that was left out of the address"
        show="dropped"
        answers="account_state=fine&status=active"
      />
      <Specimen title="Nothing chosen" show="error" answers="account_state=fine" />
    </>
  )
}

function Diagnoses() {
  return (
    <>
      <Specimen
        title="A cause that is certain"
        show="diagnosis"
        answers="account_state=fine&status=inactive"
      />
      <Specimen
        title="No cause found, a question still open"
        show="diagnosis"
        answers={
          'account_state=fine&status=active&call_availability=on' +
          '&who_fails=all_calls_to_this_person&in_department=yes&within_hours=unknown' +
          '&flow_open=yes&flow_published=yes&number_right=yes&on_call=no' +
          '&ring_turn=tried&sticky=no'
        }
      />
    </>
  )
}

function Hindi() {
  return (
    <div lang="hi">
      <p>
        <strong>फ़ोन की घंटी क्यों नहीं बजती?</strong> खाता चालू होना चाहिए, व्यक्ति{' '}
        <span lang="en">Active</span> हो, विभाग में हो, और उसके समय के भीतर कॉल आए।{' '}
        {'मात्राएँ एक-दूसरे को न छुएँ: कृपया, स्थिति, व्यक्तियों, उद्देश्य, ट्रांसफ़र।'}
      </p>
      <ul>
        <li>
          <a href="/styleguide">पहला कदम, कड़ी के रूप में</a>
        </li>
        <li>दूसरा कदम</li>
      </ul>
    </div>
  )
}
